import type { LanguageTable } from "./language-table";

export const pl: LanguageTable = {
  code: "pl",
  smallWords: "i w z na do oraz dla przez od po we ze przy jako",
  months: [
    "styczeń stycznia styczniu sty",
    "luty lutego lutym lut",
    "marzec marca marcu mar",
    "kwiecień kwietnia kwietniu kwi kwiec",
    "maj maja maju",
    "czerwiec czerwca czerwcu cze czerw",
    "lipiec lipca lipcu lip",
    "sierpień sierpnia sierpniu sie sierp",
    "wrzesień września wrześniu wrz wrzes",
    "październik października październiku paź pazdz",
    "listopad listopada listopadzie lis",
    "grudzień grudnia grudniu gru grudz",
  ],
  present:
    "obecnie|teraz|nadal|dziś|dzisiaj|chwili obecnej|chwila obecna|w trakcie|obecny|nadal pracuję|aktualnie|chwili obecnej|dnia dzisiejszego|do chwili obecnej|do dziś|do teraz|do nadal|do obecnie",
  seasons: "wiosna|lato|jesień|zima|początek|połowa|koniec|semestr",
  since: "od|począwszy od",
  from: "od|między",
  until: "do",
  to: "do|–",
  of: "",
  yearWords: "r|r.|rok|roku|rokiem",
  expected:
    "planowane|planowany|przewidywane|przewidywany|planowane ukończenie|przewidywany termin ukończenia|planowana obrona|planowana data ukończenia",
  completed: "ukończono|ukończone|ukończenie|uzyskano|uzyskany|obrona|rok ukończenia|wydany|zdany|data",
  durations: "lata|lat|rok|miesiące|miesięcy|miesiąc|mies.|i",
  sections: {
    work: `doświadczenie zawodowe|doświadczenie|przebieg kariery|praktyki|historia zatrudnienia|przebieg pracy zawodowej|kariera zawodowa|zatrudnienie|praktyki i staże|staże|staże i praktyki|praca|doświadczenie w pracy|dotychczasowe zatrudnienie|kariera|ścieżka kariery|moja droga zawodowa|droga zawodowa|gdzie pracowałem|gdzie pracowałam|praca zawodowa|doświadczenia|pozostałe doświadczenie|moje doświadczenie|praktyki zawodowe|
      zajmowane stanowiska|staż|przebieg służby|prace dorywcze|służba wojskowa|stanowiska|praca dorywcza|ścieżka zawodowa|dotychczasowa praca`,
    education: `wykształcenie|edukacja|wykształcenie i szkolenia|studia|nauka|przebieg edukacji|edukacja i szkolenia|wykształcenie i kwalifikacje|szkoły|moja edukacja|szkoła|
      kształcenie|uczelnie|ścieżka edukacyjna|dyplomy|ukończone uczelnie|studia i szkoły|przebieg studiów|tytuły naukowe|stopnie naukowe|przebieg kształcenia`,
    skills: `umiejętności|kompetencje|kwalifikacje zawodowe|kwalifikacje|umiejętności techniczne|umiejętności i kompetencje|umiejętności zawodowe|znajomość programów|narzędzia|technologie|obsługa komputera|umiejętności komputerowe|umiejętności miękkie|mocne strony|kluczowe umiejętności|wiedza|moje umiejętności|kluczowe kompetencje|dodatkowe umiejętności|kompetencje techniczne|umiejętności cyfrowe|specjalizacje|moje narzędzia|skrzynka z narzędziami|co potrafię|co wnoszę|programy|zalety|znajomość technologii|umiejętności osobiste|
      oprogramowanie|zdolności|cechy osobowości|cechy charakteru|obszary kompetencji|obszary specjalizacji|atuty`,
    languages: `języki|języki obce|znajomość języków|znajomość języków obcych|umiejętności językowe|kompetencje językowe|
      znajomość języka|poziom języków|język ojczysty|języki i poziomy|biegłość językowa|język|języki obce i poziom`,
    projects: `projekty|projekty własne|wybrane projekty|projekty osobiste|portfolio|moje projekty|zrealizowane projekty|realizacje|
      wystawy|prace|wybrane prace|prace dyplomowe`,
    certificates: `certyfikaty|kursy|szkolenia|kursy i szkolenia|szkolenia i kursy|certyfikaty i uprawnienia|uprawnienia|kursy i certyfikaty|szkolenia i certyfikaty|certyfikaty i szkolenia|certyfikaty i kursy|licencje|ukończone kursy|odbyte szkolenia|uprawnienia i certyfikaty|warsztaty|licencje i certyfikaty|ukończone szkolenia|
      certyfikacje|dodatkowe kwalifikacje|kwalifikacje dodatkowe|uprawnienia i licencje|odbyte kursy`,
    volunteer: `wolontariat|działalność społeczna|działalność dodatkowa|aktywność społeczna|działalność studencka|organizacje|aktywność dodatkowa|działalność pozazawodowa|zaangażowanie społeczne|działalność naukowa i społeczna|
      działalność charytatywna|działalność w organizacjach|działalność pozarządowa|organizacje społeczne`,
    awards: `nagrody|osiągnięcia|nagrody i wyróżnienia|wyróżnienia|stypendia|nagrody i osiągnięcia|osiągnięcia i nagrody|stypendia i nagrody|sukcesy|
      granty|odznaczenia|konkursy|medale|odznaczenia i nagrody`,
    publications: `publikacje|artykuły|wystąpienia|konferencje|publikacje i wystąpienia|publikacje naukowe|patenty|książki|publikacje i konferencje|
      prezentacje|referaty|wykłady|dorobek naukowy|dorobek publikacyjny|wykaz publikacji`,
    interests: `zainteresowania|hobby i zainteresowania|hobby|zainteresowania i hobby|czas wolny|pasje|moje zainteresowania|po godzinach|zainteresowania i pasje|
      poza pracą|sport|sport i rekreacja`,
    references: `referencje|rekomendacje|opinie|osoby polecające|
      osoby do kontaktu|listy polecające|polecenia`,
    summary: `podsumowanie|o mnie|podsumowanie zawodowe|profil zawodowy|cel zawodowy|profil|cel|cele zawodowe|profil osobisty|kim jestem|krótko o mnie|wprowadzenie|streszczenie|w skrócie|sylwetka|o sobie|cel kariery|
      kilka słów o mnie|charakterystyka|biogram|opis profilu|informacje o mnie|cele|parę słów o mnie|biografia|o mnie w skrócie|podsumowanie kariery`,
    contact: `dane osobowe|dane kontaktowe|kontakt|informacje kontaktowe|dane|informacje osobiste|linki|adres|
      informacje ogólne|dane personalne`,
    other: `dodatkowe informacje|inne|informacje dodatkowe|prawo jazdy|klauzula|pozostałe|pozostałe informacje|zgoda|oświadczenie|członkostwa|członkostwo|dyspozycyjność|zgoda na przetwarzanie danych|różne|dostępność|
      przynależność do organizacji|członkostwo w organizacjach|przynależność`,
  },
  sectionWords: {
    work: "doświadczeni* kariera kariery zatrudnieni* praktyk* staże zawodow* praca pracy pracował* staż stanowisk*",
    education: "wykształceni* edukacj* studi* szkoł* nauk* uczeln* kształceni* dyplom*",
    skills: "umiejętnoś* kompetencj* kwalifikacj* narzędzi* technologi* znajomość wiedza",
    languages: "język* językow*",
    projects: "projekt* realizacj* wystaw*",
    certificates: "certyfikat* kurs* szkoleni* uprawnieni* licencj* warsztat*",
    volunteer: "wolontari* społeczn*",
    awards: "nagrod* osiągnięci* wyróżnieni* stypendi* grant* konkurs* medal* odznaczeni*",
    publications: "publikacj* artykuł* wystąpieni* konferencj* patent* wykład* referat*",
    interests: "zainteresowani* hobby pasj*",
    references: "referencj* rekomendacj*",
    summary: "profil podsumowani* cel",
    contact: "kontakt* dane",
    other: "dodatkow* pozostał* prawo zgod* członkostw*",
  },
  titleGlue:
    "moje moja mój i oraz w z na o do zawodowe zawodowa zawodowy wybrane dodatkowe pozostałe inne najważniejsze techniczne obce osobiste główne gdzie co istotne dotychczasowe cd przebieg ścieżka ukończone zajmowane odbyte uzyskane słów kilka wykaz wyższe zawodowego akademickie własne kluczowe",
  documentTitles: "życiorys|curriculum vitae|cv|życiorys zawodowy|list",
  levels: `ojczysty|język ojczysty|native|biegły|biegła|biegle|biegłość|dwujęzyczny|płynnie|płynny|bardzo dobry|bardzo dobra|bardzo dobrze|dobry|dobra|dobrze|średniozaawansowany|średniozaawansowana|średnio zaawansowany|średni|zaawansowany|zaawansowana|podstawowy|podstawowa|podstawy|początkujący|komunikatywny|komunikatywna|komunikatywnie|poziom|ekspert|doskonały|doskonała|w mowie i piśmie|znajomość bierna|podstawowa znajomość|dobra znajomość|zaawansowany w mowie i piśmie|roboczy|profesjonalny`,
  contactLabels:
    "telefon|tel.|tel|telefon komórkowy|komórka|kom.|e-mail|email|mail|adres e-mail|strona|strona www|www|nr telefonu|numer telefonu",
  placeLabels:
    "adres|miejsce zamieszkania|miejscowość|miasto|zamieszkały|zamieszkała|adres zamieszkania|lokalizacja|zam.",
  nameLabels: "imię|nazwisko|imię i nazwisko|imiona",
  personalLabels:
    "data urodzenia|urodzony|urodzona|ur.|miejsce urodzenia|data i miejsce urodzenia|obywatelstwo|narodowość|stan cywilny|prawo jazdy|płeć|wiek|dyspozycyjność|pesel|dzieci|rok urodzenia",
  scoreLabels: "ocena|średnia|wynik|ocena końcowa|średnia ocen|ocena na dyplomie",
  scoreWords:
    "wyróżnienie|z wyróżnieniem|bardzo dobry|celujący|cum laude|ocena bardzo dobra|wynik bardzo dobry|ponad dobry",
  toolLabels:
    "technologie|narzędzia|wykorzystywane technologie|środowisko|umiejętności|słowa kluczowe|użyte technologie",
  bodyLabels:
    "obowiązki|zakres obowiązków|główne obowiązki|osiągnięcia|zadania|najważniejsze osiągnięcia|główne zadania|rezultaty|przedmioty",
  at: "w|w firmie|dla|we",
  inSubject: "w zakresie|kierunek|specjalność|na kierunku|w dziedzinie|profil|specjalizacja|z zakresu|o profilu",
  employment:
    "pełny etat|cały etat|pół etatu|niepełny etat|umowa o pracę|umowa zlecenie|umowa o dzieło|b2b|staż|praktyka|praktyki|samozatrudnienie|freelance|praca dorywcza|praca sezonowa|działalność gospodarcza|własna działalność",
  remote: "zdalnie|praca zdalna|hybrydowo|zdalna|hybrydowa|cała polska",
  titles: `skarbnik* starsza rejestratorka pomoc pomocnik* inżynier* programista* programistka kierownik* kierowniczka specjalist* asystent* stażyst* praktykant* nauczyciel* księgow* analityk* analityczka konsultant* dyrektor* sprzedawc* pielęgniark* pielęgniarz kierowca młodszy młodsza starszy starsza koordynator* pracownik* pracownica menedżer* menadżer* manager* lekarz lekarka prawnik prawniczka radca adwokat architekt* projektant* grafik graficzka dziennikarz dziennikarka redaktor* tłumacz* badacz adiunkt wykładowca doktorant* kucharz kucharka kelner* barman* barista mechanik elektryk hydraulik spawacz operator* magazynier* recepcjonist* kasjer* sekretark* sekretarz audytor* ekonomista psycholog fizjoterapeut* farmaceut* weterynarz doradca przedstawiciel* handlowiec agent* brygadzista majster mistrz założyciel* współzałożyciel* właściciel* prezes wiceprezes członek wolontariusz* opiekun* trener* tester* administrator* lider* szef referent* technik monter* technolog* logistyk spedytor* laborant* rekruter* referendarz aplikant* montażysta praktyka`,
  organisations: `spółka zoo sp uniwersytet politechnika akademia szkoła szpital urząd bank biuro fundacja grupa firma zakład zakłady przedsiębiorstwo stowarzyszenie instytut przychodnia apteka sklep hotel restauracja wydawnictwo kancelaria muzeum teatr centrum ministerstwo sąd gmina starostwo towarzystwo przedszkole liceum technikum hurtownia fabryka huta kopalnia drukarnia piekarnia cukiernia spółdzielnia usługi logistyka transport budownictwo polska systemy klinika`,
  degrees: `licencjat licencjackie inżynier inżynierskie magister magisterskie mgr inż doktorat doktor matura podyplomowe technik dyplom zawodowa studia stopnia średnie wyższe licencjacki technikum habilitacja jednolite doktoranckie zaoczne dzienne`,
  institutions: `uniwersytet politechnika akademia szkoła liceum technikum wyższa instytut wydział sgh agh uczelnia zespół gimnazjum uwr uw`,
};
