import type { LanguageTable } from "./language-table";

export const nl: LanguageTable = {
  code: "nl",
  smallWords: "en de het van een voor met bij op aan als naar over door",
  months: [
    "januari jan",
    "februari feb",
    "maart mrt mar",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  present: "heden|nu|vandaag|huidig|tot op heden|tot nu|het heden|lopend|momenteel|tegenwoordig|t/m heden|doorlopend",
  seasons: "lente|voorjaar|zomer|herfst|najaar|winter|begin|medio|eind|schooljaar",
  since: "sinds|vanaf|sedert",
  from: "van|tussen|vanaf",
  until: "tot|tot en met|t/m",
  to: "tot|tot en met|t/m|en|tm",
  of: "van",
  yearWords: "",
  expected: "verwacht|verwachte|naar verwachting|verwachte afronding|gepland|verwachte einddatum",
  completed: "afgerond|behaald|diploma behaald|afgestudeerd|geslaagd|uitgegeven",
  durations: "jaar|jaren|maand|maanden|mnd|en",
  sections: {
    work: `werkervaring|ervaring|loopbaan|stages en werkervaring|professionele ervaring|relevante werkervaring|arbeidsverleden|stages|stage|stage-ervaring|carrière|werk|loopbaanoverzicht|bijbanen|overige werkervaring|werkzaamheden|beroepservaring|waar ik heb gewerkt|mijn loopbaan|mijn werkervaring|functies|arbeidservaring|praktijkervaring|
      werkgeschiedenis|dienstverbanden|freelance opdrachten|opdrachten|carrièreverloop|bijbaantjes|werkverleden|beroepsloopbaan|militaire dienst|functieoverzicht|carrièreoverzicht|uitgevoerde opdrachten|werk en stages`,
    education: `opleiding|opleidingen|onderwijs|opleiding en training|studie|studies|scholing|opleidingen en cursussen|opleiding en cursussen|academische achtergrond|educatie|vooropleiding|genoten opleidingen|mijn opleidingen|opleidingsachtergrond|
      schoolopleiding|opleidingsgeschiedenis|schoolloopbaan|studieverleden|opleidingsoverzicht|scholen|studies en opleidingen|hogeschool|universitaire opleiding`,
    skills: `vaardigheden|competenties|kennis|it-vaardigheden|it vaardigheden|kennis en vaardigheden|vaardigheden en competenties|computervaardigheden|technische vaardigheden|kerncompetenties|kwaliteiten|sterke punten|software|tools|technologieën|expertise|digitale vaardigheden|persoonlijke eigenschappen|kernkwaliteiten|mijn gereedschapskist|gereedschapskist|wat ik kan|wat ik meebreng|eigenschappen|computerkennis|softwarekennis|specialisaties|overige vaardigheden|
      kundigheden|deskundigheid|expertisegebieden|expertises|bekwaamheden|technische kennis`,
    languages: `talen|talenkennis|taalvaardigheden|taalvaardigheid|taalkennis|vreemde talen|
      moedertaal|taalbeheersing|kennis van talen|taalniveau|taalniveaus|moderne talen`,
    projects: `projecten|persoonlijke projecten|projectervaring|eigen projecten|geselecteerde projecten|portfolio|mijn projecten|belangrijke projecten|
      tentoonstellingen|projectoverzicht|exposities|uitgevoerde projecten|werken`,
    certificates: `certificaten|certificeringen|cursussen|trainingen|cursussen en trainingen|trainingen en certificaten|certificaten en trainingen|cursussen en certificaten|bijscholing|licenties|diploma's en certificaten|trainingen en cursussen|diploma's|nascholing|licenties en certificaten|certificaten en cursussen|
      bijscholingen|registraties|vergunningen|opleidingen en certificaten|aanvullende opleidingen|certificaten en diploma s|cursussen en workshops`,
    volunteer: `vrijwilligerswerk|vrijwilligerservaring|nevenactiviteiten|maatschappelijke activiteiten|vrijwillige activiteiten|bestuurservaring|extracurriculaire activiteiten|maatschappelijke betrokkenheid|nevenfuncties|activiteiten|
      vrijwilligersactiviteiten|vrijwilligersfuncties|sociale inzet`,
    awards: `prijzen|onderscheidingen|prijzen en onderscheidingen|beurzen|prestaties|prijzen en beurzen|erkenningen|
      subsidies|studiebeurzen|successen|eervolle vermeldingen|medailles|behaalde resultaten|wedstrijden`,
    publications: `publicaties|artikelen|presentaties|publicaties en presentaties|lezingen|patenten|octrooien|boeken|
      voordrachten|teksten|geschriften|boeken en artikelen|presentaties en lezingen`,
    interests: `interesses en hobbies|hobby's|hobbies|interesses|hobby's en interesses|interesses en hobby's|vrije tijd|persoonlijke interesses|vrijetijdsbesteding|in mijn vrije tijd|
      passies|interessegebieden|sport en vrije tijd|passies en interesses`,
    references: `referenties|referentie|aanbevelingen|
      referenten|aanbevelingsbrieven|getuigschriften|contactpersonen`,
    summary: `profiel|samenvatting|over mij|persoonlijk profiel|profielschets|wie ben ik|introductie|doelstelling|loopbaandoel|professioneel profiel|in het kort|kort profiel|over|ambitie|persoonlijke samenvatting|mijn profiel|bio|
      doel|inleiding|ambities|carrièredoel|biografie|even voorstellen|motivatie|personalia en profiel|korte introductie|kort over mij|wie ik ben`,
    contact: `contactgegevens|persoonlijke gegevens|persoonsgegevens|personalia|contact|gegevens|contactinformatie|persoonlijke informatie|links|persoonlijk`,
    other: `overig|overige|overige informatie|rijbewijs|lidmaatschappen|beschikbaarheid|aanvullende informatie|diversen|bijzonderheden|overige gegevens|overige activiteiten|
      verenigingen|bijlagen|extra informatie|bestuursfuncties`,
  },
  sectionWords: {
    work: "*ervaring werk* loopbaan stages carrière functies gewerkt *geschiedenis *verleden opdrachten dienstverband* bijba*",
    education: "opleiding* studie* onderwijs scholing *opleiding *opleidingen",
    skills: "*vaardigheden vaardighe* competenti* kennis *kennis kwaliteiten technologie* gereedschap*",
    languages: "talen *talen taal*",
    projects: "project* *projecten",
    certificates: "certific* cursus* training* licenti* diploma*",
    volunteer: "vrijwillig* nevenactiviteiten bestuur* maatschappelijk* vrijwilligers*",
    awards: "prijzen onderscheiding* beurzen medaille* *beurzen subsidie*",
    publications: "publicati* artikel* presentati* lezingen octrooi*",
    interests: "interesse* hobb* vrije",
    references: "referenti* aanbeveling*",
    summary: "profiel samenvatting doelstelling introductie",
    contact: "contact* gegevens personalia",
    other: "overig* rijbewijs lidmaatschap*",
  },
  titleGlue:
    "mijn en de het van in met voor relevante overige persoonlijke professionele belangrijkste andere eerdere waar ik heb wat recente technische geselecteerde aanvullende vervolg genoten behaalde gevolgde uitgevoerde mij me ben korte kort overzicht academische universitaire hogere lopende actuele huidige",
  documentTitles: "curriculum vitae|cv|sollicitatie|levensloop",
  levels: `moedertaal|moedertaalspreker|tweetalig|vloeiend|uitstekend|zeer goed|goed|redelijk|matig|basis|basiskennis|basisniveau|gemiddeld|gevorderd|beginner|beginnend|professioneel|professionele werkvaardigheid|volledige professionele vaardigheid|beperkte werkvaardigheid|expert|ervaren|conversatieniveau|goed in woord en geschrift|woord en geschrift|elementair|bovengemiddeld|voldoende|schoolniveau|near native|niveau`,
  contactLabels:
    "telefoon|telefoonnummer|tel.|mobiel|gsm|e-mail|email|e-mailadres|mail|website|webpagina|mobiele telefoon",
  placeLabels: "adres|woonplaats|plaats|woonachtig in|locatie|woonadres|stad",
  nameLabels: "naam|voornaam|achternaam|volledige naam|voor- en achternaam|roepnaam",
  personalLabels:
    "geboortedatum|geboren|geboren op|geboorteplaats|geboortedatum en -plaats|nationaliteit|burgerlijke staat|rijbewijs|geslacht|leeftijd|beschikbaarheid|in bezit van rijbewijs|kinderen",
  scoreLabels: "gemiddeld|cijfer|eindcijfer|gemiddelde|gemiddeld cijfer|resultaat|graad",
  scoreWords: "cum laude|met onderscheiding|met grote onderscheiding|met lof|met genoegen",
  toolLabels: "technologieën|gebruikte technologieën|tools|gereedschap|omgeving|vaardigheden|trefwoorden|technieken",
  bodyLabels:
    "taken|werkzaamheden|verantwoordelijkheden|taken en verantwoordelijkheden|resultaten|belangrijkste taken|behaalde resultaten|vakken|prestaties",
  at: "bij het bedrijf|bij|voor|bij de",
  inSubject: "in|richting|met specialisatie|specialisatie|afstudeerrichting|profiel",
  employment:
    "fulltime|voltijd|parttime|deeltijd|vast|tijdelijk|stage|zzp|freelance|zelfstandig|uitzendkracht|bijbaan|afstudeerstage|meewerkstage|vakantiewerk|interim",
  remote: "op afstand|thuiswerk|thuis|hybride|remote|thuiswerken",
  titles: `hulp zorghulp keukenhulp ploegleider* leerling* afwasser begeleider* teamlid medewerker* medewerkster adviseur* adviseuse ontwikkelaar* stagiair* stagiaire leraar lerares docent* docente verpleegkundige* directeur boekhouder* projectleider* teamleider* manager* leidinggevende* hoofd eigenaar oprichter* assistent* assistente secretaresse* verkoper verkoopster winkelmedewerker* caissière kok ober serveerster chauffeur* monteur* elektricien loodgieter timmerman lasser magazijnmedewerker* orderpicker* planner* inkoper* recruiter* jurist* advocaat notaris arts huisarts tandarts apotheker* fysiotherapeut* psycholoog verzorgende* begeleider* pedagoog pedagogisch onderzoeker* promovendus wetenschapper* architect* ontwerper* vormgever* redacteur* journalist* vertaler* tolk beheerder* applicatiebeheerder* systeembeheerder* ingenieur* consultant* analist* coördinator* specialist* vertegenwoordiger* accountmanager* controleur* inspecteur* voorzitter bestuurslid penningmeester secretaris vrijwilliger* begeleidster zzp'er freelancer* hulpkracht schoonmaker* receptionist* receptioniste beleidsmedewerker* consulent* toezichthouder* werkvoorbereider* uitvoerder*`,
  titleEndings:
    "medewerker|medewerkster|adviseur|ontwikkelaar|leider|leidster|beheerder|verkoper|ingenieur|begeleider|bouwer|kundige|chauffeur|assistent|assistente|coördinator|consulent",
  organisations: `bv nv vof universiteit hogeschool ziekenhuis gemeente stichting school bank groep bedrijf vereniging apotheek winkel supermarkt hotel restaurant café uitgeverij verzekeringen transport bouw bouwbedrijf advies adviesbureau bureau accountants diensten systemen provincie ministerie rijkswaterstaat waterschap zorggroep zorg thuiszorg kliniek praktijk garage bakkerij boekhandel kwekerij logistiek holding coöperatie umc technologie scholengemeenschap kinderopvang zonen`,
  degrees: `vwo havo mbo hbo wo vmbo propedeuse bachelor* master* diploma doctoraal ingenieur ing drs gymnasium atheneum opleiding minor promotie niveau aso tso kandidatuur licentiaat leergang`,
  institutions: `universiteit hogeschool lyceum roc college school academie gymnasium atheneum instituut mbo hbo athenaeum scholengemeenschap vakschool tu`,
};
