import type { LanguageTable } from "./language-table";

export const tr: LanguageTable = {
  code: "tr",
  smallWords: "ve bir ile için bu da de olarak olan en",
  months: [
    "ocak oca",
    "şubat şub",
    "mart mar",
    "nisan nis",
    "mayıs may",
    "haziran haz",
    "temmuz tem",
    "ağustos ağu",
    "eylül eyl",
    "ekim eki",
    "kasım kas",
    "aralık ara",
  ],
  present: "halen|günümüz|devam ediyor|bugün|şu an|hâlen|devam|devam etmekte|şimdi|günümüze",
  seasons: "ilkbahar|bahar|yaz|sonbahar|güz|kış|başı|sonu|dönemi",
  since: "başlangıç",
  from: "başlama",
  until: "bitiş",
  to: "–|ve|ile",
  of: "",
  yearWords: "yılı",
  expected: "beklenen|tahmini|beklenen mezuniyet|tahmini mezuniyet",
  completed: "mezuniyet|mezun|tamamlandı|veriliş tarihi",
  durations: "yıl|ay|ve",
  sections: {
    work: "iş deneyimi|deneyim|iş tecrübesi|iş deneyimleri|deneyimler|profesyonel deneyim|mesleki deneyim|iş geçmişi|kariyer|stajlar|staj|çalışma hayatı|iş tecrübeleri|tecrübe|staj deneyimi|kariyer geçmişi|çalıştığım yerler|iş hayatı",
    education: `eğitim|eğitim bilgileri|öğrenim|öğrenim durumu|eğitim durumu|eğitim geçmişi|eğitim hayatı|akademik geçmiş|
      okullar|eğitim ve öğretim`,
    skills:
      "beceriler|yetenekler|yetkinlikler|teknik beceriler|bilgisayar bilgisi|bilgisayar becerileri|teknik yetkinlikler|uzmanlık alanları|yetenek ve beceriler|araçlar|teknolojiler|nitelikler|kişisel beceriler|mesleki beceriler|bilgi ve beceriler|güçlü yönler|programlar|temel yetkinlikler",
    languages: `diller|yabancı diller|yabancı dil|dil bilgisi|dil becerileri|yabancı dil bilgisi|dil|
      ana dil|bilinen diller`,
    projects: "projeler|kişisel projeler|seçilmiş projeler|portföy",
    certificates:
      "sertifikalar|kurslar|eğitimler ve sertifikalar|sertifika ve eğitimler|kurs ve sertifikalar|seminerler|sertifikalar ve kurslar|kurslar ve sertifikalar|eğitimler|seminer ve kurslar|belgeler",
    volunteer:
      "gönüllülük|gönüllü çalışmalar|sosyal sorumluluk|gönüllü faaliyetler|sosyal aktiviteler|gönüllü deneyim|topluluklar",
    awards: "ödüller|başarılar|burslar|ödüller ve başarılar|ödül ve burslar|burs ve ödüller",
    publications: "yayınlar|makaleler|bildiriler|sunumlar|patentler",
    interests: "ilgi alanları|hobiler|hobi|ilgi alanları ve hobiler|ilgi alanlarım|hobilerim|hobiler ve ilgi alanları",
    references: "referanslar|referans|tavsiyeler",
    summary: `özet|hakkımda|kariyer hedefi|profil|ön yazı|profesyonel özet|kişisel profil|ben kimim|kısaca ben|hedef|kariyer özeti|
      kısa özgeçmiş|amaç`,
    contact: "iletişim|kişisel bilgiler|iletişim bilgileri|kişisel bilgi|bağlantılar",
    other: "diğer|ek bilgiler|diğer bilgiler|ehliyet|sürücü belgesi|üyelikler|askerlik durumu",
  },
  sectionWords: {
    work: "deneyim* tecrübe* kariyer staj* iş",
    education: "eğitim* öğrenim* akademik",
    skills: "becer* yetenek* yetkinlik* bilgisayar teknoloji* araç*",
    languages: "dil* dil",
    projects: "proje*",
    certificates: "sertifika* kurs* seminer*",
    volunteer: "gönüllü* sosyal",
    awards: "ödül* başarı* burs*",
    publications: "yayın* makale* bildiri*",
    interests: "ilgi hobi*",
    references: "referans*",
    summary: "özet hakkımda profil hedef*",
    contact: "iletişim kişisel",
    other: "diğer ek ehliyet üyelik*",
  },
  titleGlue: "ve ile benim kişisel mesleki teknik diğer önemli seçilmiş temel alanları bilgileri",
  documentTitles: "özgeçmiş|cv|öz geçmiş|curriculum vitae",
  levels:
    "ana dil|anadil|ana dili|anadili|iki dilli|akıcı|ileri|ileri düzey|ileri seviye|çok iyi|iyi|iyi düzey|orta|orta düzey|orta seviye|başlangıç|başlangıç seviyesi|temel|temel düzey|temel seviye|mükemmel|profesyonel|uzman|seviye|üst düzey|orta üstü|başlangıç düzeyi",
  contactLabels:
    "telefon|tel|tel.|cep|cep telefonu|gsm|e-posta|eposta|e-mail|web|web sitesi|internet sitesi|telefon numarası",
  placeLabels: "adres|şehir|ikamet|yaşadığı yer|konum|il|ikametgah",
  nameLabels: "ad|soyad|ad soyad|adı soyadı|isim",
  personalLabels:
    "doğum tarihi|doğum yeri|doğum yeri ve tarihi|uyruk|medeni durum|medeni hali|askerlik durumu|askerlik|ehliyet|sürücü belgesi|cinsiyet|yaş|tc kimlik no|uyruğu",
  scoreLabels: "not ortalaması|ortalama|gno|agno|derece|not|diploma notu",
  scoreWords: "onur|yüksek onur|onur derecesi|birincilikle|yüksek şeref",
  toolLabels: "teknolojiler|kullanılan teknolojiler|araçlar",
  at: "–",
  inSubject: "bölümü",
  employment: "tam zamanlı|yarı zamanlı|staj|stajyer|serbest|freelance|sözleşmeli|dönemsel|uzun dönem staj|part time",
  remote: "uzaktan|uzaktan çalışma|hibrit|evden çalışma",
  titles:
    "mühendis* yönetici* uzman* stajyer* öğretmen* geliştirici* müdür* direktör* şef* koordinatör* analist* danışman* asistan* sorumlu* sorumlusu temsilci* hemşire* doktor avukat* mimar* tasarımcı* gazeteci* editör* çevirmen* araştırmacı* öğretim aşçı* garson* barista* şoför* teknisyen* tekniker* elektrikçi* operatör* kasiyer* sekreter* muhasebeci* muhasebe denetçi* ekonomist* psikolog* fizyoterapist* eczacı* veteriner* satış danışmanı kurucu* ortağı başkan* başkanı gönüllü* eğitmen* usta* işçi* işçisi yazılımcı* programcı* memur* memuru destek elemanı personeli eleman*",
  organisations:
    "aş ltd şti limited şirketi üniversitesi okulu hastanesi bankası belediyesi holding grup vakfı derneği bakanlığı ajansı oteli restoran mağazası market eczanesi yayınları sigorta lojistik inşaat danışmanlık teknoloji yazılım enstitüsü merkezi sanayi ticaret turizm tekstil otomotiv sanayii kafe",
  degrees: "lisans yüksek önlisans doktora lise diploma mezunu ön-lisans lisansüstü mühendisliği çift anadal yandal",
  institutions: "üniversitesi lisesi okulu enstitüsü fakültesi anadolu meslek yüksekokulu koleji odtü itü akademisi",
};
