/**
 * What an invented CV says, and so what a reader has to find. The shape is JSON Resume's (and `lib/cv/schema.ts`) without ids. Dates
 * are as exact as the document writes them; `dates` are the words in it.
 */
export interface Truth {
  language: string;
  basics: {
    name: string;
    /** the name as the document writes it: in capitals, surname first, with titles before or after it */
    nameWritten: string;
    label?: string;
    email?: string;
    phone?: string;
    url?: string;
    summary?: string;
    location?: { text: string; city?: string };
    profiles: { network: string; url: string }[];
  };
  work: JobTruth[];
  volunteer: JobTruth[];
  education: EducationTruth[];
  projects: ProjectTruth[];
  skills: { name?: string; keywords: string[] }[];
  languages: { language: string; fluency?: string }[];
  certificates: { name: string; issuer?: string; date?: string; dates?: string }[];
  awards: { title: string; awarder?: string; date?: string; dates?: string }[];
  publications: { name: string; publisher?: string; date?: string; dates?: string }[];
  interests: string[];
  references: { name?: string; reference: string }[];
  /** lines the schema has no field for ("Date of birth: …"): they must not get lost */
  personal: string[];
}

export interface PeriodTruth {
  /** "2020" or "2020-03"; day-exact as "2020-03-15" */
  startDate?: string;
  endDate?: string;
  current?: boolean;
  /** as the document writes it */
  dates?: string;
}

export interface JobTruth extends PeriodTruth {
  /** employer or organisation */
  name?: string;
  position?: string;
  location?: string;
  /** what the employer does: the CV has no field for it */
  description?: string;
  summary?: string;
  highlights: string[];
}

export interface EducationTruth extends PeriodTruth {
  institution?: string;
  studyType?: string;
  area?: string;
  location?: string;
  score?: string;
  courses: string[];
}

export interface ProjectTruth extends PeriodTruth {
  name: string;
  description?: string;
  url?: string;
  highlights: string[];
}

export const SECTION_KINDS = [
  "summary",
  "work",
  "volunteer",
  "education",
  "projects",
  "skills",
  "languages",
  "certificates",
  "awards",
  "publications",
  "interests",
  "references",
  "personal",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];
