import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { type ApplicationView, applicationReportSchema, applicationRequestSchema } from "./request";

export const applicationInclude = {
  file: { select: { name: true, size: true } },
} as const satisfies Prisma.ApplicationInclude;
type Row = Prisma.ApplicationGetPayload<{ include: typeof applicationInclude }>;

/** An application's row as the screen shows it. */
export function toApplicationView(row: Row): ApplicationView {
  return {
    id: row.id,
    request: applicationRequestSchema.parse(row.request),
    file: row.file ?? undefined,
    report: row.report ? applicationReportSchema.parse(row.report) : undefined,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A merged application, or one on its way. @throws AppError `not_found` */
export async function getApplication(actor: Actor, id: string): Promise<ApplicationView> {
  const row = await db.application.findFirst({ where: { id, userId: actor.userId }, include: applicationInclude });
  if (!row) throw new AppError("not_found", "There is no such application.");
  return toApplicationView(row);
}
