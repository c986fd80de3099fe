import type { Metadata } from "next";
import Image, { type StaticImageData } from "next/image";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { TEMPLATES, type TemplateName } from "@/lib/rendering/templates";
import academic from "./_pictures/academic.webp";
import classic from "./_pictures/classic.webp";
import compact from "./_pictures/compact.webp";
import creative from "./_pictures/creative.webp";
import european from "./_pictures/european.webp";
import executive from "./_pictures/executive.webp";
import germanTabular from "./_pictures/german-tabular.webp";
import modern from "./_pictures/modern.webp";
import plain from "./_pictures/plain.webp";
import rirekisho from "./_pictures/rirekisho.webp";
import student from "./_pictures/student.webp";
import technical from "./_pictures/technical.webp";
import twoColumn from "./_pictures/two-column.webp";

export const metadata: Metadata = { title: "Templates" };

/** First pages as the renderer draws them (`npm run gallery`). */
const PICTURES: Record<TemplateName, StaticImageData> = {
  classic,
  modern,
  compact,
  executive,
  academic,
  technical,
  creative,
  "two-column": twoColumn,
  student,
  european,
  "german-tabular": germanTabular,
  rirekisho,
  plain,
};

/** Every template with the first page of an invented CV; for everybody. */
export default function TemplatesPage() {
  return (
    <Container width="wide" className="pb-16">
      <PageHeader
        title="Templates"
        description={`${TEMPLATES.length} ways to set the same CV. Each takes A4 and US Letter, another colour, other letters, density and margins, and reads back whole.`}
      />
      <ul className="grid grid-cols-1 gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
        {TEMPLATES.map(({ name, title, description }, i) => (
          <li key={name}>
            <Image
              src={PICTURES[name]}
              alt={`First page of an invented CV in the template ${title}`}
              unoptimized
              loading={i < 3 ? "eager" : "lazy"}
              className="h-auto w-full rounded-md border bg-white"
            />
            <h2 className="mt-4 text-xl">{title}</h2>
            <p className="mt-1 text-muted">{description}</p>
          </li>
        ))}
      </ul>
    </Container>
  );
}
