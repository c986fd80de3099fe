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
      <rect x="14" y="27.5" width="77" height="1.4" fill={ACCENT} />
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

function Bars({
  x,
  ys,
  width,
  color,
  height = 2.6,
}: {
  x: number;
  ys: number[];
  width: number;
  color: string;
  height?: number;
}) {
  return (
    <>
      {ys.map((y) => (
        <rect key={y} x={x} y={y} width={width} height={height} rx="0.6" fill={color} />
      ))}
    </>
  );
}

function Rules({ x, ys, width, color = GREY }: { x: number; ys: number[]; width: number; color?: string }) {
  return <Bars x={x} ys={ys} width={width} color={color} height={0.6} />;
}

function Executive() {
  const navy = "#1f3a5f";
  return (
    <>
      <rect x="11" y="14" width="44" height="6" rx="1" fill={navy} />
      <Lines x={70} y={11} widths={[24, 20, 24]} gap={3.6} />
      <Rules x={11} ys={[25]} width={83} color={navy} />
      <Bars x={11} ys={[31, 71, 112]} width={83} height={5} color="#e3e7ec" />
      <Bars x={13} ys={[32.4, 72.4, 113.4]} width={22} height={2} color={navy} />
      <Lines x={11} y={40} widths={[48, 80, 74, 78, 60]} />
      <Lines x={11} y={80} widths={[44, 76, 80, 66]} />
      <Lines x={11} y={121} widths={[70, 56]} />
    </>
  );
}

function Academic() {
  const green = "#1d4d3a";
  return (
    <>
      <rect x="11" y="12" width="50" height="5.4" rx="1" fill={green} />
      <rect x="11" y="20" width="38" height="1.6" rx="0.8" fill={GREY} />
      <Rules x={11} ys={[28, 66, 106]} width={83} color={green} />
      <Bars x={11} ys={[31, 69, 109]} width={24} color={green} />
      <Lines x={11} y={38} widths={[12]} />
      <Lines x={11} y={76} widths={[13]} />
      <Lines x={11} y={116} widths={[12]} />
      <Lines x={31} y={38} widths={[40, 60, 56, 62, 44]} />
      <Lines x={31} y={76} widths={[46, 62, 58, 60, 38]} />
      <Lines x={31} y={116} widths={[50, 60, 42]} />
    </>
  );
}

function Technical() {
  const blue = "#0b5bd3";
  return (
    <>
      <rect x="9" y="10" width="40" height="5.4" rx="1" fill={INK} />
      <rect x="9" y="18" width="24" height="2" rx="1" fill={blue} />
      <Lines x={72} y={10} widths={[24, 20, 24]} gap={3.6} />
      {[29, 53, 96].map((y) => (
        <g key={y}>
          <rect x="9" y={y} width="3" height="3" fill={blue} />
          <rect x="14.5" y={y} width="20" height="2.8" rx="0.6" fill={INK} />
        </g>
      ))}
      <Rules x={9} ys={[34, 58, 101]} width={87} color="#a5c4f2" />
      <Lines x={9} y={38} widths={[80, 72]} gap={4} />
      <Lines x={9} y={62} widths={[60, 84, 80, 86, 78, 70]} gap={4} />
      <Lines x={9} y={105} widths={[56, 84, 80, 64, 76, 60]} gap={4} />
    </>
  );
}

function Creative() {
  const violet = "#533a7b";
  return (
    <>
      <rect width="31" height="148" fill={violet} />
      <g opacity="0.75">
        <Lines x={5} y={14} widths={[20, 16, 21]} gap={3.8} />
        <Lines x={5} y={38} widths={[19, 21, 15]} gap={3.8} />
        <Lines x={5} y={62} widths={[17, 20]} gap={3.8} />
      </g>
      <Bars x={5} ys={[31, 55]} width={13} height={2.4} color="#fff" />
      <rect x="37" y="12" width="46" height="6.4" rx="1" fill={violet} />
      <rect x="37" y="22" width="28" height="2" rx="1" fill={GREY} />
      <Bars x={37} ys={[33, 78, 116]} width={20} color={INK} />
      <Bars x={37} ys={[37.2, 82.2, 120.2]} width={7} height={1.2} color={violet} />
      <Lines x={37} y={43} widths={[40, 56, 58, 52, 57, 36]} />
      <Lines x={37} y={88} widths={[38, 56, 50, 54]} />
      <Lines x={37} y={126} widths={[52, 40]} />
    </>
  );
}

function TwoColumn() {
  const rust = "#8a3b12";
  return (
    <>
      <rect x="10" y="11" width="48" height="5.8" rx="1" fill={rust} />
      <Rules x={10} ys={[21]} width={85} color="#d3ae9c" />
      <Lines x={10} y={24} widths={[64]} />
      <Bars x={10} ys={[33, 82]} width={20} color={rust} />
      <Lines x={10} y={40} widths={[40, 54, 50, 55, 48, 54, 36]} />
      <Lines x={10} y={89} widths={[38, 54, 50, 55, 46, 52, 30]} />
      <Bars x={71} ys={[33, 63, 89]} width={15} color={rust} height={2.4} />
      <Lines x={71} y={39} widths={[22, 24, 18, 23]} gap={4} />
      <Lines x={71} y={69} widths={[20, 24, 16]} gap={4} />
      <Lines x={71} y={95} widths={[24, 20, 22]} gap={4} />
    </>
  );
}

function Student() {
  const rose = "#a62b57";
  return (
    <>
      <rect x="27" y="13" width="51" height="6.4" rx="1" fill={rose} />
      <rect x="34" y="24" width="37" height="1.8" rx="0.9" fill={GREY} />
      {[36, 76, 114].map((y) => (
        <g key={y}>
          <rect x="12" y={y} width="1.4" height="4.4" fill={rose} />
          <rect x="16" y={y + 0.8} width="24" height="2.8" rx="0.6" fill={INK} />
        </g>
      ))}
      <Lines x={12} y={45} widths={[46, 76, 68, 52]} gap={5.4} />
      <Lines x={12} y={85} widths={[50, 72, 78, 40]} gap={5.4} />
      <Lines x={12} y={123} widths={[70, 48]} gap={5.4} />
    </>
  );
}

function European() {
  const blue = "#0e4194";
  return (
    <>
      <rect x="9" y="11" width="20" height="6.4" fill={blue} />
      <rect x="34" y="11" width="44" height="5.4" rx="1" fill={blue} />
      <Lines x={34} y={20} widths={[54, 30]} gap={3.6} />
      <Rules x={9} ys={[28]} width={87} color="#87a0c9" />
      <Bars x={9} ys={[34, 54, 98, 122]} width={18} height={2.4} color={blue} />
      <Lines x={34} y={34} widths={[60, 56]} />
      <Lines x={34} y={54} widths={[40, 58, 60, 54, 61, 56, 38]} />
      <Lines x={34} y={98} widths={[42, 58, 50]} />
      <Lines x={34} y={122} widths={[60, 46]} />
    </>
  );
}

function GermanTabular() {
  const slate = "#2f4858";
  return (
    <>
      <rect x="13" y="12" width="42" height="5.2" rx="1" fill={slate} />
      <Lines x={13} y={20.5} widths={[24, 20, 27]} gap={3.6} />
      <Bars x={13} ys={[36, 84, 119]} width={26} color={slate} />
      <Rules x={13} ys={[40.4, 88.4, 123.4]} width={81} color={slate} />
      <Lines x={13} y={44} widths={[15]} />
      <Lines x={13} y={66} widths={[15]} />
      <Lines x={13} y={92} widths={[15]} />
      <Lines x={34} y={44} widths={[36, 56, 52, 58]} />
      <Lines x={34} y={66} widths={[38, 54, 40]} />
      <Lines x={34} y={92} widths={[42, 50, 56, 34]} />
      <Lines x={13} y={127} widths={[70, 50]} />
    </>
  );
}

function Rirekisho() {
  const rule = "#6b6b6b";
  return (
    <>
      <rect x="12" y="10" width="22" height="4" rx="1" fill="#2b2b2b" />
      <rect x="12" y="18" width="58" height="24" fill="none" stroke={rule} strokeWidth="0.6" />
      <rect x="76" y="14" width="18" height="24" fill="none" stroke={rule} strokeWidth="0.6" />
      <rect x="15" y="21" width="30" height="4.4" rx="1" fill="#2b2b2b" />
      <Rules x={12} ys={[28.5]} width={58} color={rule} />
      <Lines x={15} y={31.5} widths={[40, 34]} />
      <rect x="12" y="48" width="82" height="56" fill="none" stroke={rule} strokeWidth="0.6" />
      <rect x="30" y="48" width="0.6" height="56" fill={rule} />
      <Rules x={12} ys={[55, 62, 69, 76, 83, 90, 97]} width={82} color={rule} />
      <Lines x={34} y={51} widths={[44, 40, 46, 38, 50, 42, 36, 20]} gap={7} />
      <Lines x={15} y={51} widths={[11, 11, 11, 11, 11, 11, 11]} gap={7} />
      <rect x="12" y="110" width="82" height="24" fill="none" stroke={rule} strokeWidth="0.6" />
      <Lines x={15} y={115} widths={[74, 70, 52]} />
    </>
  );
}

function Plain() {
  return (
    <>
      <rect x="12" y="12" width="38" height="4.6" rx="1" fill="#111" />
      <Lines x={12} y={20} widths={[60, 44]} gap={4} />
      <Bars x={12} ys={[34, 54, 98]} width={22} color="#111" />
      <Lines x={12} y={40} widths={[78, 64]} />
      <Lines x={12} y={60} widths={[34, 40, 22, 74, 70, 76, 50]} />
      <Lines x={12} y={104} widths={[36, 30, 24, 70, 62]} />
    </>
  );
}

const DRAWINGS: Record<string, () => React.JSX.Element> = {
  classic: Classic,
  modern: Modern,
  compact: Compact,
  executive: Executive,
  academic: Academic,
  technical: Technical,
  creative: Creative,
  "two-column": TwoColumn,
  student: Student,
  european: European,
  "german-tabular": GermanTabular,
  rirekisho: Rirekisho,
  plain: Plain,
};
