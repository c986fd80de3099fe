import { COUNTRY_WORDS, type Country } from "./country-words";
import type { SectionName } from "./schema";

/** What a document says in its own words, in one language: section names, dates, small labels. */
export interface DocumentWords {
  /** BCP 47 */
  language: string;
  sections: Record<SectionName, string>;
  /** the end of a time that goes on: "Mar 2020 – Present" */
  present: string;
  /** label before a grade that is only a number */
  grade: string;
  writeMonth(year: string, month: number): string;
  writeDay(year: string, month: number, day: number): string;
}

/** The order of names in `sections` of the table below. */
const NAMES = [
  "basics",
  "work",
  "projects",
  "education",
  "skills",
  "certificates",
  "languages",
  "volunteer",
  "awards",
  "publications",
  "interests",
  "references",
  "additional",
] as const satisfies readonly SectionName[];

interface Row {
  sections: string;
  present: string;
  grade: string;
  /** names of months as they stand before a year, where the language writes them in a CV */
  months?: string;
  /** {M} name of the month, {m} its number, {mm} with two digits, {d} and {dd} the day, {y} the year */
  month: string;
  day: string;
}

/**
 * The words of each language, as its CVs commonly write them. Where months are declined or rarely spelt out in CVs, dates are
 * numbers. Adding a language is adding a row.
 */
const TABLE: Record<string, Row> = {
  en: {
    sections:
      "Profile|Experience|Projects|Education|Skills|Certificates|Languages|Volunteering|Awards|Publications|Interests|References|Additional information",
    present: "Present",
    grade: "Grade",
    months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    month: "{M} {y}",
    day: "{d} {M} {y}",
  },
  de: {
    sections:
      "Profil|Berufserfahrung|Projekte|Ausbildung|Kenntnisse|Zertifikate|Sprachen|Ehrenamt|Auszeichnungen|Veröffentlichungen|Interessen|Referenzen|Weitere Angaben",
    present: "heute",
    grade: "Note",
    month: "{mm}/{y}",
    day: "{dd}.{mm}.{y}",
  },
  fr: {
    sections:
      "Profil|Expérience professionnelle|Projets|Formation|Compétences|Certifications|Langues|Bénévolat|Distinctions|Publications|Centres d’intérêt|Références|Informations complémentaires",
    present: "aujourd’hui",
    grade: "Note",
    months: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    month: "{M} {y}",
    day: "{dd}/{mm}/{y}",
  },
  es: {
    sections:
      "Perfil|Experiencia profesional|Proyectos|Formación|Competencias|Certificaciones|Idiomas|Voluntariado|Premios|Publicaciones|Intereses|Referencias|Información adicional",
    present: "actualidad",
    grade: "Nota",
    months: "ene. feb. mar. abr. mayo jun. jul. ago. sept. oct. nov. dic.",
    month: "{M} {y}",
    day: "{dd}/{mm}/{y}",
  },
  it: {
    sections:
      "Profilo|Esperienza professionale|Progetti|Istruzione|Competenze|Certificazioni|Lingue|Volontariato|Premi|Pubblicazioni|Interessi|Referenze|Ulteriori informazioni",
    present: "oggi",
    grade: "Voto",
    months: "gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic.",
    month: "{M} {y}",
    day: "{dd}/{mm}/{y}",
  },
  pt: {
    sections:
      "Perfil|Experiência profissional|Projetos|Formação|Competências|Certificações|Línguas|Voluntariado|Prémios|Publicações|Interesses|Referências|Informações adicionais",
    present: "presente",
    grade: "Nota",
    months: "jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.",
    month: "{M} {y}",
    day: "{dd}/{mm}/{y}",
  },
  "pt-BR": {
    sections:
      "Perfil|Experiência profissional|Projetos|Formação acadêmica|Habilidades|Certificações|Idiomas|Trabalho voluntário|Prêmios|Publicações|Interesses|Referências|Informações adicionais",
    present: "atual",
    grade: "Nota",
    months: "jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.",
    month: "{M} {y}",
    day: "{dd}/{mm}/{y}",
  },
  ca: {
    sections:
      "Perfil|Experiència professional|Projectes|Formació|Competències|Certificats|Idiomes|Voluntariat|Premis|Publicacions|Interessos|Referències|Informació addicional",
    present: "actualitat",
    grade: "Nota",
    months: "gen. febr. març abr. maig juny jul. ag. set. oct. nov. des.",
    month: "{M} {y}",
    day: "{dd}/{mm}/{y}",
  },
  nl: {
    sections:
      "Profiel|Werkervaring|Projecten|Opleiding|Vaardigheden|Certificaten|Talen|Vrijwilligerswerk|Onderscheidingen|Publicaties|Interesses|Referenties|Overige informatie",
    present: "heden",
    grade: "Cijfer",
    months: "jan. feb. mrt. apr. mei juni juli aug. sept. okt. nov. dec.",
    month: "{M} {y}",
    day: "{dd}-{mm}-{y}",
  },
  sv: {
    sections:
      "Profil|Arbetslivserfarenhet|Projekt|Utbildning|Kompetenser|Certifikat|Språk|Ideellt arbete|Utmärkelser|Publikationer|Intressen|Referenser|Övrigt",
    present: "nuvarande",
    grade: "Betyg",
    months: "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    month: "{M} {y}",
    day: "{y}-{mm}-{dd}",
  },
  da: {
    sections:
      "Profil|Erhvervserfaring|Projekter|Uddannelse|Kompetencer|Certifikater|Sprog|Frivilligt arbejde|Priser|Publikationer|Interesser|Referencer|Øvrige oplysninger",
    present: "nu",
    grade: "Karakter",
    months: "jan. feb. mar. apr. maj juni juli aug. sep. okt. nov. dec.",
    month: "{M} {y}",
    day: "{dd}.{mm}.{y}",
  },
  nb: {
    sections:
      "Profil|Arbeidserfaring|Prosjekter|Utdanning|Ferdigheter|Sertifikater|Språk|Frivillig arbeid|Utmerkelser|Publikasjoner|Interesser|Referanser|Andre opplysninger",
    present: "nå",
    grade: "Karakter",
    months: "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.",
    month: "{M} {y}",
    day: "{dd}.{mm}.{y}",
  },
  fi: {
    sections:
      "Profiili|Työkokemus|Projektit|Koulutus|Taidot|Sertifikaatit|Kielitaito|Vapaaehtoistyö|Palkinnot|Julkaisut|Harrastukset|Suosittelijat|Muut tiedot",
    present: "nykyinen",
    grade: "Arvosana",
    month: "{mm}/{y}",
    day: "{d}.{m}.{y}",
  },
  et: {
    sections:
      "Profiil|Töökogemus|Projektid|Haridus|Oskused|Tunnistused|Keeleoskus|Vabatahtlik töö|Tunnustused|Publikatsioonid|Huvid|Soovitajad|Lisainfo",
    present: "praegu",
    grade: "Hinne",
    month: "{mm}.{y}",
    day: "{dd}.{mm}.{y}",
  },
  lv: {
    sections:
      "Profils|Darba pieredze|Projekti|Izglītība|Prasmes|Sertifikāti|Valodas|Brīvprātīgais darbs|Apbalvojumi|Publikācijas|Intereses|Atsauksmes|Papildu informācija",
    present: "šobrīd",
    grade: "Vērtējums",
    month: "{mm}.{y}",
    day: "{dd}.{mm}.{y}",
  },
  lt: {
    sections:
      "Apie mane|Darbo patirtis|Projektai|Išsilavinimas|Įgūdžiai|Sertifikatai|Kalbos|Savanorystė|Apdovanojimai|Publikacijos|Pomėgiai|Rekomendacijos|Papildoma informacija",
    present: "dabar",
    grade: "Įvertinimas",
    month: "{y}-{mm}",
    day: "{y}-{mm}-{dd}",
  },
  pl: {
    sections:
      "Profil zawodowy|Doświadczenie zawodowe|Projekty|Wykształcenie|Umiejętności|Certyfikaty|Języki|Wolontariat|Nagrody|Publikacje|Zainteresowania|Referencje|Informacje dodatkowe",
    present: "obecnie",
    grade: "Ocena",
    month: "{mm}.{y}",
    day: "{dd}.{mm}.{y}",
  },
  cs: {
    sections:
      "Profil|Pracovní zkušenosti|Projekty|Vzdělání|Dovednosti|Certifikáty|Jazyky|Dobrovolnictví|Ocenění|Publikace|Zájmy|Reference|Další informace",
    present: "dosud",
    grade: "Známka",
    month: "{mm}/{y}",
    day: "{d}.{m}.{y}",
  },
  sk: {
    sections:
      "Profil|Pracovné skúsenosti|Projekty|Vzdelanie|Zručnosti|Certifikáty|Jazyky|Dobrovoľníctvo|Ocenenia|Publikácie|Záujmy|Referencie|Ďalšie informácie",
    present: "súčasnosť",
    grade: "Známka",
    month: "{mm}/{y}",
    day: "{d}.{m}.{y}",
  },
  sl: {
    sections:
      "Profil|Delovne izkušnje|Projekti|Izobrazba|Veščine|Certifikati|Jeziki|Prostovoljstvo|Priznanja|Objave|Interesi|Reference|Dodatne informacije",
    present: "danes",
    grade: "Ocena",
    month: "{mm}/{y}",
    day: "{d}.{m}.{y}",
  },
  hr: {
    sections:
      "Profil|Radno iskustvo|Projekti|Obrazovanje|Vještine|Certifikati|Jezici|Volontiranje|Nagrade|Publikacije|Interesi|Preporuke|Dodatne informacije",
    present: "danas",
    grade: "Ocjena",
    month: "{mm}/{y}",
    day: "{dd}.{mm}.{y}",
  },
  hu: {
    sections:
      "Profil|Szakmai tapasztalat|Projektek|Tanulmányok|Készségek|Tanúsítványok|Nyelvtudás|Önkéntes munka|Díjak|Publikációk|Érdeklődési kör|Referenciák|Egyéb információk",
    present: "jelenleg",
    grade: "Minősítés",
    month: "{y}.{mm}",
    day: "{y}.{mm}.{dd}",
  },
  ro: {
    sections:
      "Profil|Experiență profesională|Proiecte|Educație|Competențe|Certificări|Limbi străine|Voluntariat|Premii|Publicații|Interese|Referințe|Informații suplimentare",
    present: "prezent",
    grade: "Notă",
    month: "{mm}/{y}",
    day: "{dd}.{mm}.{y}",
  },
  bg: {
    sections:
      "Профил|Професионален опит|Проекти|Образование|Умения|Сертификати|Езици|Доброволчество|Награди|Публикации|Интереси|Препоръки|Допълнителна информация",
    present: "до момента",
    grade: "Оценка",
    month: "{mm}.{y}",
    day: "{dd}.{mm}.{y}",
  },
  ru: {
    sections:
      "О себе|Опыт работы|Проекты|Образование|Навыки|Сертификаты|Языки|Волонтёрская деятельность|Награды|Публикации|Интересы|Рекомендации|Дополнительная информация",
    present: "настоящее время",
    grade: "Оценка",
    months: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    month: "{M} {y}",
    day: "{dd}.{mm}.{y}",
  },
  uk: {
    sections:
      "Про себе|Досвід роботи|Проєкти|Освіта|Навички|Сертифікати|Мови|Волонтерство|Нагороди|Публікації|Інтереси|Рекомендації|Додаткова інформація",
    present: "дотепер",
    grade: "Оцінка",
    months: "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    month: "{M} {y}",
    day: "{dd}.{mm}.{y}",
  },
  sr: {
    sections:
      "Профил|Радно искуство|Пројекти|Образовање|Вештине|Сертификати|Језици|Волонтирање|Награде|Публикације|Интересовања|Препоруке|Додатне информације",
    present: "данас",
    grade: "Оцена",
    month: "{mm}.{y}.",
    day: "{dd}.{mm}.{y}.",
  },
  "sr-Latn": {
    sections:
      "Profil|Radno iskustvo|Projekti|Obrazovanje|Veštine|Sertifikati|Jezici|Volontiranje|Nagrade|Publikacije|Interesovanja|Preporuke|Dodatne informacije",
    present: "danas",
    grade: "Ocena",
    month: "{mm}.{y}.",
    day: "{dd}.{mm}.{y}.",
  },
  el: {
    sections:
      "Προφίλ|Επαγγελματική εμπειρία|Έργα|Εκπαίδευση|Δεξιότητες|Πιστοποιήσεις|Γλώσσες|Εθελοντισμός|Διακρίσεις|Δημοσιεύσεις|Ενδιαφέροντα|Συστάσεις|Πρόσθετες πληροφορίες",
    present: "σήμερα",
    grade: "Βαθμός",
    months: "Ιαν. Φεβ. Μάρ. Απρ. Μάι. Ιούν. Ιούλ. Αύγ. Σεπ. Οκτ. Νοέ. Δεκ.",
    month: "{M} {y}",
    day: "{dd}/{mm}/{y}",
  },
  tr: {
    sections:
      "Profil|İş Deneyimi|Projeler|Eğitim|Beceriler|Sertifikalar|Diller|Gönüllü Çalışmalar|Ödüller|Yayınlar|İlgi Alanları|Referanslar|Ek Bilgiler",
    present: "Halen",
    grade: "Not",
    months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    month: "{M} {y}",
    day: "{dd}.{mm}.{y}",
  },
  vi: {
    sections:
      "Giới thiệu|Kinh nghiệm làm việc|Dự án|Học vấn|Kỹ năng|Chứng chỉ|Ngoại ngữ|Hoạt động tình nguyện|Giải thưởng|Công bố|Sở thích|Người tham chiếu|Thông tin bổ sung",
    present: "nay",
    grade: "Điểm",
    month: "{mm}/{y}",
    day: "{dd}/{mm}/{y}",
  },
  id: {
    sections:
      "Profil|Pengalaman Kerja|Proyek|Pendidikan|Keahlian|Sertifikat|Bahasa|Kegiatan Sukarela|Penghargaan|Publikasi|Minat|Referensi|Informasi Tambahan",
    present: "sekarang",
    grade: "Nilai",
    months: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
    month: "{M} {y}",
    day: "{d} {M} {y}",
  },
  zh: {
    sections:
      "个人简介|工作经历|项目经历|教育背景|专业技能|资格证书|语言能力|志愿经历|获奖情况|发表作品|兴趣爱好|推荐人|其他信息",
    present: "至今",
    grade: "成绩",
    month: "{y}年{m}月",
    day: "{y}年{m}月{d}日",
  },
  "zh-Hant": {
    sections:
      "個人簡介|工作經歷|專案經歷|學歷|專業技能|專業證照|語言能力|志工經歷|獲獎紀錄|發表著作|興趣|推薦人|其他資訊",
    present: "至今",
    grade: "成績",
    month: "{y}年{m}月",
    day: "{y}年{m}月{d}日",
  },
  ja: {
    sections:
      "職務要約|職務経歴|プロジェクト|学歴|スキル|資格|語学|ボランティア活動|受賞歴|発表・論文|趣味・関心|推薦者|その他",
    present: "現在",
    grade: "成績",
    month: "{y}年{m}月",
    day: "{y}年{m}月{d}日",
  },
  ko: {
    sections:
      "자기소개|경력|프로젝트|학력|보유 기술|자격증|외국어|봉사 활동|수상 경력|논문 및 출판|관심사|추천인|기타 사항",
    present: "현재",
    grade: "성적",
    month: "{y}년 {m}월",
    day: "{y}년 {m}월 {d}일",
  },
  ar: {
    sections:
      "نبذة شخصية|الخبرة العملية|المشاريع|التعليم|المهارات|الشهادات المهنية|اللغات|العمل التطوعي|الجوائز|المنشورات|الاهتمامات|المراجع|معلومات إضافية",
    present: "الآن",
    grade: "التقدير",
    months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    month: "{M} {y}",
    day: "{d} {M} {y}",
  },
  he: {
    sections:
      "תמצית|ניסיון תעסוקתי|פרויקטים|השכלה|מיומנויות|תעודות|שפות|התנדבות|פרסים|פרסומים|תחומי עניין|ממליצים|מידע נוסף",
    present: "היום",
    grade: "ציון",
    months: "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    month: "{M} {y}",
    day: "{d} {M} {y}",
  },
};

/** Tags that mean a language of the table by another name. */
const ALIASES: Record<string, string> = {
  no: "nb",
  nn: "nb",
  iw: "he",
  in: "id",
  bs: "hr",
  "zh-tw": "zh-Hant",
  "zh-hk": "zh-Hant",
  "zh-mo": "zh-Hant",
  "zh-hant": "zh-Hant",
  "pt-br": "pt-BR",
  "sr-latn": "sr-Latn",
};

/** Languages that documents can be written in (BCP 47). */
export const DOCUMENT_LANGUAGES: readonly string[] = Object.keys(TABLE);

/**
 * The words for a BCP 47 tag: the most exact row that there is ("de-AT" is German, "zh-TW" traditional Chinese). English when
 * the tag is missing or its language has no row. A country may have its own section names and way to write dates.
 */
export function documentWords(tag: string | undefined, country?: Country): DocumentWords {
  const language = documentLanguage(tag) ?? "en";
  const key = `${language} ${country ?? ""}`;
  const known = WORDS.get(key);
  if (known) return known;
  const row = TABLE[language]!;
  const { dates, sections } = country ? COUNTRY_WORDS[country] : {};
  // Chinese, Japanese and Korean dates are written one way, whatever country they are read in; names of months need names
  const fixed = /[年년]/.test(row.day) || (dates?.day.includes("{M}") && !row.months);
  const own = fixed ? undefined : dates;
  const words = readRow(language, { ...row, ...own });
  const named = { ...words, sections: { ...words.sections, ...sections?.[language] } };
  WORDS.set(key, named);
  return named;
}

const WORDS = new Map<string, DocumentWords>();

/** The row of the table that a tag means, or undefined when there is none. */
export function documentLanguage(tag: string | undefined): string | undefined {
  const parts = (tag ?? "").toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join("-");
    const found = ALIASES[candidate] ?? (candidate in TABLE ? candidate : undefined);
    if (found) return found;
  }
  return undefined;
}

/** Letters written from right to left. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const RIGHT_TO_LEFT_LANGUAGES = new Set(["ar", "he", "fa", "ur", "ps", "yi", "ckb", "iw"]);

/** The direction of a text by its first letter that has one (Unicode's rule P2), else `base`. */
export function textDirection(text: string, base: "ltr" | "rtl" = "ltr"): "ltr" | "rtl" {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter ? (RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr") : base;
}

/** The direction of a language's documents. */
export function languageDirection(tag: string | undefined): "ltr" | "rtl" {
  return RIGHT_TO_LEFT_LANGUAGES.has((tag ?? "").toLowerCase().split(/[-_]/)[0]!) ? "rtl" : "ltr";
}

function readRow(language: string, row: Row): DocumentWords {
  const titles = row.sections.split("|");
  const months = row.months?.split(" ");
  const write = (pattern: string, year: string, month: number, day = 0): string =>
    pattern
      .replace("{M}", months?.[month - 1] ?? String(month))
      .replace("{mm}", String(month).padStart(2, "0"))
      .replace("{m}", String(month))
      .replace("{dd}", String(day).padStart(2, "0"))
      .replace("{d}", String(day))
      .replace("{y}", year);
  return {
    language,
    sections: Object.fromEntries(NAMES.map((name, i) => [name, titles[i]])) as Record<SectionName, string>,
    present: row.present,
    grade: row.grade,
    writeMonth: (year, month) => write(row.month, year, month),
    writeDay: (year, month, day) => write(row.day, year, month, day),
  };
}
