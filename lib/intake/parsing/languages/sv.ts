import type { LanguageTable } from "./language-table";

export const sv: LanguageTable = {
  code: "sv",
  smallWords: "och att av för med som till den det ett på är inom från",
  months: [
    "januari jan",
    "februari feb",
    "mars mar",
    "april apr",
    "maj",
    "juni jun",
    "juli jul",
    "augusti aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  present: "nuvarande|idag|i dag|nu|pågående|tills vidare|nutid|d.d.",
  seasons: "vår|våren|sommar|sommaren|höst|hösten|vinter|vintern|början av|slutet av|vt|ht",
  since: "sedan|från och med|fr.o.m.",
  from: "från|mellan",
  until: "till|till och med|t.o.m.",
  to: "till|till och med|t.o.m.|och",
  of: "",
  yearWords: "",
  expected: "förväntad|beräknad|förväntas|beräknas|planerad examen",
  completed: "avslutad|utfärdad|avlagd",
  durations: "år|månader|månad|mån|och",
  sections: {
    work: `arbetslivserfarenhet|erfarenhet|yrkeserfarenhet|arbetserfarenhet|anställningar|tidigare anställningar|praktik|karriär|yrkesliv|uppdrag|här har jag jobbat|min resa|relevant erfarenhet|
      tjänster|tidigare tjänster`,
    education: `utbildning|utbildningar|studier|akademisk bakgrund|skolgång|utbildningsbakgrund|högre utbildning|
      examina|examen`,
    skills: `färdigheter|kompetenser|kompetens|kunskaper|tekniska färdigheter|datakunskaper|it-kunskaper|nyckelkompetenser|verktyg|egenskaper|min verktygslåda|verktygslåda|tekniker|programvaror|datorkunskaper|styrkor|
      expertis`,
    languages: `språk|språkkunskaper|
      språkfärdigheter|språkkompetens|modersmål|främmande språk|språk och nivå`,
    projects: "projekt|egna projekt|utvalda projekt|portfolio",
    certificates:
      "kurser|certifieringar|certifikat|kurser och certifikat|kurser och certifieringar|fortbildning|licenser|vidareutbildning|intyg",
    volunteer:
      "ideellt arbete|ideellt engagemang|volontärarbete|föreningsliv|engagemang|förtroendeuppdrag|frivilligarbete",
    awards: "utmärkelser|priser|stipendier|priser och utmärkelser|utmärkelser och stipendier",
    publications: "publikationer|artiklar|föredrag|patent",
    interests: "intressen|fritidsintressen|fritid|hobbyer|hobby|intressen och fritid",
    references: "referenser|rekommendationer",
    summary: `sammanfattning|om mig|profil|presentation|personlig profil|mål|kort om mig|vem jag är|kort presentation|
      vem är jag|karriärmål|professionell profil`,
    contact: "kontaktuppgifter|kontakt|personuppgifter|kontaktinformation|personliga uppgifter",
    other: "övrigt|körkort|övriga meriter|övrig information|medlemskap|övriga uppgifter",
  },
  sectionWords: {
    work: "*erfarenhet erfarenhet* anställning* praktik* karriär jobb*",
    education: "utbildning* studi* skol*",
    skills: "färdighet* kompetens* kunskap* *kunskaper verktyg*",
    languages: "språk*",
    projects: "projekt*",
    certificates: "kurs* certif* licens* intyg*",
    volunteer: "ideell* volontär* engagemang",
    awards: "utmärkels* pris* stipendi*",
    publications: "publikation* artik* föredrag",
    interests: "intress* fritid* hobb*",
    references: "referens*",
    summary: "profil sammanfattning presentation",
    contact: "kontakt*",
    other: "övrig* körkort medlemskap",
  },
  titleGlue:
    "mina min mitt och i av med för utvalda viktigaste relevant relevanta tidigare övriga tekniska personliga professionella har jag",
  documentTitles: "cv|meritförteckning|curriculum vitae|levnadsbeskrivning",
  levels:
    "modersmål|tvåspråkig|flytande|flytande i tal och skrift|mycket god|mycket goda|mycket goda kunskaper|goda|god|goda kunskaper|grundläggande|grundläggande kunskaper|grundnivå|avancerad|medel|nybörjare|professionell nivå|tal och skrift|i tal och skrift|expert|skolkunskaper",
  contactLabels: "telefon|tel.|mobil|mobilnummer|e-post|epost|mejl|mail|hemsida|webbplats|telefonnummer|webb",
  placeLabels: "adress|bostadsort|ort|bor i|hemort|stad",
  nameLabels: "namn|förnamn|efternamn",
  personalLabels:
    "födelsedatum|född|födelseort|medborgarskap|nationalitet|civilstånd|körkort|personnummer|ålder|kön|födelseår",
  scoreLabels: "betyg|medelbetyg|snittbetyg|poäng",
  scoreWords: "med beröm godkänt|väl godkänt|godkänt",
  toolLabels: "tekniker|verktyg|teknologier|miljö|nyckelord",
  at: "på|hos|vid",
  inSubject: "i|inom|med inriktning|inriktning|med inriktning mot",
  employment:
    "heltid|deltid|tillsvidare|vikariat|timanställning|sommarjobb|praktik|egenföretagare|visstid|extrajobb|konsult",
  remote: "distans|på distans|hybrid|distansarbete",
  titles:
    "ingenjör* utvecklare* chef* lärare* sjuksköterska* undersköterska* ansvarig* säljare* assistent* ekonom* redovisningsekonom* konsult* projektledare* handläggare* samordnare* koordinator* tekniker* elektriker* snickare* kock* servitör* servitris barista* butiksbiträde* kassörska läkare* jurist* advokat* arkitekt* forskare* doktorand* praktikant* vd verksamhetschef* administratör* receptionist* lagerarbetare* chaufför* personlig barnskötare* förskollärare* rektor* handledare* grundare* ägare* specialist* analytiker* controller* volontär* ordförande* biträde* programmerare* formgivare* översättare* journalist* redaktör* medarbetare*",
  titleEndings:
    "utvecklare|ansvarig|chef|lärare|sköterska|ingenjör|ledare|säljare|konsult|arbetare|tekniker|biträde|ekonom|analytiker|skötare",
  organisations:
    "ab hb kb universitet högskola sjukhus kommun region landsting bank skola myndighet verket förening stiftelse byrå bolag bolaget gruppen handel butik hotell restaurang kafé förlag försäkring transport bygg konsult teknik akademin försvarsmakten institutet länsstyrelsen vårdcentral apotek",
  degrees:
    "kandidatexamen magisterexamen masterexamen civilingenjör högskoleingenjör examen gymnasieexamen doktorsexamen kandidat master magister studentexamen civilekonom yrkeshögskoleexamen sjuksköterskeexamen lärarexamen gymnasium licentiat program programmet",
  institutions:
    "universitet universitetet högskola högskolan gymnasium gymnasiet gymnasieskola skolan folkhögskola kth chalmers yrkeshögskola institutet komvux handelshögskolan",
};
