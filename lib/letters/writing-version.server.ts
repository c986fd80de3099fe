import type { Prisma, Transaction } from "@/lib/platform/database/database.server";
import { storable } from "@/lib/storable";

/** Adds a version to a text; versions are never changed afterwards. */
export async function addWritingVersion(
  tx: Transaction,
  writingId: string,
  origin: "made" | "edit" | "restore",
  document: unknown,
): Promise<{ id: string; number: number }> {
  // one writer at a time, so that numbers have no gaps
  await tx.$executeRaw`select 1 from "Writing" where "id" = ${writingId} for update`;
  const { _max } = await tx.writingVersion.aggregate({ where: { writingId }, _max: { number: true } });
  return tx.writingVersion.create({
    data: {
      writingId,
      number: (_max.number ?? 0) + 1,
      origin,
      document: storable(document) as Prisma.InputJsonObject,
    },
    select: { id: true, number: true },
  });
}
