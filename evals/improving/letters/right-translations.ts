/** A translation that a person would call right, with others of the same source that claim more. */
export interface RightTranslation {
  from: "en" | "de" | "fr" | "es";
  to: "en" | "de" | "fr" | "es";
  source: string;
  translation: string;
  /** a verb raised: helped → did, did → led */
  raised?: readonly string[];
  /** a word that softens is left out */
  unhedged?: readonly string[];
}

const from =
  (source: RightTranslation["from"], to: RightTranslation["to"]) =>
  (text: string, translation: string, lies: Pick<RightTranslation, "raised" | "unhedged"> = {}): RightTranslation => ({
    from: source,
    to,
    source: text,
    translation,
    ...lies,
  });

const [enDe, enFr, enEs] = [from("en", "de"), from("en", "fr"), from("en", "es")];
const [deEn, frEn, esEn] = [from("de", "en"), from("fr", "en"), from("es", "en")];
const [deFr, frDe, esDe, deEs, esFr, frEs] = [
  from("de", "fr"),
  from("fr", "de"),
  from("es", "de"),
  from("de", "es"),
  from("es", "fr"),
  from("fr", "es"),
];

/** Written by hand. The first 24 are the set of the guard's first version, the next came with verbs and hedges. */
export const RIGHT_TRANSLATIONS: readonly RightTranslation[] = [
  enDe(
    "Reduced falls from 11 to 4 a month through monthly audits",
    "Senkte Stürze durch monatliche Audits von 11 auf 4 im Monat",
    {
      raised: ["Leitete die Senkung der Stürze durch monatliche Audits von 11 auf 4 im Monat"],
    },
  ),
  enFr(
    "Reduced falls from 11 to 4 a month through monthly audits",
    "Réduit les chutes de 11 à 4 par mois grâce à des audits mensuels",
    {
      raised: ["Dirigé la réduction des chutes de 11 à 4 par mois grâce à des audits mensuels"],
    },
  ),
  enEs(
    "Reduced falls from 11 to 4 a month through monthly audits",
    "Reduje las caídas de 11 a 4 al mes con auditorías mensuales",
    {
      raised: ["Lideré la reducción de las caídas de 11 a 4 al mes con auditorías mensuales"],
    },
  ),
  enDe(
    "Managed a budget of €1.2 million for 12 engineers",
    "Verwaltete ein Budget von 1,2 Millionen € für 12 Ingenieure",
    {
      unhedged: ["Verwaltete ein Budget von über 1,2 Millionen € für 12 Ingenieure"],
    },
  ),
  enFr("Managed a budget of €1.2 million for 12 engineers", "Géré un budget de 1,2 million € pour 12 ingénieurs", {
    unhedged: ["Géré un budget de plus de 1,2 million € pour 12 ingénieurs"],
  }),
  enEs(
    "Managed a budget of €1.2 million for 12 engineers",
    "Gestioné un presupuesto de 1,2 millones de € para 12 ingenieros",
    {
      unhedged: ["Gestioné un presupuesto de más de 1,2 millones de € para 12 ingenieros"],
    },
  ),
  enDe(
    "Trained 3 new colleagues at Northmoor Hospital in wound care",
    "Schulte 3 neue Kollegen am Northmoor Hospital in der Wundversorgung",
    {
      raised: ["Leitete 3 neue Kollegen am Northmoor Hospital in der Wundversorgung"],
    },
  ),
  enFr(
    "Trained 3 new colleagues at Northmoor Hospital in wound care",
    "Formé 3 nouveaux collègues du Northmoor Hospital aux soins des plaies",
    {
      raised: ["Dirigé 3 nouveaux collègues du Northmoor Hospital aux soins des plaies"],
    },
  ),
  enEs(
    "Trained 3 new colleagues at Northmoor Hospital in wound care",
    "Formé a 3 nuevos compañeros de Northmoor Hospital en el cuidado de heridas",
    {
      raised: ["Dirigí a 3 nuevos compañeros de Northmoor Hospital en el cuidado de heridas"],
    },
  ),
  enDe("Cut costs by 35% in two years", "Senkte die Kosten in zwei Jahren um 35 %"),
  enFr("Cut costs by 35% in two years", "Réduit les coûts de 35 % en deux ans"),
  enEs("Cut costs by 35% in two years", "Reduje los costes un 35 % en dos años"),
  enDe(
    "Moved 14 services of Harbourlight Payments to Kubernetes and PostgreSQL",
    "Migrierte 14 Dienste von Harbourlight Payments auf Kubernetes und PostgreSQL",
    {
      raised: ["Leitete die Migration von 14 Diensten von Harbourlight Payments auf Kubernetes und PostgreSQL"],
    },
  ),
  enFr(
    "Moved 14 services of Harbourlight Payments to Kubernetes and PostgreSQL",
    "Migré 14 services de Harbourlight Payments vers Kubernetes et PostgreSQL",
    {
      raised: ["Piloté la migration de 14 services de Harbourlight Payments vers Kubernetes et PostgreSQL"],
    },
  ),
  enEs(
    "Moved 14 services of Harbourlight Payments to Kubernetes and PostgreSQL",
    "Migré 14 servicios de Harbourlight Payments a Kubernetes y PostgreSQL",
    {
      raised: ["Lideré la migración de 14 servicios de Harbourlight Payments a Kubernetes y PostgreSQL"],
    },
  ),
  enDe(
    "Wrote weekly reports in Excel for 20 managers since 2019",
    "Schrieb seit 2019 wöchentliche Berichte in Excel für 20 Führungskräfte",
  ),
  enFr(
    "Wrote weekly reports in Excel for 20 managers since 2019",
    "Rédigé depuis 2019 des rapports hebdomadaires dans Excel pour 20 responsables",
  ),
  enEs(
    "Wrote weekly reports in Excel for 20 managers since 2019",
    "Redacté desde 2019 informes semanales en Excel para 20 responsables",
  ),
  enDe(
    "Served 10,000 customers a year with a team of 8",
    "Betreute mit einem Team von 8 Personen 10.000 Kunden im Jahr",
    {
      raised: ["Leitete ein Team von 8 Personen für 10.000 Kunden im Jahr"],
    },
  ),
  enFr(
    "Served 10,000 customers a year with a team of 8",
    "Servi 10 000 clients par an avec une équipe de 8 personnes",
    {
      raised: ["Dirigé une équipe de 8 personnes pour 10 000 clients par an"],
    },
  ),
  enEs(
    "Served 10,000 customers a year with a team of 8",
    "Atendí a 10.000 clientes al año con un equipo de 8 personas",
    {
      raised: ["Dirigí un equipo de 8 personas para 10.000 clientes al año"],
    },
  ),
  enDe(
    "Planned shifts for 24 nurses and kept records of what they needed",
    "Plante Schichten für 24 Pflegekräfte und führte Buch über das, was sie brauchten",
    {
      raised: ["Leitete 24 Pflegekräfte und hielt fest, was sie brauchten"],
    },
  ),
  enFr(
    "Planned shifts for 24 nurses and kept records of what they needed",
    "Planifié les horaires de 24 infirmières et tenu le registre de ce dont elles avaient besoin",
    {
      raised: ["Dirigé 24 infirmières et tenu le registre de ce dont elles avaient besoin"],
    },
  ),
  enEs(
    "Planned shifts for 24 nurses and kept records of what they needed",
    "Planifiqué los turnos de 24 enfermeras y llevé el registro de lo que necesitaban",
    {
      raised: ["Lideré a 24 enfermeras y llevé el registro de lo que necesitaban"],
    },
  ),

  // verbs of helping and taking part
  enDe(
    "Helped to introduce a new handover sheet on 3 wards",
    "Half bei der Einführung eines neuen Übergabebogens auf 3 Stationen",
    {
      raised: [
        "Führte auf 3 Stationen einen neuen Übergabebogen ein",
        "Leitete die Einführung eines neuen Übergabebogens auf 3 Stationen",
      ],
    },
  ),
  enFr(
    "Helped to introduce a new handover sheet on 3 wards",
    "Aidé à introduire une nouvelle fiche de transmission dans 3 services",
    {
      raised: [
        "Introduit une nouvelle fiche de transmission dans 3 services",
        "Piloté l'introduction d'une nouvelle fiche de transmission dans 3 services",
      ],
    },
  ),
  enEs(
    "Helped to introduce a new handover sheet on 3 wards",
    "Ayudé a introducir una nueva hoja de relevo en 3 plantas",
    {
      raised: [
        "Introduje una nueva hoja de relevo en 3 plantas",
        "Dirigí la introducción de una nueva hoja de relevo en 3 plantas",
      ],
    },
  ),
  enDe("Took part in the audit of 12 suppliers", "Nahm am Audit von 12 Lieferanten teil", {
    raised: ["Auditierte 12 Lieferanten", "Leitete das Audit von 12 Lieferanten"],
  }),
  enFr("Took part in the audit of 12 suppliers", "Participé à l'audit de 12 fournisseurs", {
    raised: ["Réalisé l'audit de 12 fournisseurs", "Dirigé l'audit de 12 fournisseurs"],
  }),
  enEs("Took part in the audit of 12 suppliers", "Participé en la auditoría de 12 proveedores", {
    raised: ["Realicé la auditoría de 12 proveedores", "Lideré la auditoría de 12 proveedores"],
  }),
  enDe("Contributed to the redesign of the payroll process", "Wirkte an der Neugestaltung der Lohnabrechnung mit", {
    raised: ["Gestaltete die Lohnabrechnung neu", "Verantwortete die Neugestaltung der Lohnabrechnung"],
  }),
  enFr("Contributed to the redesign of the payroll process", "Contribué à la refonte du processus de paie", {
    raised: ["Refondu le processus de paie", "Piloté la refonte du processus de paie"],
  }),
  enEs("Contributed to the redesign of the payroll process", "Contribuí al rediseño del proceso de nóminas", {
    raised: ["Rediseñé el proceso de nóminas", "Encabecé el rediseño del proceso de nóminas"],
  }),
  enDe(
    "Supported the site manager in planning deliveries",
    "Unterstützte die Bauleiterin bei der Planung der Lieferungen",
    {
      raised: ["Plante die Lieferungen für die Bauleiterin"],
    },
  ),
  enFr(
    "Supported the site manager in planning deliveries",
    "Épaulé la cheffe de chantier dans la planification des livraisons",
    {
      raised: ["Planifié les livraisons de la cheffe de chantier"],
    },
  ),
  enDe("Collaborated with designers on the checkout page", "Arbeitete mit Designern an der Kassenseite zusammen", {
    raised: ["Entwarf die Kassenseite für die Designer"],
  }),
  enEs("Collaborated with designers on the checkout page", "Colaboré con diseñadores en la página de pago", {
    raised: ["Diseñé la página de pago para los diseñadores"],
  }),
  enDe("Shadowed the senior midwife on 20 home visits", "Begleitete die leitende Hebamme bei 20 Hausbesuchen", {
    raised: ["Vertrat die leitende Hebamme bei 20 Hausbesuchen"],
  }),
  enFr("Observed lessons in 4 classes", "Observé des cours dans 4 classes", {
    raised: ["Donné des cours dans 4 classes"],
  }),
  enEs("Observed lessons in 4 classes", "Observé clases en 4 grupos", { raised: ["Impartí clases en 4 grupos"] }),
  enDe(
    "Led a team of 6 and helped to plan the move",
    "Leitete ein Team von 6 Personen und half bei der Planung des Umzugs",
    {
      raised: ["Leitete ein Team von 6 Personen und plante den Umzug"],
    },
  ),
  enFr("Managed a team of 9 nurses", "Dirigé une équipe de 9 infirmières"),
  enDe("Ran the evening shift with 5 colleagues", "Leitete die Spätschicht mit 5 Kollegen"),
  enEs("Responsible for 3 branches and 40 staff", "Responsable de 3 sucursales y 40 empleados"),
  enDe("Responsible for 3 branches and 40 staff", "Verantwortlich für 3 Filialen und 40 Beschäftigte"),

  deEn("Half beim Umzug von 3 Abteilungen", "Helped to move 3 departments", {
    raised: ["Moved 3 departments", "Led the move of 3 departments"],
  }),
  deEn("Mitarbeit an der Einführung von SAP in 4 Werken", "Assisted with the introduction of SAP at 4 plants", {
    raised: ["Introduced SAP at 4 plants", "Led the introduction of SAP at 4 plants"],
  }),
  deEn("Wirkte an der Auswahl neuer Auszubildender mit", "Took part in the selection of new apprentices", {
    raised: ["Selected new apprentices"],
  }),
  deEn(
    "Unterstützung der Buchhaltung bei 12 Monatsabschlüssen",
    "Supported the accounts team with 12 month-end closings",
    {
      raised: ["Carried out 12 month-end closings for the accounts team"],
    },
  ),
  deEn("Erstellte wöchentliche Berichte für die Geschäftsleitung", "Prepared weekly reports for the management", {
    raised: ["Headed the weekly reports for the management"],
  }),
  deEn("Führte 15 Vorstellungsgespräche im Jahr", "Conducted 15 job interviews a year"),
  deEn("Leitete ein Team von 7 Pflegekräften", "Led a team of 7 carers"),
  deEn("Verantwortlich für die Ausbildung von 3 Lehrlingen", "Responsible for training 3 apprentices"),
  frEn("Participé à la rédaction de 20 dossiers", "Took part in drafting 20 files", {
    raised: ["Drafted 20 files", "Led the drafting of 20 files"],
  }),
  frEn("Aidé au lancement de 2 boutiques", "Helped to launch 2 shops", { raised: ["Launched 2 shops"] }),
  frEn("Rédigé les comptes rendus de 30 réunions", "Wrote the minutes of 30 meetings", {
    raised: ["Chaired 30 meetings and wrote the minutes"],
  }),
  frEn("Dirigé une équipe de 5 cuisiniers", "Led a team of 5 cooks"),
  frEn("Encadré 6 étudiants en soins infirmiers", "Supervised 6 student nurses"),
  esEn("Colaboré en la organización de 8 congresos", "Helped to organise 8 conferences", {
    raised: ["Organised 8 conferences", "Led the organisation of 8 conferences"],
  }),
  esEn("Apoyé al equipo de ventas en 3 ferias", "Supported the sales team at 3 trade fairs", {
    raised: ["Ran the sales stand at 3 trade fairs"],
  }),
  esEn("Gestioné el almacén con 4 compañeros", "Managed the warehouse with 4 colleagues"),
  esEn("Redacté informes semanales para la dirección", "Wrote weekly reports for the management", {
    raised: ["Directed weekly reports for the management"],
  }),
  deFr("Half bei der Schulung von 10 Kollegen", "Aidé à former 10 collègues", { raised: ["Formé 10 collègues"] }),
  frDe("Contribué à l'ouverture de 2 agences", "Trug zur Eröffnung von 2 Filialen bei", {
    raised: ["Eröffnete 2 Filialen"],
  }),
  esDe("Participé en el diseño de 5 campañas", "Beteiligte mich an der Gestaltung von 5 Kampagnen", {
    raised: ["Gestaltete 5 Kampagnen", "Leitete die Gestaltung von 5 Kampagnen"],
  }),
  deEs("Mitarbeit bei 6 Ausstellungen", "Colaboración en 6 exposiciones", {
    raised: ["Organización de 6 exposiciones"],
  }),
  esFr("Ayudé a traducir 14 manuales", "Aidé à traduire 14 manuels", { raised: ["Traduit 14 manuels"] }),
  frEs("Animé des ateliers pour 12 enfants", "Impartí talleres para 12 niños"),

  // what softens
  enDe(
    "Cared for up to 8 patients a shift on a 32-bed ward",
    "Versorgte bis zu 8 Patienten pro Schicht auf einer Station mit 32 Betten",
    {
      unhedged: [
        "Versorgte 8 Patienten pro Schicht auf einer Station mit 32 Betten",
        "Versorgte über 8 Patienten pro Schicht auf einer Station mit 32 Betten",
      ],
    },
  ),
  enFr(
    "Cared for up to 8 patients a shift on a 32-bed ward",
    "Pris en charge jusqu'à 8 patients par poste dans un service de 32 lits",
    {
      unhedged: ["Pris en charge 8 patients par poste dans un service de 32 lits"],
    },
  ),
  enEs(
    "Cared for up to 8 patients a shift on a 32-bed ward",
    "Atendí hasta 8 pacientes por turno en una planta de 32 camas",
    {
      unhedged: ["Atendí a 8 pacientes por turno en una planta de 32 camas"],
    },
  ),
  enDe("Answered about 60 calls a day", "Beantwortete rund 60 Anrufe am Tag", {
    unhedged: ["Beantwortete 60 Anrufe am Tag"],
  }),
  enFr("Answered about 60 calls a day", "Répondu à environ 60 appels par jour", {
    unhedged: ["Répondu à 60 appels par jour"],
  }),
  enEs("Answered about 60 calls a day", "Atendí unas 60 llamadas al día", {
    unhedged: ["Atendí 60 llamadas al día", "Atendí más de 60 llamadas al día"],
  }),
  enDe("Partly automated the monthly closing", "Automatisierte den Monatsabschluss teilweise", {
    unhedged: ["Automatisierte den Monatsabschluss"],
  }),
  enFr("Partly automated the monthly closing", "Automatisé en partie la clôture mensuelle", {
    unhedged: ["Automatisé la clôture mensuelle"],
  }),
  enEs("Partly automated the monthly closing", "Automaticé en parte el cierre mensual", {
    unhedged: ["Automaticé el cierre mensual"],
  }),
  enDe("Occasionally stood in for the office manager", "Vertrat gelegentlich die Büroleiterin", {
    unhedged: ["Vertrat die Büroleiterin"],
  }),
  enFr("Occasionally stood in for the office manager", "Remplacé parfois la responsable du bureau", {
    unhedged: ["Remplacé la responsable du bureau"],
  }),
  enEs("Deputy head of a school with 300 pupils", "Subdirectora de un colegio con 300 alumnos", {
    unhedged: ["Directora de un colegio con 300 alumnos"],
  }),
  enDe("Deputy head of a school with 300 pupils", "Stellvertretende Leiterin einer Schule mit 300 Schülern", {
    unhedged: ["Leiterin einer Schule mit 300 Schülern"],
  }),
  enFr("Assistant manager of a shop with 9 employees", "Responsable adjointe d'une boutique de 9 salariés", {
    unhedged: ["Responsable d'une boutique de 9 salariés"],
  }),
  enDe("Basic knowledge of contract law", "Grundkenntnisse im Vertragsrecht", {
    unhedged: ["Kenntnisse im Vertragsrecht"],
  }),
  enEs("Volunteer teacher of reading in 2 prisons", "Profesora voluntaria de lectura en 2 prisiones", {
    unhedged: ["Profesora de lectura en 2 prisiones"],
  }),
  enFr("Worked without accidents for 6 years", "Travaillé 6 ans sans accident", {}),
  enDe("Worked without accidents for 6 years", "Arbeitete 6 Jahre lang unfallfrei", {}),
  deEn("Betreute bis zu 25 Kinder am Tag", "Looked after up to 25 children a day", {
    unhedged: ["Looked after 25 children a day", "Looked after over 25 children a day"],
  }),
  deEn("Etwa 40 Bestellungen am Tag bearbeitet", "Processed about 40 orders a day", {
    unhedged: ["Processed 40 orders a day"],
  }),
  deEn("Stellvertretende Leitung einer Filiale mit 12 Beschäftigten", "Deputy manager of a branch with 12 employees", {
    unhedged: ["Manager of a branch with 12 employees"],
  }),
  deEn("Gelegentlich Vertretung am Empfang", "Occasionally stood in at reception", {
    unhedged: ["Stood in at reception"],
  }),
  frEn("Environ 50 dossiers traités par mois", "Processed about 50 files a month", {
    unhedged: ["Processed 50 files a month"],
  }),
  frEn("Automatisé partiellement la facturation", "Partly automated the invoicing", {
    unhedged: ["Automated the invoicing"],
  }),
  esEn("Atendí hasta 30 clientes al día", "Served up to 30 customers a day", {
    unhedged: ["Served 30 customers a day"],
  }),
  esEn("Profesora auxiliar de inglés en 3 grupos", "Assistant teacher of English in 3 groups", {
    unhedged: ["Teacher of English in 3 groups"],
  }),

  // written when the guard stood; what it first said of them is in docs/quality.md
  enDe("Answered complaints by phone and e-mail", "Beantwortete Beschwerden per Telefon und E-Mail", {
    raised: ["Verantwortete Beschwerden per Telefon und E-Mail"],
  }),
  enFr("Built a dashboard for 5 regional teams", "Créé un tableau de bord pour 5 équipes régionales", {
    raised: ["Dirigé 5 équipes régionales et leur tableau de bord"],
  }),
  enEs("Sold kitchen furniture and advised customers", "Vendí muebles de cocina y asesoré a los clientes"),
  enDe(
    "Assisted in preparing tax returns for about 200 clients",
    "Unterstützte die Vorbereitung der Steuererklärungen für etwa 200 Mandanten",
    { raised: ["Bereitete Steuererklärungen für etwa 200 Mandanten vor"] },
  ),
  enFr(
    "Assisted in preparing tax returns for about 200 clients",
    "Aidé à préparer les déclarations fiscales d'environ 200 clients",
    { raised: ["Préparé les déclarations fiscales d'environ 200 clients"] },
  ),
  enEs(
    "Assisted in preparing tax returns for about 200 clients",
    "Ayudé a preparar las declaraciones de impuestos de unos 200 clientes",
    { unhedged: ["Ayudé a preparar las declaraciones de impuestos de 200 clientes"] },
  ),
  enDe("Worked part-time as a waiter", "Arbeitete in Teilzeit als Kellner", { unhedged: ["Arbeitete als Kellner"] }),
  enFr("Worked part-time as a waiter", "Travaillé à temps partiel comme serveur"),
  enEs("Supported 40 users with hardware faults", "Di soporte a 40 usuarios con averías de hardware"),
  enDe("Supported 40 users with hardware faults", "Betreute 40 Nutzer bei Hardwarefehlern"),
  enDe("Involved in the selection of a new supplier", "An der Auswahl eines neuen Lieferanten beteiligt"),
  enFr("Involved in the selection of a new supplier", "Impliqué dans le choix d'un nouveau fournisseur", {
    raised: ["Choisi un nouveau fournisseur"],
  }),
  enEs("Head of purchasing", "Jefa de compras"),
  enDe("Head of purchasing", "Leiterin Einkauf"),
  enFr("Project manager", "Chef de projet"),
  enDe("Trained 12 apprentices in welding", "Bildete 12 Auszubildende im Schweißen aus"),
  enFr("Supervised 12 apprentices", "Encadré 12 apprentis"),
  enEs("Coordinated volunteers at 3 festivals", "Coordiné a voluntarios en 3 festivales"),
  enDe("Conducted interviews with 25 customers", "Führte Interviews mit 25 Kunden"),
  enFr("Conducted a survey among 400 students", "Mené une enquête auprès de 400 étudiants"),
  enEs("Taught maths to 60 pupils", "Impartí matemáticas a 60 alumnos"),
  enDe(
    "Introduced a new till system without interrupting sales",
    "Führte ein neues Kassensystem ein, ohne den Verkauf zu unterbrechen",
  ),
  enFr("Negotiated contracts worth almost £300,000", "Négocié des contrats de près de 300 000 £", {
    unhedged: ["Négocié des contrats de 300 000 £"],
  }),
  deEn("Führte das Kassenbuch und erstellte Rechnungen", "Kept the cash book and issued invoices"),
  deEn("Leitung der Kita mit 14 Mitarbeiterinnen", "Head of the nursery with 14 staff"),
  deEn("Unterstützte Kunden bei der Auswahl von Rädern", "Helped customers to choose bicycles", {
    raised: ["Chose bicycles for customers"],
  }),
  deEn("Praktikum in der Redaktion", "Internship with the editorial team", {
    unhedged: ["Editor with the editorial team"],
  }),
  deEn("Ehrenamtliche Mitarbeit im Tierheim", "Volunteer work at an animal shelter", {
    unhedged: ["Worked at an animal shelter"],
  }),
  deEn("Begleitung von Senioren bei Arztbesuchen", "Accompanied elderly people to the doctor"),
  deFr("Betreuung von bis zu 15 Kindern", "Encadrement de jusqu'à 15 enfants"),
  deEs("Pflege von rund 20 Beeten", "Cuidado de unos 20 arriates", { unhedged: ["Cuidado de 20 arriates"] }),
  frEn("Mené des entretiens avec 18 candidats", "Held interviews with 18 candidates"),
  frEn("Responsable d'un rayon de 3 personnes", "In charge of a department of 3 people"),
  frEn("Assistante administrative dans un cabinet médical", "Administrative assistant in a doctor's practice"),
  frEs("Animation d'ateliers de peinture", "Talleres de pintura"),
  esEn("Impartí clases de francés a 25 alumnos", "Taught French to 25 pupils"),
  esEn("Asistí a la dirección en la preparación de presupuestos", "Assisted the management in preparing budgets", {
    raised: ["Prepared budgets for the management"],
  }),
  esEn("Encargada de turno con 6 camareros", "Shift supervisor with 6 waiters"),
  esFr("Colaboré puntualmente con la prensa local", "Collaboré ponctuellement avec la presse locale", {
    unhedged: ["Collaboré avec la presse locale"],
  }),
  esDe("Prácticas en un bufete de abogados", "Praktikum in einer Anwaltskanzlei"),
];
