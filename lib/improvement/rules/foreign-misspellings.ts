/** Words of German, French and Spanish that are always misspelt: `wrong:right`, closed lists, no names. */
const PAIRS: Record<string, string> = {
  de: `standart:Standard standarts:Standards resourcen:Ressourcen vorraussetzung:Voraussetzung vorraussetzungen:Voraussetzungen
agressiv:aggressiv addresse:Adresse addressen:Adressen maschiene:Maschine maschienen:Maschinen projekct:Projekt
proffesionell:professionell profesionell:professionell entgültig:endgültig interressant:interessant
interresse:Interesse komision:Kommission kommision:Kommission koordienierung:Koordinierung lizens:Lizenz
nähmlich:nämlich orginal:Original parallell:parallel reperatur:Reparatur reperaturen:Reparaturen
rythmus:Rhythmus seperat:separat tolleranz:Toleranz unterschiedlig:unterschiedlich verwantwortlich:verantwortlich
verantwortlch:verantwortlich wiederspiegeln:widerspiegeln zeugniss:Zeugnis ergebniss:Ergebnis verhältniss:Verhältnis vorstandt:Vorstand
abteillung:Abteilung entwiklung:Entwicklung mitarbeitter:Mitarbeiter durchfürung:Durchführung betreung:Betreuung überprüffung:Überprüfung
kentnisse:Kenntnisse kenntnise:Kenntnisse erfarung:Erfahrung erfahrungg:Erfahrung kundenbetreung:Kundenbetreuung angebotte:Angebote`,
  fr: `proffessionnel:professionnel professionel:professionnel professionnele:professionnelle proffessionel:professionnel dévelopement:développement
développment:développement developpement:développement aquisition:acquisition acceuil:accueil acceuillir:accueillir accueuil:accueil adress:adresse
addresse:adresse apporfondi:approfondi aprentissage:apprentissage connection:connexion
dilemne:dilemme entreprize:entreprise exellent:excellent excercice:exercice exigeance:exigence
familliarisé:familiarisé gestionaire:gestionnaire indépendemment:indépendamment interressant:intéressant
maintenence:maintenance maintenace:maintenance négotiation:négociation négociacion:négociation notament:notamment
opérationel:opérationnel opérationelle:opérationnelle parmis:parmi personel:personnel plannifié:planifié plannification:planification
quotidiènement:quotidiennement rédation:rédaction responsabilitée:responsabilité resources:ressources
réunnion:réunion statistisque:statistique traitment:traitement ennuyeu:ennuyeux comunication:communication`,
  es: `absorsión:absorción exaustiva:exhaustiva exaustivo:exhaustivo exijente:exigente desarollo:desarrollo desarroyo:desarrollo desarollé:desarrollé
formacion:formación direccion:dirección atencion:atención organizacion:organización administracion:administración
coordinacion:coordinación planificacion:planificación negociacion:negociación produccion:producción redaccion:redacción reduccion:reducción
traduccion:traducción comunicacion:comunicación informacion:información educacion:educación
facturacion:facturación creacion:creación elaboracion:elaboración implementacion:implementación investigacion:investigación
tambien:también ademas:además despues:después analisis:análisis tecnico:técnico tecnica:técnica numero:número
telefono:teléfono pagina:página paginas:páginas economico:económico economica:económica 
projecto:proyecto projectos:proyectos inmobilario:inmobiliario preveer:prever concenso:consenso estandart:estándar
profesionál:profesional responsabilidád:responsabilidad exelente:excelente ecxelente:excelente inovación:innovación inovador:innovador`,
};

/** language → misspelt word in small letters → right word */
export const FOREIGN_MISSPELLINGS: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(PAIRS).map(([language, pairs]) => [
    language,
    new Map(
      pairs
        .split(/\s+/)
        .map((pair) => pair.split(":") as [string, string])
        // one word for one word, and a real correction
        .filter(([wrong, right]) => !right.includes("_") && wrong !== right.toLowerCase()),
    ),
  ]),
);

/** The text with the misspelt words of a language put right; nouns of German keep their capital. */
export function correctForeign(text: string, language: string): string {
  const pairs = FOREIGN_MISSPELLINGS[language];
  if (!pairs) return text;
  return text.replace(/(?<![\p{L}\p{N}'’@._/-])\p{L}{4,}(?![\p{L}\p{N}@_/]|\.\p{L})/gu, (word) => {
    const right = pairs.get(word.toLowerCase());
    if (!right || (word.length > 4 && word === word.toUpperCase())) return word;
    return /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  });
}
