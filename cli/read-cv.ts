import type { Reading, SourceText } from "@/lib/intake/contract";
import { readFile } from "@/lib/intake/read-file.server";
import type { Invocation } from "./command";
import { readInput } from "./read-input";

/** Reads the CV in a file the person names, in a child process, without database or server. */
export async function readCvFile(
  name: string,
  { progress, signal, flag }: Pick<Invocation, "progress" | "signal" | "flag">,
): Promise<{ source: SourceText; reading: Reading }> {
  const input = await readInput(name);
  progress.now("Reading the file");
  try {
    return await readFile(
      { ...input, acceptAnyDocument: flag(ANY_DOCUMENT) },
      {
        signal,
        onProgress: (message) => progress.now(message),
      },
    );
  } finally {
    progress.clear();
  }
}

export const ANY_DOCUMENT = "any-document";
export const ANY_DOCUMENT_OPTION = { about: "read it also when it does not look like a CV" };
