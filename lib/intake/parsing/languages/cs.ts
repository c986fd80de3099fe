import type { LanguageTable } from "./language-table";

export const cs: LanguageTable = {
  code: "cs",
  smallWords: "a v na se z do pro s je za od při jako",
  months: [
    "leden ledna",
    "únor února úno",
    "březen března bře",
    "duben dubna dub",
    "květen května kvě",
    "červen června čvn",
    "červenec července čvc",
    "srpen srpna srp",
    "září zář",
    "říjen října říj",
    "listopad listopadu lis",
    "prosinec prosince",
  ],
  present: "současnost|současnosti|dosud|nyní|dnes|trvá|doposud|současně|teď|dodnes|aktuálně|probíhá",
  seasons: "jaro|léto|podzim|zima|začátek|polovina|konec",
  since: "od",
  from: "od|mezi",
  until: "do",
  to: "do|až|a",
  of: "",
  yearWords: "roku|rok",
  expected: "předpokládané|předpokládaný|očekávané|plánované|předpokládané ukončení",
  completed: "ukončeno|dokončeno|absolvováno|získáno|vydáno",
  durations: "let|roky|rok|měsíce|měsíců|měsíc|a",
  sections: {
    work: "pracovní zkušenosti|praxe|zkušenosti|zaměstnání|profesní zkušenosti|odborná praxe|pracovní praxe|průběh zaměstnání|kariéra|brigády|stáže|profesní praxe|pracovní historie|předchozí zaměstnání|dosavadní praxe",
    education: `vzdělání|studium|dosažené vzdělání|průběh vzdělání|vzdělávání|škola|
      akademické vzdělání|vysokoškolské vzdělání|vzdělání a odborná příprava`,
    skills:
      "dovednosti|znalosti|schopnosti|znalosti a dovednosti|počítačové dovednosti|odborné znalosti|technické dovednosti|it dovednosti|kompetence|nástroje|technologie|klíčové dovednosti|schopnosti a dovednosti|silné stránky|práce s pc|další dovednosti",
    languages: `jazyky|jazykové znalosti|jazykové dovednosti|cizí jazyky|jazyková vybavenost|
      znalost jazyků|znalost cizích jazyků|mateřský jazyk|znalosti jazyků`,
    projects: "projekty|vlastní projekty|vybrané projekty|portfolio",
    certificates:
      "certifikáty|kurzy|školení|kurzy a školení|kurzy a certifikáty|certifikace|osvědčení|školení a kurzy|absolvované kurzy|oprávnění|další vzdělávání",
    volunteer: "dobrovolnictví|dobrovolnická činnost|dobrovolná činnost|mimoškolní aktivity|společenské aktivity",
    awards: "ocenění|úspěchy|stipendia|ceny|ocenění a úspěchy",
    publications: "publikace|články|přednášky|patenty",
    interests: "zájmy|koníčky|záliby|volný čas|zájmy a koníčky|osobní zájmy",
    references: "reference|doporučení",
    summary: `profil|shrnutí|o mně|cíl|souhrn|osobní profil|profesní profil|kdo jsem|profesní cíl|stručně o mně|
      představení|ve zkratce|kariérní cíl`,
    contact: "kontakt|osobní údaje|kontaktní údaje|kontakty|osobní informace",
    other: "další informace|ostatní|řidičský průkaz|jiné|doplňující informace|ostatní informace|členství|různé",
  },
  sectionWords: {
    work: "zkušenost* praxe zaměstnání kariéra stáže pracovní",
    education: "vzdělá* studi*",
    skills: "dovednost* znalost* schopnost* kompetenc* nástroj*",
    languages: "jazy*",
    projects: "projekt*",
    certificates: "certifik* kurz* školení osvědčení",
    volunteer: "dobrovoln*",
    awards: "ocenění stipendi* úspěch*",
    publications: "publikac* člán* přednášk*",
    interests: "zájm* koníčk* zálib*",
    references: "reference doporučení",
    summary: "profil shrnutí souhrn cíl",
    contact: "kontakt* údaje",
    other: "ostatní další řidičský členství",
  },
  titleGlue: "moje můj a v s pro odborné osobní vybrané další ostatní předchozí klíčové hlavní profesní technické",
  documentTitles: "životopis|strukturovaný životopis|cv|curriculum vitae",
  levels:
    "rodilý mluvčí|mateřský jazyk|mateřština|bilingvní|plynně|plynule|výborná|výborně|velmi dobrá|velmi dobře|dobrá|dobře|pokročilá|pokročilý|středně pokročilá|středně pokročilý|základní|základy|začátečník|pasivní|aktivně|aktivní|pasivně|komunikativní|úroveň|slovem i písmem|expert",
  contactLabels: "telefon|tel.|mobil|e-mail|email|web|webové stránky|mobilní telefon",
  placeLabels: "adresa|bydliště|město|trvalé bydliště|místo",
  nameLabels: "jméno|příjmení|jméno a příjmení",
  personalLabels:
    "datum narození|narozen|narozena|místo narození|národnost|státní příslušnost|státní občanství|rodinný stav|stav|řidičský průkaz|věk|pohlaví",
  scoreLabels: "průměr|známka|hodnocení|prospěch",
  scoreWords: "s vyznamenáním|červený diplom|výborně",
  toolLabels: "technologie|nástroje|použité technologie",
  at: "v|ve|u",
  inSubject: "obor|v oboru|specializace|zaměření",
  employment:
    "plný úvazek|částečný úvazek|hlavní pracovní poměr|hpp|dpp|dpč|brigáda|stáž|osvč|živnost|na dobu určitou|zkrácený úvazek",
  remote: "na dálku|home office|hybridně|práce z domova",
  titles:
    "inženýr* vývojář* programátor* manažer* ředitel* vedoucí specialista* specialistka asistent* stážista* učitel* zdravotní sestra účetní analytik* analytička konzultant* prodavač* koordinátor* pracovník* pracovnice lékař* právník* právnička architekt* projektant* grafik* novinář* redaktor* překladatel* výzkumný kuchař* číšník* servírka řidič* mechanik* elektrikář* instalatér* svářeč* operátor* skladník* recepční pokladní sekretářka auditor* ekonom* psycholog* fyzioterapeut* lékárník* poradce zástupce zakladatel* majitel* jednatel* předseda dobrovolník* vychovatel* trenér* tester* administrátor* technik* mistr brigádník* referent* obchodník* obchodní lektor* zámečník* truhlář* stavbyvedoucí",
  organisations:
    "sro as vos ks univerzita škola nemocnice úřad banka nadace skupina firma závod podnik spolek sdružení ústav klinika lékárna obchod hotel restaurace nakladatelství kancelář muzeum divadlo centrum ministerstvo soud město družstvo pojišťovna stavby doprava služby továrna",
  degrees:
    "bakalář* bakalářské magistr* magisterské ing mgr bc doktorské maturita maturitní výuční diplom středoškolské vysokoškolské phdr mudr rndr vyučen titul",
  institutions:
    "univerzita univerzity škola gymnázium akademie učiliště fakulta čvut vut vše střední vysoká základní průmyslová obchodní ústav",
};
