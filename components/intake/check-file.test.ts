import { expect, test } from "vitest";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";
import { checkFile } from "./check-file";
import { formatBytes } from "./format-bytes";

test("an empty file and one over the limit are told at once, with the server's codes", () => {
  expect(checkFile({ size: 0 })?.code).toBe("empty_file");
  expect(checkFile({ size: UPLOAD_LIMIT_BYTES + 1 })).toMatchObject({
    code: "file_too_large",
    message: "This file has 10.1 MB; the limit is 10 MB.",
  });
});

test("a file within the limit passes", () => {
  expect(checkFile({ size: 1 })).toBeUndefined();
  expect(checkFile({ size: UPLOAD_LIMIT_BYTES })).toBeUndefined();
  expect(formatBytes(2048)).toBe("2 KB");
});
