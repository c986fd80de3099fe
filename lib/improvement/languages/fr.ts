import {
  familyMap,
  familyOf,
  type Grammar,
  numberMap,
  plainLetters,
  rungMap,
  stemSet,
  stripEndings,
  wordSet,
} from "./grammar";

const FAMILIES = familyMap(`
  gérer géré gérée gérés gérées gère gérait gérant gérais gestion
  rédiger rédigé rédigée rédigés rédigées rédige rédigeait rédigeant rédaction rédactions
  réduire réduit réduite réduits réduites réduction réductions réduisant
  diriger dirigé dirigée dirigés dirige dirigeait dirigeant direction
  concevoir conçu conçue conçus conçues conception concevant
  accueillir accueilli accueillie accueillis accueil accueillant
  saisir saisi saisie saisies saisis saisissant
  trier trié triée triés tri triant
  choisir choisi choisie choisis choix choisissant
  traduire traduit traduite traduits traduction traductions traduisant
  produire produit produite production productions
  construire construit construite construction
  vendre vendu vendue vendus vente ventes vendant
  répondre répondu réponse réponses répondant
  soutenir soutenu soutien soutient
  suivre suivi suivie suivis suivait
  maintenir maintenu maintenue maintenance maintien
  acheter acheté achat achats
  appuyer appuyé appui
  assister assisté assistée assistance assistait
  conduire conduit conduite
  mettre mis mise mises
  piloter piloté pilotage
  essayer essayé essai
  développer développé développée développés développement développements développant
  animer animé animée animation animations
  interroger interrogé interrogée interrogation
  réparer réparé réparation réparations
  corriger corrigé correction corrections
  établir établi établie établissement
  tenir tenu tenue
  recevoir reçu reçue réception
  analyser analysé analyse analyses
  apprendre appris apprentissage
  offrir offert offre
  ouvrir ouvert ouverture
  prendre pris prise
  servir servi service services`);

const ENDINGS =
  "ifications ification ations ation itions ition ements ement ments ment aisons aison ages age aient aient ait ant ees ee es er ir is it e s x"
    .split(" ")
    .sort((a, b) => b.length - a.length);

function stem(word: string): string {
  const lower = word.toLowerCase();
  const family = familyOf(FAMILIES, lower);
  if (family) return family;
  const bare = plainLetters(lower).replace(/ifications?$/, "ifi");
  return stripEndings(bare, ENDINGS, 4).replace(/(?<=bu|tu)tion$|tion$/, "");
}

const ELISIONS: Record<string, string> = { l: "le", d: "de", j: "je", n: "ne", s: "se", m: "me", c: "ce", qu: "que" };

/** "l'équipe" → "le équipe": the article is a word of its own. */
function open(text: string): string {
  return text.replace(/(?<!\p{L})([ldjnsmc]|qu)['’](?=\p{L})/giu, (_, letter: string) => {
    const whole = ELISIONS[letter.toLowerCase()] ?? letter;
    return `${/^\p{Lu}/u.test(letter) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole} `;
  });
}

export const french: Grammar = {
  language: "fr",
  open,
  stem,
  glue: wordSet(`le la les un une des de du d l et ou ainsi que qui dont où à au aux en dans sur sous par pour avec chez entre vers depuis
    ce cette ces cet son sa ses leur leurs mon ma mes notre nos je j nous il elle ils elles on se s y ne est sont était étaient été être ai as a
    avons ont avait avais étais suis afin lors pendant puis également aussi comme si car donc où eux notamment`),
  rungs: rungMap(stem, {
    0: "observer observation apprendre étudier suivre",
    1: "participer participation impliqué membre accompagner accompagnement rejoindre",
    2: "aider aide assister contribuer contribution collaborer collaboration appuyer soutenir seconder épauler",
    4: "gérer coordonner coordination organiser organisation administrer administration superviser supervision",
    5: "diriger piloter fonder fondation encadrer encadrement manager mener présider animer initier",
  }),
  synonyms: [
    "rédiger écrire",
    "contrôler vérifier inspecter",
    "réduire diminuer baisser",
    "augmenter accroître",
    "former enseigner",
    "créer concevoir réaliser élaborer",
    "traiter gérer",
    "aider assister",
    "livrer distribuer",
  ].map((words) => stemSet(stem, words)),
  hedges: stemSet(
    stem,
    `pas jamais sans sauf occasionnel occasionnelle occasionnels occasionnelles occasionnellement parfois partiel partielle partiellement ponctuel ponctuelle ponctuellement
    adjoint adjointe suppléant suppléante intérim intérimaire stage stagiaire alternance apprenti apprentie assistant assistante bénévole bénévoles bénévolement bénévolat
    volontaire junior débutant débutante notions base bases élémentaire élémentaires sommaire prévu prévue projet-de tenté tentative essayer souhaitait devait
    conjointement ensemble rarement presque familier familiarisé familiarisée temps-partiel vacataire`,
  ),
  introductions: stemSet(
    stem,
    "mission missions tâche tâches responsable chargé chargée charge responsabilité responsabilités fonction fonctions principale principales principalement consistait effectuer réalisation",
  ),
  agents: wordSet("par"),
  others: stemSet(stem, "équipe équipes service département entreprise société collègues groupe chef cheffe direction"),
  relations: wordSet("pour comme sous chez"),
  infinitive: /^\p{Ll}+(?:er|ir|re)$/u,
  numbers: {
    words: numberMap(
      "2:deux;3:trois;4:quatre;5:cinq;6:six;7:sept;8:huit;9:neuf;10:dix;11:onze;12:douze;13:treize;14:quatorze;15:quinze;16:seize;20:vingt;30:trente;40:quarante;50:cinquante;60:soixante",
    ),
    scales: numberMap("100:cent cents;1000:mille;1000000:million millions;1000000000:milliard milliards"),
    percent: ["pour cent", "pourcent", "p.c"],
    times: wordSet("fois"),
    more: wordSet("plus_de au_moins minimum dépassant"),
    less: wordSet("environ presque près_de jusqu'à jusqu'au quelque moins_de maximum quasiment"),
    ends: wordSet("par à en pour dans sur avec chez de du des et ou vers depuis au aux lors qui que dont"),
  },
};
