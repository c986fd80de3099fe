/**
 * Trades, schools, employers and examinations beyond those of the language tables: dictionary words, in the languages most CVs are
 * written in. Trades that are surnames or everyday words as often ("Mason", "Richter", "guide") are left out: they would speak for a
 * title where a name stands. `*` as in the tables.
 */
export const TRADES = `
adjudicator nco arborist archaeologist assembler auctioneer bailiff barber barkeeper beekeeper blogger boilermaker bookbinder bookseller builder busker cabinetmaker cadet cartographer caterer chambermaid childminder chiropodist choreographer
cobbler columnist comedian commander commissioner compositor confectioner conservator constable corporal correspondent courier crofter curator custodian dealer demonstrator dishwasher doorman doula draughtsman draughtswoman drafter
dressmaker embalmer embroiderer engraver entertainer entrepreneur examiner exporter fabricator farmhand farrier fettler financier fireman fisherman foundryman furrier gamekeeper gasfitter geographer glassblower goldsmith governess greengrocer
groundskeeper groundsman gunsmith gynaecologist harbourmaster harpist hauler haulier headmistress herdsman homemaker housewife importer influencer innkeeper interviewer invigilator jeweller journeyman labourer* landscaper librettist
lifeguard lineman linguist liquidator lobbyist locksmith locum logistician longshoreman luthier magician magistrate manicurist masseur masseuse mortician navigator novelist obstetrician oceanographer operative* optometrist
organist orthodontist paediatrician panellist parson pathologist pawnbroker philosopher pianist playwright ploughman policeman policewoman postman postmaster postmistress prefect projectionist proofreader proprietor prosecutor publican
publicist puppeteer purser quarryman quartermaster radiologist realtor referee repairer reporter* restaurateur restorer retailer roadie rousie scaffolder screenwriter sculptor seaman shearer shipbuilder shipwright shoemaker shopkeeper
signalman silversmith soloist spokesperson stableman steelworker stenographer stockbroker stockman stonemason storekeeper tattooist toolmaker trooper trumpeter trustee typesetter typist umpire undertaker valuer verger vintner
violinist violist watchmaker wheelwright woodcarver woodworker zookeeper deckhand shelf-stacker packer cleaner bricklayer plasterer roofer rigger fitter
geselle gesellin polier zimmermann zimmerer dachdecker* klempner* installateur* dreher fräser lackierer* fliesenleger* konditor* rezeptionist* kosmetiker* hotelfachfrau hotelfachmann postbote schaffner gärtner* landwirt* sanitäter*
logopäde logopädin prokurist* aufsichtsrat programmierer* notar polizist* soldat* feuerwehrmann wachmann pfarrer* musiker* sänger* schauspieler* regisseur* fotograf* kameramann bibliothekar* archivar* grundwehrdienst wehrdienst
zivildienst elternzeit bundesfreiwilligendienst maurer*
charpentier couvreur carreleur garagiste cariste traiteur gardien gardienne esthéticienne jardinier jardinière paysagiste agriculteur agricultrice viticulteur interne chirurgien chirurgienne aide-soignant aide-soignante soignant soignante
orthophoniste ambulancier ambulancière brancardier instituteur institutrice programmeur standardiste notaire huissier greffier photographe comédien comédienne musicien musicienne chanteur chanteuse réalisateur conservateur conservatrice
policier gendarme militaire pompier tourneur fraiseur couturière courtier télévendeur entraîneur nourrice peintre
carpintero soldador tornero chófer carretillero almacenero pastelero panadero carnicero gobernanta limpiadora limpiador conserje vigilante jardinero agricultor ganadero cirujano cirujana celador celadora matrona logopeda entrenador
notario procurador fotógrafo fotógrafa músico bibliotecario bibliotecaria policía militar bombero montador comprador ejecutivo ejecutiva promotor promotora niñera cuidadora cuidador empleado empleada obrero peón pintor
falegname imbianchino tornitore camionista corriere mulettista facchino pasticcere panettiere macellaio lavapiatti custode giardiniere agricoltore chirurgo oss ostetrica logopedista allenatore allenatrice caporeparto sistemista
notaio giudice fotografo fotografa musicista bibliotecario bibliotecaria restauratore restauratrice poliziotto carabiniere militare montatore sarta acquirente promotore badante parrucchiera parrucchiere estetista impiegato impiegata
metselaar koerier hovenier veehouder dierenarts logopedist* leerkracht technicus programmeur fotograaf muzikant bibliothecaris politieagent militair brandweerman makelaar oppas kapster kapper helpende
pedreiro carpinteiro canalizador encanador torneiro camionista estafeta entregador armazenista balconista padeiro pasteleiro camareira porteiro jardineiro cirurgião cirurgiã treinador notário juiz fotógrafo bibliotecário costureira babá
diarista montador comprador polícia bombeiro
murarz cieśla stolarz malarz tokarz ślusarz kurier wózkowy ekspedientka piekarz cukiernik rzeźnik pokojowa sprzątaczka dozorca ochroniarz ogrodnik rolnik leśnik stomatolog położna pedagog wychowawca wychowawczyni ekspert urzędnik
notariusz sędzia fotograf aktor muzyk bibliotekarz archiwista policjant żołnierz strażak krawcowa szwaczka zaopatrzeniowiec fryzjerka kosmetyczka`;

/** Ends of compound words that are trades. */
export const TRADE_ENDINGS =
  "geselle|gesellin|polier|zimmerer|installateur|mechaniker|elektriker|gärtner|händler|lehrling";

export const EMPLOYERS = `army navy marines constabulary bundeswehr infirmary dairy dairies farms farm orchestra sinfonia ensemble ballet parish cathedral solicitors haulage foundry shipyard playgroup hospice regiment battalion gazette homes vets stables bistro brewery builders
  bakery hotels infirmaries plc haulier nurseries leisure bauunternehmung brasserie gestoría ferretería`;

export const EXAMS = `cses highers wassce ssce neco ond nce sslc icse cbse vce ncea bvms bvsc bmus bdes bsw bnsc msci mlitt mmus mpa lpc gdl gesellenbrief werkpolier gce polier-lehrgang nnef nneb`;

export const SCHOOLS = `tafe coláiste prifysgol scoil ifsi cfa bildungszentrum musikhochschule basisschool sixth oberschule kolleg univerzita gymnázium`;
