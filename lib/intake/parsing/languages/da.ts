import type { LanguageTable } from "./language-table";

export const da: LanguageTable = {
  code: "da",
  smallWords: "og at af for med som til den det et på er inden fra",
  months: [
    "januar jan",
    "februar feb",
    "marts mar",
    "april apr",
    "maj",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  present: "nuværende|i dag|idag|nu|igangværende|d.d.|dags dato|dato",
  seasons: "forår|sommer|efterår|vinter|begyndelsen af|slutningen af",
  since: "siden|fra og med",
  from: "fra|mellem",
  until: "til|indtil|til og med",
  to: "til|til og med|og|–",
  of: "",
  yearWords: "",
  expected: "forventet|forventes|forventet afslutning",
  completed: "afsluttet|bestået|udstedt|dimitteret",
  durations: "år|måneder|måned|mdr.|og",
  sections: {
    work: `erhvervserfaring|arbejdserfaring|erfaring|ansættelser|karriere|professionel erfaring|praktik|joberfaring|tidligere ansættelser|studiejob|beskæftigelse|relevant erhvervserfaring|anden erfaring|
      studiejobs|studierelevant arbejde|fritidsjobs`,
    education: `uddannelse|uddannelser|uddannelsesbaggrund|studier|uddannelse og kurser|
      akademisk baggrund|skoleuddannelse|uddannelsesforløb|videregående uddannelse`,
    skills:
      "kompetencer|færdigheder|faglige kompetencer|it-kompetencer|it-kundskaber|it|tekniske kompetencer|nøglekompetencer|kvalifikationer|personlige kompetencer|værktøjer|kernekompetencer|styrker|it-færdigheder",
    languages: `sprog|sprogkundskaber|sprogfærdigheder|
      sprogkompetencer|fremmedsprog|modersmål|sproglige kompetencer`,
    projects: "projekter|udvalgte projekter|egne projekter",
    certificates:
      "kurser|certificeringer|certifikater|kurser og certifikater|kurser og certificeringer|efteruddannelse|kurser og efteruddannelse",
    volunteer:
      "frivilligt arbejde|frivillig|frivillige aktiviteter|tillidshverv|foreningsarbejde|frivilligt engagement",
    awards: "priser|hædersbevisninger|legater|priser og legater",
    publications: "publikationer|artikler|foredrag|patenter",
    interests: "interesser|fritid|fritidsinteresser|hobbyer|privat|fritid og interesser",
    references: "referencer|anbefalinger",
    summary: `profil|resumé|om mig|sammenfatning|kort om mig|profiltekst|personlig profil|faglig profil|
      hvem er jeg|professionel profil`,
    contact: "kontakt|kontaktoplysninger|personlige oplysninger|personlige data|kontaktinformation",
    other: "øvrigt|andet|kørekort|øvrige oplysninger|medlemskaber",
  },
  sectionWords: {
    work: "*erfaring erfaring ansættelse* karriere praktik job*",
    education: "uddannelse* studi*",
    skills: "kompetence* *kompetencer færdighed* kvalifikation* værktøj*",
    languages: "sprog*",
    projects: "projekt*",
    certificates: "kurs* certif*",
    volunteer: "frivillig*",
    awards: "pris* legat*",
    publications: "publikation* artik*",
    interests: "interess* fritid*",
    references: "referenc*",
    summary: "profil resume",
    contact: "kontakt*",
    other: "øvrig* kørekort",
  },
  titleGlue:
    "mine min mit og i af med for udvalgte relevante relevant tidligere øvrige anden faglige personlige tekniske",
  documentTitles: "cv|curriculum vitae|levnedsbeskrivelse",
  levels:
    "modersmål|tosproget|flydende|flydende i skrift og tale|meget godt|godt|god|gode|grundlæggende|begynder|avanceret|mellem|øvet|forhandlingsniveau|i skrift og tale|skrift og tale|professionelt niveau|ekspert|rutineret",
  contactLabels: "telefon|tlf.|tlf|mobil|e-mail|mail|email|hjemmeside|web",
  placeLabels: "adresse|bopæl|by|bor i",
  nameLabels: "navn|fornavn|efternavn",
  personalLabels:
    "fødselsdato|født|fødselsdag|nationalitet|statsborgerskab|civilstand|civilstatus|kørekort|alder|køn|børn",
  scoreLabels: "karakter|gennemsnit|karaktergennemsnit|snit",
  scoreWords: "med udmærkelse|bestået",
  toolLabels: "teknologier|værktøjer|miljø",
  at: "hos|ved|på|i",
  inSubject: "i|inden for|med speciale i",
  employment: "fuldtid|deltid|fastansættelse|vikariat|studiejob|praktik|selvstændig|freelance|midlertidig",
  remote: "hjemmearbejde|fjernarbejde|hybrid",
  titles:
    "ingeniør* udvikler* chef* leder* lærer* sygeplejerske* sælger* assistent* konsulent* projektleder* sagsbehandler* koordinator* tekniker* elektriker* tømrer* kok* tjener* læge* jurist* advokat* arkitekt* forsker* praktikant* direktør* administrationsmedarbejder* medarbejder* receptionist* lagermedarbejder* chauffør* pædagog* rektor* stifter* ejer* specialist* analytiker* økonom* regnskab* revisor* bogholder* butiksassistent* studentermedhjælper* underviser* formand* kasserer* elev* lærling* frivillig programmør*",
  titleEndings:
    "udvikler|leder|chef|lærer|medarbejder|assistent|konsulent|ingeniør|sygeplejerske|sælger|ansvarlig|hjælper",
  organisations:
    "aps as universitet kommune region hospital sygehus bank skole forening fond bureau gruppen butik hotel restaurant forlag forsikring transport byg teknik ministeriet styrelsen institut apotek rådgivning",
  degrees:
    "bachelor* kandidat* kandidatgrad cand.mag cand.merc diplomingeniør student studentereksamen hf hhx htx ph.d. erhvervsakademi professionsbachelor hd master* uddannet svendebrev akademiuddannelse",
  institutions:
    "universitet gymnasium handelshøjskole skole erhvervsakademi professionshøjskole seminarium højskole handelsskole dtu cbs institut",
};
