import type { LanguageTable } from "./language-table";

export const hu: LanguageTable = {
  code: "hu",
  smallWords: "és a az hogy nem is egy volt vagy mint által",
  months: [
    "január jan",
    "február feb febr",
    "március márc mar",
    "április ápr",
    "május máj",
    "június jún",
    "július júl",
    "augusztus aug",
    "szeptember szept sze",
    "október okt",
    "november nov",
    "december dec",
  ],
  present: "jelenleg|jelen|máig|mai napig|folyamatban|napjainkig|ma|jelenlegi|folyamatos|napjaink|jelenleg is",
  seasons: "tavasz|nyár|ősz|tél|eleje|vége",
  since: "óta|kezdete",
  from: "kezdete",
  until: "vége",
  to: "–|és",
  of: "",
  yearWords: "év",
  expected: "várható|várható befejezés|várhatóan",
  completed: "befejezve|megszerezve|kiállítva|végzés éve",
  durations: "év|hónap|és",
  sections: {
    work: `szakmai tapasztalat|munkatapasztalat|szakmai tapasztalatok|tapasztalat|munkahelyek|munkahelyi tapasztalat|korábbi munkahelyek|szakmai gyakorlat|karrier|szakmai életút|munkatapasztalatok|gyakorlat|eddigi munkahelyek|szakmai múlt|
      szakmai pályafutás|gyakornoki tapasztalat`,
    education: `tanulmányok|végzettség|iskolai végzettség|képzettség|oktatás|iskolák|oktatás és képzés|tanulmányaim|
      felsőfokú tanulmányok|egyetemi tanulmányok|iskoláim`,
    skills:
      "készségek|kompetenciák|képességek|ismeretek|számítógépes ismeretek|szakmai ismeretek|informatikai ismeretek|technikai készségek|eszközök|technológiák|készségek és kompetenciák|egyéb készségek|erősségek|szakmai készségek|számítástechnikai ismeretek|szakértelem",
    languages: `nyelvtudás|nyelvek|nyelvismeret|idegen nyelvek|nyelvi készségek|
      idegennyelv ismeret|nyelvismeretek|anyanyelv|idegennyelv tudás`,
    projects: "projektek|saját projektek|projekt tapasztalat",
    certificates:
      "tanúsítványok|tanfolyamok|képesítések|képzések|tréningek|tanfolyamok és képzések|továbbképzések|bizonyítványok|oklevelek",
    volunteer: "önkéntes munka|önkéntesség|önkéntes tevékenység|társadalmi tevékenység",
    awards: "díjak|elismerések|ösztöndíjak|díjak és elismerések|eredmények",
    publications: "publikációk|cikkek|előadások|szabadalmak",
    interests: "érdeklődési kör|hobbi|hobbik|érdeklődés|szabadidő|hobbi, érdeklődési kör|érdeklődési körök",
    references: "referenciák|ajánlások|referencia",
    summary:
      "profil|összefoglaló|bemutatkozás|rólam|célkitűzés|összegzés|szakmai profil|szakmai összefoglaló|magamról|karriercél",
    contact: "elérhetőség|elérhetőségek|személyes adatok|kapcsolat|személyi adatok",
    other: "egyéb|egyéb információk|jogosítvány|egyéb adatok|további információk|tagságok|mellékletek",
  },
  sectionWords: {
    work: "tapasztalat* munka* karrier gyakorlat",
    education: "tanulmány* végzettség* képzettség* iskol* oktatás",
    skills: "készség* kompetenci* képesség* ismeret* eszköz*",
    languages: "nyelv*",
    projects: "projekt*",
    certificates: "tanúsítvány* tanfolyam* képesítés* tréning* továbbképz*",
    volunteer: "önkéntes*",
    awards: "díj* elismerés* ösztöndíj*",
    publications: "publikáci* cikk* előadás*",
    interests: "érdeklődés* hobbi* szabadidő",
    references: "referenci* ajánlás*",
    summary: "profil összefoglal* bemutatkozás",
    contact: "elérhetőség* személy*",
    other: "egyéb további jogosítvány",
  },
  titleGlue: "és a az saját egyéb további szakmai korábbi fontosabb főbb személyes",
  documentTitles: "önéletrajz|szakmai önéletrajz|cv|curriculum vitae",
  levels:
    "anyanyelv|anyanyelvi|anyanyelvi szint|kétnyelvű|folyékony|felsőfok|felsőfokú|tárgyalóképes|középfok|középfokú|alapfok|alapfokú|társalgási|társalgási szint|haladó|kezdő|jó|kiváló|alapszint|szint|szakértő|felhasználói szint",
  contactLabels: "telefon|telefonszám|tel.|mobil|e-mail|email|weboldal|honlap",
  placeLabels: "cím|lakcím|lakóhely|város|tartózkodási hely",
  nameLabels: "név|teljes név|vezetéknév|keresztnév",
  personalLabels:
    "születési dátum|születési idő|születési hely|született|állampolgárság|családi állapot|jogosítvány|nem|kor|születési hely, idő",
  scoreLabels: "átlag|minősítés|eredmény|jegy",
  scoreWords: "jeles|kitüntetéses|kiváló|summa cum laude|cum laude",
  toolLabels: "technológiák|eszközök|használt technológiák",
  at: "–",
  inSubject: "szak|szakirány",
  employment:
    "teljes munkaidő|részmunkaidő|gyakornok|szakmai gyakorlat|vállalkozó|szabadúszó|diákmunka|határozott idejű",
  remote: "távmunka|home office|hibrid",
  titles:
    "mérnök* fejlesztő* vezető* menedzser* igazgató* szakértő* specialista* elemző* tanácsadó* asszisztens* gyakornok* tanár* ápoló* nővér könyvelő* értékesítő* eladó* orvos* ügyvéd* építész* tervező* újságíró* szerkesztő* fordító* kutató* szakács* pincér* sofőr* szerelő* villanyszerelő* operátor* raktáros* recepciós* pénztáros* titkár* auditor* közgazdász* pszichológus* gyógyszerész* ügynök* képviselő* alapító* tulajdonos* elnök* önkéntes* oktató* technikus* ügyintéző* munkatárs* koordinátor* programozó* projektvezető* csoportvezető* referens* adminisztrátor*",
  titleEndings:
    "mérnök|fejlesztő|vezető|igazgató|tanár|ápoló|szerelő|szakértő|tanácsadó|ügyintéző|munkatárs|menedzser|elemző",
  organisations:
    "kft zrt nyrt bt rt egyetem kórház önkormányzat bank iskola alapítvány egyesület intézet csoport hivatal gyógyszertár bolt szálloda étterem kiadó biztosító szállítás építő minisztérium múzeum színház központ gyár szövetkezet iroda",
  degrees:
    "alapképzés mesterképzés diploma érettségi doktori bsc msc okleveles szakképzés technikusi főiskolai egyetemi okj mesterdiploma",
  institutions:
    "egyetem főiskola gimnázium szakközépiskola iskola technikum kar intézet szakgimnázium általános bme elte líceum",
};
