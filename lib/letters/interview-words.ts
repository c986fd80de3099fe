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
  /** phrases whose words a model's question may use besides the person's own: they claim nothing of anybody. The first holds no verb of the ladder. */
  vocabulary: readonly string[];
  /** how a request begins that is no question */
  request: RegExp;
}

const phrases = (text: string) => text.trim().split(/\s*;\s*/);

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
    vocabulary:
      phrases(`your experience with, your experience of, your experience in; tell us about a time when; tell me about a situation in which; describe an example of; walk us through it step by step;
      explain how you went about it; how did you go about it; give us a concrete, specific example; could you please show; what was the situation; what did you do yourself; what was your own part; which part was yours; what was difficult, hardest,
      challenging about it; what was the challenge; why did you do it this way; what would you do differently now; what did you learn from it; how did you know that it worked; how did you decide; which steps came first;
      how did you measure the result; what came of it; what was the outcome; who else was there; how did others react; which feedback did you get; what went wrong; which mistakes; how did you start; how often; how long;
      how much; how many; when did you last; your approach to; what matters most; what is important to you; what comes next; today; at work; this role; this job; this line of your CV; your CV says; your CV names; your CV lists;
      which task; which problem; how do you prepare for; how do you make sure; under pressure; with little time; did it change anything; what changed; what made it possible; what surprised you; how did it come about; in detail;
      most proud of; what have you done; how have you used it; where did you use it; which of them`),
    request: /^(?:Please |Could you |Can you )?(?:tell|describe|walk|explain|give|show|talk)(?!\p{L})/iu,
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
    vocabulary:
      phrases(`Ihre Erfahrung mit, Ihre Erfahrungen in; erzählen Sie uns von einer Situation, in der; beschreiben Sie ein Beispiel für; schildern Sie; erklären Sie uns, wie; nennen Sie uns bitte ein konkretes Beispiel; geben Sie;
      wie sind Sie vorgegangen; wie gingen Sie dabei vor; was haben Sie selbst getan; was war Ihr eigener Anteil; welcher Teil kam von Ihnen; was war daran schwierig, am schwierigsten; was war die Herausforderung;
      warum haben Sie es so gemacht; was würden Sie heute anders machen; was nehmen Sie daraus mit; woran haben Sie gemerkt, dass es gelungen ist; wie haben Sie entschieden; welche Schritte kamen zuerst;
      wie haben Sie das Ergebnis gemessen; was kam dabei heraus; was war das Ergebnis; wer war noch dabei; wie haben andere reagiert; welche Rückmeldung bekamen Sie; was ging schief; welche Fehler; wie fing es an;
      wie oft; wie lange; wie viel; wie viele; wann haben Sie zuletzt; was ist Ihnen wichtig; worauf kommt es an; heute; bei der Arbeit; diese Stelle; diese Zeile Ihres Lebenslaufs; in Ihrem Lebenslauf steht; Ihr Lebenslauf nennt;
      welche Aufgabe; welches Problem; wie bereiten Sie sich vor; wie stellen Sie sicher; unter Druck; mit wenig Zeit; hat sich etwas geändert; was änderte sich; wie kam es dazu; im Einzelnen; wo haben Sie es eingesetzt`),
    request: /^(?:Bitte )?(?:erzählen|beschreiben|schildern|erklären|nennen|geben) Sie(?!\p{L})/iu,
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
    vocabulary:
      phrases(`votre expérience de, votre expérience en, vos expériences; parlez-nous d’une situation où; décrivez un exemple de; racontez-nous comment; expliquez-nous; donnez-nous un exemple concret, précis; pouvez-vous; comment vous y êtes-vous pris;
      qu’avez-vous fait vous-même; quelle était votre propre part; quelle partie venait de vous; qu’est-ce qui était difficile, le plus difficile; quel était le défi; pourquoi avez-vous fait ainsi;
      que feriez-vous autrement aujourd’hui; qu’en retenez-vous; comment avez-vous su que cela marchait; comment avez-vous décidé; quelles étapes sont venues d’abord; comment avez-vous mesuré le résultat; quel a été le résultat;
      qu’en est-il sorti; qui d’autre était là; comment les autres ont-ils réagi; quels retours avez-vous eus; qu’est-ce qui s’est mal passé; quelles erreurs; comment cela a-t-il commencé; combien de fois; combien de temps; combien;
      quand avez-vous pour la dernière fois; votre approche; qu’est-ce qui compte pour vous; important; au travail; ce poste; cette ligne de votre CV; votre CV dit; votre CV cite; quelle tâche; quel problème;
      comment vous préparez-vous; comment faites-vous pour; sous pression; avec peu de temps; qu’est-ce qui a changé; comment cela s’est-il passé; en détail; où l’avez-vous utilisé`),
    request: /^(?:Pouvez-vous )?(?:parlez|décrivez|racontez|expliquez|donnez)(?!\p{L})/iu,
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
    vocabulary:
      phrases(`su experiencia con, su experiencia en, sus experiencias; háblenos de una situación en la que; describa un ejemplo de; cuéntenos cómo; explíquenos; denos un ejemplo concreto; puede; cómo lo hizo;
      qué hizo usted mismo, usted misma; cuál fue su propia parte; qué parte fue suya; qué fue difícil, lo más difícil; cuál fue el reto; por qué lo hizo así; qué haría hoy de otra manera;
      qué saca de ello; cómo supo que funcionaba; cómo decidió; qué pasos dio primero; cómo midió el resultado; cuál fue el resultado; qué salió de ello; quién más estaba; cómo reaccionaron los demás; qué comentarios recibió;
      qué salió mal; qué errores; cómo empezó; cuántas veces; cuánto tiempo; cuánto; cuántos; cuándo fue la última vez que; su forma de trabajar; qué es importante para usted; hoy; en el trabajo; este puesto; esta línea de su currículum;
      su currículum dice; su currículum nombra; qué tarea; qué problema; cómo se prepara para; cómo se asegura de; bajo presión; con poco tiempo; qué cambió; cómo fue; en detalle; dónde lo ha usado`),
    request: /^(?:Por favor, )?(?:háblenos|describa|cuéntenos|explique|explíquenos|denos|dé)(?!\p{L})/iu,
  },
};
