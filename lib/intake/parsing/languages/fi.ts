import type { LanguageTable } from "./language-table";

export const fi: LanguageTable = {
  code: "fi",
  smallWords: "ja on ei se että oli myös kuin sekä tai joka",
  months: [
    "tammikuu tammikuuta tammi",
    "helmikuu helmikuuta helmi",
    "maaliskuu maaliskuuta maalis",
    "huhtikuu huhtikuuta huhti",
    "toukokuu toukokuuta touko",
    "kesäkuu kesäkuuta kesä",
    "heinäkuu heinäkuuta heinä",
    "elokuu elokuuta elo",
    "syyskuu syyskuuta syys",
    "lokakuu lokakuuta loka",
    "marraskuu marraskuuta marras",
    "joulukuu joulukuuta joulu",
  ],
  present: "nykyinen|nyt|tällä hetkellä|edelleen|jatkuu|tänään|nykyhetki|nykyään|toistaiseksi",
  seasons: "kevät|kesä|syksy|talvi|alku|loppu",
  since: "alkaen|vuodesta",
  from: "välillä",
  until: "asti|saakka",
  to: "–|ja",
  of: "",
  yearWords: "",
  expected: "arvioitu|arvioitu valmistuminen|odotettu",
  completed: "valmistunut|valmistuminen|suoritettu|myönnetty",
  durations: "vuotta|vuosi|kuukautta|kk|v|ja",
  sections: {
    work: "työkokemus|kokemus|työhistoria|ura|työura|työelämä|aiempi työkokemus|ammatillinen kokemus|harjoittelut|muu työkokemus|työsuhteet",
    education: `koulutus|opinnot|koulutukset|opiskelu|koulutustausta|
      tutkinnot|akateeminen tausta|koulut|korkeakoulututkinto|peruskoulutus`,
    skills: `taidot|osaaminen|it-taidot|tietotekniset taidot|ydinosaaminen|erityisosaaminen|vahvuudet|tekniset taidot|atk-taidot|työkalut|tietotekninen osaaminen|työkalupakki|
      ammattitaito|tekninen osaaminen`,
    languages: `kielet|kielitaito|kielitaidot|
      kieliosaaminen|äidinkieli|vieraat kielet|kielten osaaminen`,
    projects: "projektit|hankkeet|omat projektit",
    certificates:
      "kurssit|sertifikaatit|sertifioinnit|täydennyskoulutus|lisäkoulutus|kortit|kortit ja luvat|luvat|pätevyydet|kurssit ja sertifikaatit",
    volunteer: "vapaaehtoistyö|luottamustehtävät|järjestötoiminta|vapaaehtoistoiminta",
    awards: "palkinnot|tunnustukset|apurahat|saavutukset",
    publications: "julkaisut|artikkelit|esitelmät",
    interests: "harrastukset|kiinnostuksen kohteet|vapaa-aika|harrastukset ja kiinnostuksen kohteet",
    references: "suosittelijat|suositukset",
    summary: `profiili|yhteenveto|tiivistelmä|minusta|esittely|tietoa minusta|kuka olen|tavoite|lyhyesti|
      tavoitteet|ammatillinen profiili|lyhyesti minusta`,
    contact: "yhteystiedot|henkilötiedot|yhteys|ota yhteyttä",
    other: "muut tiedot|lisätiedot|ajokortti|muuta|muut|jäsenyydet|muu osaaminen",
  },
  sectionWords: {
    work: "*kokemus kokemus työ* ura harjoittelu*",
    education: "koulutu* opin* opiskel*",
    skills: "taido* *taidot osaami* *osaaminen vahvuu* työkalu*",
    languages: "kiel*",
    projects: "projekt* hank*",
    certificates: "kurss* sertif* pätevy* luvat",
    volunteer: "vapaaehtois* luottamus*",
    awards: "palkin* tunnustu* apuraha*",
    publications: "julkais* artikkel*",
    interests: "harrastu* kiinnostu* vapaa*",
    references: "suosittel* suositu*",
    summary: "profiili yhteenveto esittely",
    contact: "yhtey* henkilötiedot",
    other: "muut lisätiedot ajokortti",
  },
  titleGlue: "minun ja muu muut oma omat aiempi tärkein tärkeimmät keskeinen keskeiset tekniset valitut",
  documentTitles: "ansioluettelo|cv|curriculum vitae",
  levels:
    "äidinkieli|kaksikielinen|sujuva|erinomainen|erittäin hyvä|hyvä|tyydyttävä|perusteet|alkeet|välttävä|keskitaso|edistynyt|aloittelija|kiitettävä|ammatillinen|täydellinen|auttava|perustaidot",
  contactLabels: "puhelin|puh.|puh|p.|gsm|matkapuhelin|sähköposti|s-posti|kotisivu|verkkosivu|puhelinnumero",
  placeLabels: "osoite|asuinpaikka|kotipaikka|paikkakunta|asuinpaikkakunta",
  nameLabels: "nimi|etunimi|sukunimi",
  personalLabels:
    "syntymäaika|syntynyt|syntymäpaikka|kansalaisuus|siviilisääty|ajokortti|ikä|sukupuoli|syntymävuosi|asevelvollisuus",
  scoreLabels: "arvosana|keskiarvo|pistemäärä",
  scoreWords: "laudatur|eximia|magna cum laude|kiitettävä|hyväksytty",
  toolLabels: "teknologiat|työkalut",
  at: "–",
  inSubject: "pääaine|suuntautuminen",
  employment: "kokopäiväinen|osa-aikainen|vakituinen|määräaikainen|kesätyö|harjoittelu|yrittäjä|freelancer|sijaisuus",
  remote: "etätyö|hybridi|etänä",
  titles:
    "insinööri* kehittäjä* päällikkö* johtaja* opettaja* sairaanhoitaja* lähihoitaja* myyjä* avustaja* assistentti* konsultti* koordinaattori* asiantuntija* teknikko* sähköasentaja* kokki* tarjoilija* lääkäri* juristi* asianajaja* arkkitehti* tutkija* harjoittelija* toimitusjohtaja* työntekijä* vastaanottovirkailija* varastotyöntekijä* kuljettaja* rehtori* perustaja* omistaja* analyytikko* ekonomi* kirjanpitäjä* suunnittelija* ohjelmoija* sihteeri* vastaava* esimies* ohjaaja* virkailija* hoitaja* puheenjohtaja* kääntäjä* toimittaja*",
  titleEndings:
    "insinööri|kehittäjä|päällikkö|johtaja|opettaja|hoitaja|myyjä|asiantuntija|työntekijä|suunnittelija|vastaava|ohjaaja|esimies|harjoittelija|avustaja",
  organisations:
    "oy oyj ky ry yliopisto kaupunki kunta sairaala pankki koulu yhdistys säätiö toimisto ryhmä kauppa hotelli ravintola kustannus vakuutus kuljetus rakennus ministeriö virasto apteekki keskus osuuskunta hyvinvointialue",
  degrees:
    "kandidaatti maisteri diplomi-insinööri tohtori ylioppilas ylioppilastutkinto insinööri tradenomi tutkinto lisensiaatti perustutkinto ammattitutkinto restonomi merkonomi filosofian kauppatieteiden oikeustieteen tekniikan",
  institutions:
    "yliopisto ammattikorkeakoulu lukio opisto ammattiopisto korkeakoulu koulu kauppakorkeakoulu instituutti amk",
};
