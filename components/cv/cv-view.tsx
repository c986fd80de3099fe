import type { ReactNode } from "react";
import { entryTitle } from "@/components/improvement/ref-label";
import { sectionOrder } from "@/lib/cv/refs";
import { type Bullet, type Cv, type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";

type Entry = Record<string, unknown> & { id: string };

/** A CV to read on the screen: everything in it, in its own order. Links show, but only http(s) and mailto can be followed. */
export function CvView({ cv }: { cv: Cv }) {
  const { basics } = cv;
  const contact = [basics.email, basics.phone, placeOf(cv), basics.url].filter(Boolean) as string[];
  return (
    <article lang={cv.language} className="rounded-sm border bg-surface px-5 py-8 shadow-card sm:px-12 sm:py-12">
      <header>
        <h2 className="text-3xl">{basics.name ?? "No name yet"}</h2>
        {basics.label && <p className="mt-1 text-lg text-muted">{basics.label}</p>}
        {contact.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-x-4 text-[0.9375rem]">
            {contact.map((item) => (
              <li key={item} className="break-all">
                <SafeLink text={item} />
              </li>
            ))}
          </ul>
        )}
        {basics.profiles.length > 0 && (
          <ul className="flex flex-wrap gap-x-4 text-[0.9375rem]">
            {basics.profiles.map((profile) => (
              <li key={profile.id} className="break-all">
                {profile.network && <span className="text-muted">{profile.network}: </span>}
                <SafeLink text={profile.username ?? profile.url ?? ""} url={profile.url} />
              </li>
            ))}
          </ul>
        )}
        {basics.summary && <p className="mt-4 max-w-prose whitespace-pre-line">{basics.summary}</p>}
      </header>
      {sectionOrder(cv).map((section) => (
        <section key={section} aria-label={SECTION_TITLES[section]} className="mt-8">
          <h3 className="mb-3 border-b pb-1 text-xl">{SECTION_TITLES[section]}</h3>
          <div className="space-y-5">
            {(cv[section] as Entry[]).map((entry) => (
              <EntryView key={entry.id} section={section} entry={entry} />
            ))}
          </div>
        </section>
      ))}
    </article>
  );
}

/** Fields that the heading of an entry shows already, by section. */
const IN_TITLE: Partial<Record<EntrySection, string[]>> = {
  work: ["position", "name"],
  volunteer: ["position", "organization"],
  education: ["studyType", "area", "institution"],
  awards: ["title"],
  additional: ["title"],
  languages: ["language"],
};

function EntryView({ section, entry }: { section: EntrySection; entry: Entry }) {
  const shown = new Set(["id", "url", ...(IN_TITLE[section] ?? ["name"]), ...PERIOD]);
  const title = entryTitle(section, entry);
  const lines = Object.entries(entry).filter(
    ([field, value]) => typeof value === "string" && value && !shown.has(field) && !PROSE.includes(field),
  ) as [string, string][];
  const prose = PROSE.filter((field) => !shown.has(field) && typeof entry[field] === "string" && entry[field]);
  const bullets = [entry.highlights, entry.courses, entry.items].find(Array.isArray) as Bullet[] | undefined;
  const keywords = entry.keywords as string[] | undefined;
  const url = entry.url as string | undefined;
  return (
    <div>
      {(title || periodOf(entry)) && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h4 className="font-semibold">{title}</h4>
          {periodOf(entry) && <p className="text-muted text-sm tabular-nums">{periodOf(entry)}</p>}
        </div>
      )}
      {(lines.length > 0 || url) && (
        <p className="text-[0.9375rem] text-muted">
          {lines.map(([, value]) => value).join(" · ")}
          {url && (
            <>
              {lines.length > 0 && " · "}
              <SafeLink text={url} />
            </>
          )}
        </p>
      )}
      {prose.map((field) => (
        <p key={field} className="mt-1 whitespace-pre-line">
          {entry[field] as ReactNode}
        </p>
      ))}
      {bullets && bullets.length > 0 && (
        <ul className="mt-1.5 list-disc space-y-1 pl-5 marker:text-muted">
          {bullets.map((bullet) => (
            <li key={bullet.id}>{bullet.text}</li>
          ))}
        </ul>
      )}
      {keywords && keywords.length > 0 && <p className="mt-0.5">{keywords.join(", ")}</p>}
    </div>
  );
}

const PERIOD = ["dates", "startDate", "endDate", "date", "current"];
const PROSE = ["summary", "description", "reference"];

/** The source's own words where there are any. */
function periodOf(entry: Entry): string {
  const text = (field: string) => (entry[field] as string | undefined) ?? "";
  if (text("dates")) return text("dates");
  if (text("date")) return text("date");
  const end = entry.current === true ? "Present" : text("endDate");
  return [text("startDate"), end].filter(Boolean).join(" – ");
}

function placeOf(cv: Cv): string | undefined {
  const { location } = cv.basics;
  if (!location) return undefined;
  if (location.text) return location.text;
  const { address, postalCode, city, region, countryCode } = location;
  return [address, [postalCode, city].filter(Boolean).join(" "), region, countryCode].filter(Boolean).join(", ");
}

/** A link only for addresses that are safe to follow; other schemes stay plain text. */
function SafeLink({ text, url = text }: { text: string; url?: string }) {
  const href = /^https?:\/\//i.test(url) ? url : /^[^\s@]+@[^\s@]+$/.test(url) ? `mailto:${url}` : undefined;
  if (!href) return <>{text}</>;
  return (
    <a href={href} rel="noopener noreferrer nofollow" className="underline decoration-line-strong underline-offset-4">
      {text}
    </a>
  );
}
