import { join, type Person, writeDate, writePeriod, writePlace } from "./person";

/** Plain text as typed into a simple editor: upper-case headings, "-" bullets, long lines unwrapped. */
export function typedText(person: Person): string {
  const { basics } = person;
  const out = [basics.name.toUpperCase(), basics.label ?? "", writePlace(basics.location)];
  out.push(`Tel: ${basics.phone}`, `Email: ${basics.email}`);
  const section = (title: string, lines: string[]) => lines.length && out.push("", title, "", ...lines);
  section("PERSONAL PROFILE", [basics.summary ?? ""]);
  section(
    "WORK HISTORY",
    (person.work ?? []).flatMap((job, i) => [
      ...(i ? [""] : []),
      writePeriod(job, "March 2020", "now", " to "),
      `${job.position}, ${job.name}, ${job.location}`,
      ...(job.highlights ?? []).map((text) => `- ${text}`),
    ]),
  );
  section(
    "QUALIFICATIONS",
    (person.certificates ?? []).map((c) => `- ${join([c.name, c.issuer, c.date], ", ")}`),
  );
  section(
    "EDUCATION",
    (person.education ?? []).flatMap((school) => [
      writePeriod(school, "March 2020", "now", " to "),
      `${join([school.studyType, school.area], " ")}, ${school.institution}`,
    ]),
  );
  section("SKILLS", [(person.skills ?? []).flatMap((group) => group.keywords ?? []).join(", ")]);
  for (const extra of person.additional ?? [])
    section((extra.title ?? "").toUpperCase(), (extra.items ?? []).map((text) => `- ${text}`));
  return `${out.join("\n")}\n`;
}

/** Markdown as a person writes it: "#" name, "##" sections, "###" entries, "*" bullets. */
export function markdown(person: Person): string {
  const { basics } = person;
  const out = [`# ${basics.name}`, "", `**${basics.label}**`, "", writePlace(basics.location) + "  "];
  out.push(`[${basics.email}](mailto:${basics.email}) | ${basics.phone} | <${basics.url}>`);
  const section = (title: string, lines: string[]) => lines.length && out.push("", `## ${title}`, "", ...lines);
  section("About", [basics.summary ?? ""]);
  section(
    "Experience",
    (person.work ?? []).flatMap((job, i) => [
      ...(i ? [""] : []),
      `### ${job.position}`,
      `*${job.name}, ${job.location}* (${writePeriod(job, "Mar 2020", "present")})`,
      "",
      ...(job.highlights ?? []).map((text) => `* ${text}`),
    ]),
  );
  section(
    "Education",
    (person.education ?? []).flatMap((school, i) => [
      ...(i ? [""] : []),
      `### ${join([school.studyType, school.area], ", ")}`,
      `*${school.institution}* (${writePeriod(school, "Mar 2020", "present")})`,
      ...(school.score || school.courses ? [""] : []),
      ...[school.score, ...(school.courses ?? [])].filter(Boolean).map((text) => `* ${text}`),
    ]),
  );
  section(
    "Skills",
    (person.skills ?? []).map((group) => `* **${group.name}:** ${group.keywords?.join(", ")}`),
  );
  section(
    "Languages",
    (person.languages ?? []).map((l) => `* ${l.language} - ${l.fluency}`),
  );
  section(
    "Certificates",
    (person.certificates ?? []).map((c) => `* ${c.name}, ${c.issuer}, ${writeDate(c.date, "Mar 2020")}`),
  );
  section(
    "Volunteering",
    (person.volunteer ?? []).flatMap((entry) => [
      `### ${entry.position}`,
      `*${entry.organization}* (${writePeriod(entry, "Mar 2020", "present")})`,
      "",
      ...(entry.highlights ?? []).map((text) => `* ${text}`),
    ]),
  );
  section(
    "Interests",
    (person.interests ?? []).map((i) => `* ${join([i.name, i.keywords?.join(", ")], ": ")}`),
  );
  return `${out.join("\n")}\n`;
}
