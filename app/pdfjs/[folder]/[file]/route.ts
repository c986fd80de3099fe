import { readFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/web/route.server";

/** What pdf.js asks for while it draws: the standard fonts, character maps, picture decoders and colour profiles. */
const FILES: Record<string, RegExp> = {
  standard_fonts: /^[\w-]+\.(pfb|ttf)$/,
  cmaps: /^[\w-]+\.bcmap$/,
  wasm: /^[\w-]+\.(wasm|js)$/,
  iccs: /^[\w-]+\.icc$/,
};
const TYPES: Record<string, string> = { ".wasm": "application/wasm", ".js": "text/javascript" };

/** GET: a file of the pdf.js that the pages draw with; the same for everybody. */
export const GET = route(async (_request, { params }: { params: Promise<{ folder: string; file: string }> }) => {
  const { folder, file } = await params;
  if (!FILES[folder]?.test(file)) throw new AppError("not_found", "There is no such file.");
  const root = process.env.CV_IMPROVER_ROOT ?? process.cwd();
  const bytes = await readFile(path.join(root, "node_modules/pdfjs-dist", folder, file)).catch((cause: unknown) => {
    throw new AppError("not_found", "There is no such file.", { cause });
  });
  return new Response(bytes, {
    headers: {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "cache-control": "public, max-age=604800",
      "x-content-type-options": "nosniff",
    },
  });
});
