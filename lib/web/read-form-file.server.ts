import { AppError } from "@/lib/errors";

/** Bytes that a form around a file takes at the most: a longer request cannot hold a file within the limit. */
const FORM_OVERHEAD = 100_000;

export interface FormFileLimit {
  /** of the file */
  bytes: number;
  tooLarge: () => AppError;
}

/** Refuses by its declared length a request that cannot hold a file within the limit, before any of it is read. */
export function refuseLongRequest(request: Request, { bytes, tooLarge }: FormFileLimit): void {
  if (Number(request.headers.get("content-length") ?? 0) > bytes + FORM_OVERHEAD) throw tooLarge();
}

/**
 * The field `file` of a multipart/form-data request, and the form it came in.
 * @param what what a person is to choose again when the upload broke off
 * @throws AppError `bad_request`; the limit's own
 */
export async function readFormFile(
  request: Request,
  { bytes, tooLarge }: FormFileLimit,
  what = "file",
): Promise<{ file: File; form: FormData }> {
  const form = await request.formData().catch((cause) => {
    throw new AppError("bad_request", "The upload was not complete.", {
      hint: `Check your connection and choose the ${what} again.`,
      cause,
    });
  });
  const file = form.get("file");
  if (!(file instanceof File))
    throw new AppError("bad_request", "No file came with the request.", { hint: "Send it as the form field `file`." });
  if (file.size > bytes) throw tooLarge();
  return { file, form };
}
