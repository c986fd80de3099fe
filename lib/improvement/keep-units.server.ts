import type { Prisma, Transaction } from "@/lib/platform/database/database.server";
import type { Unit, UnitResult } from "./contract";

/**
 * Keeps what came of parts of the CV: their changes, and a report of each. The task's row is locked by the caller, so parts that end at
 * once do not overwrite each other.
 */
export async function keepUnits(
  tx: Transaction,
  improvementId: string,
  units: readonly { unit: Unit; result: UnitResult }[],
): Promise<void> {
  await tx.change.createMany({
    data: units.flatMap(({ unit, result }) =>
      result.changes.map((change, position) => ({
        improvementId,
        unitId: unit.id,
        key: change.id,
        position,
        body: change as unknown as Prisma.InputJsonObject,
      })),
    ),
    skipDuplicates: true,
  });
  const reports = units.map(({ unit, result: { engine, refusals, fallback } }) => ({
    unitId: unit.id,
    title: unit.title,
    engine,
    refusals,
    ...(fallback && { fallback }),
  }));
  await tx.$executeRaw`
    update "Improvement"
    set "report" = jsonb_set(coalesce("report", '{"units": []}'::jsonb), '{units}', coalesce("report"->'units', '[]'::jsonb) || ${JSON.stringify(reports)}::jsonb)
    where "id" = ${improvementId}`;
}
