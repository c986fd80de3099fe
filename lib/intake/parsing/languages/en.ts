import type { LanguageTable } from "./language-table";

export const en: LanguageTable = {
  code: "en",
  smallWords: "the and of for with to in a an on by from was were at as that which is are",
  months: [
    "january jan",
    "february feb febr",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ],
  present:
    "present|presently|current|currently|now|nowadays|today|ongoing|on-going|to date|date|till date|till now|until now|still|this day|in progress|the present|present day|still employed|continuing",
  seasons:
    "spring|summer|summers|autumn|fall|winter|early|mid|late|michaelmas|hilary|trinity|lent|easter|spring term|fall semester|summer term|autumn term|spring semester|winter term|end of|beginning of",
  since: "since|from|started|starting|as of",
  from: "from|between",
  until: "until|till|up to",
  to: "to|through|thru|until|till|up to|and",
  of: "of",
  yearWords: "",
  expected:
    "expected|anticipated|graduating|due|exp.|expected graduation|expected completion|anticipated graduation|to be completed|planned|projected|estimated graduation|candidate",
  completed:
    "graduated|graduation|completed|completion|awarded|obtained|issued|conferred|earned|received|class of|graduation date|date|published|presented|granted|passed|valid until|valid to|expires",
  durations: "years|year|yrs|yr|months|month|mos|mo|mths|mth|and",
  sections: {
    work: `work experience|experience|professional experience|employment|employment history|work history|career history|career|relevant experience|relevant work experience|
      professional background|industry experience|selected experience|related experience|additional experience|other experience|previous experience|previous employment|current position|
      career summary and experience|experience and achievements|professional history|positions held|internships|internship experience|internship|current employment|
      clinical experience|teaching experience|research experience|military experience|military service|freelance experience|freelance work|freelance projects and clients|consulting experience|earlier career|
      work and experience|early career|where i have worked|where i worked|where i ve worked|where i ve been|places i have worked|places i ve worked|what i have done|what i ve done|practical experience|job experience|
      work placements|placements|appointments|academic appointments|professional journey|my journey|career path|career so far|jobs|my jobs|professional career|occupation|job history|employment record|employment experience|
      my story so far|track record|roles|previous roles|work|professional appointments|industrial experience|working life|my work|clients|selected clients|
      employment background|work background|academic positions|prior experience|present position|current role|current roles|current positions|previous positions|past positions|professional positions|positions|service record|
      service history|military career|naval service|sea service|sea time|police service|flight experience|flying experience|legal experience|nursing experience|faculty appointments|hospital appointments|clinical rotations|
      rotations|clinical placements|hands on experience|self employment|contract work|management experience|executive experience|supervisory experience|sales experience|retail experience|hospitality experience|
      administrative experience|customer service experience|engineering experience|technical experience|board positions|directorships|career progression|career timeline|career chronology|career summary and history|
      professional path|day jobs|the day job|the day jobs|what i ve been up to|what i have been up to|the story so far|the road so far|things i ve been paid for|past lives|occupational history|student jobs|part time jobs|
      part time work|summer jobs|holiday jobs|casual work|temporary work|paid employment|paid work|business experience|international experience|overseas experience|experience abroad|full time experience|work record|
      editorial experience|field experience|fieldwork|laboratory experience|medical experience|military and work experience|acting experience|stage experience|coaching experience|playing career|government experience|
      civil service career|federal experience|ministry experience|pastoral experience|work and internships|secondments|traineeships|other employment|additional employment|earlier employment|employment and experience|
      places i worked|consultancy|consultancy work|freelance career|entrepreneurial experience|entrepreneurship|ventures|employers`,
    education: `education|education and training|education and qualifications|academic background|academic qualifications|academic history|educational background|educational qualifications|educational history|
      qualifications and education|studies|academic education|schooling|training and education|education history|academics|formal education|degrees|education and certifications|academic credentials|education and credentials|
      where i studied|where i learned|where i have studied|where i ve studied|what i studied|academic record|academic profile|university education|school|schools|learning|academic training|educational qualification|scholastics|
      higher education|secondary education|primary education|medical education|legal education|military education|postgraduate education|undergraduate education|graduate education|tertiary education|vocational education|college|
      colleges attended|schools attended|alma mater|alma maters|where i went to school|where i learnt|school days|academia|scholastic record|scholastic profile|academic preparation|academic path|academic journey|
      education journey|educational journey|study abroad|studies abroad|medical school|law school|graduate school|doctoral studies|phd studies|graduate studies|undergraduate studies|postgraduate studies|university studies|
      student years|the student years|theological education|music education and training|level of education|education level|my education|my studies|my schooling|education training and certification|
      education training and certifications|residency and fellowship|degrees and diplomas|postgraduate qualifications|schools and degrees`,
    skills: `skills|technical skills|key skills|core skills|core competencies|core competences|competencies|competences|expertise|areas of expertise|technologies|
      tools and technologies|skills and tools|technical expertise|technical proficiencies|professional skills|skills and expertise|skills and abilities|it skills|computer skills|
      digital skills|soft skills|hard skills|skill set|skillset|technical stack|tech stack|tools|software|software skills|strengths|key strengths|abilities|programming|
      programming languages|programming skills|skills summary|key competencies|capabilities|proficiencies|technical competencies|what i know|skills and technologies|skills and competencies|clinical skills|
      my toolbox|toolbox|toolkit|my toolkit|what i bring|what i do|what i do best|what i can do|what i work with|what i offer|what i am good at|what i m good at|i am good at|technical knowledge|knowledge|specialties|specialities|specialisms|
      areas of knowledge|technical skill set|other skills|transferable skills|professional competencies|laboratory skills|lab skills|stack|my stack|competence|summary of skills|proficiency|my skills|superpowers|my superpowers|additional skills|specialized skills|tools and software|technical summary|methods|
      social skills|communication skills|leadership skills|core qualifications|key qualifications|personal qualities|personal attributes|qualities|attributes|key attributes|web skills|writing skills|interpersonal skills|
      people skills|specialist skills|special skills|nursing skills|management skills|organisational skills|organizational skills|administrative skills|office skills|skills matrix|functional skills|practical skills|trade skills|
      ict skills|computer knowledge|computer literacy|computing|design skills|creative skills|analytical skills|data skills|coding skills|engineering skills|acting skills|driving skills|military skills|legal skills|
      culinary skills|areas of strength|specialisations|specializations|areas of specialization|areas of specialisation|practice areas|areas of practice|areas of competence|fields of knowledge|fields of expertise|
      expert knowledge|domain knowledge|tools of the trade|tricks of my trade|things i am good at|things i m good at|what i am best at|technical environment|talents|my talents|laboratory techniques|machinery|
      machinery and equipment|equipment operated|skills profile|highlights of skills|strengths and skills`,
    languages: `languages|language skills|spoken languages|foreign languages|languages spoken|language proficiency|language|languages i speak|linguistic skills|natural languages|human languages|i speak|
      knowledge of languages|multilingual skills|mother tongue|mother tongue and other languages|native language|modern languages|foreign language skills|languages and levels|language level|language levels|language competence|
      language competencies|language knowledge|languages known|written and spoken languages|language fluency|fluent in|what i speak|working languages|language abilities|language profile|tongues`,
    projects: `projects|personal projects|selected projects|key projects|side projects|academic projects|open source|open source projects|project experience|notable projects|portfolio|
      research projects|student projects|relevant projects|things i have built|things i ve built|things i built|what i have built|what i ve built|what i have made|open source contributions|selected work|selected works|hobby projects|project work|recent projects|
      projects and research|software projects|coursework projects|university projects|case studies|my projects|
      capstone project|final year project|freelance projects|client projects|course projects|pet projects|things i ve made|things i have made|made by me|stuff i ve built|stuff i ve made|side hustles|hackathons|credits|
      film credits|theatre credits|selected campaigns|representative matters|selected matters|repositories|research interests and projects|curatorial projects|thesis project|productions|project highlights|project history|
      project portfolio|what i ve made`,
    certificates: `certificates|certifications|certification|licenses|licences|licenses and certifications|licences and certificates|certifications and licenses|licensure|certificate|
      professional certifications|courses and certifications|courses and certificates|training|trainings|courses|professional development|professional training|training and certifications|
      certificates and training|qualifications|professional qualifications|registrations|professional registration|registration|certificates and licences|continuing education|certifications and training|
      training and courses|courses and training|licences and registrations|registrations and certificates|registration and certificates|further training|further education|workshops|relevant coursework|coursework|online courses|additional training|accreditations|credentials|
      certifications and courses|professional licenses|continuing professional development|cpd|courses and workshops|specialised training|professional memberships and certifications|
      it certifications|board certification|board certifications|bar admission|bar admissions|admissions|short courses|seminars attended|workshops attended|courses attended|courses completed|completed courses|safety training|
      specialist training|military training|in service training|continuing medical education|pilot licenses|pilot licences|licenses and ratings|licences and ratings|type ratings|flight ratings|ratings|teacher certification|
      teaching certification|state licensure|tickets and licences|tickets|permits|badges|coaching badges|moocs|certificates of competency|diplomas and certificates|seminars|vocational training|technical training|
      technical certifications|it training|certificates and diplomas|certificates and licenses|short courses and certificates`,
    volunteer: `volunteering|volunteer experience|volunteer work|voluntary work|volunteer|community service|community involvement|community|voluntary experience|leadership and volunteering|giving back|how i give back|
      volunteering experience|extracurricular activities|extra curricular activities|extracurriculars|activities|leadership|leadership experience|leadership and activities|community engagement|social engagement|civic engagement|pro bono|pro bono work|charity work|outreach|service|
      social commitment|unpaid work|unpaid experience|honorary positions|honorary posts|youth work|humanitarian work|philanthropy|causes|good causes|trusteeships|charity trusteeships|public service|church activities|
      civilian service|extra curricular|social activities|clubs and societies|societies and clubs|activities and societies|student activities|positions of responsibility`,
    awards: `awards|honors|honours|honors and awards|awards and honors|awards and honours|honours and awards|achievements|accomplishments|awards and achievements|key achievements|scholarships|
      awards and scholarships|scholarships and awards|prizes|recognition|awards and recognition|distinctions|grants|fellowships|grants and awards|selected achievements|awards and prizes|prizes and awards|awards and distinctions|fellowships and awards|honors and scholarships|things i am proud of|proud moments|
      academic honors|academic honours|academic awards|academic achievements|sporting achievements|athletic achievements|decorations|medals and decorations|military decorations|military awards|commendations|competitions|
      competition results|trophies|trophy cabinet|trophy shelf|wins|things i ve won|things i have won|what i ve won|what i have won|nominations|accolades|kudos|bragging rights|proudest moments|most proud of|milestones|
      success stories|contest results|grants and funding|research grants|research funding|funding|honor societies|prizes won|awards won|awards received|medals|bursaries|recognitions|honorary degrees`,
    publications: `publications|selected publications|papers|articles|books|publications and talks|research publications|publications and presentations|talks|presentations|conferences|
      conference presentations|talks and publications|patents|journal articles|research papers|speaking|writing|invited talks|conference papers|refereed publications|peer reviewed publications|media|speaking engagements|book chapters|publications and patents|selected papers|written work|
      published works|published work|published writing|writings|bibliography|keynotes|inventions|preprints|essays|reviews and essays|editorials|in the press|blog posts|discography|filmography|works in progress|manuscripts|
      manuscripts in preparation|monographs|technical reports|translations|edited volumes|scholarly works|things i ve written|things i have written|what i ve written|words in print|in print|peer reviewed articles|
      conference proceedings|books and chapters|books and articles|scientific publications|academic publications|oral presentations|poster presentations|posters|invited lectures|lectures|public lectures|articles and essays|
      media appearances|press|research output|theses supervised|abstracts|list of publications|papers and talks|working papers`,
    interests: `interests|hobbies|hobbies and interests|interests and hobbies|personal interests|other interests|outside work|outside of work|interests and activities|activities and interests|when i am not working|when i m not working|
      in my free time|free time|for fun|what i do for fun|leisure|leisure activities|hobby|beyond work|pastimes|things i love|off the clock|passions|away from work|research interests|
      life outside work|recreational activities|recreation|personal pursuits|extracurricular interests|travel and hobbies|spare time|in my spare time|outside the office|after hours|off duty|out of office|out of hours|likes|
      what i love|what i enjoy|things i enjoy|private life|weekends|fun facts|sports and hobbies|hobbies and sports|creative interests|private interests|sports and interests|clubs and hobbies|off the job`,
    references: `references|referees|reference|testimonials|recommendations|references and recommendations|professional references|what people say|what others say|academic references|character references|endorsements|
      academic referees|names of referees|contacts for references|letters of recommendation|business references|employment references|kind words|people who know me|who to ask|endorsed by|vouched for|praise`,
    summary: `summary|professional summary|profile|personal profile|about|about me|objective|career objective|personal statement|executive summary|career summary|professional profile|
      statement|introduction|overview|bio|biography|who i am|summary of qualifications|qualifications summary|career profile|highlights|career highlights|key facts|profile summary|hello|hi|hi there|in a nutshell|in short|in brief|at a glance|
      professional overview|career overview|career statement|professional objective|my profile|personal summary|short bio|background|professional statement|goal|goals|career goal|career goals|mission|value proposition|the short version|employment objective|job objective|
      professional synopsis|career synopsis|synopsis|biographical sketch|elevator pitch|pitch|snapshot|career snapshot|career at a glance|my story|position desired|position sought|target role|desired position|career aim|
      career aims|career aspirations|aspirations|ambition|ambitions|why me|why hire me|nice to meet you|tl dr|tldr|career focus|professional focus|a little about me|a bit about me|more about me|about myself|about the candidate|
      brief summary|brief profile|teaching philosophy|teaching statement|research statement|artist statement|artist s statement|personal branding statement|branding statement|opening statement|introductory statement|
      leadership summary|leadership profile|student profile|graduate profile|candidate profile|candidate summary|technical profile|executive profile|management profile|who am i|what drives me|what i am about|cover note|vision|
      purpose|where i am heading|what i am looking for|what i m looking for`,
    contact: `contact|contacts|contact details|contact information|contact info|contact me|personal details|personal information|personal data|details|get in touch|links|social|online|find me online|web|address|
      where to find me|reach me|say hello|personal|online profiles|profiles|social media|social links|personal info|how to reach me|find me|elsewhere|on the web|online presence|stay in touch|let s talk|
      biodata|bio data|particulars|personal particulars|addresses|connect|follow me|general information|web presence|coordinates|identification|contact data|my contacts|my details`,
    other: `other|other information|additional information|additional|miscellaneous|further information|other skills and information|memberships|professional memberships|affiliations|
      professional affiliations|professional associations|driving licence|driving license|availability|nationality|consent|data protection|declaration|notice period|additional details|
      memberships and affiliations|miscellanea|other details|other activities|service to the profession|committees|exhibitions|security clearance|clearance|visa status|work authorization|employment gap|military status|membership|travel|teaching|research|
      committee work|committee service|professional service|university service|academic service|service to the university|professional activities|professional bodies|learned societies|societies|clubs|editorial boards|
      editorial board|editorial work|thesis supervision|supervision|students supervised|student teaching and supervision|courses taught|physical characteristics|measurements|gallery representation|representation|relocation|
      mobility|appendix|attachments|enclosures|anything else|odds and ends|last but not least|salary expectations|conferences attended|right to work|work permit|positions in societies|notes`,
  },
  sectionWords: {
    work: "experience* employment* career* job* internship* placement* worked roles positions employer* secondments traineeships appointments appointment rotations apprenticeships directorships ventures freelance self-employment consultancy",
    education: "education* academic* studied studies degree* schooling university",
    skills:
      "skill* competenc* expertise technolog* tool* toolbox toolkit proficienc* abilit* strengths software stack capabilities specialties qualities attributes specialisation* specialization* methodologies techniques frameworks databases platforms competence* talents machinery literacy",
    languages: "language* linguistic",
    projects:
      "project* portfolio built productions exhibitions campaigns hackathons repositories commissions performances recordings credits",
    certificates:
      "certif* licen* course* training* qualification* accreditation* workshop* coursework registrations ratings permits badges admissions clearances seminars tickets diplomas",
    volunteer: "volunt* charit* extracurricular community civic",
    awards:
      "scholar scholars medal* winner finalist champion award* hono* achievement* accomplishment* scholarship* prize* grants fellowships recognition distinction* trophies accolades commendations nominations competitions decorations bursaries",
    publications:
      "publication* papers articles talks presentations conference* patent* publishing speaking lectures posters monographs manuscripts preprints bibliography essays keynotes inventions writings abstracts theses appearances",
    interests: "interest* hobb* leisure pastime* fun recreation* pursuits passions",
    references: "reference* referee* testimonial* recommendation* referees",
    summary:
      "summary profile objective overview statement about introduction bio synopsis snapshot sketch goals aims aspirations ambition* philosophy pitch biograph*",
    contact: "contact* touch links particulars biodata",
    other:
      "membership* affiliation* association* miscellaneous societies clubs committees committee boards supervision",
  },
  titleGlue:
    "my our the a an of and or for in with to i have ve as on at selected key main major other relevant additional professional personal further recent previous past current technical history background summary section continued cont practical academic general notable special relevant earlier what where how who that which list areas working industry core related significant early late international & plus prior desired sought various applied wider supporting highlights record received won undertaken attended completed held so far journey timeline chronology overview full-time part-time full part time details detail studying brief short long based",
  documentTitles:
    "curriculum vitae|curriculum|cv|c.v.|resume|vita|vitae|application|europass*|avatar|photo|profile picture|profile photo|personal resume|my cv|my resume",
  levels: `native|native speaker|native or bilingual|native or bilingual proficiency|native proficiency|mother tongue|first language|second language|bilingual|bilingual proficiency|fluent|fluently|near native|near-native|proficient|proficiency|professional|professional working proficiency|full professional proficiency|full professional|
    professional working|limited working proficiency|limited working|elementary proficiency|working proficiency|working knowledge|professional proficiency|business fluent|business level|business proficient|conversational|conversant|advanced|upper intermediate|upper-intermediate|intermediate|lower intermediate|pre-intermediate|
    elementary|basic|basics|basic knowledge|beginner|beginners|good|very good|excellent|expert|experienced|skilled|competent|familiar|novice|master|strong|fair|moderate|reading|spoken|written|read and written|written and spoken|learning|good command|excellent command|limited|rusty|school level|daily use`,
  contactLabels: `email|e-mail|mail|email address|e-mail address|phone|phone number|telephone|tel|tel no|tel.|mobile|mobile phone|mobile number|mob|cell|cell phone|contact number|contact no|contact|home|work|fax|phone no|e|t|m|p|w|ph|
    website|web|web site|web page|homepage|home page|portfolio|url|site|blog|online|personal website|personal site|linkedin|github|gitlab|xing|twitter|skype|telegram|whatsapp|instagram|facebook|stackoverflow|stack overflow|orcid|linkedin profile|github profile|profile|social`,
  placeLabels:
    "address|home address|postal address|current address|location|based in|city|residence|lives in|living in|current location|a|place of residence|town|based|address line|domicile|permanent address",
  nameLabels: "name|full name|first name|last name|surname|family name|given name|first name(s)|name and surname",
  personalLabels: `date of birth|birth date|birthdate|birthday|dob|d.o.b|born|born on|place of birth|date and place of birth|nationality|citizenship|gender|sex|marital status|civil status|visa|visa status|work permit|driving licence|driving license|driver's license|drivers license|
    availability|available from|notice period|age|children|passport|religion|salary expectation|salary expectations|expected salary|military service|pronouns|work authorization|right to work`,
  scoreLabels:
    "gpa|cgpa|grade|grades|final grade|overall grade|result|results|final mark|mark|marks|average|classification|score|final score|percentage|overall|cumulative gpa|gpa score|honours|honors|class",
  scoreWords: `distinction|with distinction|merit|with merit|honours|with honours|honors|with honors|high honors|with high honors|first class|first-class|first class honours|first-class honours|upper second|upper second class|upper second-class|upper second class honours|lower second|lower second class|lower second class honours|
    second class|second-class|third class|third-class|summa cum laude|magna cum laude|cum laude|commendation|pass|pass with distinction|dean's list|valedictorian`,
  toolLabels:
    "technologies|technologies used|tech|tech stack|tools|tools used|stack|built with|skills|keywords|key technologies|environment|skills used|software|key skills|technology|technical environment|tools and technologies|technology stack",
  bodyLabels:
    "highlights|key highlights|courses|relevant courses|responsibilities|key responsibilities|main responsibilities|duties|main duties|key duties|achievements|key achievements|main achievements|selected achievements|accomplishments|key accomplishments|results|key results|tasks|main tasks|duties and responsibilities|responsibilities and achievements|roles and responsibilities|key contributions|contributions|selected courses|modules|key modules|highlights include",
  at: "at|for|with|@",
  inSubject:
    "in|with a major in|majoring in|major in|specialising in|specializing in|with specialisation in|with a focus on|concentration in|with honours in",
  employment:
    "full-time|full time|part-time|part time|permanent|contract|contractor|temporary|freelance|internship|self-employed|self employed|fixed-term|fixed term|seasonal|apprenticeship|casual|zero hours|contract position|permanent position|summer job|student job|fixed term contract|secondment|trainee",
  remote:
    "remote|fully remote|remote work|remote position|hybrid|home office|work from home|on-site|on site|worldwide|various locations|multiple locations|nationwide|100% remote",
  titles: `commis sous souschef engineer* developer* programmer* architect* manager* management* director* lead leader head chief officer* president vice cto ceo cfo coo cmo cio founder* cofounder owner partner
    analyst* scientist* researcher* consultant* specialist* coordinator* co-ordinator administrator* assistant* associate* intern interns internship trainee* apprentice* student graduate
    designer* artist* animator* illustrator* photographer* editor* writer* copywriter* journalist* author translator* interpreter* producer* teacher* tutor* lecturer* professor* instructor* trainer* coach*
    nurse* midwife doctor physician* surgeon* therapist* physiotherapist* psychologist* pharmacist* dentist* paramedic* carer caregiver* healthcare clinician* practitioner* radiographer*
    accountant* auditor* bookkeeper* controller* treasurer cashier* clerk* secretary receptionist* recruiter* buyer* planner* supervisor* foreman superintendent operator* technician* mechanic* electrician*
    mate plumber* carpenter* welder* driver* chef cook baker waiter* waitress* barista* bartender* sommelier housekeeper* cleaner* porter* guard* warehouse* picker packer dispatcher*
    salesperson salesman saleswoman sales representative* agent* broker* advisor* adviser* executive* strategist* marketer* merchandiser* ambassador* evangelist* promoter*
    lawyer* attorney* solicitor* paralegal* barrister* judge counsel notary librarian* archivist* curator* historian* economist* statistician* mathematician* physicist* chemist* biologist*
    geologist* surveyor* draughtsman draftsman inspector* firefighter* police soldier sergeant captain pilot* steward* volunteer* scout* mentor* facilitator* organiser* organizer* moderator*
    postdoc* postdoctoral fellow doctoral freelance* contractor self-employed principal senior junior staff deputy hygienist* optician* veterinarian* farmer* gardener* florist* tailor* hairdresser* stylist* beautician*
    nanny babysitter* tester* qa sre devops sysadmin webmaster scrum product caseworker* worker* employee* helper* labourer* laborer* handyman installer* fitter* machinist* caretaker* janitor* actor actress musician* dancer* singer*
    dev vp svp avp responder* conductor* composer* announcer* presenter* host hostess concierge attendant* crew handler* loader* estimator* appraiser* underwriter* actuary adjuster* investigator* detective* mediator* arbitrator* clerk registrar* bursar dean provost chancellor headteacher headmaster chaplain pastor priest counsellor* counselor* negotiator* trader* banker* teller* forwarder* expeditor* blacksmith joiner* roofer* bricklayer* plasterer* painter* decorator* glazier* tiler* upholsterer* seamstress butcher* fishmonger* brewer* winemaker* sailor* mariner* deckhand* bosun skipper rigger* miner* driller* geophysicist* meteorologist* astronomer* ecologist* zoologist* botanist* geneticist* microbiologist* biochemist* epidemiologist* audiologist* podiatrist* trustee* chair chairman chairwoman chairperson befriender* delegate* councillor* councilor* governor* warden* fundraiser* board* marshal* chiropractor* osteopath* dietitian* dietician* nutritionist* orderly phlebotomist* sonographer* anaesthetist* cardiologist* neurologist* oncologist* pediatrician* gynecologist* psychiatrist* urologist* dermatologist* orthodontist* shareholder member`,
  organisations: `ltd limited inc incorporated llc llp plc corp corporation co company
    group holdings holding partners associates & sons brothers bros agency agencies studio studios labs laboratory laboratories solutions systems technologies technology software consulting consultancy consultants services industries
    international global bank banking insurance university college school schools academy institute institution hospital hospitals clinic nhs trust council ministry department authority government city county foundation charity association society church museum library
    theatre hotel hotels restaurant restaurants cafe bar store stores shop supermarket supermarkets retail pharmacy airlines airways railways transport logistics media press news publishing magazine radio television tv network networks
    foods food motors energy power oil gas construction builders contractors engineering electrical payments games entertainment pharma pharmaceuticals biotech health healthcare care home nursery kindergarten primary secondary station brewery bakery farm club team federation union
    estate agents auditing shipping mill court parliament army navy ventures capital investments properties robotics dynamics digital interactive collective cooperative co-op centre center labs works workshop gallery dental surgery practice chambers advisors telecom communications airport port observatory zoo`,
  degrees: `bachelor* master* doctor doctorate* phd dphil msc bsc ba ma bs ms mba meng beng btech mtech llb llm jd md mphil mres med bed bfa mfa mchem mphys mbiol march bcom mcom aa aas as associate diploma* degree* pgce pgdip pgcert certificate hnd hnc nvq gcse* a-level* a-levels level levels btec baccalaureate
    high matric* leaving foundation honours hons minor major studies apprenticeship undergraduate postgraduate postdoc mbbs bds bba emba edd dba dsc bpharm pharmd ged hsc ssc exchange erasmus`,
  institutions: `university universities college school academy institute institution polytechnic faculty conservatory seminary mit eth epfl grammar highschool bootcamp training centre center coursera udemy edx udacity univ uni sixth-form`,
};
