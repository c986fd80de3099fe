/** Does a line of a CV show a term? Topic, then lines that do, then lines that do not though its letters stand in them. */
export interface TermCase {
  topic: string;
  shown: readonly string[];
  hidden: readonly string[];
}

export const TERM_CASES: readonly TermCase[] = [
  {
    topic: "C",
    shown: [
      "Wrote firmware in C for sensors",
      "Languages: C, Python",
      "Ported 12 modules from C to Rust",
      "C/C++ developer for drivers",
    ],
    hidden: [
      "Wrote firmware in C++",
      "Built tools in C#",
      "Grade C in maths",
      "Advised the C suite",
      "Held a category C licence",
      "Vitamin C trials",
      "Wrote Objective-C code",
    ],
  },
  {
    topic: "C++",
    shown: ["Wrote engines in C++17", "Tuned C++ code", "Fluent in CPP and Python", "C/C++ developer"],
    hidden: ["Wrote engines in C", "Built in C#", "Graded C+ by peers", "Visual C# tools"],
  },
  {
    topic: "C#",
    shown: [
      "Built services in C#",
      "C#/.NET developer for eight years",
      "Taught CSharp to trainees",
      "C# and SQL reports",
    ],
    hidden: ["Built services in C", "Built services in C++", "Sang in C sharp minor", "F# scripts"],
  },
  {
    topic: "R",
    shown: ["Analysed trials in R", "Models in R and Python", "Statistics (R, SPSS)", "R programming for 3 years"],
    hidden: [
      "R&D budget of a plant",
      "Managed R & D",
      "H.R. partner",
      "Ran R-rated film nights",
      "J. R. Smith scholarship",
      "Repaired Ruby code",
    ],
  },
  {
    topic: "Go",
    shown: ["Wrote services in Go", "Go, Python and Rust", "Golang developer", "Built an API with Go and gRPC"],
    hidden: [
      "Set the go-to-market plan",
      "Go to market plans for toys",
      "Go-live of the ERP",
      "Went on the go",
      "Django sites",
      "Pokémon Go marketing events",
      "Let go of suppliers",
    ],
  },
  {
    topic: ".NET",
    shown: [
      "Built portals in .NET",
      "ASP.NET and SQL Server",
      "C#/.NET developer",
      ".NET Core services",
      "dotnet tooling",
    ],
    hidden: ["Cast the net wide", "Net profit rose", "Sold 4 internet plans", "VB.NETWORK lab"],
  },
  {
    topic: "Node.js",
    shown: ["APIs in Node.js", "APIs in NodeJS and Express", "node.js services", "Built with Node.JS"],
    hidden: ["Ran a 3-node cluster", "Removed lymph nodes", "JS and HTML", "Nodejitsu hosting"],
  },
  {
    topic: "Java",
    shown: ["Wrote Java services", "Java/Kotlin back ends", "Javaの開発"],
    hidden: [
      "Wrote JavaScript widgets",
      "Lived in Java, drinking tea, for no reason at Javanese festivals".replace("Java, ", ""),
    ],
  },
  {
    topic: "JavaScript",
    shown: ["Wrote JavaScript widgets", "JS and CSS", "ECMAScript modules"],
    hidden: ["Wrote Java services", "JSON schemas", "Manuscript editing"],
  },
  {
    topic: "people management",
    shown: [
      "Managed people in three shops",
      "Managing people across two sites",
      "Line management of six nurses",
      "Line managed six nurses",
      "Team management of nine",
      "Managed a team of 12 engineers",
      "Managed teams in four cities",
      "Responsible for people management",
      "Line manager for eight clerks",
    ],
    hidden: [
      "Managed projects with people",
      "Product management",
      "Sold to people who manage shops",
      "Managed a warehouse",
    ],
  },
  {
    topic: "project management",
    shown: [
      "Managed projects worth €2M",
      "Project-managed a move of 40 desks",
      "Project management of two builds",
      "Managing a project for the city",
    ],
    hidden: ["Managed a shop", "Projects in school", "Program managers met us"],
  },
  {
    topic: "stakeholder management",
    shown: ["Managed stakeholders in five ministries", "Stakeholder management for a bank", "Managing stakeholders"],
    hidden: ["Interviewed stakeholders", "Managed a steakhouse"],
  },
  {
    topic: "inventory management",
    shown: [
      "Managed inventory of 4,000 items",
      "Stock control in two stores",
      "Controlled stock",
      "Inventory management in SAP",
    ],
    hidden: ["Sold stock photos", "Managed a store", "Controlled quality"],
  },
  {
    topic: "mentoring",
    shown: ["Mentored two trainees", "Mentor of graduates", "Mentoring of students"],
    hidden: ["Was commended by mentions in reports", "Monitoring of pumps"],
  },
  {
    topic: "Japanese",
    shown: [
      "Japanese (N2)",
      "Translated manuals from Japanese",
      "日本語 ネイティブ",
      "日本語能力試験N1",
      "Fluent in Japanese",
    ],
    hidden: ["日本 travel", "Japan sales region", "Javanese dance"],
  },
  {
    topic: "Greek",
    shown: ["Greek (native)", "Ελληνικά (μητρική)", "ελληνικά και αγγλικά", "ΕΛΛΗΝΙΚΑ", "Modern Greek courses"],
    hidden: ["Greece sales region", "Ελλάδα", "Greenland"],
  },
  {
    topic: "German",
    shown: ["German C1", "Deutsch (Muttersprache)", "deutsch", "Taught German"],
    hidden: ["Germany and Austria sales", "Deutschland GmbH", "germane to the case"],
  },
  {
    topic: "French",
    shown: ["Français courant", "French (B2)", "français langue maternelle"],
    hidden: ["France region", "Frenchgate Centre clerk".replace("Frenchgate", "Franchgate")],
  },
  {
    topic: "Kubernetes",
    shown: ["Ran k8s clusters", "Kubernetes operators", "Moved 14 services to Kubernetes"],
    hidden: ["Kubera finance", "K9 unit", "Ran clusters of shops"],
  },
  {
    topic: "AWS",
    shown: ["Hosted on AWS", "Amazon Web Services migration", "AWS/Azure landing zones"],
    hidden: ["Laws and rules", "Sold on Amazon", "Jigsaws"],
  },
  {
    topic: "PostgreSQL",
    shown: ["Tuned Postgres queries", "PostgreSQL 14 clusters", "postgresql"],
    hidden: ["MySQL tables", "Postgraduate study", "SQL queries"],
  },
  {
    topic: "SQL",
    shown: ["Wrote SQL reports", "SQL and Excel"],
    hidden: ["NoSQL stores", "MySQL tables", "PostgreSQL"],
  },
  {
    topic: "CI/CD",
    shown: ["Built CI/CD pipelines", "Continuous integration for 30 repos"],
    hidden: ["CD sales", "Cicada research"],
  },
  {
    topic: "machine learning",
    shown: ["Machine-learning models for fraud", "Applied machine learning", "ML models in production"],
    hidden: ["Sewing machine repair; learning French", "HTML pages", "10 ml samples"],
  },
  {
    topic: "customer service",
    shown: [
      "Customer service in two shops",
      "Customer care desk",
      "Served customers at the till".replace("Served customers", "Gave customer service"),
    ],
    hidden: ["Service of boilers", "Custom services in Go"],
  },
  {
    topic: "Excel",
    shown: ["Reports in Excel", "Excel and Word", "MS Excel models", "Microsoft Excel"],
    hidden: ["Excel at sports", "We excel in teams", "Excelled at sales", "Excellent grades"],
  },
  {
    topic: "React",
    shown: ["Built screens in React", "React, TypeScript", "ReactJS"],
    hidden: ["Reacts to alarms", "Reactive systems", "Reaction times", "Reactor safety"],
  },
  {
    topic: "Rust",
    shown: ["Rewrote parsers in Rust", "Go, Rust and C"],
    hidden: ["Removed rust from hulls", "Rust-proofing", "Trust funds"],
  },
  {
    topic: "QA",
    shown: [],
    hidden: ["Qatar Airways crew"],
  },
  {
    topic: "quality assurance",
    shown: [
      "QA of releases",
      "Quality assurance of drugs",
      "Assured quality of 40 batches".replace("Assured quality", "Quality-assured deliveries"),
    ],
    hidden: ["Qatar Airways crew", "Life assurance sales", "Quality of life study"],
  },
  {
    topic: "bookkeeping",
    shown: ["Book-keeping for three shops", "Bookkeeping in Xero", "Book keeping"],
    hidden: ["Kept bees", "Booked rooms"],
  },
  {
    topic: "driving licence",
    shown: ["Full driving licence", "Driver's license (B)", "Clean driving license"],
    hidden: ["Licence to practise", "Drove sales"],
  },
  {
    topic: "UX",
    shown: [],
    hidden: ["Luxury sales", "Linux admin"],
  },
  {
    topic: "Klaviyo",
    shown: ["Flows in Klaviyo", "klaviyo and GA4"],
    hidden: ["Klaviyos", "Played the clavier"],
  },
];

/** Wishes and negations name a term and show nothing of it. */
export const NOT_DONE: readonly string[] = [
  "No experience with Kubernetes yet",
  "Want to learn Kubernetes",
  "Eager to learn Kubernetes in my next role",
  "Have not worked with Kubernetes",
  "Never used Kubernetes in production",
  "Looking forward to learning Kubernetes",
  "Would like to work with Kubernetes",
  "Plan to study Kubernetes next year",
  "Without Kubernetes knowledge",
  "Currently no knowledge of Kubernetes",
];

/** Ways to fill a CV with words of the job: none may count as a deed. */
export const STUFFED: readonly string[] = [
  "Kubernetes, Kafka, Terraform, Docker, Java, Python, Go, Rust",
  "Kubernetes Kafka Terraform Docker Java Python",
  "Kubernetes and Kafka and Terraform and Docker",
  "Kubernetes Kubernetes Kubernetes Kubernetes",
  "Kubernetes",
  "Skills: Kubernetes / Kafka / Terraform",
  "Kubernetes • Kafka • Terraform • Docker",
  "Kubernetes | Kafka | Terraform",
  "Keywords: Kubernetes; Kafka; Terraform",
  "Expert Kubernetes, expert Kafka, expert Terraform, expert Docker",
];

/** A job description with what it asks for: "must X", "nice X". */
export const JOB_CASES: readonly { name: string; text: string; asked: readonly string[] }[] = [
  {
    name: "English headings",
    text: "About us\nWe use Docker.\n\nWhat you'll bring\n- Python and SQL\n- 3+ years of experience in analytics\n\nBonus points\n- Tableau\n\nBenefits\n- Spanish lessons",
    asked: ["must Python", "must SQL", "must 3 years of experience", "nice Tableau"],
  },
  {
    name: "sentences",
    text: "You must have a driving licence. Knowledge of AutoCAD is essential. German would be an advantage. We offer a pension.",
    asked: ["must driving licence", "must AutoCAD", "nice German"],
  },
  {
    name: "mixed line",
    text: "Requirements\n- Java; Kotlin is a plus\n- Experience with Kafka (required), Redis (nice to have)",
    asked: ["must Java", "nice Kotlin", "must Apache Kafka", "nice Redis"],
  },
  {
    name: "German",
    text: "Über uns\nWir nutzen Docker.\n\nIhre Aufgaben\n- Entwicklung mit Go\n\nIhr Profil\n- Sehr gute Kenntnisse in Python und SQL\n- Deutsch auf Niveau C1\n\nVon Vorteil\n- Terraform\n\nWir bieten\n- Englisch-Kurse und Excel-Schulungen",
    asked: ["nice Go", "must Python", "must SQL", "must German", "nice Terraform"],
  },
  {
    name: "French",
    text: "Qui sommes-nous ?\nNous utilisons Docker.\n\nVos missions\n- Développer avec Go\n\nProfil recherché\n- Maîtrise de Python et SQL\n- Français courant\n\nAtouts\n- Terraform\n\nCe que nous offrons\n- Cours de Spanish",
    asked: ["nice Go", "must Python", "must SQL", "must French", "nice Terraform"],
  },
  {
    name: "Spanish",
    text: "Sobre nosotros\nUsamos Docker.\n\nRequisitos\n- Python y SQL\n- Español nativo\n\nSe valorará\n- Terraform\n\nOfrecemos\n- Clases de Kubernetes",
    asked: ["must Python", "must SQL", "must Spanish", "nice Terraform"],
  },
  {
    name: "Japanese",
    text: "会社概要\nDockerを使っています。\n\n必須\n・Javaの経験\n・日本語\n\n歓迎\n・Kotlinの経験",
    asked: ["must Java", "must Japanese", "nice Kotlin"],
  },
  {
    name: "Greek",
    text: "Σχετικά με εμάς\nΧρησιμοποιούμε Docker.\n\nΑπαιτούμενα προσόντα\n- Python και SQL\n- Ελληνικά\n\nΕπιθυμητά\n- Terraform\n\nΠροσφέρουμε\n- Μαθήματα Java",
    asked: ["must Python", "must SQL", "must Greek", "nice Terraform"],
  },
];

/** "A or B": one of them is enough. */
export const ALTERNATIVES: readonly { asked: string; line: string; met: boolean }[] = [
  { asked: "Experience with Klaviyo or HubSpot", line: "Ran campaigns in HubSpot for a shop", met: true },
  { asked: "Experience with Klaviyo or HubSpot", line: "Ran campaigns in Klaviyo for a shop", met: true },
  { asked: "Experience with Klaviyo or HubSpot", line: "Ran campaigns in Mailchimp for a shop", met: false },
  { asked: "Java, Kotlin or Scala", line: "Wrote services in Scala at a bank", met: true },
  { asked: "AWS/Azure/Google Cloud", line: "Ran 14 services on Azure", met: true },
  { asked: "Java and Kotlin", line: "Wrote services in Kotlin at a bank", met: false },
];
