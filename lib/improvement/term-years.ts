import { findTerms } from "./find-terms";
import { SKILL_TERMS } from "./skill-terms";

/**
 * The first year in which anybody outside its makers could have used a thing: its first public release or showing, the earlier year
 * where sources differ, so that nobody is told wrongly that it did not exist. Names as in the skills table, or as their makers write them.
 */
const SINCE = `
1995: Java, JavaScript, PHP, Ruby, MySQL
1996: PostgreSQL
1998: XML, VMware
1999: Salesforce
2000: C#, REST API
2001: JSON, SharePoint, Wikipedia
2002: .NET, Jira
2003: WordPress, LinkedIn, Skype, Gmail
2004: Scala, Facebook, Ruby on Rails, Nginx, Selenium, Confluence
2005: Git, Django, YouTube, Google Analytics, Google Maps
2006: AWS, PowerShell, Twitter, jQuery, Hadoop, Google Sheets, HubSpot, Shopify
2007: iPhone, iOS, Clojure, RabbitMQ, Android, Zendesk
2008: GitHub, Azure, Google Cloud, pandas, Cassandra, Bitbucket, Hootsuite, Dropbox, Airbnb
2009: Go, Node.js, MongoDB, Redis, WhatsApp, DevOps, Bitcoin, Uber, Apache Spark
2010: Rust, Angular, Instagram, Elasticsearch, iPad, Flask, Datadog, Vagrant, Pinterest
2011: Kotlin, Dart, Bootstrap, Elixir, Jenkins, Apache Kafka, Trello, GitLab, Zoom, Snapchat, OpenShift
2012: TypeScript, Snowflake, Ansible, Julia, DynamoDB, Redshift, Prometheus, Google Drive, Grafana
2013: React, Docker, Slack, Canva, Power BI, Notion
2014: Kubernetes, Swift, Terraform, Vue.js, Spring Boot, Lambda, Airflow, Kibana
2015: TensorFlow, GraphQL, React Native, Keras, Redux, Figma, Discord, Helm, Electron
2016: PyTorch, Next.js, dbt, Microsoft Teams, TikTok, Svelte, GDPR, ClickHouse, Nuxt.js, Storybook
2017: Flutter, Tailwind CSS, Cypress, NestJS, Istio, SageMaker
2018: GitHub Actions, FastAPI, Prisma, Azure DevOps, BERT
2019: Streamlit, SwiftUI, Playwright, GPT-2
2020: Supabase, GPT-3, GA4, COVID-19, Clubhouse
2021: GitHub Copilot, OpenSearch, DALL-E, Vite
2022: ChatGPT, Stable Diffusion, Midjourney, LangChain
2023: GPT-4, Claude, Microsoft Copilot, Gemini, Mistral`;

/** Other names of the same thing, where the skills table does not hold them. */
const OTHER_NAMES: Record<string, string> = {
  "MS Teams": "Microsoft Teams",
  "Chat GPT": "ChatGPT",
  PowerBI: "Power BI",
  OpenAI: "ChatGPT",
  COVID: "COVID-19",
  Copilot: "GitHub Copilot",
};

export interface DatedTerm {
  name: string;
  since: number;
}

const YEARS = new Map<string, number>();
for (const line of SINCE.trim().split("\n")) {
  const [year = "", names = ""] = line.split(":");
  for (const name of names.split(",")) YEARS.set(name.trim(), Number(year));
}
const IN_TABLE = new Set(SKILL_TERMS.map((term) => term.name));
/** Names that the skills table does not know, or knows by an alias of another product; matched as they are written. */
const OTHERS = new Map<string, string>([
  ...[...YEARS.keys()].filter((name) => !IN_TABLE.has(name)).map((name): [string, string] => [name, name]),
  ...Object.entries(OTHER_NAMES),
]);
const OTHERS_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?:${[...OTHERS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** The terms of a text that did not always exist, with the year since when they do. Pure. */
export function listDatedTerms(text: string): DatedTerm[] {
  const names = [
    ...findTerms(text).map((term) => term.name),
    ...[...text.matchAll(OTHERS_PATTERN)].map(([found]) => OTHERS.get(found) ?? found),
  ];
  return [...new Set(names)].flatMap((name) => {
    const since = YEARS.get(name);
    return since === undefined ? [] : [{ name, since }];
  });
}
