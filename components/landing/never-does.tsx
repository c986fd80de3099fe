import { X } from "lucide-react";
import { Container } from "@/components/ui/container";

const NEVERS = [
  {
    title: "Invent",
    text: "No number, date, employer, title or skill that you did not give. “Helped” never becomes “led”.",
  },
  { title: "Apply by itself", text: "Every change waits for your answer, also the ones that only tidy up spaces." },
  {
    title: "Lose anything",
    text: "A line that fits nowhere is kept and shown. Every version stays; none is overwritten.",
  },
  {
    title: "Guess about employers",
    text: "The score says how clear and complete the text is. Nobody can promise what a company's software or a reader will do.",
  },
] as const;

/** The limits it keeps. */
export function NeverDoes() {
  return (
    <section aria-labelledby="never" className="bg-accent-soft py-16 sm:py-24">
      <Container width="wide" className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
        <h2 id="never" className="text-3xl sm:text-4xl">
          What it never does
        </h2>
        <ul className="grid gap-x-8 gap-y-7 sm:grid-cols-2">
          {NEVERS.map((never) => (
            <li key={never.title} className="flex gap-3">
              <X aria-hidden className="mt-1 size-5 shrink-0 text-bad" strokeWidth={2.5} />
              <div>
                <h3 className="text-lg">{never.title}</h3>
                <p className="mt-0.5">{never.text}</p>
              </div>
            </li>
          ))}
        </ul>
      </Container>
    </section>
  );
}
