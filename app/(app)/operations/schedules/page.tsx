import type { Metadata } from "next";
import { listSchedules } from "@/lib/operations/list-functions.server";
import { pageOperator } from "@/lib/web/operator.server";
import { orUnavailable } from "../_components/or-unavailable";
import { Schedules } from "../_components/schedules";

export const metadata: Metadata = { title: "Schedules" };

export default async function SchedulesPage() {
  const operator = await pageOperator();
  return orUnavailable("Schedules", async () => <Schedules initial={await listSchedules(operator)} />);
}
