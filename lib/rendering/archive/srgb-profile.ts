/** Where the sRGB primaries and its white lie in the profile connection space (IEC 61966-2-1, adapted to D50 by Bradford). */
const COLOURS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const CURVE_POINTS = 1024;

/**
 * The colour space of the screen as an ICC profile (version 2.1, three matrix columns and one curve): what PDF/A needs to say
 * what its red, green and blue are. Made here, so that no profile with terms of its own is carried around.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  const tags: [signature: string, content: Uint8Array][] = [
    ["desc", descriptionTag("sRGB IEC61966-2.1")],
    ["cprt", textTag("No rights reserved")],
    ...Object.entries(COLOURS).map(([name, xyz]): [string, Uint8Array] => [name, xyzTag(xyz)]),
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const head = 128 + 4 + tags.length * 12;
  const places = new Map<Uint8Array, number>();
  let size = head;
  for (const [, content] of tags) {
    if (places.has(content)) continue;
    places.set(content, size);
    size += Math.ceil(content.length / 4) * 4;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  writeText(bytes, 12, "mntrRGB XYZ ");
  // made on 1 January 2026
  for (const [i, part] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + i * 2, part);
  writeText(bytes, 36, "acsp");
  for (const [i, part] of COLOURS.wtpt.entries()) view.setInt32(68 + i * 4, fixed(part));
  view.setUint32(128, tags.length);
  for (const [i, [signature, content]] of tags.entries()) {
    writeText(bytes, 132 + i * 12, signature);
    view.setUint32(136 + i * 12, places.get(content)!);
    view.setUint32(140 + i * 12, content.length);
    bytes.set(content, places.get(content)!);
  }
  return bytes;
}

/** Numbers of 16 bits before and 16 after the point. */
const fixed = (value: number) => Math.round(value * 65_536);

function writeText(bytes: Uint8Array, at: number, text: string) {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}

function tag(type: string, length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(8 + length);
  writeText(bytes, 0, type);
  return { bytes, view: new DataView(bytes.buffer) };
}

function xyzTag(xyz: readonly number[]): Uint8Array {
  const { bytes, view } = tag("XYZ ", 12);
  for (const [i, value] of xyz.entries()) view.setInt32(8 + i * 4, fixed(value));
  return bytes;
}

function textTag(text: string): Uint8Array {
  const { bytes } = tag("text", text.length + 1);
  writeText(bytes, 8, text);
  return bytes;
}

/** ASCII with its length, then no Unicode and no Macintosh text (ICC.1:2001-04, 6.5.17). */
function descriptionTag(text: string): Uint8Array {
  const { bytes, view } = tag("desc", 4 + text.length + 1 + 8 + 3 + 67);
  view.setUint32(8, text.length + 1);
  writeText(bytes, 12, text);
  return bytes;
}

/** The transfer function of IEC 61966-2-1. */
function curveTag(): Uint8Array {
  const { bytes, view } = tag("curv", 4 + CURVE_POINTS * 2);
  view.setUint32(8, CURVE_POINTS);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const value = i / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + i * 2, Math.round(linear * 65_535));
  }
  return bytes;
}
