import { foldWords } from "./fold";

/** What a labelled line of an entry says: "Position: Nurse", "Dates	2018 – 2022", "Arbeitgeber: …". */
export type EntryLabel = "title" | "employer" | "location" | "dates" | "duties" | "degree" | "school" | "area";

/** Labels in the languages of the tables; those of the Europass form among them. Parted by `|`. */
export const LABELS: Record<EntryLabel, string> = {
  title: `position|job title|title|role|post|position held|occupation|occupation or position held|designation|position|stelle|tätigkeit|funktion|beruf oder funktion|berufsbezeichnung|poste|poste occupé|fonction|fonction ou poste occupé|intitulé du poste|
    puesto|puesto desempeñado|cargo|profesión o cargo desempeñado|función|função|função ou cargo ocupado|cargo ocupado|posto|posizione|posizione lavorativa|ruolo|mansione|lavoro o posizione ricoperti|tipo di impiego|
    functie|functietitel|beroep of functie|stanowisko|zawód lub zajmowane stanowisko|zajmowane stanowisko|θέση|θέση εργασίας|επάγγελμα ή θέση που κατείχατε|απασχόληση ή θέση|ειδικότητα|должность|занимаемая должность|позиция`,
  employer: `employer|company|company name|organisation|organization|name of employer|name and address of employer|client|firm|arbeitgeber|firma|unternehmen|name und adresse des arbeitgebers|kunde|auftraggeber|employeur|entreprise|société|nom et adresse de l'employeur|client|
    empresa|empleador|nombre y dirección de la empresa o empleador|compañía|cliente|empregador|entidade patronal|nome e endereço do empregador|datore di lavoro|azienda|nome e indirizzo del datore di lavoro|ente|werkgever|bedrijf|naam en adres van de werkgever|opdrachtgever|
    pracodawca|firma|nazwa i adres pracodawcy|εργοδότης|εταιρεία|επιχείρηση|όνομα και διεύθυνση εργοδότη|работодатель|компания|организация|место работы|наименование организации`,
  location: `location|place|city|town|ort|standort|arbeitsort|lieu|ville|lugar|ubicación|ciudad|local|localização|cidade|luogo|sede|città|plaats|locatie|miejsce|lokalizacja|miasto|τόπος|τοποθεσία|πόλη|место|город`,
  dates: `dates|date|period|duration|time|when|from – to|dates of employment|employment period|dates (from – to)|zeitraum|datum|dauer|zeit|période|durée|dates|fecha|fechas|periodo|período|duración|data|datas|duração|date|periodo|durata|data|periode|data van|duur|okres|daty|czas trwania|περίοδος|ημερομηνίες|ημερομηνία|διάρκεια|χρονολογία|период|период работы|годы|даты|срок`,
  duties: `duties|responsibilities|main duties|main responsibilities|main activities|main activities and responsibilities|key responsibilities|tasks|activities|description|job description|aufgaben|tätigkeiten|hauptaufgaben|wichtigste tätigkeiten und zuständigkeiten|beschreibung|
    missions|tâches|activités|principales activités et responsabilités|description|funciones|responsabilidades|tareas|actividades|principales actividades y responsabilidades|descripción|funções|principais atividades e responsabilidades|tarefas|atividades|descrição|
    mansioni|attività|principali attività e responsabilità|responsabilità|compiti|principali mansioni e responsabilità|taken|werkzaamheden|voornaamste werkzaamheden en verantwoordelijkheden|verantwoordelijkheden|omschrijving|
    obowiązki|zakres obowiązków|zadania|główne działania i obowiązki|opis|καθήκοντα|αρμοδιότητες|κύριες δραστηριότητες και αρμοδιότητες|περιγραφή|обязанности|должностные обязанности|задачи|описание`,
  degree: `degree|qualification|title of qualification|title of qualification awarded|award|diploma|certificate|abschluss|bezeichnung der erworbenen qualifikation|grad|diplôme|intitulé du diplôme|intitulé du certificat ou diplôme délivré|título|titulación|título de la cualificación obtenida|grau|
    designação da qualificação atribuída|titolo di studio|titolo|titolo della qualifica rilasciata|qualifica conseguita|diploma|opleiding|naam van de kwalificatie|tytuł|uzyskany tytuł|stopień|kierunek i stopień|πτυχίο|τίτλος σπουδών|τίτλος του πιστοποιητικού ή διπλώματος|степень|квалификация|диплом`,
  school: `school|university|college|institution|institute|education provider|name and type of organisation providing education and training|schule|universität|hochschule|einrichtung|name und art der bildungs- oder ausbildungseinrichtung|établissement|école|université|
    nom et type de l'établissement d'enseignement ou de formation|centro|universidad|institución|escuela|centro de estudios|escola|universidade|instituição|instituto|istituto|università|scuola|ateneo|nome e tipo d'organizzazione erogatrice dell'istruzione e formazione|
    instelling|onderwijsinstelling|universiteit|uczelnia|szkoła|nazwa uczelni|ίδρυμα|πανεπιστήμιο|σχολή|φορέας|учебное заведение|университет|вуз`,
  area: `field|field of study|subject|major|subjects|course|course of study|specialisation|specialization|principal subjects|fach|fachrichtung|studiengang|studienfach|schwerpunkt|spécialité|domaine|filière|especialidad|campo de estudio|carrera|área|curso|especialidade|
    indirizzo|facoltà|corso di laurea|corso|richting|studierichting|vakgebied|kierunek|specjalność|specjalizacja|αντικείμενο|κατεύθυνση|τμήμα|ειδίκευση|специальность|факультет|направление`,
};

/** The words of all labels, folded: they are said by the field itself. */
export const LABEL_WORDS: ReadonlySet<string> = new Set(
  Object.values(LABELS).flatMap((list) => list.split("|").flatMap((phrase) => foldWords(phrase).split(" "))),
);

const SETS = new Map<EntryLabel, Set<string>>();

/** True when a text is one of the labels, and nothing else: "Aufgaben:", "Fechas". */
export function isLabelOf(text: string, ...labels: EntryLabel[]): boolean {
  const words = foldWords(text);
  return labels.some((label) => {
    let set = SETS.get(label);
    if (!set) {
      set = new Set(LABELS[label].split("|").map(foldWords));
      SETS.set(label, set);
    }
    return set.has(words);
  });
}
