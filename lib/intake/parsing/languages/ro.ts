import type { LanguageTable } from "./language-table";

export const ro: LanguageTable = {
  code: "ro",
  smallWords: "și de la în cu pe din pentru un o al ale care prin",
  months: [
    "ianuarie ian",
    "februarie feb",
    "martie mar",
    "aprilie apr",
    "mai",
    "iunie iun",
    "iulie iul",
    "august aug",
    "septembrie sept sep",
    "octombrie oct",
    "noiembrie nov noi",
    "decembrie dec",
  ],
  present: "prezent|în prezent|azi|astăzi|actual|actualmente|curent|în curs|acum|până în prezent|în desfășurare",
  seasons: "primăvara|vara|toamna|iarna|începutul|sfârșitul|semestrul",
  since: "din|începând cu|de la",
  from: "din|de la|între",
  until: "până în|până la",
  to: "până în|până la|la|și",
  of: "",
  yearWords: "",
  expected: "estimat|așteptat|preconizat|absolvire estimată",
  completed: "absolvit|absolvire|obținut|eliberat|finalizat|promoția",
  durations: "ani|an|luni|lună|și",
  sections: {
    work: "experiență profesională|experiența profesională|experiență|experiență de muncă|experiența de muncă|istoric profesional|carieră|parcurs profesional|stagii|practică|locuri de muncă|stagii de practică|activitate profesională|experiențe profesionale|traseu profesional",
    education: `educație|educație și formare|studii|formare|pregătire academică|educația|formare academică|studii absolvite|educaţie şi formare|pregătire|
      învățământ|parcurs academic`,
    skills: `competențe|abilități|aptitudini|competențe tehnice|competențe digitale|cunoștințe|aptitudini și competențe|abilități tehnice|cunoștințe it|competențe profesionale|competențe personale|competențe și abilități|instrumente|tehnologii|puncte forte|abilități și competențe|cunoștințe de operare pc|aptitudini și competențe personale|aptitudini tehnice|
      cunoștințe de calculator`,
    languages: `limbi străine|limbi|competențe lingvistice|limbi străine cunoscute|limbi vorbite|cunoștințe lingvistice|
      limba maternă|limbi cunoscute|cunoașterea limbilor străine|cunoștințe de limbi străine`,
    projects: "proiecte|proiecte personale|proiecte relevante|portofoliu",
    certificates:
      "certificări|certificate|cursuri|cursuri și certificări|formare profesională|cursuri de formare|certificări și cursuri|cursuri și certificate|licențe|traininguri|calificări|specializări",
    volunteer:
      "voluntariat|activități de voluntariat|experiență de voluntariat|activități extracurriculare|implicare socială",
    awards: "premii|distincții|realizări|burse|premii și distincții",
    publications: "publicații|articole|conferințe|lucrări publicate|brevete",
    interests: "interese|hobby-uri|hobby|pasiuni|hobbyuri|pasiuni și interese|timp liber|interese personale",
    references: "referințe|recomandări",
    summary: `profil|rezumat|despre mine|obiectiv|obiectiv profesional|profil profesional|sumar|prezentare|obiectiv de carieră|cine sunt|profil personal|
      scurtă prezentare`,
    contact: "contact|date personale|informații personale|date de contact|informații de contact",
    other: "alte informații|informații suplimentare|permis de conducere|altele|alte competențe|diverse|anexe|afilieri",
  },
  sectionWords: {
    work: "experienț* carier* profesional* stagi* practică muncă",
    education: "educați* studi* formare* academic*",
    skills: "competenț* abilităț* aptitudin* cunoștinț* instrument* tehnolog*",
    languages: "limb* lingvistic*",
    projects: "proiect* portofoliu",
    certificates: "certific* curs* licenț* calificări",
    volunteer: "voluntari* extracurricular*",
    awards: "premi* distincți* realizări burse",
    publications: "publicați* articol* conferinț*",
    interests: "interes* hobby* pasiun*",
    references: "referinț* recomandări",
    summary: "profil rezumat obiectiv sumar",
    contact: "contact* date",
    other: "alte suplimentare permis diverse",
  },
  titleGlue:
    "mele mea meu și de în cu ale alte relevante relevantă personale profesionale principale tehnice selectate anterioară",
  documentTitles: "curriculum vitae|cv|europass",
  levels:
    "limba maternă|maternă|nativ|nativă|bilingv|fluent|avansat|avansată|nivel avansat|mediu|nivel mediu|intermediar|începător|de bază|bază|foarte bine|bine|excelent|conversațional|utilizator experimentat|utilizator independent|utilizator elementar|nivel|satisfăcător|profesional",
  contactLabels: "telefon|tel.|mobil|e-mail|email|mail|website|pagină web|telefon mobil",
  placeLabels: "adresă|adresa|localitate|oraș|domiciliu|locație|domiciliul",
  nameLabels: "nume|prenume|nume și prenume|nume complet",
  personalLabels:
    "data nașterii|născut|născută|locul nașterii|naționalitate|cetățenie|stare civilă|permis de conducere|sex|vârsta|cnp",
  scoreLabels: "medie|media|nota|nota finală|calificativ|media generală",
  scoreWords: "magna cum laude|summa cum laude|cum laude|foarte bine",
  toolLabels: "tehnologii|instrumente|tehnologii folosite",
  at: "la|în cadrul",
  inSubject: "în|specializarea|specializare|domeniul|profil",
  employment:
    "normă întreagă|full-time|part-time|jumătate de normă|stagiu|practică|colaborare|perioadă determinată|perioadă nedeterminată|pfa|voluntariat",
  remote: "la distanță|telemuncă|hibrid|remote",
  titles:
    "inginer* dezvoltator* programator* manager* director* șef* responsabil* specialist* analist* consultant* coordonator* asistent* stagiar* profesor* profesoară asistentă medicală contabil* contabilă vânzător* vânzătoare medic avocat* arhitect* designer* jurnalist* redactor* traducător* cercetător* bucătar* ospătar* barman* șofer* mecanic electrician* instalator* sudor* operator* gestionar* recepționer* recepționeră casier* secretar* secretară auditor* economist* psiholog* farmacist* agent* reprezentant* fondator* asociat* președinte voluntar* voluntară formator* trainer* tehnician* administrator* lucrător* referent* consilier* consilieră educator* educatoare învățătoare instructor* jurist* expert* ajutor muncitor*",
  organisations:
    "srl sa snc sca pfa universitatea școala spitalul primăria banca grup grupul fundația asociația institutul clinica farmacia magazin hotel restaurant editura agenția ministerul centrul muzeul teatrul liceul colegiul compania firma cabinet asigurări transport construcții consultanță servicii societatea întreprinderea",
  degrees:
    "licență masterat master doctorat bacalaureat diplomă licențiat postuniversitar inginer postdoctorat absolvire studii universitare",
  institutions:
    "universitatea școala liceul colegiul facultatea institutul academia politehnica ase ubb teoretic național tehnologic postliceală",
};
