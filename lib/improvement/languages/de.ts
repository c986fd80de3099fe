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
  helfen half halfen hilft hilfe geholfen mithilfe mitgeholfen aushilfe
  schreiben schrieb geschrieben
  fahren fuhr gefahren fahrt fahrten
  teilnehmen teilnahme teilgenommen
  übernehmen übernahm übernommen übernahme
  beitragen beitrug beigetragen beitrag
  mitarbeiten mitarbeit mitgearbeitet
  mitwirken mitwirkung mitgewirkt
  zuarbeiten zuarbeit zugearbeitet
  zusammenarbeiten zusammenarbeit zusammengearbeitet
  beteiligen beteiligt beteiligte beteiligung
  entwerfen entwarf entworfen entwurf
  verkaufen verkauf verkaufte verkauft
  einkaufen einkauf eingekauft
  aufbauen aufbau aufgebaut
  einführen einführung eingeführt
  durchführen durchführung durchgeführt
  ausbilden ausbildung ausgebildet
  auswählen auswahl ausgewählt
  vorbereiten vorbereitung vorbereitet
  umsetzen umsetzung umgesetzt
  beraten beriet beratung
  unterrichten unterricht unterrichtete unterrichtet
  empfangen empfing empfang
  betreiben betrieb
  umziehen umzug umgezogen
  abschließen abschluss abgeschlossen
  reduzieren reduktion reduzierung reduzierte reduziert
  produzieren produktion produzierte produziert
  analysieren analyse analysen analysierte analysiert
  leiten leitung leitete geleitet leite leitend
  führen führung führte geführt
  lehren lehre lehrte gelehrt`);

/** Verbs whose first part stands at the end of the clause, "wirkte … mit": particle, then the finite verb and the whole. */
const SEPARABLE: Record<string, string> = {
  mit: "wirkte:mitwirken arbeitete:mitarbeiten half:helfen",
  teil: "nahm:teilnehmen nehme:teilnehmen nahmen:teilnehmen",
  bei: "trug:beitragen trugen:beitragen",
  ein: "führte:einführen",
  durch: "führte:durchführen",
  auf: "baute:aufbauen",
  aus: "bildete:ausbilden wählte:auswählen",
  vor: "bereitete:vorbereiten",
  um: "setzte:umsetzen",
  an: "leitete:anleiten",
};

const ENDINGS =
  "ierungen ierung ationen ation ierten ierte iert ieren ungen ung eten ete ten te end en em es et st e n s t"
    .split(" ")
    .sort((a, b) => b.length - a.length);

function stem(word: string): string {
  const lower = word.toLowerCase();
  const family = familyOf(FAMILIES, lower);
  if (family) return family;
  const bare = plainLetters(/^ge\p{L}{4,}(?:t|en)$/u.test(lower) ? lower.slice(2) : lower);
  // adjectives are written small, so "neuer" is "neu", while "Leiter" stays a person
  const open = /^\p{Ll}/u.test(word) && bare.length > 5 ? bare.replace(/(?:erer|er)$/, "") : bare;
  return stripEndings(open, ENDINGS, 4).replace(/(?<=[bdfgklpt])el$/, "l");
}

const WHOLE = new Map(
  Object.entries(SEPARABLE).flatMap(([particle, verbs]) =>
    verbs.split(" ").map((pair): [string, string] => {
      const [verb = "", whole = ""] = pair.split(":");
      return [`${particle} ${stem(verb)}`, whole];
    }),
  ),
);

/** "Wirkte an der Auswahl mit" → "Mitwirken an der Auswahl": the parts of a separable verb come together. */
function open(text: string): string {
  return text.replace(
    /(?<!\p{L})(\p{L}+)((?:(?![.;:!?])[^\n])*?) (mit|teil|bei|ein|durch|auf|aus|vor|um|an)(?=[.,;]|$| und )/gu,
    (all, verb: string, between: string, particle: string) => {
      const whole = WHOLE.get(`${particle} ${stem(verb)}`);
      return whole
        ? `${/^\p{Lu}/u.test(verb) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole}${between}`
        : all;
    },
  );
}

export const german: Grammar = {
  language: "de",
  largeNouns: true,
  open,
  stem,
  glue: wordSet(`der die das den dem des ein eine einer eines einem einen und oder sowie auch als in im ins an am auf aus bei beim bis für
    mit nach von vom zu zum zur durch unter zwischen während um wo wie dass welche welcher welches deren dessen davon dabei dafür damit darunter
    daran darauf ist sind war waren wird werden wurde wurden worden hat habe haben hatte hatten bin ich mein meine meiner meinem meinen wir
    unser unsere unserer unserem unseren sich es er sie ihr ihre ihrer ihren ihrem diese dieser dieses diesem diesen je pro per bzw sowohl
    dort hier dann wenn weil da`),
  rungs: rungMap(stem, {
    0: "beobachten beobachtung hospitation hospitierte lernen lernte gelernt erlernen zuschauen besuch besuchte",
    1: "teilnehmen beteiligen involviert mitglied begleiten begleitung",
    2: "helfen mitarbeiten mitwirken zuarbeiten zusammenarbeiten beitragen unterstützen unterstützung assistieren assistenz aushelfen",
    4: "koordinieren koordination organisieren organisation verwalten verwaltung managen management steuern steuerung überwachen beaufsichtigen",
    5: "leiten führen gründen gründung dirigieren verantworten initiieren anleiten",
  }),
  synonyms: [
    "erstellen anfertigen verfassen schreiben",
    "bearbeiten abwickeln",
    "prüfen kontrollieren überprüfen testen",
    "reduzieren senken verringern",
    "steigern erhöhen",
    "betreuen versorgen",
    "verkürzen kürzen",
    "schulen unterrichten",
    "helfen unterstützen",
  ].map((words) => stemSet(stem, words)),
  hedges: stemSet(
    stem,
    `nicht kein keine keinen nie niemals ohne außer gelegentlich manchmal teilweise zeitweise aushilfsweise vertretungsweise stellvertretend stellvertretende
    stellvertretender stellvertretung kommissarisch kommissarische ehrenamtlich ehrenamtliche freiwillig freiwillige unbezahlt erste erster erstes ersten grundkenntnisse grundlegend
    grundlegende basiskenntnisse anfänger praktikum praktikant praktikantin trainee werkstudent werkstudentin junior azubi auszubildende auszubildender
    teilzeit geringfügig geplant geplante versuchte versucht versuch sollte wollte beabsichtigt angestrebt gemeinsam kaum selten annähernd vertraut
    assistent assistentin aushilfe hospitant`,
  ),
  introductions: stemSet(
    stem,
    `aufgabe aufgaben hauptaufgabe hauptaufgaben tätigkeit tätigkeiten verantwortlich zuständig zuständigkeit verantwortung gehörte gehörten umfasste umfassten
    durchführen durchführung rahmen insgesamt`,
  ),
  agents: wordSet("von vom durch"),
  passive: wordSet("wurde wurden worden werde werden"),
  others: stemSet(
    stem,
    "team teams abteilung firma unternehmen kollegen gruppe chef chefin vorgesetzter kunde mannschaft betrieb",
  ),
  relations: wordSet("für als unter"),
  numbers: {
    words: numberMap(
      "2:zwei zweier;3:drei;4:vier;5:fünf;6:sechs;7:sieben;8:acht;9:neun;10:zehn;11:elf;12:zwölf;13:dreizehn;14:vierzehn;15:fünfzehn;16:sechzehn;17:siebzehn;18:achtzehn;19:neunzehn;20:zwanzig;30:dreißig;40:vierzig;50:fünfzig;60:sechzig;70:siebzig;80:achtzig;90:neunzig",
    ),
    scales: numberMap("100:hundert;1000:tausend tsd;1000000:million millionen mio;1000000000:milliarde milliarden mrd"),
    percent: ["prozent", "v.h"],
    times: wordSet("mal fach"),
    more: wordSet("über mindestens wenigstens mehr_als"),
    less: wordSet("fast rund etwa ca circa knapp ungefähr höchstens maximal beinahe bis_zu weniger_als gut"),
    ends: wordSet("pro je von bis zu für in im mit bei an am auf aus um und oder nach während die das davon"),
  },
};
