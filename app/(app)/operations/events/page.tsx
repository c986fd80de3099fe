import type { Metadata } from "next";
import { listEvents } from "@/lib/operations/list-events.server";
import { eventFilterSchema } from "@/lib/operations/schema";
import { pageOperator } from "@/lib/web/operator.server";
import { Events } from "../_components/events";
import { orUnavailable } from "../_components/or-unavailable";

export const metadata: Metadata = { title: "Events" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function EventsPage({ searchParams }: { searchParams: Search }) {
  const operator = await pageOperator();
  const { name, before } = await searchParams;
  const given = { ...(typeof name === "string" && name && { name }), ...(typeof before === "string" && { before }) };
  const filter = eventFilterSchema.parse(eventFilterSchema.safeParse(given).success ? given : {});
  return orUnavailable("Events", async () => (
    <Events page={await listEvents(operator, filter)} name={filter.name ?? ""} before={filter.before ?? ""} />
  ));
}
