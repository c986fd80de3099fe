import path from "node:path";
import { Document, Font, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { A, Bullets, Row } from "./pdf-parts";
import { join, type Person, shortUrl, writeDate, writePeriod, writePlace } from "./person";

const folder = path.resolve("node_modules/@expo-google-fonts/source-serif-4");
Font.register({
  family: "Graduate Serif",
  fonts: [
    { src: path.join(folder, "400Regular/SourceSerif4_400Regular.ttf") },
    { src: path.join(folder, "700Bold/SourceSerif4_700Bold.ttf"), fontWeight: 700 },
  ],
});

const s = StyleSheet.create({
  page: { fontFamily: "Graduate Serif", fontSize: 10, lineHeight: 1.35, padding: 56 },
  name: { fontWeight: 700, fontSize: 22, lineHeight: 1.2 },
  heading: { fontSize: 12, color: "#196f3d", borderTop: "0.5pt solid #196f3d", paddingTop: 3, marginTop: 10 },
  title: { fontWeight: 700, marginTop: 4 },
});

/** US Letter, education first, "Title, Employer, Place" in one line with the dates at the right margin. */
export function graduatePdf(person: Person) {
  const { basics } = person;
  return (
    <Document title={`${basics.name} resume`} author={basics.name} creationDate={new Date(0)}>
      <Page size="LETTER" style={s.page}>
        <Row style={s.name} left={basics.name} />
        <Text>{join([basics.label, writePlace(basics.location)], ", ")}</Text>
        <Text>
          <A to={`mailto:${basics.email}`}>{basics.email}</A>, {basics.phone}
        </Text>
        <Text>
          <A to={basics.url ?? ""}>{shortUrl(basics.url ?? "")}</A>,{" "}
          <A to={basics.profiles?.[0]?.url ?? ""}>{shortUrl(basics.profiles?.[0]?.url ?? "")}</A>
        </Text>
        <Section title="Objective">
          <Text>{basics.summary}</Text>
        </Section>
        <Section title="Education">
          {person.education?.map((school) => (
            <View key={school.institution}>
              <Row style={s.title} left={school.institution} right={writePeriod(school, "Mar 2020")} />
              <Text>{join([join([school.studyType, school.area], " in "), school.score], ", ")}</Text>
              <Bullets items={school.courses} />
            </View>
          ))}
        </Section>
        <Section title="Experience">
          {person.work?.map((job) => (
            <View key={job.name}>
              <Row
                style={s.title}
                left={join([job.position, job.name, job.location], ", ")}
                right={writePeriod(job, "Mar 2020")}
              />
              <Bullets items={job.highlights} />
            </View>
          ))}
        </Section>
        <Section title="Projects">
          {person.projects?.map((project) => (
            <View key={project.name}>
              <Row style={s.title} left={project.name} right={writePeriod(project, "Mar 2020")} />
              {project.description && <Text>{project.description}</Text>}
              <Bullets items={project.highlights} />
            </View>
          ))}
        </Section>
        <Section title="Skills">
          {person.skills?.map((group) => (
            <Text key={group.name}>
              {group.name}: {group.keywords?.join(", ")}
            </Text>
          ))}
        </Section>
        <Section title="Awards">
          {person.awards?.map((a) => (
            <Row key={a.title} left={join([a.title, a.awarder], ", ")} right={writeDate(a.date, "Mar 2020")} />
          ))}
        </Section>
        <Section title="Languages">
          <Text>{person.languages?.map((l) => `${l.language} (${l.fluency})`).join(", ")}</Text>
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
