import type { LanguageTable } from "./language-table";

export const nb: LanguageTable = {
  code: "nb",
  smallWords: "og å av for med som til den det et på er innen fra",
  months: [
    "januar jan",
    "februar feb",
    "mars mar",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "desember des",
  ],
  present: "nåværende|i dag|idag|nå|pågående|d.d.|dags dato|dato",
  seasons: "vår|våren|sommer|sommeren|høst|høsten|vinter|begynnelsen av|slutten av",
  since: "siden|fra og med|f.o.m.",
  from: "fra|mellom",
  until: "til|til og med",
  to: "til|til og med|og|t.o.m.",
  of: "",
  yearWords: "",
  expected: "forventet|forventes|forventet fullført",
  completed: "fullført|avsluttet|bestått|utstedt|uteksaminert",
  durations: "år|måneder|måned|mnd|og",
  sections: {
    work: `arbeidserfaring|erfaring|yrkeserfaring|praksis|karriere|relevant erfaring|ansettelser|jobberfaring|tidligere erfaring|stillinger|annen erfaring|
      yrkespraksis|arbeidspraksis`,
    education: `utdanning|utdannelse|studier|utdanning og kurs|skolegang|
      akademisk bakgrunn|utdanningsbakgrunn|høyere utdanning`,
    skills: `ferdigheter|kompetanse|kompetanser|kunnskaper|datakunnskaper|it-ferdigheter|tekniske ferdigheter|nøkkelkompetanse|nøkkelkvalifikasjoner|kvalifikasjoner|verktøy|it-kompetanse|personlige egenskaper|styrker|verktøykasse|
      kjernekompetanse`,
    languages: `språk|språkkunnskaper|språkferdigheter|
      fremmedspråk|språkkompetanse|morsmål|språk og nivå`,
    projects: "prosjekter|utvalgte prosjekter|egne prosjekter|prosjekterfaring",
    certificates:
      "kurs|sertifiseringer|sertifikater|kurs og sertifikater|kurs og sertifiseringer|etterutdanning|videreutdanning|kurs og etterutdanning",
    volunteer:
      "frivillig arbeid|verv|frivillighet|frivillig|tillitsverv|verv og frivillig arbeid|organisasjonserfaring",
    awards: "priser|utmerkelser|stipender|priser og utmerkelser",
    publications: "publikasjoner|artikler|foredrag|patenter",
    interests: "interesser|fritid|fritidsinteresser|hobbyer|interesser og hobbyer",
    references: "referanser|anbefalinger",
    summary: `profil|sammendrag|om meg|oppsummering|kort om meg|personlig profil|nøkkelinformasjon|
      hvem er jeg|profesjonell profil`,
    contact: "kontakt|kontaktinformasjon|personalia|personlige opplysninger|personopplysninger",
    other: "annet|øvrig|førerkort|annen informasjon|medlemskap|øvrige opplysninger",
  },
  sectionWords: {
    work: "*erfaring erfaring praksis karriere stilling*",
    education: "utdann* studi*",
    skills: "ferdighet* *ferdigheter kompetanse* kunnskap* kvalifikasjon* verktøy*",
    languages: "språk*",
    projects: "prosjekt*",
    certificates: "kurs* sertif*",
    volunteer: "frivillig* verv",
    awards: "pris* utmerkels* stipend*",
    publications: "publikasjon* artik*",
    interests: "interess* fritid*",
    references: "referans*",
    summary: "profil sammendrag",
    contact: "kontakt*",
    other: "annen annet førerkort medlemskap",
  },
  titleGlue:
    "mine min mitt og i av med for utvalgte relevante relevant tidligere øvrige annen faglige personlige tekniske",
  documentTitles: "cv|curriculum vitae",
  levels:
    "morsmål|tospråklig|flytende|flytende muntlig og skriftlig|meget god|svært god|god|gode|grunnleggende|nybegynner|avansert|middels|muntlig og skriftlig|profesjonelt nivå|ekspert|godt",
  contactLabels: "telefon|tlf.|tlf|mobil|e-post|epost|mail|nettside|hjemmeside",
  placeLabels: "adresse|bosted|by|bor i|sted",
  nameLabels: "navn|fornavn|etternavn",
  personalLabels:
    "fødselsdato|født|fødselsår|nasjonalitet|statsborgerskap|sivilstatus|sivilstand|førerkort|alder|kjønn|barn",
  scoreLabels: "karakter|snitt|karaktersnitt|gjennomsnitt",
  scoreWords: "bestått|med utmerkelse",
  toolLabels: "teknologier|verktøy|miljø",
  at: "hos|ved|på|i",
  inSubject: "i|innen|med fordypning i|med spesialisering i",
  employment:
    "heltid|deltid|fast|fast stilling|vikariat|engasjement|sommerjobb|praksis|selvstendig|frilans|midlertidig|ekstrahjelp",
  remote: "hjemmekontor|fjernarbeid|hybrid",
  titles:
    "ingeniør* utvikler* leder* sjef* lærer* sykepleier* selger* assistent* konsulent* rådgiver* prosjektleder* saksbehandler* koordinator* tekniker* elektriker* snekker* kokk* servitør* lege* jurist* advokat* arkitekt* forsker* stipendiat* praktikant* direktør* medarbeider* resepsjonist* lagermedarbeider* sjåfør* barnehagelærer* rektor* gründer* eier* spesialist* analytiker* økonom* regnskapsfører* revisor* butikkmedarbeider* underviser* styreleder* lærling* frivillig hjelpepleier* helsefagarbeider* programmerer* ansvarlig daglig",
  titleEndings:
    "utvikler|leder|sjef|lærer|medarbeider|assistent|konsulent|ingeniør|sykepleier|selger|ansvarlig|fører|arbeider|rådgiver",
  organisations:
    "as asa universitet kommune fylkeskommune sykehus bank skole forening stiftelse byrå gruppen butikk hotell restaurant forlag forsikring transport bygg teknikk departementet direktoratet institutt apotek rådgivning etat nav",
  degrees:
    "bachelor* master* mastergrad bachelorgrad sivilingeniør fagbrev videregående cand.mag doktorgrad årsstudium studiespesialisering siviløkonom høgskolekandidat",
  institutions:
    "universitet universitetet høgskole høgskolen høyskole høyskolen videregående skole gymnas ntnu nhh bi fagskole folkehøgskole",
};
