import type { JobTruth, PeriodTruth, SectionKind, Truth } from "../../corpus/truth";
import type { Layout } from "../../producers/types";
import { LANGUAGES } from "../../words";

/** How one style looks: a page of HTML for Chromium to print. */
export interface StylePage {
  layout: Layout;
  language: string;
  sections: readonly SectionKind[];
  /** dates are years alone */
  years?: boolean;
  /** the headline stands below the name */
  headline?: boolean;
  /** what this style tells otherwise */
  change?(truth: Truth): Truth;
  html(truth: Truth): string;
}

export const e = (text: string | undefined) =>
  (text ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const join = <T>(list: readonly T[], write: (one: T, i: number) => string, between = "") =>
  list.map(write).join(between);

type Write = (iso: string) => string;
const EN = LANGUAGES.en!;
const month = (iso: string, names: readonly string[]) => names[Number(iso.slice(5, 7)) - 1] ?? "";
const long: Write = (iso) => (iso.length > 4 ? `${month(iso, EN.months)} ${iso.slice(0, 4)}` : iso);
const short: Write = (iso) => (iso.length > 4 ? `${month(iso, EN.shortMonths)} ${iso.slice(0, 4)}` : iso);
const slashed: Write = (iso) => (iso.length > 4 ? `${iso.slice(5, 7)}/${iso.slice(0, 4)}` : iso);
const full: Write = (iso) => (iso.length > 4 ? `01/${iso.slice(5, 7)}/${iso.slice(0, 4)}` : iso);

/** A period as a style writes it. */
export const span = (p: PeriodTruth, write: Write, dash: string, now: string) =>
  p.startDate
    ? `${write(p.startDate)}${dash}${p.current ? now : write(p.endDate ?? p.startDate)}`
    : write(p.endDate ?? "");

const list = (items: readonly string[]) => (items.length ? `<ul>${join(items, (t) => `<li>${e(t)}</li>`)}</ul>` : "");
const page = (css: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:16mm 18mm}body{margin:0;font:10pt/1.4 "Liberation Sans",sans-serif;color:#222}h1,h2,h3,p,ul{margin:0}ul{padding-left:5mm}a{color:inherit;text-decoration:none}${css}</style>${body}`;
const degree = ({ studyType, area }: { studyType?: string; area?: string }, glue = " in ") =>
  [studyType, area].filter(Boolean).join(glue);
const skillLines = (truth: Truth) =>
  join(truth.skills, ({ name, keywords }) => `<p>${name ? `<b>${e(name)}</b>: ` : ""}${e(keywords.join(", "))}</p>`);

/** Styles that people's CVs come in, drawn anew: what is alike is where things stand, and how entries are written. */
export const STYLE_PAGES: Record<string, StylePage> = {
  // a document program's template: title in the margin, "Employer, Town — Title", dates in capitals below
  "docs-swiss": {
    layout: "table",
    language: "en",
    sections: ["skills", "awards", "languages"],
    html: (t) =>
      page(
        ".r{display:flex;gap:6mm;border-top:1.5pt solid #000;padding-top:2mm;margin-top:6mm}.r>h2{width:34mm;font-size:10pt}.r>div{flex:1}.d{font-size:8pt;color:#666;text-transform:none}h1{font-size:30pt}h3{font-size:11pt;font-weight:400;margin-top:3mm}",
        `<h1>${e(t.basics.name)}</h1><div style="text-align:right;font-size:9pt"><p>${e(t.basics.location?.text)}</p><p><b>${e(t.basics.phone)}</b></p><p>${e(t.basics.email)}</p></div>
<div class="r"><h2>Experience</h2><div>${join(t.work, (j) => `<h3><b>${e(j.name)},</b> ${e(j.location)} — <i>${e(j.position)}</i></h3><p class="d">${span(j, long, " - ", "PRESENT").toUpperCase()}</p>${list(j.highlights)}`)}</div></div>
<div class="r"><h2>Education</h2><div>${join(t.education, (s) => `<h3><b>${e(s.institution)}</b> — <i>${e(degree(s))}</i></h3><p class="d">${span(s, long, " - ", "").toUpperCase()}</p>`)}</div></div>
<div class="r"><h2>Skills</h2><div>${list(t.skills.flatMap((s) => s.keywords))}</div></div>
<div class="r"><h2>Awards</h2><div>${join(t.awards, (a) => `<p><b>${e(a.title)},</b> ${e(a.awarder)}, ${a.date}</p>`)}</div></div>
<div class="r"><h2>Languages</h2><div><p>${e(t.languages.map((l) => `${l.language} (${l.fluency})`).join(", "))}</p></div></div>`,
      ),
  },
  // the same family: the entries left, lists right
  "docs-serif": {
    layout: "two-columns",
    headline: true,
    language: "en",
    sections: ["skills", "awards", "languages"],
    html: (t) =>
      page(
        'body{font-family:"DejaVu Serif";font-size:9pt}.g{display:grid;grid-template-columns:112mm 1fr;gap:8mm}h2{font-size:9pt;color:#2079c7;margin:6mm 0 1mm}h3{font-size:10pt;font-weight:400;margin-top:3mm}.d{font-size:7.5pt;color:#666}h1{font-size:26pt}',
        `<div class="g"><div><h1>${e(t.basics.name)}</h1><p>${e(t.basics.label)}</p></div><div><p>${e(t.basics.location?.text)}</p><p><b>${e(t.basics.phone)}</b></p><p><b>${e(t.basics.email)}</b></p></div></div>
<div class="g"><div><h2>EXPERIENCE</h2>${join(t.work, (j) => `<h3><b>${e(j.name)},</b> ${e(j.location)} — <i>${e(j.position)}</i></h3><p class="d">${span(j, long, " - ", "PRESENT").toUpperCase()}</p>${join(j.highlights, (h) => `<p style="margin-top:1.5mm">${e(h)}</p>`)}`)}
<h2>EDUCATION</h2>${join(t.education, (s) => `<h3><b>${e(s.institution)}</b> — <i>${e(degree(s))}</i></h3><p class="d">${span(s, long, " - ", "").toUpperCase()}</p>`)}</div>
<div><h2>SKILLS</h2>${join(
          t.skills.flatMap((s) => s.keywords),
          (k) => `<p>${e(k)}</p>`,
        )}<h2>AWARDS</h2>${join(t.awards, (a) => `<p><b>${e(a.title)}</b>, ${e(a.awarder)}, ${a.date}</p>`)}<h2>LANGUAGES</h2><p>${e(t.languages.map((l) => `${l.language} (${l.fluency})`).join(", "))}</p></div></div>`,
      ),
  },
  // section titles whose first letters have a colour of their own; place and dates at the right, in italics
  "tex-awesome": {
    layout: "single",
    headline: true,
    language: "en",
    sections: ["skills", "certificates", "projects"],
    html: (t) =>
      page(
        "h1{text-align:center;font-size:26pt;font-weight:300}h2{font-size:14pt;border-bottom:.8pt solid #999;margin:5mm 0 2mm}h2 span{color:#c00}.row{display:flex;justify-content:space-between}.sc{font-variant:small-caps;color:#555}i{color:#c00;font-size:9pt}.c{text-align:center;font-size:8pt;color:#666}",
        `<h1>${e(t.basics.name.split(" ")[0])} <b>${e(t.basics.name.split(" ").slice(1).join(" "))}</b></h1><p class="c" style="color:#c00;font-variant:small-caps">${e(t.basics.label)}</p><p class="c">${e(t.basics.location?.text)}</p><p class="c">${e(t.basics.phone)} | ${e(t.basics.email)} | ${join(t.basics.profiles, (p) => `<a href="${p.url}">${e(p.url.replace(/^https:\/\/(www\.)?/, ""))}</a>`)}</p>
<h2><span>Exp</span>erience</h2>${join(t.work, (j) => `<div class="row"><b>${e(j.name)}</b><i>${e(j.location)}</i></div><div class="row"><span class="sc">${e(j.position)}</span><i>${span(j, short, " - ", "Present")}</i></div>${list(j.highlights)}`)}
<h2><span>Edu</span>cation</h2>${join(t.education, (s) => `<div class="row"><b>${e(s.institution)}</b><i></i></div><div class="row"><span class="sc">${e(degree(s))}</span><i>${span(s, short, " - ", "")}</i></div>`)}
<h2><span>Ski</span>lls</h2><table>${join(t.skills, (s) => `<tr><td style="text-align:right;padding-right:4mm"><b>${e(s.name)}</b></td><td>${e(s.keywords.join(", "))}</td></tr>`)}</table>
<h2><span>Cer</span>tifications</h2>${join(t.certificates, (c) => `<div class="row"><span><b>${e(c.name)}</b>, ${e(c.issuer)}</span><i>${c.date}</i></div>`)}
<h2><span>Pro</span>jects</h2>${join(t.projects, (p) => `<div><b>${e(p.name)}</b>: ${e(p.description)}</div>`)}`,
      ),
  },
  // events with signs before date and place, levels as dots, words in boxes
  "tex-altacv": {
    layout: "sidebar-right",
    headline: true,
    language: "en",
    sections: ["summary", "skills", "languages", "awards"],
    html: (t) =>
      page(
        "body{font-size:9pt}.g{display:grid;grid-template-columns:1.55fr 1fr;gap:9mm}h2{color:#450808;border-bottom:1.6pt solid #8f0d0d;font-size:13pt;margin:4mm 0 2mm}h3{font-size:10.5pt}.e{color:#8f0d0d;font-weight:700}.m{color:#666;font-size:8pt;display:flex;gap:14mm}.m svg{margin-right:1mm}.t{display:inline-block;border:.5pt solid #999;border-radius:3pt;padding:.4mm 1.6mm;margin:.6mm .8mm .6mm 0}.l{display:flex;justify-content:space-between}.o{display:inline-block;width:2.4mm;height:2.4mm;border-radius:50%;background:#8f0d0d;margin-left:1mm}.o.n{background:#ccc}",
        `<h1 style="font-size:24pt;color:#450808">${e(t.basics.name.toUpperCase())}</h1><p style="color:#8f0d0d;font-weight:700">${e(t.basics.label)}</p><p class="m">${join([t.basics.email, t.basics.phone, t.basics.location?.text], (c) => `<span><svg width="8" height="8"><circle cx="4" cy="4" r="3.5" fill="#8f0d0d"/></svg>${e(c)}</span>`)}</p>
<div class="g"><div><h2>EXPERIENCE</h2>${join(t.work, (j) => `<h3 style="margin-top:2.5mm">${e(j.position)}</h3><p class="e">${e(j.name)}</p><p class="m"><span><svg width="8" height="8"><rect width="7" height="7" fill="#666"/></svg>${span(j, long, " – ", "Ongoing")}</span><span><svg width="8" height="8"><circle cx="4" cy="4" r="3" fill="#666"/></svg>${e(j.location)}</span></p>${list(j.highlights)}`)}</div>
<div>${t.basics.summary ? `<h2>ABOUT ME</h2><p><i>“${e(t.basics.summary)}”</i></p>` : ""}<h2>STRENGTHS</h2>${join(
          t.skills.flatMap((s) => s.keywords),
          (k) => `<span class="t">${e(k)}</span>`,
        )}<h2>LANGUAGES</h2>${join(t.languages, (l, i) => `<div class="l"><b>${e(l.language)}</b><span>${join([1, 2, 3, 4, 5], (n) => `<span class="o${n > 5 - i ? " n" : ""}"></span>`)}</span></div>`)}
<h2>EDUCATION</h2>${join(t.education, (s) => `<h3 style="margin-top:2mm">${e(degree(s))}</h3><p class="e">${e(s.institution)}</p><p class="m"><span><svg width="8" height="8"><rect width="7" height="7" fill="#666"/></svg>${span(s, long, " – ", "")}</span></p>`)}
<h2>MOST PROUD OF</h2>${join(t.awards, (a) => `<p><b>${e(a.title)}</b><br>${e(a.awarder)}, ${a.date}</p>`)}</div></div>`,
      ),
  },
  // labels in a right-aligned column, all else beside them
  "euro-labels": {
    layout: "table",
    language: "en",
    sections: ["languages"],
    html: (t) => {
      const row = (label: string, value: string) => `<tr><td class="k">${e(label)}</td><td>${value}</td></tr>`;
      return page(
        "table{width:100%;border-collapse:collapse}td{vertical-align:top;padding:.7mm 0}.k{width:52mm;text-align:right;padding-right:5mm;border-right:.6pt solid #000;font-family:'Liberation Sans Narrow'}td+td{padding-left:5mm}.h .k{font-weight:700;font-size:11pt;padding-top:4mm}",
        `<table>${row("", "<b>Curriculum Vitae</b>")}<tr class="h">${row("Personal information", "").slice(4)}${row("First name(s) / Surname(s)", `<b>${e(t.basics.name)}</b>`)}${row("Address", e(t.basics.location?.text))}${row("Telephone", e(t.basics.phone))}${row("E-mail", e(t.basics.email))}
<tr class="h">${row("Work experience", "").slice(4)}${join(t.work, (j) => `${row("Dates", span(j, long, " – ", "present"))}${row("Occupation or position held", e(j.position))}${row("Main activities and responsibilities", list(j.highlights))}${row("Name and address of employer", `${e(j.name)}, ${e(j.location)}`)}`)}
<tr class="h">${row("Education and training", "").slice(4)}${join(t.education, (s) => `${row("Dates", span(s, long, " – ", "present"))}${row("Title of qualification awarded", e(degree(s)))}${row("Name of organisation providing education", e(s.institution))}`)}
<tr class="h">${row("Personal skills", "").slice(4)}${row(
          "Languages",
          join(t.languages, (l) => `${e(l.language)} (${e(l.fluency)})`, ", "),
        )}</table>`,
      );
    },
  },
  // dates and place in one line, "TITLE – EMPLOYER" in capitals below
  "euro-new": {
    layout: "single",
    language: "en",
    sections: ["summary", "languages", "skills"],
    change: (t) => ({ ...t, work: t.work.map(withDay), education: t.education.map(withDay) }),
    html: (t) =>
      page(
        "body{font-size:9.5pt}h1{font-size:20pt;color:#0e4194}h2{font-size:9pt;color:#0e4194;border-bottom:.6pt solid #999;margin:5mm 0 1.5mm;letter-spacing:.3pt}.d{font-size:8pt;color:#555;margin-top:2.5mm}.t{font-weight:700;color:#333}.c{font-size:8.5pt}",
        `<h1>${e(t.basics.name)}</h1><p class="c"><b>Address:</b> ${e(t.basics.location?.text)} | <b>Email address:</b> ${e(t.basics.email)} | <b>Phone number:</b> ${e(t.basics.phone)}</p>
${t.basics.summary ? `<h2>ABOUT ME</h2><p>${e(t.basics.summary)}</p>` : ""}
<h2>WORK EXPERIENCE</h2>${join(t.work, (j) => `<p class="d">${span(j, full, " – ", "CURRENT")} – ${e(j.location)}</p><p class="t">${e(j.position?.toUpperCase())} – ${e(j.name?.toUpperCase())}</p>${list(j.highlights)}`)}
<h2>EDUCATION AND TRAINING</h2>${join(t.education, (s) => `<p class="d">${span(s, full, " – ", "CURRENT")}</p><p class="t">${e(degree(s).toUpperCase())} – ${e(s.institution)}</p>`)}
<h2>LANGUAGE SKILLS</h2>${join(t.languages, (l) => `<p>${e(l.language)}: ${e(l.fluency)}</p>`)}
<h2>DIGITAL SKILLS</h2><p>${e(t.skills.flatMap((s) => s.keywords).join(" | "))}</p>`,
      ),
  },
  // a dark side bar with signs, bars for skills, a line with points beside the jobs
  "web-sidebar": {
    layout: "sidebar-left",
    headline: true,
    language: "en",
    sections: ["summary", "skills", "languages", "interests"],
    html: (t) =>
      page(
        "@page{margin:0}body{font-size:9pt;display:grid;grid-template-columns:68mm 1fr;min-height:297mm}.s{background:#1d2b3a;color:#fff;padding:10mm 7mm}.m{padding:12mm 10mm}.s h2{font-size:11pt;letter-spacing:1.5pt;margin:8mm 0 2mm;color:#fff}.m h2{font-size:12pt;letter-spacing:2pt;color:#1d2b3a;margin:6mm 0 2mm}.p{width:36mm;height:36mm;border-radius:50%;background:#8899aa;margin:0 auto 6mm}.i{display:flex;gap:3mm;margin:1.2mm 0}.i b{width:4mm;height:4mm;border-radius:50%;background:#e0a030;flex:none}.bar{height:1.4mm;background:#445566;margin:.6mm 0 1.6mm}.bar span{display:block;height:100%;background:#e0a030}.e{border-left:1pt solid #1d2b3a;padding-left:5mm;position:relative;padding-bottom:3mm}.e::before{content:'';position:absolute;left:-1.6mm;top:1mm;width:3mm;height:3mm;border-radius:50%;background:#1d2b3a}",
        `<div class="s"><div class="p"></div><h2>CONTACT</h2>${join([t.basics.phone, t.basics.email, t.basics.location?.text], (c) => `<div class="i"><b></b><span>${e(c)}</span></div>`)}
<h2>SKILLS</h2>${join(
          t.skills.flatMap((s) => s.keywords),
          (k, i) => `<div>${e(k)}</div><div class="bar"><span style="width:${95 - i * 7}%"></span></div>`,
        )}<h2>LANGUAGES</h2>${join(t.languages, (l) => `<div>${e(l.language)} – ${e(l.fluency)}</div>`)}<h2>HOBBIES</h2>${join(t.interests, (h) => `<div class="i"><b></b><span>${e(h)}</span></div>`)}</div>
<div class="m"><h1 style="font-size:26pt">${e(t.basics.name.toUpperCase())}</h1><p style="letter-spacing:2pt">${e(t.basics.label?.toUpperCase())}</p>${t.basics.summary ? `<h2>PROFILE</h2><p>${e(t.basics.summary)}</p>` : ""}
<h2>WORK EXPERIENCE</h2>${join(t.work, (j) => `<div class="e"><p><b>${e(j.name)}</b></p><p>${e(j.position)}</p><p style="color:#666">${span(j, slashed, " – ", "Present")} | ${e(j.location)}</p>${list(j.highlights)}</div>`)}
<h2>EDUCATION</h2>${join(t.education, (s) => `<div class="e"><p><b>${e(degree(s))}</b></p><p>${e(s.institution)}</p><p style="color:#666">${span(s, slashed, " – ", "")}</p></div>`)}</div>`,
      ),
  },
  // what a network of professionals saves as PDF: side bar left, durations behind the dates, employer once with several titles
  "network-export": {
    layout: "sidebar-left",
    headline: true,
    language: "en",
    sections: ["summary", "skills", "languages", "certificates"],
    html: (t) => {
      const jobs = groupTwo(t.work);
      return page(
        "@page{margin:0}body{font-size:9.5pt;display:grid;grid-template-columns:62mm 1fr;min-height:297mm}.s{background:#293e49;color:#e5e5e5;padding:10mm 6mm}.m{padding:12mm 9mm}.s h2{font-size:11pt;font-weight:400;margin:6mm 0 2mm}.m h2{font-size:13pt;font-weight:400;margin:7mm 0 2mm}.x{color:#777;font-size:8.5pt}",
        `<div class="s"><h2>Contact</h2><p>${e(t.basics.phone)} (Mobile)</p><p>${e(t.basics.email)}</p><p>${join(t.basics.profiles, (p) => `<a href="${p.url}">${e(p.url.replace(/^https:\/\//, ""))}</a> (${e(p.network)})`)}</p>
<h2>Top Skills</h2>${join(
          t.skills.flatMap((s) => s.keywords),
          (k) => `<p>${e(k)}</p>`,
        )}<h2>Languages</h2>${join(t.languages, (l) => `<p>${e(l.language)} (${e(l.fluency)})</p>`)}<h2>Certifications</h2>${join(t.certificates, (c) => `<p style="margin-bottom:1.5mm">${e(c.name)}</p>`)}</div>
<div class="m"><h1 style="font-size:24pt;font-weight:400">${e(t.basics.name)}</h1><p>${e(t.basics.label)}</p><p class="x">${e(t.basics.location?.text)}</p>${t.basics.summary ? `<h2>Summary</h2><p>${e(t.basics.summary)}</p>` : ""}
<h2>Experience</h2>${join(jobs, (group) => `<p style="font-size:11.5pt;margin-top:3mm">${e(group[0]!.name)}</p>${group.length > 1 ? `<p>${group.length + 2} years 3 months</p>` : ""}${join(group, (j) => `<p style="font-size:10.5pt;margin-top:1mm">${e(j.position)}</p><p>${span(j, long, " - ", "Present")} (2 years 4 months)</p><p class="x">${e(j.location)}</p>${join(j.highlights, (h) => `<p style="margin-top:1.2mm">${e(h)}</p>`)}`)}`)}
<h2>Education</h2>${join(t.education, (s) => `<p style="font-size:11.5pt;margin-top:3mm">${e(s.institution)}</p><p>${e(degree(s, ", "))} · (${span(s, (iso) => iso.slice(0, 4), " - ", "")})</p>`)}</div>`,
      );
    },
    change: (t) => ({
      ...t,
      work: t.work.map((j, i) => (i === 1 ? { ...j, name: t.work[0]!.name } : j)),
      education: t.education.map((s) => ({
        ...s,
        startDate: s.startDate?.slice(0, 4),
        endDate: s.endDate?.slice(0, 4),
      })),
      certificates: t.certificates.map(({ name }) => ({ name })),
    }),
  },
  // a table without lines, personal details with labels, place, date and name at the end
  "de-tabular": {
    layout: "table",
    language: "de",
    sections: ["languages", "skills", "interests"],
    html: (t) => {
      const row = (a: string, b: string) => `<tr><td>${a}</td><td>${b}</td></tr>`;
      const head = (a: string) => `<tr><td colspan="2" class="h">${a}</td></tr>`;
      return page(
        "table{width:100%;border-collapse:collapse}td{vertical-align:top;padding:1mm 0}td:first-child{width:46mm}.h{font-weight:700;font-size:12pt;padding-top:5mm!important;border-bottom:.6pt solid #000}h1{text-align:center;font-size:20pt;margin-bottom:4mm}",
        `<h1>Lebenslauf</h1><table>${head("Persönliche Daten")}${row("Name", e(t.basics.name))}${row("Anschrift", e(t.basics.location?.text))}${row("Telefon", e(t.basics.phone))}${row("E-Mail", e(t.basics.email))}${row("Geburtsdatum", "14.05.1988")}${row("Familienstand", "ledig")}
${head("Beruflicher Werdegang")}${join(t.work, (j) => row(span(j, slashed, " – ", "heute"), `<b>${e(j.position)}</b><br>${e(j.name)}, ${e(j.location)}${list(j.highlights)}`))}
${head("Ausbildung")}${join(t.education, (s) => row(span(s, slashed, " – ", "heute"), `<b>${e(degree(s, " "))}</b><br>${e(s.institution)}`))}
${head("Kenntnisse")}${join(t.skills, (s) => row(e(s.name ?? "Fachkenntnisse"), e(s.keywords.join(", "))))}
${head("Sprachen")}${join(t.languages, (l) => row(e(l.language), e(l.fluency)))}${head("Interessen")}${row("", e(t.interests.join(", ")))}</table><p style="margin-top:12mm">${e(t.basics.location?.text)}, den 12.03.2024</p><p style="margin-top:8mm">${e(t.basics.name)}</p>`,
      );
    },
  },
  // "né le" and what belongs to it at the top; "2019 – 2022 : Titre – Employeur (Ville)"
  "fr-classic": {
    layout: "single",
    headline: true,
    language: "fr",
    sections: ["languages", "skills", "interests"],
    years: true,
    html: (t) =>
      page(
        "h2{font-size:11pt;background:#dde6ee;padding:.8mm 2mm;margin:5mm 0 2mm}ul{list-style:none;padding-left:6mm}li::before{content:'- '}",
        `<p><b style="font-size:14pt">${e(t.basics.name)}</b></p><p>${e(t.basics.location?.text)}</p><p>Tél. : ${e(t.basics.phone)}</p><p>${e(t.basics.email)}</p><p>Né(e) le 12 mai 1990 – Nationalité française – Permis B</p><p style="text-align:center;font-size:13pt;margin-top:4mm"><b>${e(t.basics.label)}</b></p>
<h2>EXPÉRIENCES PROFESSIONNELLES</h2>${join(t.work, (j) => `<p style="margin-top:2mm">${span(j, (iso) => iso, " – ", "aujourd’hui")} : <b>${e(j.position)}</b> – ${e(j.name)} (${e(j.location)})</p>${list(j.highlights)}`)}
<h2>FORMATION</h2>${join(t.education, (s) => `<p>${span(s, (iso) => iso, " – ", "")} : ${e(degree(s, " "))}, ${e(s.institution)}</p>`)}
<h2>COMPÉTENCES</h2>${skillLines(t)}<h2>LANGUES</h2><p>${e(t.languages.map((l) => `${l.language} : ${l.fluency}`).join(" ; "))}</p><h2>CENTRES D’INTÉRÊT</h2><p>${e(t.interests.join(", "))}</p>`,
      ),
  },
  // what an authority asks for: hours, grade and supervisor by their labels
  "us-federal": {
    layout: "single",
    language: "en",
    sections: ["skills", "certificates", "awards"],
    change: (t) => ({
      ...t,
      work: t.work.map((j) => ({
        ...j,
        description: "Hours per week: 40\nSupervisor: Dana Hollis (555-0100), may contact: Yes",
      })),
    }),
    html: (t) =>
      page(
        'body{font:11pt/1.35 "Liberation Serif"}h2{font-size:12pt;margin:5mm 0 1mm;text-decoration:underline}.j{margin-top:4mm}',
        `<p style="text-align:center"><b style="font-size:15pt">${e(t.basics.name)}</b></p><p style="text-align:center">${e(t.basics.location?.text)}</p><p style="text-align:center">Phone: ${e(t.basics.phone)} | Email: ${e(t.basics.email)}</p>
<h2>WORK EXPERIENCE</h2>${join(t.work, (j) => `<div class="j"><p><b>${e(j.position)}</b></p><p>${e(j.name)}, ${e(j.location)}</p><p>${span(j, slashed, " - ", "Present")}</p><p>Hours per week: 40</p><p>Supervisor: Dana Hollis (555-0100), may contact: Yes</p>${list(j.highlights)}</div>`)}
<h2>EDUCATION</h2>${join(t.education, (s) => `<p>${e(degree(s))}, ${e(s.institution)}, ${span(s, slashed, " - ", "")}</p>`)}
<h2>JOB RELATED TRAINING</h2>${join(t.certificates, (c) => `<p>${e(c.name)}, ${e(c.issuer)}, ${c.date}</p>`)}
<h2>HONORS AND AWARDS</h2>${join(t.awards, (a) => `<p>${e(a.title)}, ${e(a.awarder)}, ${a.date}</p>`)}<h2>SKILLS</h2>${skillLines(t)}`,
      ),
  },
  // "Title, Employer — Town (dates)" in one line; wrapped lines of bullets come back to the edge
  "one-line": {
    layout: "single",
    language: "en",
    sections: ["summary", "skills", "interests"],
    html: (t) =>
      page(
        "h2{font-size:12pt;margin:5mm 0 1mm}.b{margin-top:.6mm}",
        `<h1 style="font-size:20pt">${e(t.basics.name)}</h1><p>${e(t.basics.location?.text)} · ${e(t.basics.phone)} · ${e(t.basics.email)}</p>${t.basics.summary ? `<p style="margin-top:2mm">${e(t.basics.summary)}</p>` : ""}
<h2>Experience</h2>${join(t.work, (j) => `<p style="margin-top:2.5mm"><b>${e(j.position)}</b>, ${e(j.name)} — ${e(j.location)} (${span(j, short, " – ", "present")})</p>${join(j.highlights, (h) => `<p class="b">• ${e(h)}</p>`)}`)}
<h2>Education</h2>${join(t.education, (s) => `<p><b>${e(degree(s))}</b>, ${e(s.institution)} (${span(s, short, " – ", "")})</p>`)}<h2>Skills</h2>${skillLines(t)}<h2>Interests</h2><p>${e(t.interests.join(", "))}</p>`,
      ),
  },
  // dates before the title; bullets are paragraphs without signs
  "dates-first": {
    layout: "single",
    headline: true,
    language: "en",
    sections: ["skills", "languages", "awards"],
    html: (t) =>
      page(
        'body{font-family:"Liberation Serif";font-size:11pt}h2{font-size:12pt;font-variant:small-caps;margin:5mm 0 1mm}.b{margin-top:1.6mm}',
        `<h1 style="font-size:18pt">${e(t.basics.name)}</h1><p>${e(t.basics.label)}</p><p>${e(t.basics.email)}, ${e(t.basics.phone)}, ${e(t.basics.location?.text)}</p>
<h2>Professional Experience</h2>${join(t.work, (j) => `<p style="margin-top:4mm">${span(j, short, " – ", "Present")} <b>${e(j.position)}</b></p><p><i>${e(j.name)}, ${e(j.location)}</i></p>${join(j.highlights, (h) => `<p class="b">${e(h)}.</p>`)}`)}
<h2>Education</h2>${join(t.education, (s) => `<p style="margin-top:2mm">${span(s, short, " – ", "")} <b>${e(degree(s))}</b></p><p><i>${e(s.institution)}</i></p>`)}<h2>Skills</h2>${skillLines(t)}<h2>Languages</h2><p>${e(t.languages.map((l) => `${l.language} (${l.fluency})`).join(", "))}</p><h2>Awards</h2>${join(t.awards, (a) => `<p>${a.date} ${e(a.title)}, ${e(a.awarder)}</p>`)}`,
      ),
  },
  // a board of jobs: title, "Employer - Town", "from to"; all plain
  "board-export": {
    layout: "single",
    headline: true,
    language: "en",
    sections: ["summary", "skills", "certificates"],
    change: (t) => ({
      ...t,
      skills: t.skills.map(({ keywords }) => ({ keywords: keywords.map((k) => `${k} (${2 + (k.length % 7)} years)`) })),
    }),
    html: (t) =>
      page(
        "h2{font-size:13pt;margin:6mm 0 1mm;border-bottom:.5pt solid #bbb}.t{font-weight:700;margin-top:3mm}",
        `<p style="font-size:20pt;font-weight:700">${e(t.basics.name)}</p><p>${e(t.basics.label)}</p><p>${e(t.basics.location?.text)}</p><p>${e(t.basics.email)}</p><p>${e(t.basics.phone)}</p>${t.basics.summary ? `<p style="margin-top:2mm">${e(t.basics.summary)}</p>` : ""}<p style="margin-top:2mm">Authorized to work in the US for any employer</p>
<h2>Work Experience</h2>${join(t.work, (j) => `<p class="t">${e(j.position)}</p><p>${e(j.name)} - ${e(j.location)}</p><p>${span(j, long, " to ", "Present")}</p>${join(j.highlights, (h) => `<p>• ${e(h)}</p>`)}`)}
<h2>Education</h2>${join(t.education, (s) => `<p class="t">${e(degree(s))}</p><p>${e(s.institution)}</p><p>${span(s, long, " to ", "")}</p>`)}<h2>Skills</h2><ul>${join(
          t.skills.flatMap((s) => s.keywords),
          (k) => `<li>${e(k)}</li>`,
        )}</ul><h2>Certifications and Licenses</h2>${join(t.certificates, (c) => `<p class="t">${e(c.name)}</p><p>${e(c.issuer)}</p><p>${c.date}</p>`)}`,
      ),
  },
  // numbered publications with authors, appointments with their years at the left
  academic: {
    layout: "margin-dates",
    language: "en",
    sections: ["awards", "languages"],
    years: true,
    html: (t) =>
      page(
        'body{font-family:"DejaVu Serif";font-size:9.5pt}h2{font-size:11pt;margin:5mm 0 2mm;border-bottom:.5pt solid}.r{display:grid;grid-template-columns:30mm 1fr;margin-top:1.5mm}',
        `<h1 style="font-size:18pt;text-align:center">${e(t.basics.name)}</h1><p style="text-align:center">${e(t.basics.location?.text)} • ${e(t.basics.email)} • ${e(t.basics.phone)}</p>
<h2>Academic Appointments</h2>${join(t.work, (j) => `<div class="r"><span>${span(j, (iso) => iso, "–", "present")}</span><div><b>${e(j.position)}</b>, ${e(j.name)}, ${e(j.location)}${list(j.highlights)}</div></div>`)}
<h2>Education</h2>${join(t.education, (s) => `<div class="r"><span>${span(s, (iso) => iso, "–", "")}</span><div>${e(degree(s))}, ${e(s.institution)}</div></div>`)}
<h2>Honors and Awards</h2>${join(t.awards, (a) => `<div class="r"><span>${a.date}</span><div>${e(a.title)}, ${e(a.awarder)}</div></div>`)}
<h2>Languages</h2><p>${e(t.languages.map((l) => `${l.language} (${l.fluency})`).join(", "))}</p>`,
      ),
  },
  // a table of cards: each job a box, skills as boxes with levels, three side by side
  "web-cards": {
    layout: "single",
    headline: true,
    language: "en",
    sections: ["summary", "skills", "languages", "certificates"],
    html: (t) =>
      page(
        "h2{font-size:15pt;color:#0a6;margin:5mm 0 2mm}.b{border:.6pt solid #ddd;border-radius:2mm;padding:3mm;margin-bottom:3mm}.h{display:flex;justify-content:space-between}.g{display:grid;grid-template-columns:1fr 1fr 1fr;gap:3mm}.c{display:inline-block;background:#e5f5ee;border-radius:2mm;padding:.3mm 2mm;margin:.5mm 1mm .5mm 0;font-size:8.5pt}",
        `<h1 style="font-size:24pt">${e(t.basics.name)}</h1><p style="color:#0a6">${e(t.basics.label)}</p><p>${join([t.basics.email, t.basics.phone, t.basics.location?.text], (c) => `<span style="margin-right:6mm">${e(c)}</span>`)}</p>${t.basics.summary ? `<p style="margin-top:2mm">${e(t.basics.summary)}</p>` : ""}
<h2>Experience</h2>${join(t.work, (j) => `<div class="b"><div class="h"><b>${e(j.position)} <span style="color:#0a6;font-weight:400">@ ${e(j.name)}</span></b><span>${span(j, short, " - ", "Now")}</span></div><p style="color:#888">${e(j.location)}</p>${list(j.highlights)}</div>`)}
<h2>Skills</h2><div class="g">${join(t.skills, (s) => `<div class="b"><p><b>${e(s.name ?? "General")}</b></p>${join(s.keywords, (k) => `<span class="c">${e(k)}</span>`)}</div>`)}</div>
<h2>Languages</h2><div class="g">${join(t.languages, (l) => `<div class="b"><p><b>${e(l.language)}</b></p><p>${e(l.fluency)}</p></div>`)}</div>
<h2>Education</h2>${join(t.education, (s) => `<div class="b"><div class="h"><b>${e(s.institution)}</b><span>${span(s, short, " - ", "")}</span></div><p>${e(degree(s))}</p></div>`)}
<h2>Certificates</h2>${join(t.certificates, (c) => `<p><b>${e(c.name)}</b> by ${e(c.issuer)} (${c.date})</p>`)}`,
      ),
  },
};

const withDay = <T extends PeriodTruth>(entry: T): T => {
  const day = (iso: string | undefined) => (iso && iso.length === 7 ? `${iso}-01` : iso);
  return { ...entry, startDate: day(entry.startDate), endDate: day(entry.endDate) };
};

/** The first two jobs as two titles at one employer. */
function groupTwo(work: readonly JobTruth[]): JobTruth[][] {
  const [first, second, ...rest] = work;
  return first && second && second.name === first.name
    ? [[first, second], ...rest.map((j) => [j])]
    : work.map((j) => [j]);
}
