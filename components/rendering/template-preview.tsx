/** A small drawing of a template's layout: lines where text stands, no text. Unknown names get the plain one. */
export function TemplatePreview({ name, className }: { name: string; className?: string }) {
  const Drawing = DRAWINGS[name] ?? Classic;
  return (
    <svg viewBox="0 0 105 148" aria-hidden="true" className={className}>
      <rect width="105" height="148" fill="#fff" />
      <Drawing />
    </svg>
  );
}

const INK = "#2b3a38";
const GREY = "#b9c4c1";
const ACCENT = "#0b5c6b";

function Lines({ x, y, widths, gap = 4.5 }: { x: number; y: number; widths: number[]; gap?: number }) {
  return (
    <>
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
        <rect key={index} x={x} y={y + index * gap} width={width} height="1.6" rx="0.8" fill={GREY} />
      ))}
    </>
  );
}

function Classic() {
  return (
    <>
      <rect x="30" y="12" width="45" height="5" rx="1" fill={INK} />
      <rect x="24" y="21" width="57" height="1.6" rx="0.8" fill={GREY} />
      {[32, 74, 112].map((y) => (
        <g key={y}>
          <rect x="12" y={y} width="26" height="2.6" rx="0.6" fill={INK} />
          <rect x="12" y={y + 4.5} width="81" height="0.5" fill={INK} />
        </g>
      ))}
      <Lines x={12} y={41} widths={[50, 74, 70, 76, 62]} />
      <Lines x={12} y={83} widths={[46, 72, 66, 74]} />
      <Lines x={12} y={121} widths={[60, 52]} />
    </>
  );
}

function Modern() {
  return (
    <>
      <rect width="4" height="148" fill={ACCENT} />
      <rect x="14" y="13" width="52" height="6" rx="1" fill={ACCENT} />
      <rect x="14" y="22.5" width="36" height="2" rx="1" fill={INK} />
      {[34, 78, 116].map((y) => (
        <rect key={y} x="14" y={y} width="22" height="2.8" rx="0.6" fill={ACCENT} />
      ))}
      <Lines x={14} y={41} widths={[44, 70, 76, 66, 72, 50]} />
      <Lines x={14} y={85} widths={[48, 74, 68, 58]} />
      <Lines x={14} y={123} widths={[64, 40]} />
    </>
  );
}

function Compact() {
  return (
    <>
      <rect x="9" y="9" width="40" height="4.2" rx="1" fill={INK} />
      <rect x="60" y="10.4" width="36" height="1.6" rx="0.8" fill={GREY} />
      <rect x="9" y="16" width="87" height="0.5" fill={INK} />
      {[20, 62, 96, 122].map((y) => (
        <rect key={y} x="9" y={y} width="18" height="2.2" rx="0.6" fill={INK} />
      ))}
      <Lines x={9} y={25} widths={[60, 84, 80, 86, 78, 84, 70, 82, 50]} gap={3.9} />
      <Lines x={9} y={67} widths={[56, 84, 80, 76, 84, 62]} gap={3.9} />
      <Lines x={9} y={101} widths={[70, 82, 64]} gap={3.9} />
      <Lines x={9} y={127} widths={[84, 76, 40]} gap={3.9} />
    </>
  );
}

const DRAWINGS: Record<string, () => React.JSX.Element> = { classic: Classic, modern: Modern, compact: Compact };
