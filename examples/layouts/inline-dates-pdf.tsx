import path from "node:path";
import { Document, Font, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { A, Bullets } from "./pdf-parts";
import { join, type Person, writeDate, writePeriod, writePlace } from "./person";

const folder = path.resolve("node_modules/@expo-google-fonts/noto-sans");
Font.register({
  family: "Noto Sans",
  fonts: [
    { src: path.join(folder, "400Regular/NotoSans_400Regular.ttf") },
    { src: path.join(folder, "700Bold/NotoSans_700Bold.ttf"), fontWeight: 700 },
  ],
});
Font.registerHyphenationCallback((word) => [word]);

const s = StyleSheet.create({
  page: { fontFamily: "Noto Sans", fontSize: 9.5, lineHeight: 1.45, padding: 48 },
  name: { fontWeight: 700, fontSize: 19, color: "#7b241c", lineHeight: 1.3 },
  heading: { fontWeight: 700, fontSize: 11.5, color: "#7b241c", marginTop: 12, marginBottom: 3 },
  title: { fontWeight: 700, marginTop: 6 },
});

/** A4, Noto Sans, dates inside the entry's line after bars ("Employer | Place | 03/2018 - today"), labelled contact lines. */
export function inlineDatesPdf(person: Person) {
  const { basics } = person;
  return (
    <Document title={`CV ${basics.name}`} author={basics.name} creationDate={new Date(0)}>
      <Page size="A4" style={s.page}>
        <Text style={s.name}>{basics.name}</Text>
        <Text>{basics.label}</Text>
        <Text>Address: {writePlace(basics.location)}</Text>
        <Text>Phone: {basics.phone}</Text>
        <Text>
          E-mail: <A to={`mailto:${basics.email}`}>{basics.email}</A>
        </Text>
        <Section title="About me">
          <Text>{basics.summary}</Text>
        </Section>
        <Section title="Employment History">
          {person.work?.map((job) => (
            <View key={job.name}>
              <Text style={s.title} minPresenceAhead={30}>
                {job.position}
              </Text>
              <Text>{join([job.name, job.location, writePeriod(job, "03/2020", "today", " - ")], " | ")}</Text>
              <Bullets items={job.highlights} mark="–" />
            </View>
          ))}
        </Section>
        <Section title="Education">
          {person.education?.map((school) => (
            <View key={school.institution}>
              <Text style={s.title}>{join([school.studyType, school.area], " ")}</Text>
              <Text>{join([school.institution, writePeriod(school, "03/2020", "today", " - ")], " | ")}</Text>
              {school.score && <Text>Grade: {school.score}</Text>}
            </View>
          ))}
        </Section>
        <Section title="Certificates">
          {person.certificates?.map((c) => (
            <Text key={c.name}>{join([c.name, c.issuer, writeDate(c.date, "03/2020")], " | ")}</Text>
          ))}
        </Section>
        <Section title="Skills">
          {person.skills?.map((group) => (
            <Text key={group.name}>
              {group.name}: {group.keywords?.join(", ")}
            </Text>
          ))}
        </Section>
        <Section title="Languages">
          {person.languages?.map((l) => (
            <Text key={l.language}>
              {l.language}: {l.fluency}
            </Text>
          ))}
        </Section>
        {person.additional?.map((section) => (
          <Section key={section.title} title={section.title ?? ""}>
            <Bullets items={section.items} mark="–" />
          </Section>
        ))}
      </Page>
    </Document>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View>
      <Text style={s.heading} minPresenceAhead={45}>
        {title}
      </Text>
      {children}
    </View>
  );
}
