import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { listLetters } from "@/lib/letters/get-writing.server";
import { db } from "@/lib/platform/database/database.server";
import { proofSchema, renderOptionsSchema } from "@/lib/rendering/contract";
import { TEMPLATES } from "@/lib/rendering/templates";
import { applicationInclude, toApplicationView } from "./get-application.server";
import { listAttachments } from "./list-attachments.server";
import { type ApplicationDesk, type ApplicationPart, applicationDraftSchema, type CvDocumentView } from "./request";

/** So many of the CV's PDFs are offered, the newest first. */
const DOCUMENTS = 20;

/**
 * All that an application of this CV can be put together from, as the person arranged it last; at first the newest
 * letter, the newest PDF of the CV, and all attachments.
 * @param documentId a PDF of the CV that shall be in it
 * @throws AppError `not_found`
 */
export async function openDesk(actor: Actor, cvId: string, documentId?: string): Promise<ApplicationDesk> {
  const cv = await db.cv.findFirst({
    where: { id: cvId, userId: actor.userId },
    select: { title: true, application: true, currentVersionId: true },
  });
  if (!cv?.currentVersionId) throw new AppError("not_found", "There is no such CV.");
  const [documents, letters, attachments, latest] = await Promise.all([
    listDocuments(cvId),
    listLetters(actor, cvId),
    listAttachments(cvId),
    db.application.findFirst({ where: { cvId }, include: applicationInclude, orderBy: { createdAt: "desc" } }),
  ]);
  const saved = applicationDraftSchema.safeParse(cv.application).data;
  const known = new Set([...documents, ...letters, ...attachments].map(({ id }) => id));
  const kept = saved?.parts.filter((part) => part.id === undefined || known.has(part.id)) ?? [
    ...letters
      .filter(({ finished }) => finished)
      .slice(0, 1)
      .map(({ id }) => ({ kind: "letter" as const, id })),
    { kind: "cv" as const, id: documents[0]?.id },
    ...attachments.map(({ id }) => ({ kind: "attachment" as const, id })),
  ];
  const chosen = documents.find(({ id }) => id === documentId);
  return {
    cvId,
    title: cv.title,
    documents,
    letters: letters.filter(({ finished }) => finished).map(({ id, title }) => ({ id, title })),
    attachments,
    draft: {
      ...applicationDraftSchema.parse({ ...saved, parts: [] }),
      parts: chosen ? withDocument(kept, chosen.id) : kept,
    },
    latest: latest ? toApplicationView(latest) : undefined,
  };
}

/** The document in the place of the CV's. */
function withDocument(parts: ApplicationPart[], id: string): ApplicationPart[] {
  const at = parts.findIndex(({ kind }) => kind === "cv");
  if (at < 0) return [{ kind: "cv", id }, ...parts];
  return parts[at]?.id === id ? parts : parts.with(at, { kind: "cv", id });
}

async function listDocuments(cvId: string): Promise<CvDocumentView[]> {
  const rows = await db.renderedDocument.findMany({
    where: { format: "pdf", version: { cvId }, fileId: { not: null } },
    select: { id: true, options: true, proof: true, version: { select: { number: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: DOCUMENTS,
  });
  return rows.map(({ id, options, proof, version }) => {
    const { template, pageSize, country } = renderOptionsSchema.parse(options);
    const title = TEMPLATES.find(({ name }) => name === template)?.title ?? template;
    const paper = pageSize === "A4" ? "A4" : "Letter";
    return {
      id,
      label: [`Version ${version.number}`, title, paper, country].filter(Boolean).join(", "),
      pages: proof ? proofSchema.parse(proof).pages : undefined,
    };
  });
}
