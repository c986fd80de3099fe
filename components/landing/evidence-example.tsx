import { Check, Pencil, X } from "lucide-react";
import type { ReactNode } from "react";
import { DiffText } from "@/components/improvement/diff-text";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { Container } from "@/components/ui/container";

const LINES = [
  "Head Baker, Brot & Butter, Thessaloniki   2019 – today",
  "Responsible for managing a team of 6 bakers on two shifts",
  "Introduced a sourdough line, now a third of daily sales",
];
const BEFORE = LINES[1] ?? "";
const AFTER = "Managed a team of 6 bakers on two shifts";

/** One change of an invented person, with the way back to its source, and one that was refused. */
export function EvidenceExample() {
  return (
    <section aria-labelledby="evidence" className="border-t py-16 sm:py-24">
      <Container width="wide">
        <div className="max-w-2xl">
          <h2 id="evidence" className="text-3xl sm:text-4xl">
            Follow any sentence back to you
          </h2>
          <p className="mt-3 text-lg text-muted">
            A change is only offered when its facts stand in your CV or in what you answered. You see where.
          </p>
        </div>
        <figure className="mt-10">
          <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)] lg:gap-0">
            <Sheet label="Your CV, as you wrote it" className="bg-sunken lg:my-8 lg:rounded-r-none lg:border-r-0">
              <p className="mb-3 font-semibold font-serif text-lg">Dora Muster</p>
              <ul className="space-y-2.5">
                {LINES.map((line, index) => (
                  <li key={line} className={classNames("text-[0.9375rem]", index === 0 && "font-medium")}>
                    {index === 1 ? <span className="marker">{line}</span> : line}
                  </li>
                ))}
              </ul>
            </Sheet>
            <Sheet label="The change you are asked about" className="border-accent shadow-float">
              <div className="mb-3 flex flex-wrap items-center gap-2 text-sm">
                <span className="mr-auto text-muted">Experience · Head Baker at Brot &amp; Butter · bullet 1</span>
                <Badge tone="accent">Wording</Badge>
                <Badge>Writing rules</Badge>
              </div>
              <p className="text-lg leading-relaxed">
                <DiffText before={BEFORE} after={AFTER} />
              </p>
              <p className="mt-2.5 text-muted">
                Starts with what you did instead of what you were responsible for. The same facts in fewer words.
              </p>
              <ul aria-label="Your choices" className="mt-4 flex flex-wrap gap-2 text-sm">
                <Choice icon={<Check aria-hidden />}>Accept</Choice>
                <Choice icon={<X aria-hidden />}>Reject</Choice>
                <Choice icon={<Pencil aria-hidden />}>Edit</Choice>
              </ul>
              <div className="mt-5 border-t pt-4 text-[0.9375rem]">
                <p className="font-medium">Refused before you saw it</p>
                <p className="mt-1 text-muted line-through decoration-bad/60">
                  Led a team of 6 bakers, raising output by 20 %
                </p>
                <p className="mt-1">“20 %” stands nowhere in the CV, and “led” says more than “managed”.</p>
              </div>
            </Sheet>
          </div>
          <figcaption className="mt-4 text-muted text-sm">
            An example. Dora Muster and her bakery are invented.
          </figcaption>
        </figure>
      </Container>
    </section>
  );
}

function Sheet({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={classNames("rounded-lg border bg-surface p-5 sm:p-7", className)}>
      <p className="mb-4 text-muted text-sm">{label}</p>
      {children}
    </div>
  );
}

function Choice({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5 rounded-md border px-3 py-1.5 [&_svg]:size-4">
      {icon}
      {children}
    </li>
  );
}
