import type { LanguageTable } from "./language-table";

export const de: LanguageTable = {
  code: "de",
  smallWords: "und der die das mit für von im bei den dem des eine einer zu auf als wurde sowie",
  months: [
    "januar jan jän jänner jaenner",
    "februar feb febr feber",
    "märz mär mrz maerz",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "dezember dez",
  ],
  present:
    "heute|aktuell|jetzt|gegenwart|laufend|dato|derzeit|gegenwärtig|andauernd|fortlaufend|momentan|zum heutigen tag|zur zeit|z. zt.|laufende|weiterhin|in ausbildung|unbefristet|offen",
  seasons:
    "frühling|frühjahr|sommer|herbst|winter|anfang|mitte|ende|ws|ss|wise|sose|wintersemester|sommersemester|semester|schuljahr",
  since: "seit|ab|seit dem",
  from: "von|vom|zwischen",
  until: "bis",
  to: "bis|bis zum|bis zu|und",
  of: "des|im",
  yearWords: "",
  expected:
    "voraussichtlich|erwartet|geplant|vorauss.|voraussichtlicher abschluss|geplanter abschluss|abschluss voraussichtlich",
  completed: "abgeschlossen|abschluss|erworben|verliehen|ausgestellt|bestanden|gültig bis|abschlussjahr",
  durations: "jahre|jahr|jahren|monate|monat|monaten|j.|und",
  sections: {
    work: `berufserfahrung|berufserfahrungen|beruflicher werdegang|berufliche erfahrung|berufliche erfahrungen|beruflicher hintergrund|werdegang|praktika|praktische erfahrung|berufspraxis|berufstätigkeit|
      praktische erfahrungen|arbeitserfahrung|tätigkeiten|berufliche tätigkeit|berufliche tätigkeiten|berufliche stationen|anstellungen|beschäftigung|berufliche laufbahn|laufbahn|stationen|meine stationen|mein werdegang|beruf|arbeitgeber|
      nebentätigkeiten|nebenjobs|praktikum|praktikumserfahrung|bisherige tätigkeiten|freiberufliche tätigkeit|selbstständige tätigkeit|beruf und praxis|karriere|mein weg|erfahrung|erfahrungen|berufliche praxis|projekterfahrung und berufspraxis|wo ich gearbeitet habe|was ich gemacht habe|referenzkunden|wehrdienst|zivildienst|werkstudententätigkeit|werkstudententätigkeiten|praxiserfahrung|
      beschäftigungsverhältnisse|selbstständigkeit|selbständigkeit|beschäftigungen|auslandserfahrung|engagements und rollen|berufliche entwicklung|berufsverlauf|berufliche praxiserfahrung|anstellungsverhältnisse|
      arbeitsverhältnisse|dienstverhältnisse|ärztliche tätigkeit|klinische tätigkeit|lehrtätigkeit|forschungstätigkeit|frühere tätigkeiten|weitere berufserfahrung|militärdienst|assistenzarztzeit`,
    education: `ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|aus und weiterbildung|aus- und weiterbildung|schulische ausbildung|akademischer werdegang|schulischer werdegang|bildungsgang|
      schule|schulen|hochschulbildung|hochschulstudium|akademische bildung|berufsausbildung|studium und ausbildung|ausbildung und studium|schul und berufsausbildung|schulausbildung|bildungsabschlüsse|abschlüsse|akademische laufbahn|bildungsstationen|universitäre ausbildung|schule und studium|wo ich studiert habe|bildungslaufbahn|
      promotion|promotionsstudium|lehre|schullaufbahn|grundschule und gymnasium|wissenschaftlicher werdegang|facharztausbildung|hochschulausbildung|akademische bildung und ausbildung|bildungsverlauf|studienverlauf|schulzeit|
      ausbildungsweg|studien|universität|akademische abschlüsse`,
    skills: `kenntnisse|fähigkeiten|kompetenzen|fachkenntnisse|edv kenntnisse|edv-kenntnisse|it kenntnisse|it-kenntnisse|kenntnisse und fähigkeiten|fähigkeiten und kenntnisse|besondere kenntnisse|stärken|softwarekenntnisse|technische kenntnisse|
      qualifikationen|fachkompetenzen|fachliche kompetenzen|kernkompetenzen|persönliche stärken|technische fähigkeiten|edv|it|computerkenntnisse|programmierkenntnisse|programmiersprachen|weitere kenntnisse|sonstige kenntnisse|was ich mitbringe|mein werkzeugkasten|werkzeuge|werkzeugkasten|was ich kann|
      das bringe ich mit|das kann ich|technologien|schlüsselqualifikationen|besondere fähigkeiten|kenntnisse und kompetenzen|soziale kompetenzen|methodenkompetenz|profilkompetenzen|expertise|schwerpunkte|fachgebiete|know-how|
      fertigkeiten|fachkompetenz|fertigkeiten und kenntnisse|zusatzkenntnisse|kompetenzbereiche|meine stärken|technologie stack|fähigkeiten und stärken|soziale kompetenz|schlüsselkompetenzen|kompetenzen und fähigkeiten`,
    languages: `sprachen|sprachkenntnisse|fremdsprachen|fremdsprachenkenntnisse|sprachliche kenntnisse|meine sprachen|
      sprachfähigkeiten|sprachkompetenz|sprachkompetenzen|sprachliche kompetenzen|sprachliche fähigkeiten|muttersprache|sprache|sprachniveau|sprachzertifikate|sprachen und niveau`,
    projects: `projekte|ausgewählte projekte|eigene projekte|projekterfahrung|private projekte|wichtige projekte|projektarbeit|projektliste|projektübersicht|nebenprojekte|forschungsprojekte|meine projekte|arbeitsproben|
      abschlussarbeit|arbeiten|ausgewählte arbeiten|werke|werkverzeichnis|studienprojekte|projektauswahl|referenzprojekte`,
    certificates: `zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|kurse|lehrgänge|schulungen|seminare|lizenzen|zertifikate und weiterbildungen|weiterbildungen und zertifikate|berufliche weiterbildung|zusatzqualifikationen|zusatzausbildung|
      fort und weiterbildung|fort- und weiterbildung|zertifikate und kurse|kurse und zertifikate|schulungen und zertifikate|bescheinigungen|approbation|
      scheine|zulassungen|berufliche zulassungen|trainings|seminare und workshops|zusatzausbildungen|zertifikate und lizenzen|lizenzen und zertifikate|kurse und seminare|qualifizierungen`,
    volunteer: `ehrenamt|ehrenamtliches engagement|ehrenamtliche tätigkeit|ehrenamtliche tätigkeiten|engagement|soziales engagement|freiwilligenarbeit|freiwilliges engagement|gesellschaftliches engagement|ehrenämter|außeruniversitäres engagement|freiwilligendienst|vereinstätigkeit|vereine|
      vereinsarbeit|vereinstätigkeiten|zivilgesellschaftliches engagement|soziale tätigkeiten|ehrenamtliche arbeit|ehrenamtliche aktivitäten|freiwilliges soziales jahr|gremienarbeit und ehrenamt`,
    awards: `auszeichnungen|preise|stipendien|ehrungen|erfolge|auszeichnungen und preise|preise und auszeichnungen|stipendien und auszeichnungen|auszeichnungen und stipendien|förderungen|wichtige erfolge|
      ehrenpreise|wettbewerbe|würdigungen|fördermittel|drittmittel|leistungen|orden|orden und ehrenzeichen|besondere leistungen|sportliche erfolge|titel und erfolge|ehrungen und preise|preise und stipendien|besondere erfolge`,
    publications: `veröffentlichungen|publikationen|vorträge|patente|publikationen und vorträge|vorträge und publikationen|artikel|wissenschaftliche veröffentlichungen|bücher|
      fachartikel|aufsätze|schriften|buchbeiträge|schriftenverzeichnis|beiträge|konferenzbeiträge|texte|publikationsverzeichnis|publikationsliste|wissenschaftliche beiträge|presse|vorträge und lehre|
      ausgewählte veröffentlichungen`,
    interests: `interessen|hobbys|hobbies|hobbys und interessen|interessen und hobbys|freizeit|persönliche interessen|freizeitaktivitäten|interessen und freizeit|privates|privat|in meiner freizeit|außerdem|
      freizeitinteressen|leidenschaften|meine hobbys|sport und freizeit|freizeit und hobbys|freizeitbeschäftigung|außerberufliche interessen`,
    references: `referenzen|empfehlungen|referenzpersonen|referenzgeber|
      ansprechpartner|empfehlungsschreiben|kundenstimmen|arbeitszeugnisse|persönliche referenzen`,
    summary: `profil|kurzprofil|über mich|zusammenfassung|berufsziel|zielsetzung|persönliches profil|zur person|qualifikationsprofil|kurzvorstellung|berufliches profil|berufsprofil|karriereziel|wer ich bin|kurz gesagt|auf einen blick|persönliche vorstellung|motivation|das bin ich|steckbrief|ziel|berufliche ziele|vorstellung|überblick|kompetenzprofil|
      kurz zu mir|persönliche stärken und ziele|kurzbiografie|kurzbiographie|biografie|biographie|einleitung|karriereübersicht|was mich ausmacht|kurzfassung|qualifikationsübersicht|karriereziele|ziele|über meine person|
      managementprofil|mein profil|kurz über mich|kurze vorstellung`,
    contact: `kontakt|kontaktdaten|persönliche daten|persönliche angaben|angaben zur person|personalien|kontaktinformationen|anschrift|persönliches|daten|persönliche informationen|allgemeine angaben|erreichbarkeit|so erreichen sie mich`,
    other: `sonstiges|weiteres|mitgliedschaften|führerschein|weitere angaben|weitere informationen|sonstige angaben|zusätzliche informationen|verfügbarkeit|mobilität|zusätzliches|diverses|besonderes|auslandsaufenthalte|auslandserfahrung|anlagen|
      verbände|verschiedenes|gremien|gremienarbeit|lehre und betreuung|weitere aktivitäten|verbandstätigkeiten|mitgliedschaften und verbände`,
  },
  sectionWords: {
    work: "*erfahrung *erfahrungen beruf* werdegang* tätigkeit* *tätigkeit *tätigkeiten praktik* laufbahn stationen anstellung* arbeitgeber gearbeitet berufspraxis karriere beschäftigung* selbstständigkeit",
    education: "ausbildung* *ausbildung *studium studi* *bildung schul* hochschul* *abschlüsse akademisch*",
    skills:
      "*kenntnisse kenntnis* *kompetenzen kompetenz* fähigkeit* *fähigkeiten stärken qualifikation* technologie* werkzeug* software* *qualifikationen fertigkeit* *kompetenz",
    languages: "sprach* *sprachen *sprachkenntnisse sprachkompetenz* sprachfähigkeit*",
    projects: "projekt* *projekte arbeiten",
    certificates: "zertif* weiterbildung* fortbildung* kurse lehrgäng* schulung* seminar* lizenz*",
    volunteer: "ehrenamt* engagement freiwillig* sozial*",
    awards: "auszeichnung* preise stipendi* ehrung* erfolge *preise",
    publications: "publikation* veröffentlichung* vorträge patent* artikel *beiträge schriften",
    interests: "interesse* hobb* freizeit*",
    references: "referenz* empfehlung*",
    summary: "profil *profil zusammenfassung ziel* person",
    contact: "kontakt* personalien anschrift",
    other: "mitgliedschaft* sonstig* führerschein",
  },
  titleGlue:
    "meine mein mir mit und der die das in im für als wichtige wichtigste ausgewählte relevante weitere bisherige persönliche berufliche besondere sonstige aktuelle fachliche zusätzliche wo ich was habe mich auszug übersicht fortsetzung bei eigene praktische technische sowie von ersten alle besuchte abgeschlossene berufliches persönliches akademische schulische überblick verzeichnis auswahl meinen",
  documentTitles:
    "lebenslauf|tabellarischer lebenslauf|bewerbung|bewerbungsunterlagen|vita|profil von|mein lebenslauf|bewerberprofil",
  levels: `muttersprache|muttersprachler|muttersprachlich|muttersprachniveau|muttersprachliches niveau|zweisprachig|bilingual|fließend|fliessend|fließend in wort und schrift|verhandlungssicher|sehr gut|sehr gute kenntnisse|gut|gute kenntnisse|grundkenntnisse|grundlagen|schulkenntnisse|anfänger|fortgeschritten|fortgeschrittene kenntnisse|
    experte|expertin|experten|erweiterte kenntnisse|konversationssicher|in wort und schrift|wort und schrift|basiskenntnisse|basis|mittel|mittelstufe|kompetent|sichere kenntnisse|sicher|profi|erste kenntnisse|zweitsprache|ausgezeichnet|hervorragend|kenntnisse|annähernd muttersprachlich|kleines latinum|großes latinum|latinum`,
  contactLabels:
    "telefon|telefonnummer|tel.|mobil|mobiltelefon|mobilnummer|handy|handynummer|festnetz|e-mail|email|e-mail-adresse|mail|webseite|website|internet|homepage|web|fax|linkedin-profil",
  placeLabels: "adresse|anschrift|wohnort|ort|wohnhaft|wohnhaft in|standort|wohnsitz|postanschrift",
  nameLabels: "name|vorname|nachname|vor- und nachname|vor- und zuname|name, vorname|familienname",
  personalLabels:
    "geburtsdatum|geburtstag|geboren|geboren am|geb.|geb. am|geburtsort|geburtsdatum und -ort|geburtsdatum/-ort|geburtsdatum/ort|staatsangehörigkeit|staatsbürgerschaft|nationalität|familienstand|führerschein|führerscheinklasse|geschlecht|alter|religion|konfession|kinder|verfügbar ab|verfügbarkeit|kündigungsfrist|eintrittstermin|gehaltsvorstellung|zivilstand|heimatort|aufenthaltsstatus|arbeitserlaubnis|aufenthaltsbewilligung|eltern",
  scoreLabels:
    "note|abschlussnote|gesamtnote|durchschnitt|durchschnittsnote|notendurchschnitt|endnote|schnitt|prädikat|ergebnis|notenschnitt",
  scoreWords:
    "mit auszeichnung|sehr gut|mit prädikat|summa cum laude|magna cum laude|cum laude|mit auszeichnung bestanden|gut bestanden|mit gutem erfolg|mit ausgezeichnetem erfolg",
  toolLabels:
    "technologien|eingesetzte technologien|werkzeuge|tools|tech-stack|kenntnisse|stichworte|verwendete technologien|technik|umgebung|schlagworte",
  bodyLabels:
    "aufgaben|hauptaufgaben|tätigkeiten|aufgaben und erfolge|erfolge|verantwortlichkeiten|aufgabenbereich|tätigkeitsschwerpunkte|schwerpunkte|ergebnisse|aufgabenschwerpunkte|tätigkeitsbereich|kurse|wesentliche aufgaben",
  at: "bei der firma|bei|bei der|beim|für",
  inSubject: "in|im fach|im bereich|mit schwerpunkt|fachrichtung|schwerpunkt|der|fach|im studiengang",
  employment:
    "vollzeit|teilzeit|befristet|unbefristet|festanstellung|freiberuflich|selbstständig|selbständig|praktikum|werkstudententätigkeit|minijob|aushilfe|nebenjob|nebentätigkeit|ausbildung|zeitarbeit|in elternzeit|geringfügig",
  remote: "remote|homeoffice|home office|hybrid|mobiles arbeiten|telearbeit|ortsunabhängig|bundesweit|deutschlandweit",
  titles: `kassenwart* kassier* vorsitzende* schriftführer* obmann beisitzer* stellvertret* ingenieur* entwickler* leiter* geschäftsführer* mitarbeiter* sachbearbeiter* berater* werkstudent* praktikant* auszubildende* kaufmann* kauffrau* techniker* mechaniker* elektriker* lehrer* lehrkraft krankenschwester* pfleger* krankenpfleger* verkäufer* assistent* buchhalter* projektleit* referent* wissenschaftliche*
    softwareentwickler* architekt* arzt ärztin pflegefach* erzieher* azubi volontär* trainee referendar* dozent* professor* bürokauffrau bürokaufmann fachinformatiker* bankkaufmann bankkauffrau mechatroniker* elektroniker* tischler* schreiner* maurer* maler* koch köchin kellner* bäcker* friseur* fahrer* kraftfahrer* lagerist* hausmeister* sekretär* teamleitung abteilungsleitung projektleitung leitung geschäftsführung gesellschafter* gründer* inhaber* redakteur* journalist* übersetzer* dolmetscher* anwalt anwältin rechtsanwalt rechtsanwältin jurist* steuerberater* wirtschaftsprüfer* controller* einkäufer* disponent* monteur* schlosser* schweißer* konstrukteur* zeichner* gestalter* designer* informatiker* physiker* chemiker* biologe biologin chemielaborant* laborant* apotheker* hebamme physiotherapeut* ergotherapeut* psycholog* sozialarbeiter* sozialpädagog* pädagog* betreuer* aushilfe hilfskraft studentische* freiberufler* selbstständig* vorstand stellvertretend* fachkraft servicekraft wissenschaftler* forscher* administrator* spezialist* manager* koordinator* meister* polier bauleiter* außendienst* innendienst*`,
  titleEndings:
    "leiter|entwickler|buchhalter|vertreter|beamter|beamtin|ökonom|verwalter|erzieher|pädagoge|pädagogin|psychologe|psychologin|wissenschaftler|dozent|sekretär|bauer|zeichner|macher|dreher|koch|köchin|bäcker|tischler|maler|maurer|dolmetscher|übersetzer|optiker|laborant|assistenz|vorstand|inhaber|gründer|ingenieur|berater|techniker|mechaniker|elektroniker|lehrer|pfleger|manager|verkäufer|assistent|arbeiter|referent|sachbearbeiter|führer|meister|monteur|gestalter|forscher|trainer|planer|prüfer|schlosser|fahrer|kaufmann|kauffrau|fachkraft|angestellte|beauftragte|hilfe|kraft|leitung|händler|spezialist|analyst|redakteur|designer|architekt|informatiker|anwalt|anwältin|arzt|ärztin|helfer|lehrling|bearbeiter|therapeut|betreuer|begleiter|koordinator",
  organisations: `gmbh ag kg ohg ug se gbr mbh kgaa ev gruppe universität hochschule fachhochschule schule krankenhaus klinikum klinik verlag stiftung verein bank sparkasse stadt landkreis bundesamt ministerium praxis kanzlei werkstatt werke fabrik gericht
    institut akademie gymnasium grundschule realschule kita kindergarten apotheke autohaus bäckerei gasthaus gasthof restaurant hotel brauerei versicherung versicherungen stadtwerke landesamt amt behörde agentur verband genossenschaft spital kantonsspital maschinenbau bau anlagenbau technik elektrotechnik logistik spedition handel handels druckerei gärtnerei ingenieurbüro architekturbüro steuerberatung unternehmensberatung beratung systeme dienste bundeswehr handwerk software medien`,
  degrees: `diplom-ingenieur* diplom-kaufmann diplom-kauffrau diplom-informatiker* diplom-betriebswirt* diplom-kaufmann ingenieurin abitur fachabitur diplom* magister staatsexamen ausbildung promotion realschulabschluss mittlere fachhochschulreife hochschulreife hauptschulabschluss matura lehre lehrabschluss bachelorstudium masterstudium studium studiengang dipl dr umschulung meisterprüfung meisterbrief habilitation lehramt referendariat bachelor* master* diplomingenieur* diplomstudium kaufmännische berufsausbildung auslandssemester`,
  institutions: `gymnasium hochschule fachhochschule universität technische berufsschule berufskolleg realschule gesamtschule akademie hauptschule grundschule volkshochschule fachschule institut tu th fh uni handelsschule oberschule kolleg berufsfachschule ihk handwerkskammer duale`,
};
