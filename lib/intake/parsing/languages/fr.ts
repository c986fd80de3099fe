import type { LanguageTable } from "./language-table";

export const fr: LanguageTable = {
  code: "fr",
  smallWords: "et de la le les des du en pour avec dans une sur par aux au ainsi chez",
  months: [
    "janvier janv jan",
    "février fevr févr fév",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil jul",
    "août aout",
    "septembre sept sep",
    "octobre oct",
    "novembre nov",
    "décembre déc",
  ],
  present:
    "aujourd'hui|aujourd hui|présent|actuel|actuelle|actuellement|ce jour|en cours|maintenant|nos jours|à ce jour|a ce jour|poste actuel|toujours en poste|jour|présente",
  seasons: "printemps|été|automne|hiver|début|fin|mi|semestre|trimestre|rentrée",
  since: "depuis|à partir de|depuis le",
  from: "de|du|d'|entre",
  until: "jusqu'en|jusqu'à|jusqu'au|jusque",
  to: "à|au|jusqu'à|jusqu'en|jusqu'au|et|a",
  of: "de|d'",
  yearWords: "",
  expected:
    "prévu|prévue|en cours, prévu|attendu|attendue|diplôme prévu|obtention prévue|fin prévue|prévu en|prévue en",
  completed: "obtenu|obtenue|obtention|diplômé|diplômée|diplômé en|délivré|promo|obtenu en|obtenue en|valable jusqu'au",
  durations: "ans|an|années|année|mois|et",
  sections: {
    work: `expérience professionnelle|expériences professionnelles|expériences|expérience|parcours professionnel|stages|emplois|expérience de travail|parcours|mon parcours|carrière|historique professionnel|activités professionnelles|
      stages et expériences|stages et emplois|expériences et stages|jobs d'été|jobs étudiants|emplois étudiants|postes occupés|missions|missions réalisées|expérience de stage|activité professionnelle|itinéraire professionnel|parcours de carrière|expérience pertinente|stage|là où j'ai travaillé|où j'ai travaillé|emploi|antécédents professionnels|expériences clés|vie professionnelle|
      alternance|fonctions exercées|ce que j ai fait|service militaire|expériences antérieures|expérience dans le domaine|jobs d été|emplois d été|petits boulots|expériences en entreprise|emplois saisonniers|activité libérale`,
    education: `formation|formations|études|diplômes|parcours académique|formation académique|éducation et formation|éducation|diplômes et formations|formation et diplômes|formations et diplômes|cursus|cursus universitaire|parcours scolaire|parcours universitaire|scolarité|
      études et formation|études et diplômes|diplômes et études|formation universitaire|formation initiale|cursus scolaire|parcours de formation|études supérieures|enseignement|formation scolaire|parcours académiques|diplôme|
      école|écoles|cursus et diplômes|parcours étudiant|parcours d études|formation supérieure`,
    skills: `compétences|compétences techniques|compétences clés|savoir-faire|savoir faire|compétences informatiques|informatique|outils|atouts|savoir-être|savoirs|connaissances|compétences professionnelles|aptitudes|qualités|logiciels|domaines de compétences|domaines d'expertise|expertise|
      expertises|connaissances informatiques|compétences et outils|outils informatiques|outils et technologies|technologies|langages|mes compétences|ma boîte à outils|boîte à outils|ce que je sais faire|ce que j'apporte|compétences transversales|compétences personnelles|maîtrise des outils|connaissances techniques|points forts|forces|mes atouts|environnement technique|bureautique|compétences linguistiques et informatiques|
      habiletés|compétences métiers|compétences fonctionnelles|maîtrise des logiciels|outils et logiciels|savoir faire et savoir être`,
    languages: `langues|langues étrangères|langues vivantes|compétences linguistiques|langues parlées|connaissances linguistiques|mes langues|niveau de langues|
      connaissances des langues|aptitudes linguistiques|maîtrise des langues|pratique des langues|niveau de langue|langue maternelle|langues et niveaux|langues pratiquées`,
    projects: `projets|projets personnels|réalisations|projets réalisés|projets académiques|projets professionnels|projets universitaires|principaux projets|projets scolaires|principales réalisations|portfolio|mes projets|projets étudiants|
      expositions|spectacles|œuvres|créations|projets menés|mes réalisations`,
    certificates: `certificats|certifications|formations complémentaires|habilitations|formation continue|formations continues|certifications et formations|formations professionnelles|formation professionnelle|formation complémentaire|permis et certifications|attestations|cours|stages de formation|licences et certifications|perfectionnement|qualifications|
      brevets et permis|formations courtes|séminaires|ateliers|stages de perfectionnement|permis et habilitations|cours suivis`,
    volunteer: `bénévolat|vie associative|engagements|engagement associatif|expérience bénévole|activités bénévoles|engagement|engagements associatifs|activités associatives|volontariat|engagement bénévole|expériences associatives|activités extra-scolaires|activités extrascolaires|activités extra-professionnelles|vie associative et bénévolat|implication|implication sociale|
      responsabilités associatives|actions bénévoles|actions solidaires|service civique|engagement solidaire`,
    awards: `prix|distinctions et prix|récompenses|prix et distinctions|distinctions|bourses|bourses et prix|prix et bourses|honneurs|mentions|succès|reconnaissances|prix et récompenses|
      médailles|décorations|concours|palmarès|subventions|récompenses et distinctions|réussites|titres honorifiques`,
    publications: `publications|brevets|articles|conférences|communications|publications et conférences|publications scientifiques|publications et communications|ouvrages|travaux publiés|
      travaux|travaux scientifiques|travaux de recherche|écrits|livres|livres et articles|interventions`,
    interests: `centres d'intérêt|centre d'intérêt|centres d'intérêts|loisirs|intérêts|passions|loisirs et intérêts|hobbies|centres d'intérêt et loisirs|activités et loisirs|intérêts personnels|mes passions|activités|sports et loisirs|loisirs et centres d'intérêt|en dehors du travail|divers et loisirs|
      activités extra professionnelles|activités extraprofessionnelles|passe temps|temps libre|mes loisirs`,
    references: `références|références professionnelles|recommandations|personnes de référence|témoignages|
      contacts de référence|personnes à contacter|référents|lettres de recommandation`,
    summary: `profil|profil professionnel|à propos|à propos de moi|résumé|objectif|objectif professionnel|présentation|qui suis-je|qui suis je|synthèse|objectifs|résumé professionnel|en bref|accroche|projet professionnel|introduction|mon profil|profil personnel|sommaire|objectif de carrière|en quelques mots|moi|biographie|
      mon parcours en bref|points forts du parcours|ambition|ambitions|motivations|aperçu|mes objectifs|mon objectif|profil et objectif|bio|parcours en bref`,
    contact: `coordonnées|contacter|informations personnelles|état civil|contact|me contacter|informations de contact|données personnelles|coordonnées personnelles|adresse|renseignements personnels|mes coordonnées|infos personnelles|infos|liens|réseaux sociaux|réseaux|
      informations|pour me joindre|me joindre`,
    other: `divers|informations complémentaires|permis|autres|autres informations|permis de conduire|informations supplémentaires|renseignements complémentaires|mobilité|disponibilité|adhésions|affiliations|autre|autres activités|affiliations professionnelles|
      activités parascolaires|sociétés savantes|responsabilités collectives|encadrement|disponibilités`,
  },
  sectionWords: {
    work: "expérience* parcours emploi* stage* carrière poste* mission* professionnel* alternance fonction* métier*",
    education: "formation* étud* diplôm* cursus scol* universit* académique* éducation",
    skills:
      "compétenc* savoir* outil* connaissanc* aptitud* logiciel* atout* expertise* maîtris* informatique* technolog*",
    languages: "langue* linguistique*",
    projects: "projet* réalisation* exposition* spectacle*",
    certificates: "certif* habilitation* attestation* complémentaire* continue",
    volunteer: "bénévol* associati* engagement* volontariat",
    awards: "prix distinction* récompens* bours* honneur* médaille* décoration* concours",
    publications: "publication* brevet* articl* conférenc* communication* travaux écrits",
    interests: "loisir* intérêt* passion* hobb* sport*",
    references: "référenc* recommandation*",
    summary: "profil présentation objectif* résumé propos synthèse",
    contact: "coordonné* contact*",
    other: "divers permis autre* adhésion*",
  },
  titleGlue:
    "mes mon ma mes et de des du la le les l en d j ai ou que je où professionnelle professionnelles professionnels professionnel personnelles personnels personnel principales principaux principal autres autre complémentaires techniques clés sélection récents récente suite dans pour avec à au antérieures pertinentes ce exercées exercé réalisés réalisées suivies suivis obtenus obtenues choisis choisies significatives significative parlées étrangères étrangère secondaires supérieures",
  documentTitles: "curriculum vitae|cv|curriculum",
  levels: `langue maternelle|maternelle|langue natale|natif|native|bilingue|trilingue|courant|courante|couramment|lu, écrit, parlé|lu écrit parlé|avancé|avancée|intermédiaire|intermédiaire avancé|débutant|débutante|notions|notions de base|bases|scolaire|niveau scolaire|professionnel|niveau professionnel|bon niveau|très bon niveau|bon|bonne|bonne maîtrise|très bien|bien|
    excellent|maîtrise|maîtrise professionnelle|expert|confirmé|opérationnel|opérationnelle|technique|élémentaire|moyen|compétence professionnelle|compétence professionnelle complète|compétence professionnelle limitée|bilingue ou langue natale|écrit et parlé|niveau`,
  contactLabels:
    "courriel|e-mail|email|mail|mél|mel|adresse e-mail|adresse mail|téléphone|tél.|tél|tel|portable|mobile|téléphone portable|site|site web|site internet|fixe|numéro de téléphone|gsm",
  placeLabels: "adresse|domicile|ville|lieu|résidence|localisation|habite à|adresse postale|lieu de résidence",
  nameLabels: "nom|prénom|nom et prénom|prénom et nom|nom prénom|nom complet",
  personalLabels:
    "date de naissance|né le|née le|né|née|lieu de naissance|date et lieu de naissance|nationalité|situation familiale|état civil|permis|permis de conduire|permis b|âge|sexe|enfants|situation|disponibilité|disponible|mobilité|situation de famille|ans",
  scoreLabels: "mention|moyenne|note|moyenne générale|résultat|note finale|rang",
  scoreWords:
    "mention très bien|mention bien|mention assez bien|très bien|assez bien|avec mention|félicitations du jury|avec les félicitations du jury|avec distinction|grande distinction|avec grande distinction|la plus grande distinction|major de promotion|mention passable",
  toolLabels:
    "technologies|outils|environnement technique|environnement|technologies utilisées|outils utilisés|compétences|mots-clés|stack technique|langages|logiciels|stack",
  bodyLabels:
    "missions|mes missions|missions principales|principales missions|responsabilités|réalisations|principales réalisations|tâches|tâches principales|résultats|missions réalisées|cours|activités principales",
  at: "dans l'entreprise|chez|à|au sein de|au sein du|auprès de|pour",
  inSubject: "en|spécialité|option|mention|filière|spécialisation|spécialisation en|parcours",
  employment:
    "cdi|cdd|temps plein|temps partiel|alternance|stage|intérim|indépendant|freelance|apprentissage|contrat d'apprentissage|contrat de professionnalisation|stage de fin d'études|vacataire|saisonnier|job d'été|job étudiant|à temps plein|à temps partiel",
  remote: "télétravail|à distance|full remote|hybride|en télétravail|itinérant",
  titles: `trésorier trésorière commis second plongeur plongeuse chef* bénévole* barman barmaid développeur* développeuse* ingénieur* ingénieure responsable* directeur* directrice* chargé chargée chef cheffe assistante* stagiaire* technicien* technicienne consultante* comptable* vendeur* vendeuse* professeur* infirmier* infirmière gestionnaire* conseiller* conseillère* secrétaire* employé* alternant* apprenti* analyste* médecin pharmacien* avocat* juriste* serveur serveuse cuisinier cuisinière boulanger* pâtissier* coiffeur coiffeuse caissier caissière réceptionniste* hôte hôtesse animateur animatrice éducateur éducatrice enseignant* formateur formatrice traducteur traductrice interprète* rédacteur rédactrice journaliste* graphiste* concepteur conceptrice architecte* chercheur chercheuse doctorant* commercial commerciale acheteur acheteuse logisticien* magasinier magasinière chauffeur conducteur conductrice mécanicien* électricien* plombier menuisier maçon soudeur opérateur opératrice ouvrier ouvrière agent auxiliaire aide-soignant* aide-soignante sage-femme kinésithérapeute* psychologue* dentiste* vétérinaire* bibliothécaire* documentaliste* attaché attachée adjoint adjointe gérant gérante associé associée fondateur fondatrice cofondateur président présidente délégué déléguée coordinateur coordinatrice coordonnateur superviseur contrôleur auditeur auditrice administrateur administratrice chargé(e) bénévole* maître monitrice moniteur manutentionnaire* livreur équipier équipière préparateur préparatrice`,
  organisations: `sa sas sarl eurl sasu sci scop université école lycée collège hôpital mairie banque société groupe association clinique laboratoire cabinet agence conseil régional département ministère assurance assurances fondation fédération syndicat centre maison librairie pharmacie boulangerie boutique hôtel auberge entreprise compagnie établissements ets éditions imprimerie garage transports groupement coopérative conseils solutions bureau d'études chu crédit caisse hypermarché supermarché magasin ferme domaine théâtre musée`,
  degrees: `licence maîtrise dut bts baccalauréat bac deug dea dess mastère doctorat ingénieur diplôme brevet cap bep mba prépa préparatoire classe agrégation capes habilitation magistère bachelor master ms terminale deust dnb certificat cpge diplômé dnsep bachelier thèse`,
  institutions: `université école lycée institut iut faculté collège insa hec essec sorbonne polytechnique conservatoire haute iae ifsi greta cnam académie campus centrale supérieure ens`,
};
