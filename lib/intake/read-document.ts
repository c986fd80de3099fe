import { AppError } from "@/lib/errors";
import type { Reading, SourceText } from "./contract";
import { extractText } from "./extract-text";
import type { Recogniser } from "./extraction/recognition";
import { looksLikeCv, parseCv } from "./parse-cv";
import { readJsonResume } from "./read-json-resume";

/**
 * A file as its text and the CV read from it. Throws the codes of `extractText`, and not_a_cv. With `acceptAnyDocument` (a person may
 * insist) neither not_a_cv nor too_little_text. Pictures of text need a `recogniser`, else RecognitionNeeded.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  acceptAnyDocument = false,
  recogniser?: Recogniser,
): Promise<{ source: SourceText; reading: Reading }> {
  const source = await extractText(bytes, fileName, acceptAnyDocument, recogniser);
  if (source.kind === "json-resume") return readJsonResume(bytes);
  const reading = parseCv(source);
  if (!acceptAnyDocument && !looksLikeCv(reading))
    throw new AppError(
      "not_a_cv",
      "This does not look like a CV: no jobs, studies, skills or contact details were found in it.",
      {
        hint: "Check that it is the right file. If it is your CV, continue anyway and correct what was read.",
        details: { canContinue: true },
      },
    );
  return { source, reading };
}
