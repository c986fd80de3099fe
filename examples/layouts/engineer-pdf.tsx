import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { A, Bullets, Row } from "./pdf-parts";
import { join, type Person, shortUrl, writeDate, writePeriod, writePlace } from "./person";

const s = StyleSheet.create({
  page: { fontFamily: "Helvetica", fontSize: 10.5, lineHeight: 1.4, padding: 54 },
  name: { fontFamily: "Helvetica-Bold", fontSize: 24, lineHeight: 1.2 },
  label: { fontSize: 13, color: "#444", marginBottom: 6 },
  heading: { fontFamily: "Helvetica-Bold", fontSize: 13, color: "#1b4f72", marginTop: 14, marginBottom: 4 },
  title: { fontFamily: "Helvetica-Bold", marginTop: 8 },
  place: { color: "#444" },
});

/** A4, Helvetica, left-aligned headings, job title left and dates at the right margin, company on the second line. */
export function engineerPdf(person: Person) {
  const { basics } = person;
  return (
    <Document title={`${basics.name} CV`} author={basics.name} creationDate={new Date(0)}>
      <Page size="A4" style={s.page}>
        <Text style={s.name}>{basics.name}</Text>
        <Text style={s.label}>{basics.label}</Text>
        <Text>
          {writePlace(basics.location)} | {basics.phone} | <A to={`mailto:${basics.email}`}>{basics.email}</A>
        </Text>
        <Text>
          <A to={basics.url ?? ""}>{shortUrl(basics.url ?? "")}</A>
          {basics.profiles?.map((profile) => (
            <Text key={profile.url}>
              {" | "}
              <A to={profile.url ?? ""}>{shortUrl(profile.url ?? "")}</A>
            </Text>
          ))}
        </Text>
        <Section title="Profile">
          <Text>{basics.summary}</Text>
        </Section>
        <Section title="Work Experience">
          {person.work?.map((job) => (
            <View key={job.name}>
              <Row style={s.title} left={job.position} right={writePeriod(job, "Mar 2020")} />
              <Text style={s.place}>{join([job.name, job.location], ", ")}</Text>
              {job.summary && <Text>{job.summary}</Text>}
              <Bullets items={job.highlights} />
            </View>
          ))}
        </Section>
        <Section title="Projects">
          {person.projects?.map((project) => (
            <View key={project.name}>
              <Row style={s.title} left={project.name} right={writePeriod(project, "Mar 2020")} />
              <Text>{project.description}</Text>
              {project.url && <A to={project.url}>{shortUrl(project.url)}</A>}
              <Bullets items={project.highlights} />
            </View>
          ))}
        </Section>
        <Section title="Education">
          {person.education?.map((school) => (
            <View key={school.institution}>
              <Row
                style={s.title}
                left={join([school.studyType, school.area], " ")}
                right={writePeriod(school, "Mar 2020")}
              />
              <Text style={s.place}>{school.institution}</Text>
              <Text>{school.score}</Text>
              <Bullets items={school.courses} />
            </View>
          ))}
        </Section>
        <Section title="Technical Skills">
          {person.skills?.map((group) => (
            <Text key={group.name}>
              <Text style={{ fontFamily: "Helvetica-Bold" }}>{group.name}: </Text>
              {group.keywords?.join(", ")}
            </Text>
          ))}
        </Section>
        <Section title="Certifications">
          {person.certificates?.map((c) => (
            <Row key={c.name} left={join([c.name, c.issuer], ", ")} right={writeDate(c.date, "Mar 2020")} />
          ))}
        </Section>
        <Section title="Languages">
          <Text>{person.languages?.map((l) => `${l.language} (${l.fluency})`).join(", ")}</Text>
        </Section>
        <Section title="Interests">
          <Text>{person.interests?.map((i) => i.name).join(", ")}</Text>
        </Section>
      </Page>
    </Document>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View>
      <Text style={s.heading} minPresenceAhead={50}>
        {title}
      </Text>
      {children}
    </View>
  );
}
