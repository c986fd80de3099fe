import { Container } from "@/components/ui/container";

const STEPS = [
  {
    title: "Bring your CV",
    text: "A file or pasted text. It is read line by line and becomes a structured CV. The original is kept as it is.",
  },
  {
    title: "Check what was read",
    text: "Your original stands beside the result. Select a line to see what it became, and correct what is wrong.",
  },
  {
    title: "Say which job you want",
    text: "The position is enough; the job description makes it better. What is missing is asked, at most six questions.",
  },
  {
    title: "Decide, then download",
    text: "Accept, reject or rewrite each change. The PDF is read back to prove that no word was lost.",
  },
] as const;

/** The way through, in four steps. */
export function HowItWorks() {
  return (
    <section id="how" aria-labelledby="how-title" className="scroll-mt-8 border-t bg-surface py-16 sm:py-24">
      <Container width="wide">
        <h2 id="how-title" className="text-3xl sm:text-4xl">
          From the CV you have to the one you send
        </h2>
        <ol className="mt-10 grid gap-x-8 gap-y-9 sm:grid-cols-2 lg:grid-cols-4">
          {STEPS.map((step, index) => (
            <li key={step.title} className="border-accent border-t-2 pt-4">
              <span aria-hidden className="font-serif text-2xl text-accent">
                {index + 1}
              </span>
              <h3 className="mt-1 text-xl">{step.title}</h3>
              <p className="mt-1.5 text-muted">{step.text}</p>
            </li>
          ))}
        </ol>
      </Container>
    </section>
  );
}
