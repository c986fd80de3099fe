"use client";
import { useRouter } from "next/navigation";
import { EventList } from "@/components/operations/event-list";
import { useLive } from "@/components/operations/use-live";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { EventView, Page } from "@/lib/operations/views";

/** Events with the runs each started, live. */
export function Events({ page, name, before }: { page: Page<EventView>; name: string; before: string }) {
  const router = useRouter();
  const queryOf = (values: Record<string, string>) =>
    new URLSearchParams(Object.entries(values).filter(([, value]) => value !== "")).toString();
  const { data, error } = useLive(`/api/v1/operations/events?${queryOf({ name, before })}`, page);
  return (
    <>
      <PageHeader
        title="Events"
        description="What the application told its functions, and the runs that each started."
      />
      <div className="space-y-6">
        <search>
          <form
            className="flex flex-wrap items-end gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              const wanted = String(new FormData(event.currentTarget).get("name") ?? "").trim();
              router.push(`/operations/events?${queryOf({ name: wanted })}`, { scroll: false });
            }}
          >
            <Field label="Name of the event" className="grow sm:max-w-sm">
              <Input key={name} name="name" defaultValue={name} maxLength={256} autoComplete="off" spellCheck={false} />
            </Field>
            <Button type="submit" variant="secondary">
              Show
            </Button>
          </form>
        </search>
        {error && <ErrorPanel compact error={error} />}
        <EventList events={data.items} />
        {(before || data.next) && (
          <nav aria-label="Pages" className="flex flex-wrap justify-between gap-2">
            {before ? (
              <LinkButton variant="secondary" href={`/operations/events?${queryOf({ name })}`}>
                Newest
              </LinkButton>
            ) : (
              <span />
            )}
            {data.next && (
              <LinkButton variant="secondary" href={`/operations/events?${queryOf({ name, before: data.next })}`}>
                Older
              </LinkButton>
            )}
          </nav>
        )}
      </div>
    </>
  );
}
