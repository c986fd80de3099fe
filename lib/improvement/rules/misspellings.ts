/**
 * Words that are always misspelt, with the right word: a closed list, no names, no words of another English.
 * `wrong:right`, one pair each.
 */
const PAIRS = `
abscence:absence accademic:academic accesible:accessible accessable:accessible accomodate:accommodate accomodation:accommodation accomplishmnet:accomplishment
accross:across acheive:achieve acheived:achieved acheivement:achievement acheivements:achievements acheiving:achieving achive:achieve achived:achieved achivement:achievement
achivements:achievements ackowledge:acknowledge acknowlege:acknowledge acomplish:accomplish acomplished:accomplished acquaintence:acquaintance acquited:acquitted
adition:addition aditional:additional adminstration:administration adminstrative:administrative adminstrator:administrator adress:address adressed:addressed adresses:addresses
adressing:addressing advertisment:advertisement aggreement:agreement agressive:aggressive alot:a_lot ammount:amount analize:analyze analized:analyzed anaylsis:analysis anaylst:analyst
analsis:analysis annualy:annually aplication:application aplications:applications apointment:appointment apointments:appointments appearence:appearance appliction:application
apprasial:appraisal appropiate:appropriate approximatly:approximately apropriate:appropriate aquire:acquire aquired:acquired aquiring:acquiring aquisition:acquisition
arguement:argument assesment:assessment assesments:assessments assistence:assistance assitant:assistant assited:assisted asistant:assistant asisted:assisted attendence:attendance
atmoshpere:atmosphere availabe:available availible:available avaliable:available awarness:awareness
basicly:basically becuase:because becasue:because begining:beginning beleive:believe beneficary:beneficiary benifit:benefit benifits:benefits buisness:business buisnesses:businesses
bussiness:business busness:business calender:calendar calenders:calendars campain:campaign campains:campaigns candiate:candidate candidtate:candidate carrer:career catagory:category
challange:challenge challanges:challenges challanging:challenging cheif:chief cleint:client cleints:clients collaegue:colleague collaegues:colleagues colaborate:collaborate
colaborated:collaborated colaboration:collaboration colaborative:collaborative colleage:colleague colleages:colleagues collegue:colleague collegues:colleagues commitee:committee
commited:committed commitment's:commitments committment:commitment commision:commission communciate:communicate communciation:communication comunicate:communicate comunicated:communicated
comunication:communication communicaton:communication companys:companies compatability:compatibility competance:competence competant:competent competetive:competitive completly:completely
complience:compliance conferance:conference confidental:confidential consistant:consistent consistantly:consistently consultent:consultant contirbute:contribute contibuted:contributed
continous:continuous continously:continuously contractural:contractual controll:control cooridnate:coordinate coordiante:coordinate coordiantor:coordinator coordinater:coordinator
corespondence:correspondence correspondance:correspondence costumers:customers costomer:customer costomers:customers critcal:critical critisism:criticism curiculum:curriculum
curriculm:curriculum custmer:customer custmers:customers custommer:customer custommers:customers custumer:customer custumers:customers cutomer:customer cutomers:customers
databse:database dayly:daily deadine:deadline deadlins:deadlines decison:decision decisons:decisions definately:definitely definatly:definitely definitly:definitely deliverd:delivered
deliverys:deliveries delivary:delivery demostrate:demonstrate demostrated:demonstrated departement:department departements:departments deparment:department desgin:design
desgined:designed desinged:designed detials:details develope:develop developement:development developped:developed developping:developing devloped:developed devlopment:development
developmet:development diffrent:different diferent:different dilligent:diligent disciplin:discipline discusion:discussion documentaion:documentation documention:documentation
docments:documents effecient:efficient effeciency:efficiency efficency:efficiency efficent:efficient efficiantly:efficiently eficient:efficient elegible:eligible eletrical:electrical
embarass:embarrass emloyee:employee emloyees:employees employes:employees employement:employment enginering:engineering enginer:engineer enginners:engineers engeneering:engineering
enquires:enquiries enviroment:environment enviromental:environmental enviroments:environments environemnt:environment environmet:environment equiptment:equipment equiment:equipment equipement:equipment
establised:established excecute:execute excecuted:executed excelent:excellent excellant:excellent exellent:excellent excercise:exercise exceled:excelled existance:existence expalin:explain
expence:expense expences:expenses expereince:experience experiance:experience experianced:experienced experince:experience experinced:experienced expirience:experience expierence:experience expierenced:experienced
extremly:extremely facilites:facilities facilty:facility familar:familiar familier:familiar finacial:financial financal:financial finanical:financial fisrt:first flexable:flexible
foriegn:foreign forcast:forecast formating:formatting fourty:forty foward:forward freindly:friendly fulfiled:fulfilled fullfil:fulfil fullfilled:fulfilled functionalty:functionality
futher:further garantee:guarantee gaurantee:guarantee generaly:generally goverment:government govermental:governmental graduted:graduated grammer:grammar greatful:grateful guage:gauge
guarenteed:guaranteed guidence:guidance guidlines:guidelines guideliness:guidelines happend:happened heirarchy:hierarchy heigth:height helpfull:helpful hygeine:hygiene hygine:hygiene
identfied:identified imediate:immediate immediatly:immediately implemantation:implementation implementaion:implementation implemention:implementation implemeted:implemented implmented:implemented
implmentation:implementation importent:important improvment:improvement improvments:improvements improvemnt:improvement incomming:incoming incresed:increased increasd:increased independant:independent
independantly:independently indepedent:independent infomation:information informaton:information infrastucture:infrastructure initative:initiative initatives:initiatives inititative:initiative innitiative:initiative
inspite:in_spite instalation:installation instrucion:instruction instuctions:instructions insurence:insurance integrety:integrity intelligance:intelligence interacton:interaction
interpretor:interpreter intergrate:integrate intergrated:integrated intergration:integration interveiw:interview interveiws:interviews inventry:inventory inventroy:inventory involed:involved invovled:involved
judgemental:judgemental knowlegde:knowledge knowlege:knowledge knowledgable:knowledgeable knowledgeble:knowledgeable labratory:laboratory laguage:language langauge:language langauges:languages lauched:launched leadrship:leadership
leadershp:leadership liase:liaise liased:liaised liasing:liaising liason:liaison liasion:liaison lisence:licence libary:library maintainance:maintenance maintainence:maintenance maintanance:maintenance maintenace:maintenance
maintence:maintenance maintenence:maintenance mangaed:managed managable:manageable managament:management managment:management mangement:management managemnt:management managerment:management managing_:managing
manufacter:manufacture manufacturor:manufacturer maintaning:maintaining maintianing:maintaining maintan:maintain maintaned:maintained managaing:managing manging:managing mantain:maintain mantained:maintained maintian:maintain maintianed:maintained marketting:marketing mathmatics:mathematics mesure:measure mesured:measured mechancial:mechanical medecine:medicine millenium:millennium minuts:minutes
misc:misc. monitering:monitoring montly:monthly monthy:monthly motivaton:motivation multipule:multiple neccesary:necessary neccessary:necessary necessery:necessary negociate:negotiate negociated:negotiated negociation:negotiation
negotation:negotiation negotiaton:negotiation noticable:noticeable numberous:numerous objectivs:objectives obtian:obtain obtianed:obtained occasionaly:occasionally occured:occurred occuring:occurring ocurred:occurred occurence:occurrence
occurences:occurrences officiel:official opeartion:operation opeartions:operations operatoin:operation oportunity:opportunity oportunities:opportunities oppertunity:opportunity oppurtunity:opportunity optimisaton:optimisation
orgainsed:organised organistion:organisation organiztion:organization organisaton:organisation organizaton:organization orginization:organization orginized:organized orginised:organised oustanding:outstanding outstandng:outstanding
overseen_:overseen oversaw_:oversaw paitent:patient paitents:patients paralel:parallel parrallel:parallel particpate:participate particpated:participated partcipated:participated partership:partnership payed:paid perfomance:performance
performace:performance performence:performance perfom:perform perfomed:performed permenant:permanent permanant:permanent persistant:persistent personaly:personally personel:personnel personnell:personnel persue:pursue persued:pursued
pharmacutical:pharmaceutical platfrom:platform politly:politely posess:possess posesses:possesses positon:position possiblity:possibility potencial:potential practicle:practical preceeding:preceding prefered:preferred
preperation:preparation preparatoin:preparation prepaired:prepared presance:presence presentaion:presentation presentaions:presentations presention:presentation preformed:performed privelege:privilege priviledge:privilege prioritze:prioritize
probelm:problem probelms:problems problme:problem procede:proceed proceedure:procedure proceedures:procedures procedurs:procedures proccess:process proccesses:processes proccessing:processing proccessed:processed procurment:procurement
profesional:professional profesionals:professionals proffesional:professional proffessional:professional professionel:professional profficient:proficient proficent:proficient proficiant:proficient programer:programmer programing:programming
progess:progress projet:project projets:projects projcet:project projcets:projects promoton:promotion promtion:promotion proposel:proposal prosess:process provded:provided provied:provided providng:providing publically:publicly
publicaly:publicly puchase:purchase purchace:purchase puchasing:purchasing purchaseing:purchasing qualifed:qualified qualifcation:qualification qualifcations:qualifications qualtiy:quality quaterly:quarterly questionaire:questionnaire
questionaires:questionnaires realy:really reccomend:recommend reccomendation:recommendation reccomendations:recommendations reccommend:recommend recommanded:recommended recomend:recommend recomended:recommended
recomendation:recommendation recomendations:recommendations reciept:receipt reciepts:receipts recieve:receive recieved:received recieving:receiving reconcilation:reconciliation recruitement:recruitment recruting:recruiting
reduceing:reducing refered:referred refering:referring refrence:reference refrences:references reffered:referred regulary:regularly regularily:regularly relavant:relevant relevent:relevant relationshp:relationship relatonship:relationship
reliabilty:reliability relable:reliable reponse:response reponsible:responsible reponsibilities:responsibilities reportting:reporting representive:representative represntative:representative requirment:requirement requirments:requirements
resaurant:restaurant restarant:restaurant restaraunt:restaurant resturant:restaurant resturants:restaurants resposible:responsible responcible:responsible responsability:responsibility responsabilities:responsibilities
responsable:responsible responsibile:responsible responsibilites:responsibilities responsiblities:responsibilities responsiblity:responsibility responsibilty:responsibility rescources:resources resourses:resources reveiw:review
reveiwed:reviewed reveiws:reviews rythm:rhythm satisfacton:satisfaction satisfation:satisfaction saleries:salaries schedual:schedule schedualing:scheduling schedle:schedule scheduleing:scheduling shcedule:schedule shedule:schedule
secratary:secretary secretery:secretary seperate:separate seperated:separated seperately:separately servise:service servies:services sevice:service sevices:services shiping:shipping signficant:significant significent:significant
signifcant:significant signifcantly:significantly similiar:similar skils:skills sofware:software softwear:software softare:software soley:solely soloution:solution solutons:solutions speach:speech speciallist:specialist specifc:specific
specificaly:specifically sponser:sponsor sponsered:sponsored stategy:strategy stratagy:strategy strategys:strategies startegy:strategy strategic_:strategic strenght:strength strenghten:strengthen strenghts:strengths
succesful:successful succesfull:successful successfull:successful sucessful:successful succesfully:successfully successfuly:successfully sucessfully:successfully sucess:success succeded:succeeded suceeded:succeeded suggestons:suggestions
suppier:supplier suppiers:suppliers supliers:suppliers supervison:supervision superviser:supervisor supervized:supervised supercede:supersede suport:support suported:supported suporting:supporting suprise:surprise suprised:surprised
sustainabilty:sustainability systematicaly:systematically sytem:system sytems:systems systms:systems targetted:targeted tasksk:tasks teached:taught teh:the techincal:technical techncial:technical techical:technical technial:technical
technicaly:technically techique:technique techiques:techniques techologies:technologies technolgy:technology technologys:technologies tecnical:technical tecnology:technology temperture:temperature temporarly:temporarily thier:their thorougly:thoroughly
througout:throughout throughly:thoroughly timley:timely togehter:together togther:together tommorow:tomorrow tommorrow:tomorrow tought:taught trainning:training trainned:trained traning:training transfered:transferred transfering:transferring
transations:transactions trasaction:transaction transporation:transportation treatement:treatment truely:truly turnaroud:turnaround undertakeing:undertaking understandig:understanding unfortunatly:unfortunately univeristy:university univercity:university
univesity:university unversity:university untill:until usefull:useful useing:using usualy:usually utilze:utilize utilzed:utilized vaccum:vacuum vacume:vacuum varios:various varous:various vehical:vehicle vehicals:vehicles vehicule:vehicle verfied:verified verison:version visable:visible
volenteer:volunteer volenteered:volunteered voluntered:volunteered volonteer:volunteer volunter:volunteer warehose:warehouse wharehouse:warehouse weekley:weekly wensday:Wednesday wednsday:Wednesday wich:which whith:with witdh:width withing:within
worldwie:worldwide writen:written writting:writing wrtten:written yeild:yield
`;

/** misspelt (lower case) → right */
export const MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [wrong = "", right = ""] = pair.split(":");
      return [wrong, right.replace(/_/g, " ")];
    })
    .filter(
      ([wrong, right]) =>
        wrong &&
        right &&
        wrong !== right &&
        !wrong.endsWith("_") &&
        !["misc", "costumers", "enquires", "payed", "preformed", "tought", "throughly", "withing", "persue"].includes(
          wrong,
        ),
    ),
);
