import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import type { Reading, SourceText } from "@/lib/intake/contract";
import { db } from "@/lib/platform/database/database.server";
import { storedReadingSchema } from "./read-upload.server";
import { type Cv, cvSchema } from "./schema";

export interface VersionSummary {
  id: string;
  number: number;
  origin: "upload" | "scratch" | "edit" | "improvement";
  createdAt: string;
  improvementId: string | null;
}

export interface CvDetail {
  id: string;
  title: string;
  fileName: string | null;
  /** undefined until the upload has been read */
  version: (VersionSummary & { document: Cv }) | undefined;
  versions: VersionSummary[];
  source: SourceText | undefined;
  reading: Omit<Reading, "cv"> | undefined;
}

const summary = { id: true, number: true, origin: true, createdAt: true, improvementId: true } as const;
const toSummary = <T extends { createdAt: Date }>(row: T) => ({ ...row, createdAt: row.createdAt.toISOString() });

/**
 * A CV of the actor with its current (or the named) version.
 * @throws AppError `not_found` (also for another person's)
 */
export async function getCv(actor: Actor, cvId: string, versionId?: string): Promise<CvDetail> {
  const row = await db.cv.findFirst({
    where: { id: cvId, userId: actor.userId },
    include: { file: { select: { name: true } }, versions: { select: summary, orderBy: { number: "desc" } } },
  });
  if (!row) throw new AppError("not_found", "There is no such CV.");
  const chosen = versionId ?? row.currentVersionId;
  const version = chosen
    ? await db.cvVersion.findFirst({ where: { id: chosen, cvId }, select: { ...summary, document: true } })
    : null;
  if (versionId && !version) throw new AppError("not_found", "There is no such version.");
  const { source, reading } = storedReadingSchema.parse(row.reading ?? {});
  const { cv: _parsed, ...origins } = reading ?? {};
  return {
    id: row.id,
    title: row.title,
    fileName: row.file?.name ?? null,
    version: version ? { ...toSummary(version), document: cvSchema.parse(version.document) } : undefined,
    versions: row.versions.map(toSummary),
    source,
    reading: reading && (origins as Omit<Reading, "cv">),
  };
}

export interface CvSummary {
  id: string;
  title: string;
  name: string | undefined;
  label: string | undefined;
  fileName: string | null;
  updatedAt: string;
  versions: number;
  state: "reading" | "failed" | "ready";
  lastImprovement: { id: string; position: string; finished: boolean; createdAt: string } | undefined;
  documents: { id: string; format: string; fileName: string; createdAt: string }[];
}

/** The actor's CVs, the last changed first. */
export async function listCvs(actor: Actor): Promise<CvSummary[]> {
  const rows = await db.cv.findMany({
    where: { userId: actor.userId },
    orderBy: { updatedAt: "desc" },
    take: 100,
    include: {
      file: { select: { name: true } },
      currentVersion: { select: { document: true } },
      _count: { select: { versions: true } },
      improvements: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { id: true, job: true, finishedAt: true, createdAt: true },
      },
      tasks: { where: { kind: "read-cv" }, orderBy: { createdAt: "desc" }, take: 1, select: { state: true } },
      versions: {
        select: {
          documents: {
            where: { fileId: { not: null } },
            select: { id: true, format: true, createdAt: true, file: { select: { name: true } } },
            orderBy: { createdAt: "desc" },
            take: 5,
          },
        },
      },
    },
  });
  return rows.map((row) => {
    const document = row.currentVersion ? cvSchema.parse(row.currentVersion.document) : undefined;
    const last = row.improvements[0];
    const reading = row.tasks[0]?.state;
    return {
      id: row.id,
      title: row.title,
      name: document?.basics.name,
      label: document?.basics.label,
      fileName: row.file?.name ?? null,
      updatedAt: row.updatedAt.toISOString(),
      versions: row._count.versions,
      state: document ? "ready" : reading === "failed" || reading === "cancelled" ? "failed" : "reading",
      lastImprovement: last && {
        id: last.id,
        position: (last.job as { position?: string }).position ?? "",
        finished: last.finishedAt !== null,
        createdAt: last.createdAt.toISOString(),
      },
      documents: row.versions
        .flatMap((version) => version.documents)
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .slice(0, 5)
        .map((d) => ({
          id: d.id,
          format: d.format,
          fileName: d.file?.name ?? "",
          createdAt: d.createdAt.toISOString(),
        })),
    };
  });
}
