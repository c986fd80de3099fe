import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { A, Bullets, Row } from "./pdf-parts";
import { join, type Person, shortUrl, writeDate, writePeriod, writePlace } from "./person";

const s = StyleSheet.create({
  page: { fontFamily: "Times-Roman", fontSize: 11, lineHeight: 1.3, paddingVertical: 50, paddingHorizontal: 64 },
  centre: { textAlign: "center" },
  name: { fontFamily: "Times-Bold", fontSize: 20, textAlign: "center", lineHeight: 1.2 },
  heading: {
    fontFamily: "Times-Bold",
    fontSize: 11.5,
    borderBottom: "0.75pt solid black",
    marginTop: 12,
    marginBottom: 4,
  },
  bold: { fontFamily: "Times-Bold", marginTop: 5 },
  italic: { fontFamily: "Times-Italic" },
});

/** US Letter, Times, centred header, upper-case headings on a rule; employer and place, then title in italics and dates. */
export function letterSerifPdf(person: Person) {
  const { basics } = person;
  return (
    <Document title={`${basics.name} Resume`} author={basics.name} creationDate={new Date(0)}>
      <Page size="LETTER" style={s.page}>
        <Text style={s.name}>{basics.name}</Text>
        <Text style={s.centre}>
          {writePlace(basics.location)} • {basics.phone} •{" "}
          <A to={`mailto:${basics.email}`} color="black">
            {basics.email}
          </A>
        </Text>
        <Text style={s.centre}>
          <A to={basics.url ?? ""} color="black">
            {shortUrl(basics.url ?? "")}
          </A>
          {" • "}
          <A to={basics.profiles?.[0]?.url ?? ""} color="black">
            {shortUrl(basics.profiles?.[0]?.url ?? "")}
          </A>
        </Text>
        <Section title="PROFESSIONAL SUMMARY">
          <Text>{basics.summary}</Text>
        </Section>
        <Section title="PROFESSIONAL EXPERIENCE">
          {person.work?.map((job) => (
            <View key={job.name}>
              <Row style={s.bold} left={job.name} right={job.location} />
              <Row style={s.italic} left={job.position} right={writePeriod(job, "March 2020")} />
              <Bullets items={job.highlights} />
            </View>
          ))}
        </Section>
        <Section title="EDUCATION">
          {person.education?.map((school) => (
            <View key={school.institution}>
              <Row style={s.bold} left={school.institution} right={writePeriod(school, "March 2020")} />
              <Text style={s.italic}>{join([school.studyType, school.area], " in ")}</Text>
              <Text>{school.score}</Text>
            </View>
          ))}
        </Section>
        <Section title="SKILLS">
          {person.skills?.map((group) => (
            <Text key={group.name}>
              {group.name}: {group.keywords?.join(", ")}
            </Text>
          ))}
        </Section>
        <Section title="AWARDS">
          {person.awards?.map((a) => (
            <View key={a.title}>
              <Row style={s.bold} left={join([a.title, a.awarder], ", ")} right={a.date} />
              <Text>{a.summary}</Text>
            </View>
          ))}
        </Section>
        <Section title="PUBLICATIONS">
          {person.publications?.map((p) => (
            <Row
              key={p.name}
              left={<A to={p.url ?? ""} color="black">{join([p.name, p.publisher], ", ")}</A>}
              right={writeDate(p.date, "March 2020")}
            />
          ))}
        </Section>
        <Section title="LANGUAGES">
          <Bullets items={person.languages?.map((l) => `${l.language}: ${l.fluency}`)} />
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
