import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import type { SectionKind, Truth } from "../../corpus/truth";
import type { Layout } from "../../producers/types";
import { LANGUAGES } from "../../words";
import { span } from "./pages";

/** How a typesetter that draws no spaces leaves a page: each word at its place, letters of WinAnsi alone. */
export interface TexPage {
  layout: Layout;
  sections: readonly SectionKind[];
  years?: boolean;
  set(page: Setter, truth: Truth): void;
}

const EN = LANGUAGES.en!;
const short = (iso: string) =>
  iso.length > 4 ? `${EN.shortMonths[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}` : iso;
const degree = ({ studyType, area }: { studyType?: string; area?: string }) =>
  [studyType, area].filter(Boolean).join(" in ");

type Look = "plain" | "bold" | "italic";

/** Words set one by one. `y` is kept per column. */
class Setter {
  y = 60;
  private constructor(
    private readonly document: PDFDocument,
    private readonly fonts: Record<Look, Awaited<ReturnType<PDFDocument["embedFont"]>>>,
  ) {
    document.addPage([612, 792]);
  }

  static async create(): Promise<Setter> {
    const document = await PDFDocument.create();
    const [plain, bold, italic] = await Promise.all(
      [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold, StandardFonts.TimesRomanItalic].map((font) =>
        document.embedFont(font),
      ),
    );
    return new Setter(document, { plain: plain!, bold: bold!, italic: italic! });
  }

  width(text: string, look: Look = "plain", size = 10): number {
    return this.fonts[look].widthOfTextAtSize(text, size);
  }

  /** words of one line from `x` on; gives where they end */
  words(text: string, x: number, look: Look = "plain", size = 10): number {
    let at = x;
    for (const word of text.split(" ").filter(Boolean)) {
      this.document
        .getPages()
        .at(-1)!
        .drawText(word, { x: at, y: 792 - this.y, size, font: this.fonts[look] });
      at += this.width(word, look, size) + size * 0.26;
    }
    return at;
  }

  right(text: string, edge: number, look: Look = "plain", size = 10) {
    this.words(
      text,
      edge - text.split(" ").reduce((sum, word) => sum + this.width(word, look, size) + size * 0.26, 0) + size * 0.26,
      look,
      size,
    );
  }

  /** a text over several lines; the first hangs out by its mark */
  wrapped(text: string, x: number, edge: number, mark = "", size = 10) {
    if (mark) this.words(mark, x - 10, "plain", size);
    let line = "";
    for (const word of text.split(" ")) {
      if (line && x + this.width(`${line} ${word}`, "plain", size) * 1.02 > edge) {
        this.words(line, x, "plain", size);
        this.down(12);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    this.words(line, x, "plain", size);
    this.down(12);
  }

  /** two columns that go over no page: `top` again for the second */
  down(by = 13) {
    this.y += by;
    if (this.y > 752) {
      this.document.addPage([612, 792]);
      this.y = 50;
    }
  }

  rule(x: number, to: number) {
    this.document
      .getPages()
      .at(-1)!
      .drawLine({ start: { x, y: 789 - this.y }, end: { x: to, y: 789 - this.y }, thickness: 0.5 });
  }

  async finish(): Promise<Uint8Array> {
    return this.document.save();
  }
}

export async function setTex(style: TexPage, truth: Truth): Promise<Uint8Array> {
  const setter = await Setter.create();
  style.set(setter, truth);
  return setter.finish();
}

const contacts = (t: Truth) => [t.basics.phone, t.basics.email, t.basics.location?.text].filter(Boolean).join(" | ");

export const TEX_PAGES: Record<string, TexPage> = {
  // rows of two: title and dates, employer and town; skills as "Group: list"
  "tex-rows": {
    layout: "single",
    sections: ["skills", "projects"],
    set(s, t) {
      const title = (text: string) => {
        s.down(8);
        s.words(text, 40, "bold", 12);
        s.rule(40, 572);
        s.down(16);
      };
      const row = (left: string, right: string, a: Look, b: Look) => {
        s.words(left, 46, a);
        s.right(right, 568, b);
        s.down();
      };
      s.words(t.basics.name, 306 - s.width(t.basics.name, "bold", 24) / 2, "bold", 24);
      s.down(18);
      s.words(contacts(t), 306 - s.width(contacts(t)) / 2);
      s.down(10);
      title("Education");
      for (const one of t.education) {
        row(one.institution ?? "", span(one, short, " -- ", "Present").replace("--", "–"), "bold", "plain");
        row(degree(one), "", "italic", "italic");
      }
      title("Experience");
      for (const job of t.work) {
        row(job.position ?? "", span(job, short, " – ", "Present"), "bold", "plain");
        row(job.name ?? "", job.location ?? "", "italic", "italic");
        for (const text of job.highlights) s.wrapped(text, 66, 560, "•", 9.5);
        s.down(3);
      }
      if (t.projects.length) title("Projects");
      for (const project of t.projects) {
        s.words(project.name, 46, "bold");
        s.down();
        s.wrapped(project.description ?? "", 66, 560, "•", 9.5);
      }
      title("Technical Skills");
      for (const { name, keywords } of t.skills) {
        const end = s.words(`${name ?? "Skills"}:`, 46, "bold");
        s.words(keywords.join(", "), end);
        s.down();
      }
    },
  },
  // dates in a narrow margin, "Title, Employer, Town." in one line
  "tex-margin": {
    layout: "margin-dates",
    sections: ["languages", "skills", "interests"],
    set(s, t) {
      const title = (text: string) => {
        s.down(8);
        s.words(text, 140, "plain", 15);
        s.down(18);
      };
      s.words(t.basics.name, 50, "plain", 28);
      s.right(t.basics.location?.text ?? "", 560, "italic", 9);
      s.down(12);
      s.right(t.basics.phone ?? "", 560, "italic", 9);
      s.down(12);
      s.right(t.basics.email ?? "", 560, "italic", 9);
      s.down(14);
      title("Experience");
      for (const job of t.work) {
        s.right(span(job, short, "–", "Present"), 130, "plain", 9);
        let end = s.words(`${job.position},`, 140, "bold");
        end = s.words(`${job.name},`, end, "italic");
        s.words(`${job.location}.`, end);
        s.down();
        for (const text of job.highlights) s.wrapped(text, 152, 560, "•", 9.5);
        s.down(4);
      }
      title("Education");
      for (const one of t.education) {
        s.right(span(one, short, "–", "Present"), 130, "plain", 9);
        const end = s.words(`${degree(one)},`, 140, "bold");
        s.words(`${one.institution}.`, end, "italic");
        s.down();
      }
      title("Languages");
      for (const { language, fluency } of t.languages) {
        s.right(language, 130, "plain", 9);
        s.words(fluency ?? "", 140);
        s.down();
      }
      title("Computer skills");
      for (const { name, keywords } of t.skills) {
        s.right(name ?? "Other", 130, "plain", 9);
        s.words(keywords.join(", "), 140);
        s.down();
      }
      title("Interests");
      s.words(t.interests.join(", "), 140);
    },
  },
  // a narrow left column of lists, jobs at the right: "EMPLOYER | Title" over "dates | town"
  "tex-two": {
    layout: "sidebar-left",
    sections: ["skills", "languages"],
    set(s, t) {
      s.words(t.basics.name, 306 - s.width(t.basics.name, "plain", 26) / 2, "plain", 26);
      s.down(16);
      s.words(contacts(t), 306 - s.width(contacts(t), "plain", 9) / 2, "plain", 9);
      s.down(24);
      const top = s.y;
      s.words("EDUCATION", 40, "plain", 13);
      s.down(16);
      for (const one of t.education) {
        const school = one.institution?.toUpperCase() ?? "";
        s.wrapped(school, 40, 205, "", 9.5);
        s.wrapped(degree(one), 40, 205, "", 9);
        s.words(span(one, short, " – ", "Present"), 40, "plain", 8.5);
        s.down(16);
      }
      s.words("SKILLS", 40, "plain", 13);
      s.down(16);
      for (const { name, keywords } of t.skills) {
        if (name) {
          s.words(name.toUpperCase(), 40, "bold", 9);
          s.down(12);
        }
        s.wrapped(keywords.join(" • "), 40, 205, "", 9);
        s.down(4);
      }
      s.words("LANGUAGES", 40, "plain", 13);
      s.down(16);
      for (const { language, fluency } of t.languages) {
        s.words(`${language} (${fluency})`, 40, "plain", 9);
        s.down(12);
      }
      s.y = top;
      s.words("EXPERIENCE", 225, "plain", 13);
      s.down(16);
      for (const job of t.work) {
        const end = s.words(job.name?.toUpperCase() ?? "", 225, "bold", 10);
        s.words(`| ${job.position}`, end, "plain", 10);
        s.down(12);
        s.words(`${span(job, short, " – ", "Present")} | ${job.location}`, 225, "plain", 8.5);
        s.down(13);
        for (const text of job.highlights) s.wrapped(text, 237, 575, "•", 9);
        s.down(6);
      }
    },
  },
};
