import { ChevronDown } from "lucide-react";
import { Container } from "@/components/ui/container";

const QUESTIONS = [
  {
    question: "Do I need an account?",
    answer:
      "No. You work as a guest in this browser right away. Sign up when you want to keep the work; everything made so far moves into the account.",
  },
  {
    question: "Is my CV sent to another company?",
    answer:
      "Only when a language model is connected, and then without your name, contacts and photo. Without one, writing rules do the work on this server. Which of the two it is stands above.",
  },
  {
    question: "What if my CV lacks something the job asks for?",
    answer:
      "You are asked about it. If you have it, your answer becomes part of the CV in your words. If you say that you don't have it, that is respected and not asked again.",
  },
  {
    question: "Why was a change refused?",
    answer:
      "Because it said more than your CV does: a number, a name, a skill or a bigger role without a source. The list of refusals shows each with its reason. You can always write a line yourself.",
  },
  {
    question: "Can I leave while it works?",
    answer: "Yes. The work goes on without the page, and it is under Tasks when you come back.",
  },
  {
    question: "How do I get rid of everything?",
    answer:
      "Delete a CV on its card, or the whole account on the account page. Files, versions and answers go with it.",
  },
] as const;

/** Questions people ask before they hand over a CV. */
export function Faq() {
  return (
    <section id="faq" aria-labelledby="faq-title" className="scroll-mt-8 border-t bg-surface py-16 sm:py-24">
      <Container width="wide" className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
        <h2 id="faq-title" className="text-3xl sm:text-4xl">
          Before you hand it over
        </h2>
        <div className="divide-y border-y">
          {QUESTIONS.map(({ question, answer }) => (
            <details key={question} className="group">
              <summary className="flex min-h-14 list-none items-center justify-between gap-4 py-3 font-medium text-lg [&::-webkit-details-marker]:hidden">
                {question}
                <ChevronDown
                  aria-hidden
                  className="size-5 shrink-0 text-muted transition-transform group-open:rotate-180"
                />
              </summary>
              <p className="max-w-prose pb-5 text-muted">{answer}</p>
            </details>
          ))}
        </div>
      </Container>
    </section>
  );
}
