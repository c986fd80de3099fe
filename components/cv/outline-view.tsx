import { languageDirection } from "@/lib/cv/document-words";
import type { Outline, OutlineBlock, OutlineEntry, OutlineLink, OutlineSection } from "@/lib/cv/outline";

/** A document as a page: the same words in the same order as its file, with real headings, lists and safe links. */
export function OutlineView({ outline }: { outline: Outline }) {
  const { name, label, contacts, sections, language, wordsLanguage } = outline;
  return (
    <article
      lang={language}
      dir={languageDirection(language)}
      className="rounded-sm border bg-surface px-5 py-8 shadow-card sm:px-12 sm:py-12"
    >
      <header>
        <h1 className="break-words text-3xl">{name ?? "CV"}</h1>
        {label && <p className="mt-1 text-lg text-muted">{label}</p>}
        {contacts.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-x-4 text-[0.9375rem]">
            {contacts.map((contact) => (
              <li key={contact.text} className="min-w-0 break-words">
                <OutlineAnchor link={contact} />
              </li>
            ))}
          </ul>
        )}
      </header>
      {sections.map((section, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one title; the order never changes
        <SectionView key={i} section={section} titleLanguage={wordsLanguage} />
      ))}
    </article>
  );
}

function SectionView({ section, titleLanguage }: { section: OutlineSection; titleLanguage: string }) {
  return (
    <section className="mt-8">
      <h2 lang={section.name === "additional" ? undefined : titleLanguage} className="mb-3 border-b pb-1 text-xl">
        {section.title}
      </h2>
      <div className="space-y-3">
        {gatherBullets(section.blocks).map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in the document's order
          <BlockView key={i} block={block} />
        ))}
      </div>
    </section>
  );
}

type Block = Exclude<OutlineBlock, { kind: "bullet" }> | { kind: "bullets"; texts: string[] };

/** Bullets that follow each other are one list. */
function gatherBullets(blocks: OutlineBlock[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind !== "bullet") out.push(block);
    else if (last?.kind === "bullets") last.texts.push(block.text);
    else out.push({ kind: "bullets", texts: [block.text] });
  }
  return out;
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return <p className="max-w-prose break-words">{block.text}</p>;
    case "bullets":
      return <Bullets texts={block.texts} />;
    case "group":
      return (
        <p className="break-words">
          {block.label && <strong>{block.label}: </strong>}
          {block.items.join(", ")}
        </p>
      );
    case "inline":
      return (
        <p className="break-words">
          {block.items.map(({ text, note }) => (note ? `${text} (${note})` : text)).join(" · ")}
        </p>
      );
    case "entry":
      return <EntryView entry={block} />;
  }
}

function EntryView({ entry }: { entry: OutlineEntry }) {
  const { heading, subheading, place, dates, link, paragraphs, keywords, bullets } = entry;
  const second = [subheading, place].filter(Boolean).join(", ");
  return (
    <div className="space-y-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        {heading && <h3 className="min-w-0 break-words font-semibold text-base">{heading}</h3>}
        {dates && <p className="text-muted text-sm tabular-nums">{dates}</p>}
      </div>
      {second && <p className="break-words text-muted">{second}</p>}
      {link && (
        <p className="break-words text-sm">
          <OutlineAnchor link={link} />
        </p>
      )}
      {paragraphs.map((text) => (
        <p key={text} className="max-w-prose break-words">
          {text}
        </p>
      ))}
      {keywords.length > 0 && <p className="break-words text-muted text-sm">{keywords.join(", ")}</p>}
      {bullets.length > 0 && <Bullets texts={bullets} />}
    </div>
  );
}

function Bullets({ texts }: { texts: string[] }) {
  return (
    <ul className="list-disc space-y-1 ps-5">
      {texts.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two bullets may be equal; the order never changes
        <li key={i} className="max-w-prose break-words">
          {text}
        </li>
      ))}
    </ul>
  );
}

function OutlineAnchor({ link: { text, href } }: { link: OutlineLink }) {
  if (!href) return text;
  return (
    <a href={href} rel="noopener noreferrer nofollow" className="break-all underline underline-offset-2">
      {text}
    </a>
  );
}
