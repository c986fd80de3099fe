import type { ReactNode } from "react";
import { EvidenceExample } from "./evidence-example";
import { Faq } from "./faq";
import { type EngineInfo, FormatsNote } from "./formats-note";
import { HowItWorks } from "./how-it-works";
import { NeverDoes } from "./never-does";

export interface LandingPageProps {
  /** the Hero with the upload, wired by the page */
  hero: ReactNode;
  engine: EngineInfo;
}

/** The start page: the upload first, then why to trust it. */
export function LandingPage({ hero, engine }: LandingPageProps) {
  return (
    <>
      {hero}
      <EvidenceExample />
      <HowItWorks />
      <NeverDoes />
      <FormatsNote engine={engine} />
      <Faq />
    </>
  );
}
