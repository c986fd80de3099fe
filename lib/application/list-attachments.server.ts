import { db } from "@/lib/platform/database/database.server";
import { type AttachmentView, pageSizesSchema } from "./request";

export const attachmentInclude = { file: { select: { name: true, size: true } } } as const;

/** An attachment's row as the screen shows it. */
export function toAttachmentView(row: {
  id: string;
  kind: string;
  pages: unknown;
  file: { name: string; size: number };
}): AttachmentView {
  return {
    id: row.id,
    name: row.file.name,
    kind: row.kind === "picture" ? "picture" : "pdf",
    size: row.file.size,
    pages: pageSizesSchema.parse(row.pages),
  };
}

/** The files kept beside a CV, in the order they came. The caller has checked whose the CV is. */
export async function listAttachments(cvId: string): Promise<AttachmentView[]> {
  const rows = await db.attachment.findMany({
    where: { cvId },
    include: attachmentInclude,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toAttachmentView);
}
