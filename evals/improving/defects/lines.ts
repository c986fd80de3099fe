import type { Language, Split } from "../words/types";

/** A good line in its forms: [past, -ing, base, third person, participle, what follows]. */
export type Line = readonly [
  past: string,
  gerund: string,
  base: string,
  third: string,
  participle: string,
  rest: string,
];

export const LINES: Record<Split, readonly Line[]> = {
  tune: [
    ["Managed", "managing", "manage", "manages", "managed", "the stock of 2,400 items in Leeds"],
    ["Wrote", "writing", "write", "writes", "written", "the weekly report for 14 branch managers"],
    ["Trained", "training", "train", "trains", "trained", "six new nurses in wound care"],
    ["Reduced", "reducing", "reduce", "reduces", "reduced", "the waiting time from 25 to 9 minutes"],
    ["Prepared", "preparing", "prepare", "prepares", "prepared", "the budget of €340,000 with the finance team"],
    ["Negotiated", "negotiating", "negotiate", "negotiates", "negotiated", "prices with 12 suppliers"],
    ["Repaired", "repairing", "repair", "repairs", "repaired", "the pumps of 3 swimming pools"],
    ["Taught", "teaching", "teach", "teaches", "taught", "the basics of chemistry to 4 classes"],
    ["Answered", "answering", "answer", "answers", "answered", "60 calls a day from tenants"],
    ["Built", "building", "build", "builds", "built", "a booking site for a small theatre"],
    ["Kept", "keeping", "keep", "keeps", "kept", "the accounts of a club with 260 members"],
    ["Organised", "organising", "organise", "organises", "organised", "a fair for 450 guests in Cardiff"],
    ["Tested", "testing", "test", "tests", "tested", "the brakes of 35 buses every quarter"],
    ["Led", "leading", "lead", "leads", "led", "a team of 8 cooks through the summer season"],
    ["Drove", "driving", "drive", "drives", "driven", "a delivery van for 5 years without an accident"],
    ["Collected", "collecting", "collect", "collects", "collected", "samples from 24 wells near Bristol"],
    ["Sold", "selling", "sell", "sells", "sold", "kitchen appliances to private customers"],
    ["Translated", "translating", "translate", "translates", "translated", "the contracts of two clients into German"],
    ["Maintained", "maintaining", "maintain", "maintains", "maintained", "40 network switches for Northgate College"],
    ["Served", "serving", "serve", "serves", "served", "up to 80 guests a night at the bar"],
    ["Recorded", "recording", "record", "records", "recorded", "900 donations in a small database"],
    ["Improved", "improving", "improve", "improves", "improved", "the response time of the search page by 30%"],
  ],
  "held-out": [
    ["Supervised", "supervising", "supervise", "supervises", "supervised", "the night shift of a warehouse in Dover"],
    ["Designed", "designing", "design", "designs", "designed", "the posters of 9 exhibitions"],
    ["Processed", "processing", "process", "processes", "processed", "120 invoices a week for the sales office"],
    ["Ran", "running", "run", "runs", "run", "the youth programme of a library with 3 volunteers"],
    [
      "Coordinated",
      "coordinating",
      "coordinate",
      "coordinates",
      "coordinated",
      "the move of 210 desks to another floor",
    ],
    ["Audited", "auditing", "audit", "audits", "audited", "the books of 7 charities"],
    ["Installed", "installing", "install", "installs", "installed", "solar panels on 31 roofs"],
    [
      "Interviewed",
      "interviewing",
      "interview",
      "interviews",
      "interviewed",
      "the patients of two surgeries for a study",
    ],
    ["Planned", "planning", "plan", "plans", "planned", "the shifts of 22 drivers"],
    ["Drafted", "drafting", "draft", "drafts", "drafted", "letters to tenants of 64 flats"],
    ["Cut", "cutting", "cut", "cuts", "cut", "the cost of paper by £1,200 a year"],
    ["Handled", "handling", "handle", "handles", "handled", "the complaints of passengers at Harbour Trust"],
    ["Grew", "growing", "grow", "grows", "grown", "vegetables on 2 hectares without pesticides"],
    ["Created", "creating", "create", "creates", "created", "the timetable of a school with 700 pupils"],
    ["Assisted", "assisting", "assist", "assists", "assisted", "the head chef with menus for weddings"],
    ["Monitored", "monitoring", "monitor", "monitors", "monitored", "the water of 5 lakes each month"],
    ["Developed", "developing", "develop", "develops", "developed", "a tool that sorts 3,000 parcels a day"],
    ["Checked", "checking", "check", "checks", "checked", "the tickets of visitors at Castle Museum"],
    ["Bought", "buying", "buy", "buys", "bought", "timber from 4 sawmills"],
    ["Presented", "presenting", "present", "presents", "presented", "the findings to the town council"],
    ["Cleaned", "cleaning", "clean", "cleans", "cleaned", "18 rooms a day in a hotel by the sea"],
    ["Analysed", "analysing", "analyse", "analyses", "analysed", "the answers of 1,500 households"],
  ],
};

export const PROFILES: Record<Split, readonly [noun: string, rest: string][]> = {
  tune: [
    ["nurse", "with 7 years of experience in two hospitals"],
    ["baker", "with a shop in Leeds and a love of rye bread"],
    ["engineer", "with a degree from Cardiff and 3 patents"],
    ["accountant", "with clients in farming and fishing"],
  ],
  "held-out": [
    ["teacher", "with 11 years in village schools"],
    ["electrician", "with a licence for high voltage"],
    ["librarian", "with a focus on maps and letters"],
    ["driver", "with 400,000 miles on British roads"],
  ],
};

export const SKILLS: Record<Split, readonly string[]> = {
  tune: ["Python", "Excel", "Wound care", "First aid", "SAP", "Photography", "PostgreSQL", "Budgeting"],
  "held-out": ["Java", "PowerPoint", "Carpentry", "Docker", "Bookkeeping", "Welding", "MySQL", "Rota planning"],
};

/** Right words and how people misspell them. */
export const MISSPELT: Record<Split, readonly [right: string, wrong: string][]> = {
  tune: [
    ["received", "recieved"],
    ["separate", "seperate"],
    ["accommodation", "accomodation"],
    ["calendar", "calender"],
    ["environment", "enviroment"],
    ["experience", "experiance"],
    ["maintenance", "maintainance"],
    ["business", "buisness"],
    ["government", "goverment"],
    ["committee", "commitee"],
    ["development", "developement"],
    ["equipment", "equiptment"],
  ],
  "held-out": [
    ["necessary", "neccessary"],
    ["occasionally", "occassionally"],
    ["recommended", "recomended"],
    ["successful", "succesful"],
    ["knowledge", "knowlege"],
    ["independent", "independant"],
    ["writing", "writting"],
    ["address", "adress"],
    ["their", "thier"],
    ["schedule", "shedule"],
    ["professional", "proffesional"],
    ["quantity", "quanity"],
  ],
};

/** Names and how they are not written. */
export const MISCASED: Record<Split, readonly [right: string, wrong: string][]> = {
  tune: [
    ["JavaScript", "javascript"],
    ["GitHub", "Github"],
    ["PowerPoint", "Powerpoint"],
    ["LinkedIn", "linkedin"],
    ["MySQL", "mysql"],
  ],
  "held-out": [
    ["TypeScript", "Typescript"],
    ["YouTube", "youtube"],
    ["WordPress", "Wordpress"],
    ["PostgreSQL", "postgresql"],
    ["QuickBooks", "quickbooks"],
  ],
};

/** [plain, wordy] as they end or join a line. */
export const WORDY: Record<Split, readonly [plain: string, wordy: string][]> = {
  tune: [
    [" to save time", " in order to save time"],
    [" daily", " on a daily basis"],
    [" before opening", " prior to opening"],
    [" because the old one was slow", " due to the fact that the old one was slow"],
    [" with every department", " with each and every department"],
  ],
  "held-out": [
    [" to cut errors", " so as to cut errors"],
    [" weekly", " on a weekly basis"],
    [" with the night team", " in conjunction with the night team"],
    [" for most customers", " for the majority of customers"],
    [" near the station", " in close proximity to the station"],
  ],
};

export const BUZZWORDS: Record<Split, readonly string[]> = {
  tune: ["Hard-working and motivated", "Results-driven", "Dynamic, passionate"],
  "held-out": ["Highly motivated", "Dedicated and enthusiastic", "Detail-oriented, proactive"],
};

/** Lines of other languages: [good, with a defect], by kind of defect. */
export const FOREIGN: Record<
  Exclude<Language, "en">,
  { clean: readonly string[]; defects: Record<string, readonly [clean: string, defect: string][]> }
> = {
  de: {
    clean: [
      "Leitung eines Teams von 12 Fahrern in Leipzig",
      "Erstellte Berichte für die Geschäftsführung",
      "Betreuung von 18 Bewohnern im Haus Morgenrot",
      "Prüfte die Bremsen von 35 Bussen",
      "Beratung der Kunden beim Kauf von Möbeln",
    ],
    defects: {
      "weak opener": [
        ["Planung der Schichten von 22 Fahrern", "Verantwortlich für die Planung der Schichten von 22 Fahrern"],
        ["Betreuung von 14 Patienten auf der Station", "Zuständig für die Betreuung von 14 Patienten auf der Station"],
        [
          "Erstellung der Berichte für den Vorstand",
          "War verantwortlich für die Erstellung der Berichte für den Vorstand",
        ],
      ],
      "first person": [
        ["Leitete ein Team von 9 Köchen in Bremen", "Ich leitete ein Team von 9 Köchen in Bremen"],
        ["Entwickelte eine Datenbank für das Museum", "Ich entwickelte eine Datenbank für das Museum"],
      ],
      "doubled word": [
        ["Beratung der Kunden und Pflege von 300 Akten", "Beratung der Kunden und und Pflege von 300 Akten"],
        ["Schulung von 6 Kollegen mit eigenen Unterlagen", "Schulung von von 6 Kollegen mit eigenen Unterlagen"],
      ],
      spacing: [
        ["Verkauf von Schuhen, Gürteln und Taschen", "Verkauf von Schuhen ,Gürteln  und Taschen"],
        ["Pflege der Akten von 300 Mietern", "Pflege  der Akten von 300 Mietern "],
      ],
      "bullet sign": [["Reparatur von 40 Pumpen", "• Reparatur von 40 Pumpen"]],
      "hidden character": [["Einkauf von Holz in 4 Sägewerken", "Ein\u200bkauf von Holz in 4 Sägewerken"]],
      "name's case": [["Pflege der Website mit JavaScript", "Pflege der Website mit javascript"]],
      misspelling: [
        ["Einführung eines neuen Standards für Verträge", "Einführung eines neuen Standarts für Verträge"],
        ["Abstimmung der Termine mit Ressourcen des Lagers", "Abstimmung der Termine mit Resourcen des Lagers"],
      ],
    },
  },
  fr: {
    clean: [
      "Gestion d'une équipe de 12 chauffeurs à Nantes",
      "Rédaction de rapports pour la direction",
      "Accueil de 18 résidents à la maison Valbonne",
      "Contrôle des freins de 35 autobus",
      "Conseil aux clients : meubles et luminaires",
    ],
    defects: {
      "weak opener": [
        ["Gestion des stocks de 400 articles", "Responsable de la gestion des stocks de 400 articles"],
        [
          "Organisation de 14 ateliers pour les patients",
          "En charge de l'organisation de 14 ateliers pour les patients",
        ],
        ["Formation de 6 collègues", "Chargée de la formation de 6 collègues"],
      ],
      "first person": [
        ["Géré une équipe de 9 cuisiniers à Dijon", "J'ai géré une équipe de 9 cuisiniers à Dijon"],
        ["Développé une base pour le musée", "J'ai développé une base pour le musée"],
      ],
      "doubled word": [
        ["Conseil des clients et suivi de 300 dossiers", "Conseil des clients et et suivi de 300 dossiers"],
        ["Formation de 6 collègues à la caisse", "Formation de de 6 collègues à la caisse"],
      ],
      spacing: [
        ["Vente de chaussures, ceintures et sacs", "Vente de chaussures ,ceintures  et sacs"],
        ["Suivi des dossiers de 300 locataires", "Suivi  des dossiers de 300 locataires "],
      ],
      "bullet sign": [["Réparation de 40 pompes", "• Réparation de 40 pompes"]],
      "hidden character": [["Achat de bois dans 4 scieries", "A\u200bchat de bois dans 4 scieries"]],
      "name's case": [["Entretien du site en JavaScript", "Entretien du site en javascript"]],
      misspelling: [
        ["Rangement du matériel dans un ordre professionnel", "Rangement du matériel dans un ordre proffessionnel"],
        ["Développement d'un langage commun", "Dévelopement d'un langage commun"],
      ],
    },
  },
  es: {
    clean: [
      "Gestión de un equipo de 12 conductores en Gijón",
      "Redacté informes para la dirección",
      "Atención a 18 residentes de la casa Valverde",
      "Revisión de los frenos de 35 autobuses",
      "Venta de muebles a particulares",
    ],
    defects: {
      "weak opener": [
        ["Gestión del stock de 400 artículos", "Responsable de la gestión del stock de 400 artículos"],
        ["Organización de 14 talleres para pacientes", "Encargada de la organización de 14 talleres para pacientes"],
        ["Formación de 6 compañeros", "A cargo de la formación de 6 compañeros"],
      ],
      "first person": [
        ["Gestioné un equipo de 9 cocineros en Toledo", "Yo gestioné un equipo de 9 cocineros en Toledo"],
        ["Desarrollé una base de datos para el museo", "Yo desarrollé una base de datos para el museo"],
      ],
      "doubled word": [
        ["Atención de clientes y archivo de 300 expedientes", "Atención de clientes y y archivo de 300 expedientes"],
        ["Formación de 6 compañeros en caja", "Formación de de 6 compañeros en caja"],
      ],
      spacing: [
        ["Venta de zapatos, cinturones y bolsos", "Venta de zapatos ,cinturones  y bolsos"],
        ["Archivo de expedientes de 300 inquilinos", "Archivo  de expedientes de 300 inquilinos "],
      ],
      "bullet sign": [["Reparación de 40 bombas", "• Reparación de 40 bombas"]],
      "hidden character": [["Compra de madera en 4 serrerías", "Com\u200bpra de madera en 4 serrerías"]],
      "name's case": [["Mantenimiento del sitio con JavaScript", "Mantenimiento del sitio con javascript"]],
      misspelling: [
        ["Desarrollo de un plan de absorción de costes", "Desarrollo de un plan de absorsión de costes"],
        ["Revisión exhaustiva de las facturas", "Revisión exaustiva de las facturas"],
      ],
    },
  },
};
