import type { LanguageTable } from "./language-table";

export const it: LanguageTable = {
  code: "it",
  smallWords: "e di la il dei della delle per con una nel nella da presso alla sul gli",
  months: [
    "gennaio genn gen",
    "febbraio febb feb",
    "marzo mar",
    "aprile apr",
    "maggio magg mag",
    "giugno giu",
    "luglio lug",
    "agosto ago",
    "settembre sett set",
    "ottobre ott",
    "novembre nov",
    "dicembre dic",
  ],
  present:
    "oggi|attuale|attualmente|in corso|ad oggi|presente|adesso|tuttora|tutt'oggi|a oggi|oggi in corso|data odierna|odierna",
  seasons: "primavera|estate|autunno|inverno|inizio|metà|fine|semestre",
  since: "dal|da|dall'|a partire dal|a partire da|a decorrere dal",
  from: "dal|da|dall'|tra|fra|dalla",
  until: "fino al|fino a|sino al|fino ad",
  to: "al|a|ad|fino al|fino a|e|alla|sino al|all'",
  of: "di|del|dell'",
  yearWords: "",
  expected: "previsto|prevista|laurea prevista|conseguimento previsto|in previsione|previsione",
  completed: "conseguito|conseguita|conseguimento|laureato nel|laureata nel|diplomato nel|rilasciato|ottenuto|data",
  durations: "anni|anno|mesi|mese|e",
  sections: {
    work: `esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|esperienze|esperienza|carriera|tirocini|percorso professionale|esperienze di lavoro|esperienza di lavoro|stage|storia lavorativa|occupazione|tirocini e stage|stage e tirocini|attività professionale|percorso lavorativo|
      impieghi|posizioni ricoperte|altre esperienze|dove ho lavorato|il mio percorso|percorso|attività lavorativa|esperienze pregresse|esperienze rilevanti|tirocinio|incarichi|principali esperienze|
      occupazioni|attività didattica|attività di ricerca|servizio militare|attività didattiche|docenze|cariche ricoperte|lavori svolti|mansioni svolte|precedenti lavorativi`,
    education: `istruzione|formazione|istruzione e formazione|titoli di studio|formazione accademica|studi|percorso di studi|percorso formativo|formazione scolastica|formazione universitaria|educazione|curriculum studi|studi e formazione|formazione e istruzione|carriera accademica|titolo di studio|percorso accademico|percorso scolastico|formazione e studi|
      lauree|università|scuole|scuola|corso di studi|formazione culturale|titoli`,
    skills: `competenze|competenze tecniche|capacità|abilità|competenze informatiche|conoscenze informatiche|capacità e competenze|competenze professionali|conoscenze|conoscenze tecniche|competenze digitali|strumenti|tecnologie|software|competenze chiave|competenze personali|punti di forza|capacità e competenze tecniche|informatica|competenze trasversali|
      competenze e capacità|competenze relazionali|aree di competenza|specializzazioni|i miei strumenti|la mia cassetta degli attrezzi|cosa so fare|cosa porto|capacità e competenze personali|competenze organizzative e gestionali|competenze comunicative|attitudini|abilità tecniche|hard skill|soft skill|capacità e competenze organizzative|capacità e competenze relazionali|competenza digitale|
      qualità|qualità personali|doti|doti personali|conoscenze e competenze|competenze e conoscenze`,
    languages: `lingue|lingue straniere|competenze linguistiche|conoscenze linguistiche|conoscenza delle lingue|lingue conosciute|lingua madre|altre lingue|madrelingua|
      capacità linguistiche|conoscenza lingue|conoscenze delle lingue straniere|conoscenza delle lingue straniere|conoscenza lingue straniere|lingue e livelli`,
    projects: `progetti|progetti personali|progetti principali|progetti selezionati|progetti di ricerca|progetti accademici|portfolio|principali progetti|i miei progetti|lavori|
      mostre|opere|spettacoli|esposizioni|lavori svolti in autonomia|realizzazioni`,
    certificates: `certificazioni|corsi|certificati|corsi e certificazioni|corsi di formazione|attestati|certificazioni e corsi|formazione continua|formazione professionale|corsi di aggiornamento|abilitazioni|aggiornamento professionale|qualifiche|attestati e certificazioni|licenze e certificazioni|corsi e seminari|formazione complementare|corsi e attestati|patentini|seminari|
      brevetti e abilitazioni|abilitazioni professionali|patenti e abilitazioni|corsi frequentati|altri corsi|seminari e workshop`,
    volunteer: `volontariato|attività di volontariato|esperienze di volontariato|esperienza di volontariato|impegno sociale|attività extracurriculari|attività sociali|servizio civile|attività associative|attività di volontariato e associazionismo|
      impegno civico|attività benefiche|associazionismo|impegno associativo|impegno nel sociale`,
    awards: `premi|riconoscimenti|premi e riconoscimenti|riconoscimenti e premi|borse di studio|borse di studio e premi|onorificenze|premi e borse di studio|traguardi|risultati|
      successi|medaglie|concorsi|menzioni|meriti|titoli onorifici|menzioni speciali|concorsi vinti`,
    publications: `pubblicazioni|brevetti|articoli|conferenze|pubblicazioni e conferenze|relazioni|pubblicazioni scientifiche|convegni|libri|
      interventi|presentazioni|comunicazioni|scritti|saggi|saggi e articoli|attività scientifica`,
    interests: `interessi|hobby|interessi personali|hobby e interessi|interessi e hobby|tempo libero|passioni|passatempi|interessi e passioni|nel tempo libero|
      attività ricreative|fuori dal lavoro|hobby e passioni`,
    references: `referenze|referenze professionali|raccomandazioni|
      persone di riferimento|testimonianze|referenti|contatti per referenze`,
    summary: `profilo|profilo professionale|chi sono|sommario|su di me|sintesi|obiettivo|obiettivo professionale|presentazione|profilo personale|obiettivi|riepilogo|obiettivi professionali|riepilogo professionale|breve presentazione|introduzione|in breve|di me|mi presento|sintesi professionale|bio|
      riassunto|descrizione|informazioni su di me|qualcosa su di me|panoramica|qualche parola su di me|due parole su di me|obiettivo di carriera`,
    contact: `contatti|dati personali|informazioni personali|recapiti|contatto|informazioni di contatto|dati anagrafici|anagrafica|collegamenti|link|i miei contatti|dove trovarmi|
      indirizzo|generalità`,
    other: `altro|altre informazioni|ulteriori informazioni|informazioni aggiuntive|patente|patente di guida|disponibilità|appartenenza a gruppi|trattamento dei dati personali|altre attività|varie|affiliazioni|iscrizioni|allegati|autorizzazione|informazioni ulteriori|
      associazioni|appartenenze|società scientifiche|informazioni complementari`,
  },
  sectionWords: {
    work: "esperienz* carriera tirocini* lavor* professional* impieg* stage percorso incaric* docenz*",
    education: "istruzion* formazion* stud* titol* accademic* universitari* scolastic*",
    skills: "competenz* capacità abilità conoscenz* strument* tecnologi* informatic* attitudin*",
    languages: "lingu* linguistic*",
    projects: "progett* portfolio mostre spettacol*",
    certificates: "certificazion* cors* attestat* abilitazion* aggiornament* seminari*",
    volunteer: "volontariato sociale extracurricular*",
    awards: "premi* riconosciment* borse onorificenz* medagli* menzioni",
    publications: "pubblicazion* brevett* articol* conferenz* convegn*",
    interests: "interess* hobby passion* libero passatemp* ricreativ* sport*",
    references: "referenz* raccomandazion*",
    summary: "profilo sommario sintesi obiettiv* presentazione riepilogo",
    contact: "contatt* recapit* anagrafic*",
    other: "altro altre ulteriori patente disponibilità",
  },
  titleGlue:
    "mio mia miei mie le la i il gli e di del della dei delle in con al principali altre altri rilevanti personali personale professionale professionali tecniche tecnici recenti precedenti selezionate dove ho cosa lavorative lavorativa più chiave so fare svolte svolti svolta ricoperte ricoperti conseguiti conseguite frequentati straniere conosciute breve significative selezionati sintesi scelte scelti",
  documentTitles:
    "curriculum vitae|curriculum|cv|curriculum vitae europeo|formato europeo|formato europeo per il curriculum vitae|curriculum professionale",
  levels: `madrelingua|lingua madre|prima lingua|bilingue|fluente|ottimo|ottima|ottimo livello|buono|buona|buon livello|discreto|discreta|sufficiente|scolastico|scolastica|livello scolastico|base|livello base|di base|elementare|intermedio|intermedia|livello intermedio|avanzato|avanzata|livello avanzato|eccellente|molto buono|molto buona|esperto|esperta|professionale|principiante|nativo|nativa|
    conoscenza professionale|conoscenza base|conoscenza avanzata|parlato e scritto|scritto e parlato|livello|buona conoscenza|ottima conoscenza|conoscenza scolastica|fluentemente`,
  contactLabels:
    "e-mail|email|posta elettronica|indirizzo e-mail|telefono|tel.|cellulare|cell.|mobile|sito|sito web|numero di telefono|pec|recapito|telefono cellulare",
  placeLabels:
    "indirizzo|residenza|domicilio|città|luogo|residente a|residente in|comune|sede|indirizzo di residenza|località",
  nameLabels: "nome|cognome|nome e cognome|cognome e nome|nominativo|nome completo",
  personalLabels:
    "data di nascita|nato il|nata il|nato a|nata a|luogo di nascita|luogo e data di nascita|data e luogo di nascita|nazionalità|cittadinanza|stato civile|patente|patente di guida|sesso|età|codice fiscale|automunito|automunita|disponibilità|servizio militare|figli|genere",
  scoreLabels: "voto|votazione|voto di laurea|voto finale|media|punteggio|voto di diploma|valutazione|media ponderata",
  scoreWords:
    "con lode|e lode|cum laude|con il massimo dei voti|110 e lode|110/110 e lode|110/110 con lode|a pieni voti|menzione d'onore",
  toolLabels: "tecnologie|strumenti|tecnologie utilizzate|strumenti utilizzati|ambiente|competenze|parole chiave|stack",
  bodyLabels:
    "mansioni|principali mansioni|mansioni principali|responsabilità|principali responsabilità|risultati|compiti|attività svolte|attività|corsi|risultati raggiunti|principali attività e responsabilità",
  at: "presso la ditta|presso l'azienda|presso|per|c/o|in",
  inSubject: "in|di|indirizzo|curriculum in|specializzazione in|con indirizzo|ad indirizzo|a indirizzo",
  employment:
    "tempo pieno|part time|part-time|tempo determinato|tempo indeterminato|stage|tirocinio|tirocinio curriculare|apprendistato|partita iva|libero professionista|libera professionista|freelance|collaborazione|contratto a progetto|contratto|stagionale|a chiamata|full time",
  remote: "da remoto|remoto|telelavoro|smart working|ibrido|a distanza",
  titles: `tesoriere tesoriera segretario capoturno capo* caposala capocuoco capoufficio capoarea capoprogetto responsabili ingegnere* sviluppatore* sviluppatrice* responsabile* direttore* direttrice* impiegato impiegata tirocinante* stagista* insegnante* infermiere infermiera contabile* addetto addetta commesso commessa cameriere cameriera consulente* assistente* coordinatore* coordinatrice* programmatore programmatrice medico avvocato avvocata architetto architetta progettista* grafico grafica giornalista* redattore redattrice traduttore traduttrice ricercatore ricercatrice docente* professore professoressa maestro maestra cuoco cuoca chef pizzaiolo barista* autista* meccanico elettricista* idraulico muratore saldatore operaio operaia operatore operatrice ausiliario magazziniere* receptionist cassiere cassiera segretario segretaria ragioniere ragioniera commercialista* revisore economista* psicologo psicologa fisioterapista* farmacista* veterinario veterinaria agente* venditore venditrice rappresentante* supervisore fondatore fondatrice socio socia titolare* presidente* volontario volontaria educatore educatrice formatore formatrice animatore animatrice apprendista* praticante* analista* tecnico tecnica amministratore amministratrice amministrativo amministrativa specialista* capo caposquadra dirigente* quadro dottorando dottoranda assegnista* collaboratore collaboratrice libero professionista* vicedirettore borsista* capocantiere geometra perito`,
  organisations: `srl srls spa snc sas scarl società università scuola ospedale comune banca gruppo azienda istituto liceo ministero fondazione associazione albergo hotel ristorante trattoria negozio supermercato farmacia editore edizioni casa assicurazioni trasporti costruzioni consulenza servizi sistemi soluzioni tecnologie cooperativa regione provincia centro libreria panificio studio officina officine industrie fratelli figli agenzia immobiliare clinica laboratorio coop onlus policlinico asl impresa ditta cantina cantine autofficina`,
  degrees: `laurea* dottorato diploma maturità master magistrale triennale specialistica abilitazione perito ragioniere licenza qualifica attestato laureato laureata corso tfa specializzazione dott diplomato specialistico vecchio ordinamento`,
  institutions: `università politecnico scuola liceo istituto itis itc accademia conservatorio sapienza bocconi ateneo itis ipsia facoltà iti tecnico`,
};
