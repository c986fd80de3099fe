import { foldWords } from "./fold";

/** Words that tell what a phrase of a CV is, as data, folded (no accents, lower case). A trailing `*` matches any ending. */
const TITLE_WORDS = `engineer* developer* programmer* architect* manager* management* director* lead leader head chief officer* president vice cto ceo cfo coo founder* cofounder owner partner
  analyst* scientist* researcher* consultant* specialist* coordinator* co-ordinator administrator* assistant* associate* intern interns internship trainee* apprentice* student graduate
  designer* artist* animator* illustrator* photographer* editor* writer* copywriter* journalist* author translator* interpreter* producer* teacher* tutor* lecturer* professor* instructor* trainer* coach*
  nurse* midwife doctor physician* surgeon* therapist* physiotherapist* psychologist* pharmacist* dentist* paramedic* carer caregiver* healthcare clinician* practitioner* radiographer*
  accountant* auditor* bookkeeper* controller* treasurer cashier* clerk* secretary receptionist* recruiter* buyer* planner* supervisor* foreman superintendent operator* technician* mechanic* electrician*
  mate plumber* carpenter* welder* driver* chef cook baker waiter* waitress* barista* bartender* sommelier housekeeper* cleaner* porter* guard* warehouse* picker packer dispatcher*
  salesperson salesman saleswoman representative* agent* broker* advisor* adviser* executive* strategist* marketer* merchandiser* ambassador* evangelist* promoter*
  lawyer* attorney* solicitor* paralegal* barrister* judge counsel notary librarian* archivist* curator* historian* economist* statistician* mathematician* physicist* chemist* biologist*
  geologist* surveyor* draughtsman draftsman inspector* firefighter* police soldier sergeant captain pilot* steward* volunteer* scout* mentor* facilitator* organiser* organizer* moderator* ambassador
  postdoc* postdoctoral fellow doctoral freelance* contractor self-employed principal senior junior staff deputy hygienist* optician* veterinarian* farmer* gardener* florist* tailor* hairdresser* stylist* beautician*
  nanny babysitter* tester* qa sre devops sysadmin webmaster scrum product owner caseworker* worker* employee* helper* labourer* laborer* handyman installer* fitter* machinist* caretaker* janitor* actor actress musician* dancer* singer*
  ingenieur* entwickler* leiter* geschaftsfuhrer* mitarbeiter* sachbearbeiter* berater* werkstudent* praktikant* auszubildende* kaufmann* kauffrau* techniker* mechaniker* elektriker* lehrer* krankenschwester* pfleger* krankenpfleger* verkaufer* assistent* buchhalter* projektleit* referent* wissenschaftliche* softwareentwickler* architekt* arzt arztin pflegefach* erzieher*
  developpeur* ingenieure responsable* directeur* directrice* charge chargee chef assistante* stagiaire* technicien* consultante* comptable* vendeur* vendeuse* professeur* infirmier* infirmiere* gestionnaire* conseiller* conseillere* secretaire* employe* alternant* apprenti*
  ingeniero* desarrollador* gerente* jefe* jefa director directora responsable analista* asistente* becario* profesor* enfermer* contable* tecnico* consultor* encargad* vendedor* dependient* administrativ* coordinador* camarero*
  engenheiro* desenvolvedor* programador* estagiari* professora tecnica coordenador* assessor* enfermeir* contabilista* diretor* gestor*
  ingegnere* sviluppatore* responsabile* direttore* direttrice* impiegat* tirocinante* stagista* insegnante* infermier* contabile* addett* commess* camerier* consulente* assistente* coordinatore*
  medewerker* adviseur* ontwikkelaar* stagiair* leraar docent* verpleegkundige* directeur boekhouder* projectleider* teamleider*
  inzynier* programista* kierownik* specjalist* asystent* stazyst* praktykant* nauczyciel* ksiegow* analityk* konsultant* dyrektor* sprzedawc* pielegniark* kierowca mlodszy starszy koordynator* pracownik*
  μηχανικοσ προγραμματιστησ διευθυντ* υπευθυν* βοηθοσ λογιστ* καθηγητ* νοσηλευτ* δασκαλ* σερβιτορ* πωλητ* αναλυτ* συμβουλοσ ασκουμεν* στελεχοσ υπαλληλοσ
  инженер* разработчик* программист* менеджер* директор* руководитель* специалист* аналитик* стажер* преподаватель* учитель* медсестра бухгалтер* помощник* консультант* координатор* архитектор* водитель*
  ingenjor* utvecklare* chef larare sjukskoterska* muhendis* yonetici* uzman* stajyer* ogretmen* gelistirici*`;

const ORGANISATION_WORDS = `ltd limited inc incorporated llc llp plc corp corporation co company gmbh ag kg ohg ug se sa sas sarl srl spa bv nv oy ab as aps sl slu lda ltda eood ood ad ead ooo ооо оао зао пао ип doo dd kft zrt sro ae αε εε επε ικε οε zoo sp pty pte bhd
  group holdings holding partners associates & sons brothers bros agency agencies studio studios labs laboratory laboratories solutions systems technologies technology software consulting consultancy consultants services industries
  international global bank banking insurance university college school schools academy institute institution hospital hospitals clinic nhs trust council ministry department authority government city county foundation charity association society church museum library
  theatre hotel hotels restaurant restaurants cafe café bar store stores shop supermarket supermarkets retail pharmacy airlines airways railways transport logistics media press news publishing magazine radio television tv network networks
  foods food motors energy power oil gas construction builders contractors engineering electrical payments software games entertainment pharma pharmaceuticals biotech health healthcare care home nursery kindergarten primary secondary station brewery bakery farm club team federation union
  universitat hochschule fachhochschule schule krankenhaus klinikum klinik verlag stiftung verein bank sparkasse stadt landkreis bundesamt ministerium universite ecole lycee hopital mairie banque societe groupe association universidad instituto colegio escuela hospital ayuntamiento banco grupo empresa
  universidade escola prefeitura universita scuola ospedale comune banca gruppo azienda universiteit hogeschool ziekenhuis gemeente stichting uniwersytet politechnika akademia szkola szpital urzad bank biuro fundacja spolka πανεπιστημιο σχολη νοσοκομειο τραπεζα δημοσ εταιρεια ομιλοσ
  университет институт школа больница банк компания группа завод министерство транс склад universitetet sjukhus universitesi hastane sirketi okulu bankasi estate agents auditing shipping clinica clinique consultorio residencia laboratorio laboratoire praxis kanzlei werkstatt werke fabrik factory mill ministry ministerio tribunal gericht court parliament police army navy`;

const DEGREE_WORDS = `bachelor* master* doctor doctorate* phd dphil msc bsc ba ma bs ms mba meng beng btech mtech llb llm jd md mphil mres med bed bfa mfa mchem mphys mbiol march bcom mcom aa aas as associate diploma* degree* pgce pgdip pgcert certificate hnd hnc nvq gcse* a-level* level levels btec baccalaureate abitur
  fachabitur diplom* magister staatsexamen ausbildung staatsexamen promotion realschulabschluss mittlere licence licenciatura licenciado licenciada grado maitrise dut bts baccalaureat bac ingenieur grado* graduado bachillerato tecnico mestrado doutorado bacharel* laurea* dottorato diploma maturita
  licencjat inzynier magister mgr inz doktorat matura πτυχιο μεταπτυχιακο διδακτορικο απολυτηριο διπλωμα бакалавр* магистр* специалист аспирантура диплом диссертация kandidatexamen magisterexamen lisans yuksek* high matric* leaving foundation honours hons minor major studies apprenticeship propaedeutic propedeuse vwo havo mbo hbo wo`;

const INSTITUTION_WORDS = `university universities college school academy institute institution polytechnic faculty conservatory conservatoire seminary mit eth epfl gymnasium grammar highschool hochschule fachhochschule universitat technische berufsschule berufskolleg realschule gesamtschule akademie
  universite ecole lycee institut iut faculte universidad instituto colegio escuela facultad universidade escola faculdade universita politecnico scuola liceo istituto universiteit hogeschool lyceum uniwersytet politechnika akademia szkola liceum technikum wyzsza πανεπιστημιο σχολη πολυτεχνειο τει λυκειο γυμνασιο ιεκ
  университет институт академия школа колледж лицей гимназия университета universitet hogskola universitesi lisesi okulu bootcamp training centre center coursera udemy edx udacity`;

const DEPARTMENT_WORDS = `unit ward department dept care team division group office team branch section programme program project services service class band level grade part-time full-time`;

/** Ends of compound titles, as German, Dutch and Swedish build them ("Vertriebsleiterin"). */
const TITLE_ENDINGS =
  /(?:leiter|entwickler|ingenieur|berater|techniker|mechaniker|elektroniker|lehrer|pfleger|manager|verkaufer|assistent|arbeiter|referent|sachbearbeiter|fuhrer|meister|monteur|gestalter|forscher|trainer|planer|prufer|schlosser|fahrer|medewerker|adviseur|ontwikkelaar|leider|utvecklare|ansvarig|chef|larare|skoterska)(?:in|innen)?$|(?:kaufmann|kauffrau|fachkraft|angestellte|beauftragte)r?$/;

function matcher(words: string, endings?: RegExp): (text: string) => number {
  const exact = new Set<string>();
  const starts: string[] = [];
  for (const word of words.split(/\s+/)) {
    const folded = foldWords(word.replace("*", "")).replaceAll(" ", "");
    if (!folded) continue;
    exact.add(folded);
    if (word.endsWith("*")) starts.push(folded);
  }
  const byStart = new Map<string, string[]>();
  for (const start of starts) {
    const key = start.slice(0, 3);
    byStart.set(key, [...(byStart.get(key) ?? []), start]);
  }
  return (text) =>
    foldWords(text)
      .split(" ")
      .filter(
        (word) =>
          exact.has(word) ||
          (word.length > 6 && endings?.test(word)) ||
          byStart.get(word.slice(0, 3))?.some((start) => word.startsWith(start) && word.length - start.length <= 5),
      ).length;
}

const titles = matcher(TITLE_WORDS, TITLE_ENDINGS);
const organisations = matcher(ORGANISATION_WORDS);
const degrees = matcher(DEGREE_WORDS);
const institutions = matcher(INSTITUTION_WORDS);
export const countDepartmentWords = matcher(DEPARTMENT_WORDS);

const LEGAL_FORM =
  /(?:^|[\s,(])(?:ltd|limited|inc|llc|llp|plc|corp|gmbh|ag|kg|s\.?a\.?(?:s|r\.l)?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|a\.?b|sp\. ?z ?o\.? ?o|s\.l|lda|ltda|α\.?ε|ε\.?π\.?ε|ι\.?κ\.?ε|оод|еоод|ад|ооо|оао|зао|co)\.?(?:$|[\s,)])/iu;

/** How much a phrase looks like a job title; below zero it looks like something else. */
export function titleScore(text: string): number {
  const count = titles(text);
  const words = text.trim().split(/\s+/).length;
  return (
    Math.min(count, 2) * 2 -
    (LEGAL_FORM.test(text) ? 4 : 0) -
    (words > 9 ? 1 : 0) +
    (count && /\p{L}$/u.test(text) && titles(text.trim().split(/\s+/).at(-1)!) ? 0.6 : 0)
  );
}

/** How much a phrase looks like an organisation's name. */
export function organisationScore(text: string): number {
  return (
    Math.min(organisations(text), 2) * 1.5 +
    (LEGAL_FORM.test(text) ? 4 : 0) +
    (/\s(?:&|and|et|und|y|i|και)\s\p{Lu}/u.test(text) ? 0.5 : 0) +
    (/'s\s\p{Lu}/u.test(text) ? 0.7 : 0)
  );
}

export function degreeScore(text: string): number {
  const abbreviation =
    /(?:^|[\s,(])(?:B|M|Ph|D|LL)\.?\s?(?:A|S|Sc|Eng|Ed|D|B|M|Phil|Com|Tech|BA)\.?(?=$|[\s,().:;])/.test(text) ? 2 : 0;
  return Math.min(degrees(text), 2) * 1.5 + abbreviation;
}

export function institutionScore(text: string): number {
  return Math.min(institutions(text), 2) * 2;
}

export const isTitleWord = (word: string) => titles(word) > 0;
export const isDegreeWord = (word: string) => degrees(word) > 0;
