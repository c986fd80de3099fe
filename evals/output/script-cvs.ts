import { type Cv, cvSchema } from "@/lib/cv/schema";

interface Words {
  language: string;
  name: string;
  label: string;
  city: string;
  phone: string;
  summary: string;
  employers: [string, string];
  position: string;
  bullets: string[];
  school: string;
  degree: string;
  skills: [label: string, items: string[]];
  spoken: [string, string][];
}

/** Invented people, one for each script, each with mixed lines: Latin names, numbers, brackets and signs between their own words. */
const PEOPLE: Record<string, Words> = {
  latin: {
    language: "pl",
    name: "Zażółć Gęślą-Jaźń Ångström",
    label: "Kierowniczka projektów",
    city: "Łódź",
    phone: "+48 22 555 01 32",
    summary:
      "Prowadzę projekty w zespołach od 4 do 25 osób – w Polsce, Čechách a na Slovensku. Größe, façade, İstanbul, ħ, ŵ, ș, ő.",
    employers: ["Przykładowa Spółka z o.o.", "Näidis OÜ"],
    position: "Kierowniczka projektów",
    bullets: [
      "Skróciłam czas wdrożenia z 12 do 7 tygodni (–42%).",
      "Zarządzałam budżetem 1,5 mln zł; „bez przekroczeń”.",
      "Wprowadziłam Jira, Confluence i CI/CD w 6 zespołach.",
    ],
    school: "Politechnika Przykładowa",
    degree: "Informatyka",
    skills: ["Narzędzia", ["Jira", "C++", "C#", "SQL"]],
    spoken: [
      ["polski", "ojczysty"],
      ["English", "C1"],
    ],
  },
  greek: {
    language: "el",
    name: "Ελένη Παραδείγμα",
    label: "Λογίστρια Α΄ τάξης",
    city: "Αθήνα",
    phone: "+30 210 555 0132",
    summary: "Λογίστρια με 11 χρόνια εμπειρίας σε ναυτιλία και έλεγχο. Εϊδικότητα: ΔΛΠ/IFRS, Φ.Π.Α. και myDATA.",
    employers: ["Υποδειγματική Ναυτιλιακή Α.Ε.", "Example & Partners"],
    position: "Λογίστρια",
    bullets: [
      "Έκλεισα τους λογαριασμούς 9 εταιρειών μέσα σε 7 ημέρες (από 12).",
      "Ετοίμασα δηλώσεις Φ.Π.Α. χωρίς πρόστιμα για 5 χρόνια.",
      "Συνεργάστηκα με τράπεζες για δάνεια έως 48 εκ. €.",
    ],
    school: "Πανεπιστήμιο Υποδείγματος",
    degree: "Λογιστική και Χρηματοοικονομική",
    skills: ["Προγράμματα", ["SoftOne", "SAP", "Excel"]],
    spoken: [
      ["Ελληνικά", "μητρική"],
      ["Αγγλικά", "C2"],
    ],
  },
  cyrillic: {
    language: "ru",
    name: "Иван Примеров",
    label: "Координатор логистики",
    city: "Алматы",
    phone: "+7 727 555 01 32",
    summary:
      "Организую перевозки по СНГ и ЕС: 40 контейнеров в неделю. Ўзбек, қазақ, українська ґ, ї, є – пишу грамотно.",
    employers: ["ООО «Пример Логистик»", "Example Freight GmbH"],
    position: "Координатор",
    bullets: [
      "Сократил простои на 18% за 6 месяцев.",
      "Вёл таможенное оформление (ТН ВЭД) 300 партий в год.",
      "Настроил обмен данными 1С и SAP через REST API.",
    ],
    school: "Университет Образцов",
    degree: "Логистика",
    skills: ["Системы", ["1С", "SAP TM", "Excel"]],
    spoken: [
      ["русский", "родной"],
      ["English", "B2"],
    ],
  },
  vietnamese: {
    language: "vi",
    name: "Nguyễn Thị Ngọc Đặng",
    label: "Kỹ sư phần mềm",
    city: "Đà Nẵng",
    phone: "+84 236 555 0132",
    summary:
      "Kỹ sư phần mềm với 6 năm kinh nghiệm xây dựng hệ thống thanh toán. Tự học, tỉ mỉ, ưa thử nghiệm và đo lường.",
    employers: ["Công ty Cổ phần Ví Dụ", "Example Labs"],
    position: "Kỹ sư phần mềm",
    bullets: [
      "Giảm thời gian phản hồi từ 900 ms xuống 210 ms cho 2 triệu người dùng.",
      "Hướng dẫn 4 kỹ sư mới; viết tài liệu “Sổ tay vận hành”.",
      "Chuyển 30 dịch vụ sang Kubernetes (ở Đà Nẵng và Huế).",
    ],
    school: "Đại học Bách khoa Mẫu",
    degree: "Khoa học máy tính",
    skills: ["Ngôn ngữ lập trình", ["Go", "TypeScript", "SQL"]],
    spoken: [
      ["Tiếng Việt", "bản ngữ"],
      ["Tiếng Anh", "IELTS 7.5"],
    ],
  },
  chinese: {
    language: "zh",
    name: "李示例",
    label: "高级软件工程师",
    city: "上海",
    phone: "+86 21 5555 0132",
    summary:
      "拥有8年后端开发经验，专注于支付系统与高可用架构。曾带领12人团队，将系统可用性提升至99.99%，并主导从单体到微服务（Go、Java）的迁移工作，覆盖全国30个城市的门店。",
    employers: ["示例科技（上海）有限公司", "Example Cloud Ltd"],
    position: "高级软件工程师",
    bullets: [
      "负责支付网关的重构，将平均响应时间从900毫秒降至210毫秒，每日处理交易超过200万笔，覆盖“双十一”高峰。",
      "带领5名工程师完成Kubernetes迁移，成本降低35%。",
      "编写《运维手册》，新人上手时间由3个月缩短为4周。",
    ],
    school: "示例大学",
    degree: "计算机科学与技术",
    skills: ["编程语言", ["Go", "Java", "C++", "SQL"]],
    spoken: [
      ["普通话", "母语"],
      ["英语", "流利"],
    ],
  },
  japanese: {
    language: "ja",
    name: "例示 太郎",
    label: "ソフトウェアエンジニア",
    city: "東京都渋谷区",
    phone: "+81 3 5555 0132",
    summary:
      "決済システムの開発に8年間従事し、可用性99.99%を達成しました。12名のチームを率い、モノリスからマイクロサービス（Go・Java）への移行を主導しました。",
    employers: ["株式会社サンプルテック", "Example Cloud 合同会社"],
    position: "シニアエンジニア",
    bullets: [
      "決済ゲートウェイを再設計し、平均応答時間を900msから210msへ短縮、1日200万件の取引を処理しました。",
      "5名のエンジニアとKubernetesへ移行し、コストを35%削減。",
      "「運用ハンドブック」を執筆し、新人の立ち上がりを3か月から4週間に短縮。",
    ],
    school: "見本大学",
    degree: "情報工学",
    skills: ["言語", ["Go", "Java", "TypeScript"]],
    spoken: [
      ["日本語", "母語"],
      ["英語", "TOEIC 900点"],
    ],
  },
  korean: {
    language: "ko",
    name: "김예시",
    label: "소프트웨어 엔지니어",
    city: "서울",
    phone: "+82 2 555 0132",
    summary:
      "결제 시스템을 8년간 개발하며 가용성 99.99%를 달성했습니다. 12명의 팀을 이끌고 마이크로서비스(Go, Java) 전환을 주도했습니다.",
    employers: ["(주)예시테크", "Example Cloud"],
    position: "수석 엔지니어",
    bullets: [
      "결제 게이트웨이를 재설계하여 평균 응답 시간을 900ms에서 210ms로 단축했습니다.",
      "엔지니어 5명과 함께 Kubernetes로 이전하여 비용을 35% 절감했습니다.",
      "‘운영 안내서’를 작성하여 신입 적응 기간을 3개월에서 4주로 줄였습니다.",
    ],
    school: "견본대학교",
    degree: "컴퓨터공학",
    skills: ["프로그래밍 언어", ["Go", "Java", "SQL"]],
    spoken: [
      ["한국어", "모국어"],
      ["영어", "비즈니스 회화"],
    ],
  },
  arabic: {
    language: "ar",
    name: "ليلى مثال الأحمد",
    label: "مهندسة برمجيات",
    city: "عمّان، الأردن",
    phone: "+962 6 555 0132",
    summary:
      "مهندسة برمجيات بخبرة 8 سنوات في أنظمة الدفع. قدت فريقا من 12 مهندسا في شركة Example Cloud، ورفعت الأداء بنسبة 35% خلال عام واحد فقط.",
    employers: ["شركة المثال للتقنية", "Example Cloud Ltd"],
    position: "مهندسة برمجيات أولى",
    bullets: [
      "أعدت تصميم بوابة الدفع وخفضت زمن الاستجابة من 900 إلى 210 مللي ثانية لأكثر من 2,000,000 مستخدم في 14 دولة.",
      "نقلت 30 خدمة إلى Kubernetes (عمّان ودبي)، وانخفضت التكلفة 35%.",
      "كتبت «دليل التشغيل» لفريق الصيانة.",
    ],
    school: "الجامعة النموذجية",
    degree: "هندسة الحاسوب",
    skills: ["لغات البرمجة", ["Go", "Java", "SQL"]],
    spoken: [
      ["العربية", "اللغة الأم"],
      ["الإنجليزية", "ممتاز"],
    ],
  },
  hebrew: {
    language: "he",
    name: "נועה דוגמה-לוי",
    label: "מהנדסת תוכנה בכירה",
    city: "תל אביב",
    phone: "+972 3 555 0132",
    summary:
      "מהנדסת תוכנה עם 8 שנות ניסיון במערכות תשלום. הובלתי צוות של 12 מהנדסים בחברת Example Cloud, ושיפרתי את הביצועים ב-35% בתוך שנה אחת.",
    employers: ['דוגמה טכנולוגיות בע"מ', "Example Cloud Ltd"],
    position: "מהנדסת תוכנה בכירה",
    bullets: [
      "תכננתי מחדש את שער התשלומים והורדתי את זמן התגובה מ-900 ל-210 אלפיות השנייה, עבור 2,000,000 משתמשים ב-14 מדינות.",
      "העברתי 30 שירותים ל-Kubernetes (תל אביב וחיפה).",
      "כתבתי את „מדריך התפעול” לצוות.",
    ],
    school: "אוניברסיטת הדוגמה",
    degree: "מדעי המחשב",
    skills: ["שפות תכנות", ["Go", "Java", "SQL"]],
    spoken: [
      ["עברית", "שפת אם"],
      ["אנגלית", "רמה גבוהה"],
    ],
  },
};

export const SCRIPTS = Object.keys(PEOPLE);

/** The CV of a script's invented person: two jobs, a school, skills, languages. */
export function scriptCv(script: string): Cv {
  const words = PEOPLE[script];
  if (!words) throw new Error(`No invented person writes in ${script}.`);
  const { language, name, label, city, phone, summary, employers, position, bullets, school, degree, skills, spoken } =
    words;
  const highlights = (from: number) => bullets.map((text, i) => ({ id: `b${from + i}`, text }));
  return cvSchema.parse({
    basics: {
      name,
      label,
      phone,
      email: `${script}@example.com`,
      url: `https://${script}.example.com`,
      summary,
      location: { text: city },
    },
    work: [
      {
        id: "w1",
        name: employers[0],
        position,
        location: city,
        startDate: "2020-03",
        current: true,
        highlights: highlights(0),
      },
      { id: "w2", name: employers[1], position, startDate: "2016-09", endDate: "2020-02", highlights: highlights(10) },
    ],
    education: [{ id: "e1", institution: school, area: degree, startDate: "2012", endDate: "2016" }],
    skills: [{ id: "s1", name: skills[0], keywords: skills[1] }],
    languages: spoken.map(([name, fluency], i) => ({ id: `l${i}`, language: name, fluency })),
    language,
  });
}
