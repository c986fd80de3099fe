import type { LetterLanguage } from "./contract";

/** The closed phrases of interview questions in one language; slots hold the person's and the job's own words. */
export interface InterviewWords {
  shown: (topic: string) => string;
  gap: (topic: string) => string;
  line: (line: string) => string;
  break: (from: string, to: string) => string;
  degree: (topic: string) => string;
  years: (topic: string) => string;
  why: (position: string, employer: string | undefined) => string;
  now: (employer: string) => string;
  start: string;
  pay: string;
  place: (place: string) => string;
  ask: string;
}

export const INTERVIEW_WORDS: Readonly<Record<LetterLanguage, InterviewWords>> = {
  en: {
    shown: (topic) => `Tell us about your experience with ${topic}.`,
    gap: (topic) => `What is your experience with ${topic}?`,
    line: (line) => `Your CV says: “${line}” How did that come about, and what did you do yourself?`,
    break: (from, to) => `What did you do between ${from} and ${to}?`,
    degree: (topic) => `We ask for this: ${topic}. Tell us about your studies.`,
    years: (topic) => `We ask for ${topic}. Where did you gain yours?`,
    why: (position, employer) => `Why do you want to be ${position}${employer ? ` at ${employer}` : ""}?`,
    now: (employer) => `Why do you want to leave ${employer}?`,
    start: "When could you start, and what is your notice period?",
    pay: "What salary do you have in mind?",
    place: (place) => `The job is in ${place}. How would that work for you?`,
    ask: "What would you like to ask us?",
  },
  de: {
    shown: (topic) => `Erzählen Sie uns von Ihrer Erfahrung mit ${topic}.`,
    gap: (topic) => `Welche Erfahrung haben Sie mit ${topic}?`,
    line: (line) => `In Ihrem Lebenslauf steht: „${line}“ Wie kam es dazu, und was haben Sie selbst getan?`,
    break: (from, to) => `Was haben Sie zwischen ${from} und ${to} gemacht?`,
    degree: (topic) => `Wir wünschen uns: ${topic}. Erzählen Sie uns von Ihrer Ausbildung.`,
    years: (topic) => `Wir wünschen uns: ${topic}. Wo haben Sie Ihre Erfahrung gesammelt?`,
    why: (position, employer) =>
      `Warum bewerben Sie sich auf die Stelle „${position}“${employer ? ` bei ${employer}` : ""}?`,
    now: (employer) => `Warum möchten Sie ${employer} verlassen?`,
    start: "Wann könnten Sie anfangen, und welche Kündigungsfrist haben Sie?",
    pay: "Welche Gehaltsvorstellung haben Sie?",
    place: (place) => `Die Stelle ist in ${place}. Wie würde das für Sie gehen?`,
    ask: "Welche Fragen haben Sie an uns?",
  },
  fr: {
    shown: (topic) => `Parlez-nous de votre expérience : ${topic}.`,
    gap: (topic) => `Quelle est votre expérience : ${topic} ?`,
    line: (line) => `Votre CV dit : « ${line} » Comment cela s’est-il passé, et qu’avez-vous fait vous-même ?`,
    break: (from, to) => `Qu’avez-vous fait entre ${from} et ${to} ?`,
    degree: (topic) => `Nous demandons : ${topic}. Parlez-nous de votre formation.`,
    years: (topic) => `Nous demandons : ${topic}. Où avez-vous acquis votre expérience ?`,
    why: (position, employer) => `Pourquoi le poste de ${position}${employer ? ` chez ${employer}` : ""} ?`,
    now: (employer) => `Pourquoi souhaitez-vous quitter ${employer} ?`,
    start: "Quand pourriez-vous commencer, et quel est votre préavis ?",
    pay: "Quelles sont vos prétentions salariales ?",
    place: (place) => `Le poste est à ${place}. Comment cela vous conviendrait-il ?`,
    ask: "Quelles questions avez-vous pour nous ?",
  },
  es: {
    shown: (topic) => `Háblenos de su experiencia con ${topic}.`,
    gap: (topic) => `¿Qué experiencia tiene con ${topic}?`,
    line: (line) => `Su currículum dice: «${line}» ¿Cómo fue, y qué hizo usted?`,
    break: (from, to) => `¿Qué hizo entre ${from} y ${to}?`,
    degree: (topic) => `Pedimos: ${topic}. Háblenos de su formación.`,
    years: (topic) => `Pedimos: ${topic}. ¿Dónde adquirió su experiencia?`,
    why: (position, employer) => `¿Por qué quiere el puesto de ${position}${employer ? ` en ${employer}` : ""}?`,
    now: (employer) => `¿Por qué quiere dejar ${employer}?`,
    start: "¿Cuándo podría empezar y qué plazo de preaviso tiene?",
    pay: "¿Qué salario tiene en mente?",
    place: (place) => `El puesto está en ${place}. ¿Cómo le vendría?`,
    ask: "¿Qué quiere preguntarnos?",
  },
};
