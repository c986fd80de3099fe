import type { SourceText } from "../contract";
import type { CvBuilder } from "./cv-builder";

/** Lines of a picture less sure than this have letters that its readings disagree on. */
const UNSURE_LINE = 0.6;
const CONTACT = /^basics\/(?:email|phone|url|profiles\/[^/]+\/url)$/;

/** Contacts whose letters could hardly be read from a picture: one wrong letter makes them another person's. */
export function doubtRecognised(builder: CvBuilder, source: SourceText) {
  const sure = new Map(source.lines.map(({ index, ocrConfidence }) => [index, ocrConfidence]));
  for (const { ref, lines } of builder.origins) {
    if (!CONTACT.test(ref)) continue;
    const least = Math.min(...lines.map((line) => sure.get(line) ?? 1));
    if (least < UNSURE_LINE)
      builder.doubt(ref, "its letters could hardly be read from the picture: compare them", least / 2);
  }
}
