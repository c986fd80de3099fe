import { matchSectionTitle } from "../parsing/section-titles";
import { type Block, blockTexts, type FramePlace, plainText } from "./document-blocks";

type Frame = Extract<Block, { frame: Block[] }>;
const isFrame = (block: Block): block is Frame => "frame" in block;
const isTitle = (block: Block): boolean =>
  "paragraph" in block
    ? matchSectionTitle(plainText(block.paragraph).trim()) !== undefined
    : isFrame(block) && !isFlow(block) && blockTexts(block.frame).some((text) => matchSectionTitle(text.trim()));

/**
 * The blocks of a body with its floating frames where a reader would come to them. A short frame (a call-out, a date) stays at the text
 * it is anchored to. One that holds a flow of its own (a side bar, a column) never interrupts the text: those of the first page follow the
 * head of the body, in the order of their places; later ones wait for the next section.
 */
export function placeFrames(blocks: Block[]): Block[] {
  const frames = blocks.filter(isFrame).filter(isFlow);
  if (!frames.length) return blocks;
  const rest = blocks.filter((block) => !isFrame(block) || !isFlow(block));
  const anchors = new Map<Frame, number>();
  let at = 0;
  for (const block of blocks) {
    if (isFrame(block) && isFlow(block)) anchors.set(block, at);
    else at++;
  }
  const firstTitle = rest.findIndex(isTitle);
  const bodyText = blockTexts(rest).join("").length;
  const headEnd = firstTitle >= 0 ? firstTitle : bodyText < 300 ? rest.length : 0;
  const out: Block[] = [];
  const waiting = new Set(frames);
  const emit = (some: Frame[]) => {
    for (const frame of inOrder(some)) {
      waiting.delete(frame);
      out.push(frame);
    }
  };
  for (const [i, block] of rest.entries()) {
    if (i === headEnd) emit([...waiting].filter((frame) => anchors.get(frame)! <= Math.max(headEnd, 3)));
    else if (i > headEnd && isTitle(block)) emit([...waiting].filter((frame) => anchors.get(frame)! <= i));
    out.push(block);
  }
  emit([...waiting]);
  return out;
}

function isFlow(frame: Frame): boolean {
  const texts = blockTexts(frame.frame).filter((text) => text.trim());
  // a title set in a box of its own
  if (texts.length === 1 && texts[0]!.length < 60) return false;
  return texts.length >= 4 || texts.some((text) => matchSectionTitle(text.trim()) !== undefined);
}

/** Frames from top to bottom and left to right: one goes first when it is above another, or left of it and beside it. */
function inOrder(frames: Frame[]): Frame[] {
  if (frames.length > 60 || frames.some((frame) => !frame.place)) return frames;
  const left = [...frames];
  const out: Frame[] = [];
  while (left.length) {
    const next = left.find((frame) => !left.some((other) => other !== frame && precedes(other.place!, frame.place!)));
    // a circle (frames that lie over each other): take the highest
    const chosen = next ?? left.reduce((a, b) => (b.place!.y < a.place!.y ? b : a));
    left.splice(left.indexOf(chosen), 1);
    out.push(chosen);
  }
  return out;
}

const overlap = (a: number, aLength: number, b: number, bLength: number) =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b);

function precedes(a: FramePlace, b: FramePlace): boolean {
  const beside = overlap(a.y, a.height, b.y, b.height) > Math.min(a.height, b.height) * 0.3;
  const stacked = overlap(a.x, a.width, b.x, b.width) > Math.min(a.width, b.width) * 0.3;
  if (beside && !stacked) return a.x < b.x;
  return stacked && a.y < b.y;
}
