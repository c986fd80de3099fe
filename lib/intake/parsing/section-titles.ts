import type { EntrySection } from "@/lib/cv/schema";
import { foldWords } from "./fold";

/** What a section can hold: a section of the CV, the person's contacts, or the summary. */
export type SectionKind = Exclude<EntrySection, "additional"> | "contact" | "summary" | "other";

/**
 * Section titles by meaning, in the languages the reader knows (English, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
 * Greek, Russian, Swedish, Turkish). Compared folded: case, accents and punctuation do not matter. `other`: a title that begins a section which
 * JSON Resume has no place for; it is kept under its own title.
 */
export const SECTION_TITLE_WORDS: Record<SectionKind, string> = {
  work: `work experience|experience|professional experience|employment|employment history|work history|career history|career|relevant experience|
    professional background|industry experience|selected experience|related experience|additional experience|other experience|previous experience|
    career summary and experience|experience and achievements|professional history|positions held|internships|internship experience|internship|
    clinical experience|teaching experience|research experience|military experience|freelance experience|freelance work|consulting experience|earlier career|
    work and experience|early career|where i have worked|what i have done|practical experience|job experience|work placements|placements|appointments|academic appointments|
    berufserfahrung|beruflicher werdegang|berufliche erfahrung|berufliche erfahrungen|beruflicher hintergrund|werdegang|praktika|praktische erfahrung|berufspraxis|
    praktische erfahrungen|arbeitserfahrung|tatigkeiten|berufliche tatigkeit|berufliche stationen|anstellungen|
    experience professionnelle|experiences professionnelles|experiences|parcours professionnel|stages|emplois|experience de travail|
    experiencia profesional|experiencia laboral|experiencia|trayectoria profesional|historial laboral|practicas|
    experiencia profissional|experiencias profissionais|historico profissional|percurso profissional|estagios|
    esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|esperienze|esperienza|carriera|tirocini|
    werkervaring|ervaring|loopbaan|stages en werkervaring|
    doswiadczenie zawodowe|doswiadczenie|przebieg kariery|praktyki|historia zatrudnienia|
    επαγγελματικη εμπειρια|εργασιακη εμπειρια|προυπηρεσια|εμπειρια|
    опыт работы|профессиональный опыт|опыт|трудовая деятельность|карьера|
    arbetslivserfarenhet|erfarenhet|yrkeserfarenhet|is deneyimi|deneyim|is tecrubesi`,
  education: `education|education and training|education and qualifications|academic background|academic qualifications|academic history|educational background|
    qualifications and education|studies|academic education|schooling|training and education|education history|academics|formal education|degrees|education and certifications|
    ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|aus und weiterbildung|schulische ausbildung|akademischer werdegang|
    formation|formations|etudes|diplomes|parcours academique|formation academique|education et formation|diplomes et formations|formation et diplomes|
    educacion|formacion|formacion academica|estudios|titulacion|educacion y formacion|
    educacao|formacao|formacao academica|habilitacoes|habilitacoes academicas|escolaridade|
    istruzione|formazione|istruzione e formazione|titoli di studio|formazione accademica|studi|
    opleiding|opleidingen|onderwijs|opleiding en training|
    wyksztalcenie|edukacja|
    εκπαιδευση|σπουδες|εκπαιδευση και καταρτιση|ακαδημαικα προσοντα|
    образование|обучение|utbildning|egitim|egitim bilgileri`,
  skills: `skills|technical skills|key skills|core skills|core competencies|core competences|competencies|competences|expertise|areas of expertise|technologies|
    tools and technologies|skills and tools|technical expertise|technical proficiencies|professional skills|skills and expertise|skills and abilities|it skills|computer skills|
    digital skills|soft skills|hard skills|skill set|skillset|technical stack|tech stack|tools|software|software skills|strengths|key strengths|abilities|programming|
    programming languages|programming skills|skills summary|key competencies|capabilities|proficiencies|technical competencies|what i know|skills and technologies|skills and competencies|clinical skills|
    kenntnisse|fahigkeiten|kompetenzen|fachkenntnisse|edv kenntnisse|it kenntnisse|kenntnisse und fahigkeiten|besondere kenntnisse|starken|softwarekenntnisse|technische kenntnisse|
    competences techniques|competences cles|savoir faire|competences informatiques|informatique|outils|atouts|
    habilidades|competencias|aptitudes|conocimientos|habilidades tecnicas|competencias tecnicas|informatica|conocimientos informaticos|
    competencias tecnicas|conhecimentos|aptidoes|habilidades e competencias|
    competenze|competenze tecniche|capacita|abilita|competenze informatiche|conoscenze informatiche|
    vaardigheden|competenties|kennis|it vaardigheden|
    umiejetnosci|kompetencje|kwalifikacje zawodowe|
    δεξιοτητες|ικανοτητες|γνωσεις|τεχνικες δεξιοτητες|γνωσεις η υ|ψηφιακες δεξιοτητες|
    навыки|ключевые навыки|профессиональные навыки|умения|технические навыки|fardigheter|kompetenser|beceriler|yetenekler`,
  languages: `languages|language skills|spoken languages|foreign languages|languages spoken|language proficiency|
    sprachen|sprachkenntnisse|fremdsprachen|langues|langues etrangeres|langues vivantes|idiomas|linguas|lingue|lingue straniere|competenze linguistiche|conoscenze linguistiche|
    talen|talenkennis|jezyki|jezyki obce|znajomosc jezykow|γλωσσες|ξενες γλωσσες|языки|иностранные языки|знание языков|владение языками|sprak|diller|yabanci diller`,
  projects: `projects|personal projects|selected projects|key projects|side projects|academic projects|open source|open source projects|project experience|notable projects|portfolio|
    research projects|student projects|relevant projects|things i have built|
    projekte|ausgewahlte projekte|eigene projekte|projets|projets personnels|realisations|proyectos|proyectos personales|projetos|progetti|projecten|projekty|
    εργα|projects και εργα|проекты|projekt|projeler`,
  certificates: `certificates|certifications|certification|licenses|licences|licenses and certifications|licences and certificates|certifications and licenses|licensure|
    professional certifications|courses and certifications|courses and certificates|training|trainings|courses|professional development|professional training|training and certifications|
    certificates and training|qualifications|professional qualifications|registrations|professional registration|registration|certificates and licences|continuing education|certifications and training|
    training and courses|courses and training|licences and registrations|registrations and certificates|registration and certificates|
    zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|fortbildung|kurse|lehrgange|
    certificats|formations complementaires|habilitations|certificados|certificaciones|cursos|formacion complementaria|cursos y certificados|
    certificacoes|formacao complementar|certificazioni|corsi|certificati|corsi e certificazioni|certificaten|certificeringen|cursussen|
    certyfikaty|kursy|szkolenia|kursy i szkolenia|szkolenia i kursy|certyfikaty i uprawnienia|uprawnienia|kursy i certyfikaty|πιστοποιησεις|πιστοποιητικα|σεμιναρια|πτυχια και πιστοποιησεις|
    сертификаты|курсы|повышение квалификации|дополнительное образование|kurser|certifieringar|sertifikalar`,
  volunteer: `volunteering|volunteer experience|volunteer work|voluntary work|volunteer|community service|community involvement|community|voluntary experience|leadership and volunteering|
    volunteering experience|extracurricular activities|extra curricular activities|activities|leadership|leadership experience|leadership and activities|community engagement|social engagement|
    ehrenamt|ehrenamtliches engagement|ehrenamtliche tatigkeit|ehrenamtliche tatigkeiten|engagement|soziales engagement|benevolat|vie associative|engagements|engagement associatif|
    voluntariado|trabajo voluntario|trabalho voluntario|volontariato|attivita di volontariato|vrijwilligerswerk|wolontariat|dzialalnosc spoleczna|
    εθελοντισμος|εθελοντικη εργασια|εθελοντικη δραση|волонтерство|волонтерская деятельность|ideellt arbete|gonulluluk`,
  awards: `awards|honors|honours|honors and awards|awards and honors|awards and honours|honours and awards|achievements|accomplishments|awards and achievements|key achievements|scholarships|
    awards and scholarships|prizes|recognition|awards and recognition|distinctions|grants|fellowships|grants and awards|selected achievements|
    auszeichnungen|preise|stipendien|ehrungen|erfolge|prix|distinctions et prix|recompenses|prix et distinctions|premios|reconocimientos|logros|premios e distincoes|premi|riconoscimenti|
    prijzen|onderscheidingen|nagrody|osiagniecia|nagrody i wyroznienia|wyroznienia|βραβεια|διακρισεις|υποτροφιες|βραβεια και διακρισεις|награды|достижения|utmarkelser|oduller`,
  publications: `publications|selected publications|papers|articles|books|publications and talks|research publications|publications and presentations|talks|presentations|conferences|
    conference presentations|talks and publications|patents|journal articles|research papers|speaking|
    veroffentlichungen|publikationen|vortrage|publicaciones|publicacoes|pubblicazioni|publicaties|publikacje|δημοσιευσεις|публикации|publikationer|yayinlar|patente|brevets`,
  interests: `interests|hobbies|hobbies and interests|interests and hobbies|personal interests|other interests|outside work|outside of work|interests and activities|activities and interests|
    interessen|hobbys|hobbys und interessen|interessen und hobbys|freizeit|centres d interet|centre d interet|loisirs|interets|intereses|aficiones|interesses|hobby|interessi|
    interesses e hobbies|hobby s|hobbies en interesses|zainteresowania|hobby i zainteresowania|ενδιαφεροντα|χομπι|интересы|хобби|увлечения|intressen|ilgi alanlari|hobiler`,
  references: `references|referees|reference|testimonials|recommendations|references and recommendations|
    referenzen|referencias|references professionnelles|referenze|referenties|referencje|συστασεις|рекомендации|referenser|referanslar`,
  summary: `summary|professional summary|profile|personal profile|about|about me|objective|career objective|personal statement|executive summary|career summary|professional profile|
    statement|introduction|overview|bio|biography|who i am|summary of qualifications|qualifications summary|career profile|highlights|career highlights|key facts|profile summary|
    profil|kurzprofil|uber mich|zusammenfassung|berufsziel|zielsetzung|personliches profil|zur person|qualifikationsprofil|
    profil professionnel|a propos|a propos de moi|resume|objectif|objectif professionnel|presentation|
    perfil|perfil profesional|sobre mi|resumen|objetivo|resumen profesional|extracto|acerca de mi|
    perfil profissional|sobre mim|sobre|resumo|resumo profissional|objetivo profissional|
    profilo|profilo professionale|chi sono|sommario|su di me|sintesi|obiettivo|
    profiel|samenvatting|over mij|persoonlijk profiel|
    podsumowanie|o mnie|podsumowanie zawodowe|profil zawodowy|cel zawodowy|
    προφιλ|περιληψη|σχετικα με εμενα|επαγγελματικο προφιλ|επαγγελματικος στοχος|
    о себе|обо мне|профиль|цель|резюме|sammanfattning|om mig|ozet|hakkimda|kariyer hedefi`,
  contact: `contact|contacts|contact details|contact information|contact info|personal details|personal information|personal data|details|get in touch|links|social|online|find me online|web|address|
    kontakt|kontaktdaten|personliche daten|personliche angaben|angaben zur person|coordonnees|contacter|informations personnelles|etat civil|
    contacto|datos personales|datos de contacto|informacion personal|contato|dados pessoais|informacoes pessoais|contactos|
    contatti|dati personali|informazioni personali|recapiti|contactgegevens|persoonlijke gegevens|persoonsgegevens|personalia|
    dane osobowe|dane kontaktowe|στοιχεια επικοινωνιας|επικοινωνια|προσωπικα στοιχεια|контакты|контактная информация|личные данные|личная информация|iletisim|kisisel bilgiler|kontaktuppgifter`,
  other: `other|other information|additional information|additional|miscellaneous|further information|other skills and information|memberships|professional memberships|affiliations|
    professional affiliations|professional associations|driving licence|driving license|availability|nationality|consent|data protection|declaration|notice period|
    memberships and affiliations|sonstiges|weiteres|mitgliedschaften|fuhrerschein|divers|informations complementaires|permis|otros|otros datos|informacion adicional|
    outras informacoes|informacoes adicionais|altro|altre informazioni|overig|overige|dodatkowe informacje|inne|informacje dodatkowe|prawo jazdy|klauzula|
    αλλα στοιχεια|λοιπα|λοιπες πληροφοριες|επιπλεον πληροφοριες|διπλωμα οδηγησης|дополнительная информация|прочее|ovrigt|diger`,
};

const BY_TITLE = new Map<string, SectionKind>();
for (const [kind, titles] of Object.entries(SECTION_TITLE_WORDS) as [SectionKind, string][])
  for (const title of titles.split("|")) {
    const folded = foldWords(title);
    if (folded && !BY_TITLE.has(folded)) BY_TITLE.set(folded, kind);
  }

/** Words that may stand around a title without changing what it means: "My technical skills", "Skills (selected)". */
const AROUND =
  /^(?:my|our|the|selected|key|main|other|relevant|additional|professional|personal|i|ii|iii|iv|v|vi|\d{1,2}) | (?:cont|continued|cont d|selected|history|section)$/;

/** The kind of section a line is the title of, when it is one; undefined otherwise. */
export function matchSectionTitle(text: string): SectionKind | undefined {
  if (text.length > 60) return undefined;
  const words = foldWords(text);
  if (!words) return undefined;
  const found = lookUp(words);
  if (found) return found;
  // Letter-spaced titles can lose their word gaps: "WORKEXPERIENCE"
  const joined = words.replaceAll(" ", "");
  if (joined.length >= 8) return JOINED.get(joined);
  return undefined;
}

const JOINED = new Map([...BY_TITLE].map(([title, kind]) => [title.replaceAll(" ", ""), kind]));

function lookUp(words: string): SectionKind | undefined {
  const exact = BY_TITLE.get(words);
  if (exact) return exact;
  const shorter = words.replace(AROUND, "").trim();
  if (shorter !== words && BY_TITLE.has(shorter)) return BY_TITLE.get(shorter);
  // "Certificates and languages", "Skills / Tools": the first part that is a title by itself says what to expect
  const parts = words.split(/ (?:and|und|et|y|e|en|i|και|и|och|ve) /);
  if (parts.length === 2 && parts.every((part) => BY_TITLE.has(part))) return BY_TITLE.get(parts[0]!);
  return undefined;
}

/** All kinds a title names: "Certificates and languages" names two. */
export function sectionKinds(title: string): SectionKind[] {
  const words = foldWords(title);
  const parts = words
    .split(/ (?:and|und|et|y|e|en|i|και|и|och|ve) |(?<= )(?= )/)
    .map((part) => BY_TITLE.get(part.trim()));
  const kinds = parts.length > 1 && parts.every(Boolean) ? (parts as SectionKind[]) : [];
  const first = matchSectionTitle(title);
  return [...new Set([...(first ? [first] : []), ...kinds])];
}
