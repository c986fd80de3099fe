/**
 * Section titles as people write them on their CVs, by language and kind, written down from general knowledge of CVs (not from the reader's own lists) to see
 * what the reader makes of titles it was not built on. A key of several kinds ("skills+education") holds titles whose kind is honestly open: any of them is
 * right.
 */
export type TitleList = Readonly<Record<string, string>>;

export const SECTION_TITLES: Readonly<Record<string, TitleList>> = {
  en: {
    summary: `
      Summary | Profile | Professional Summary | Executive Summary | Career Summary | Personal Statement | About Me | About | Objective |
      Career Objective | Professional Profile | Personal Profile | Career Profile | Summary of Qualifications | Qualifications Summary | Overview |
      Career Overview | Introduction | Who I Am | Bio | Biography | Short Bio | Biographical Sketch | Professional Objective | Job Objective |
      Employment Objective | Goals | Career Goals | Professional Goals | Statement | Personal Summary | Career Statement | Mission Statement |
      My Mission | Hello | Hi, I'm Anna | My Story | In a Nutshell | In Brief | At a Glance | Career at a Glance | Snapshot | Career Snapshot |
      Highlights | Career Highlights | Key Highlights | Professional Highlights | Summary of Experience | Experience Summary | Profile Summary |
      Executive Profile | Elevator Pitch | Value Proposition | Personal Branding Statement | Branding Statement | Professional Overview |
      Background Summary | Professional Background Summary | Nurse Profile | Teaching Statement | Research Statement | Artist Statement |
      Artist's Statement | Teaching Philosophy | Teaching Profile | Management Profile | Candidate Profile | Candidate Summary | Position Desired |
      Position Sought | Target Role | Career Aim | Career Aims | Aims | Ambition | Career Aspirations | Brief Summary | Brief Profile | Why Me |
      Why Hire Me? | Who am I? | A Little About Me | A Bit About Me | More About Me | About the Candidate | About Myself | Nice to Meet You | Pitch |
      The Short Version | TL;DR | Abstract | Personal Overview | Sales Profile | Professional Synopsis | Synopsis | Career Synopsis |
      Profile & Objective | Summary / Objective | Student Profile | Graduate Profile | Pilot Profile | Key Profile | Introductory Statement |
      Opening Statement | Cover Note | Leadership Profile | Leadership Summary | Career Focus | Professional Focus | Professional Statement | Purpose |
      Vision | Summary of Service | Military Summary | Clinical Summary | Legal Profile`,
    work: `
      Experience | Work Experience | Professional Experience | Employment | Employment History | Work History | Career History | Career |
      Professional History | Professional Background | Employment Record | Employment Background | Employment Experience | Job History | Jobs |
      Job Experience | Career Experience | Relevant Experience | Related Experience | Selected Experience | Recent Experience | Previous Experience |
      Other Experience | Additional Experience | Further Experience | Early Career | Earlier Career | Earlier Experience | Prior Experience |
      Previous Employment | Past Employment | Current Employment | Current Position | Present Position | Current Role | Previous Positions |
      Previous Roles | Positions Held | Positions | Roles | Appointments | Academic Appointments | Professional Appointments | Faculty Appointments |
      Hospital Appointments | Academic Positions | Teaching Experience | Research Experience | Clinical Experience | Industry Experience |
      Legal Experience | Nursing Experience | Military Experience | Military Service | Military Career | Service Record | Service History |
      Naval Service | Flight Experience | Flying Experience | Aviation Experience | Trade Experience | Site Experience | Sea Service | Sea Time |
      Acting Experience | Stage Experience | Performance Experience | Coaching Experience | Playing Career | Internships | Internship Experience |
      Internships and Placements | Work Placements | Placements | Clinical Placements | Clinical Rotations | Rotations | Practical Experience |
      Hands-on Experience | Work and Internships | Traineeships | Apprenticeships | Freelance Experience | Freelance Work | Self-Employment |
      Contract Work | Consulting Experience | Consultancy | Management Experience | Executive Experience | Supervisory Experience | Sales Experience |
      Retail Experience | Customer Service Experience | Hospitality Experience | Technical Experience | Engineering Experience |
      Administrative Experience | Board Positions | Directorships | Career Path | Career Progression | Career Development | Career Chronology |
      Career to Date | Career Timeline | Professional Path | Professional Career | Professional Journey | My Journey | Where I've Worked |
      Places I've Worked | Where I Worked | Where I Have Worked | What I've Done | What I Have Done | What I've Been Up To | Working Life |
      My Working Life | My Career | My Career So Far | Career So Far | The Story So Far | The Day Jobs | Day Jobs | Things I've Been Paid For |
      Past Lives | Track Record | Government Experience | Civil Service Career | Federal Experience | Police Service | Fire Service Experience |
      Pastoral Experience | Ministry Experience | Judicial Experience | Political Experience | Student Jobs | Part-time Jobs | Part-Time Work |
      Summer Jobs | Holiday Jobs | Casual Work | Temporary Work | International Experience | Overseas Experience | Experience Abroad |
      Employment & Work History | Work Experience and Internships | Experience & Achievements | Professional Work Experience | Full-time Experience |
      Paid Employment | Business Experience | Startup Experience | Ventures | Entrepreneurship | Occupational History | Work Background | Work Record |
      Chronological Work History | Employers | Clients and Employers | Career Summary and Experience | Career Break | Return to Work |
      Editorial Experience | Museum Experience | Library Experience | Laboratory Experience | Field Experience | Fieldwork | Classroom Experience |
      Culinary Experience | Construction Experience | Driving Experience | Warehouse Experience | Farm Work | Caring Experience | Care Work |
      Medical Experience | Postdoctoral Experience`,
    education: `
      Education | Academic Background | Educational Background | Education and Training | Education & Qualifications | Academic Qualifications |
      Educational Qualifications | Academic History | Education History | Academic Record | Schooling | Schools | School | University | Universities |
      College | Degrees | Academic Degrees | Degree | Studies | University Studies | Academic Studies | Higher Education | Secondary Education |
      School Education | Formal Education | University Education | Professional Education | Medical Education | Legal Education | Military Education |
      Postgraduate Education | Undergraduate Education | Graduate Education | Tertiary Education | Primary Education | Academic Training |
      Academic Education | Academic Credentials | Education and Credentials | Education/Training | Education, Training and Certification |
      Education and Certifications | Education & Professional Development | Education and Honors | Education and Awards | Learning | My Education |
      Where I Studied | Where I've Studied | What I Studied | Where I Learned | Where I Learnt | Where I Went to School | Alma Mater | School Days |
      Schools Attended | Colleges Attended | Academia | Academics | Scholastic Record | Scholastics | Education Details | Educational Details |
      Academic Details | Academic Profile | Scholastic Profile | Academic Preparation | Academic Path | Study | Study Abroad | Studies Abroad |
      Exchange Semester | Vocational Education | Residency and Fellowship | Medical School | Law School | Graduate School | High School |
      Doctoral Studies | PhD Studies | Graduate Studies | Undergraduate Studies | Art Education | Musical Education | Music Education |
      Training and Education | Qualifications and Education | Degrees and Diplomas | Education & Academic Achievements | Academic Journey |
      Education Journey | Educational Journey | The Student Years | Student Years | Education Summary | Education (Selected) | Summary of Education |
      A-Levels | GCSEs | Education and Study | Seminary | Theological Education | Trade School | Basic Education | Postgraduate Qualifications |
      Higher Studies | Further Studies | Education and Languages | Education and Skills | University and School | Academic Formation |
      Education Level | Level of Education`,
    skills: `
      Skills | Key Skills | Core Skills | Technical Skills | Professional Skills | Core Competencies | Competencies | Competences | Key Competencies |
      Areas of Expertise | Expertise | Areas of Strength | Strengths | Key Strengths | Abilities | Capabilities | Core Capabilities | Proficiencies |
      Technical Proficiencies | Technical Expertise | Technical Knowledge | Computer Skills | IT Skills | Software | Software Skills | Digital Skills |
      Technologies | Tools | Tools and Technologies | Technology Stack | Tech Stack | Toolbox | My Toolbox | Toolkit | Programming Languages |
      Programming | Programming Skills | Programs | Frameworks | Hard Skills | Soft Skills | Interpersonal Skills | People Skills | Personal Skills |
      Social Skills | Communication Skills | Transferable Skills | Relevant Skills | Other Skills | Additional Skills | Special Skills |
      Specialist Skills | Specialties | Specialities | Specialisations | Specializations | Practice Areas | Areas of Practice | Clinical Skills |
      Nursing Skills | Laboratory Skills | Laboratory Techniques | Lab Skills | Research Skills | Research Methods | Teaching Skills |
      Management Skills | Leadership Skills | Organisational Skills | Organizational Skills | Administrative Skills | Office Skills |
      Skills & Abilities | Skills and Competences | Skills Summary | Summary of Skills | Skill Set | Skillset | Skill Highlights | Skills Profile |
      Skills Matrix | Skills Overview | Knowledge | Areas of Knowledge | Fields of Knowledge | Know-how | Expert Knowledge | Functional Skills |
      Practical Skills | Trade Skills | Trades | Machines | Machinery | Machinery and Equipment | Equipment | Equipment Operated | Aircraft |
      Aircraft Types | Instruments | Techniques | Methods | Methodologies | Platforms | Databases | Operating Systems | Applications | Systems |
      Software Proficiency | Software Knowledge | IT Knowledge | IT Proficiency | Computer Literacy | Computer Knowledge | Computing | ICT Skills |
      What I Know | What I Can Do | What I'm Good At | Things I'm Good At | Superpowers | My Superpowers | My Skills | Tricks of My Trade |
      Tools of the Trade | Craft | Talents | Core Strengths | Core Qualifications | Key Qualifications | Highlights of Skills | Industry Knowledge |
      Domain Knowledge | Professional Competencies | Professional Expertise | Technical Competencies | Technical Toolkit | Technical Environment |
      Personal Qualities | Personal Attributes | Attributes | Qualities | Key Attributes | Core Expertise | Fields of Expertise | Areas of Competence |
      Areas of Specialization | Skills and Tools | Skills and Expertise | Skills & Software | Technical Skills & Tools | Web Skills | Design Skills |
      Creative Skills | Culinary Skills | Performance Skills | Acting Skills | Vocal Range | Military Skills | Combat Skills | Legal Skills |
      Driving Skills | Writing Skills | Analytical Skills | Data Skills | Cloud Skills | Engineering Skills | Coding Skills | Keywords`,
    languages: `
      Languages | Language Skills | Foreign Languages | Language Proficiency | Language Competence | Language Competencies | Linguistic Skills |
      Languages Spoken | Spoken Languages | Language Knowledge | Knowledge of Languages | Language Abilities | Linguistic Abilities |
      Linguistic Competence | Modern Languages | Languages I Speak | I Speak | Mother Tongue and Other Languages | Mother Tongue | Native Language |
      Human Languages | Natural Languages | Linguistics Skills | Foreign Language Skills | Language Proficiencies | Fluency | Tongues |
      Languages and Levels | My Languages | Other Languages | Working Languages | Language Level | Language Levels | Fluent In | Languages Known |
      Language Profile | Languages (CEFR) | Written and Spoken Languages | Language Fluency | Multilingual Skills | What I Speak`,
    certificates: `
      Certifications | Certificates | Certification | Licenses | Licences | Licenses and Certifications | Licenses & Certificates | Licensure |
      Professional Certifications | Professional Licenses | Accreditations | Credentials | Professional Credentials | Board Certification |
      Board Certifications | Bar Admissions | Admissions | Bar Admission | Courses and Certificates | Courses | Training | Trainings |
      Training Courses | Training and Certifications | Professional Development | Professional Training | Continuing Professional Development | CPD |
      Continuing Medical Education | Short Courses | Workshops | Seminars | Seminars Attended | Workshops Attended | Online Courses | MOOCs |
      Registrations | Professional Registration | Registration | Technical Certifications | IT Certifications | Microsoft Certifications | Tickets |
      Tickets and Licences | Trade Licences | Trade Certificates | Pilot Licenses | Licenses and Ratings | Ratings | Type Ratings | Flight Ratings |
      Safety Training | Safety Certifications | Additional Training | Further Training | Specialist Training | Badges | Permits | Clearances |
      State Licensure | Teaching Certification | Teacher Certification | Coaching Badges | Professional Qualifications | Certificates of Competency |
      STCW Certificates | Courses Completed | Completed Courses | Courses Attended | Continuing Education and Training | In-service Training |
      Military Training | Diplomas and Certificates`,
    awards: `
      Awards | Honors | Honours | Awards and Honors | Honors & Awards | Honours and Awards | Achievements | Key Achievements | Accomplishments | Recognition |
      Awards and Recognition | Prizes | Prizes and Awards | Scholarships | Scholarships and Awards | Fellowships | Fellowships and Awards | Grants | Grants and Awards |
      Research Grants | Research Funding | Funding | Grants and Funding | Distinctions | Academic Honors | Academic Awards | Academic Achievements | Professional Awards | Medals |
      Medals and Decorations | Decorations | Military Decorations | Military Awards | Commendations | Honors and Distinctions | Awards & Achievements |
      Special Recognition | Titles | Titles and Records | Sporting Achievements | Athletic Achievements | Competitions | Competition Results | Trophies |
      Trophy Cabinet | Trophy Shelf | Wins | Things I've Won | What I've Won | Honorary Degrees | Nominations | Accolades | Kudos | Bragging Rights | Proud Moments | Proudest Moments | Most Proud Of |
      Milestones | Success Stories | Notable Achievements | Major Achievements | Scholarship and Honors | Honor Societies | Bursaries | Stipends | Contest Results | Prizes Won | Awards Won | Awards Received | Records | Palmarès`,
    publications: `
      Publications | Selected Publications | Papers | Articles | Books | Journal Articles | Peer-Reviewed Publications | Peer-Reviewed Articles |
      Conference Papers | Conference Proceedings | Book Chapters | Books and Chapters | Published Works | Published Work | Writing | Writings |
      Selected Writing | Research Publications | Scientific Publications | Academic Publications | Refereed Publications | Bibliography |
      List of Publications | Publications and Presentations | Papers and Talks | Presentations | Conference Presentations | Oral Presentations |
      Poster Presentations | Posters | Talks | Invited Talks | Selected Talks | Lectures | Invited Lectures | Keynotes | Speaking Engagements |
      Talks and Workshops | Public Speaking | Patents | Patents and Publications | Inventions | Working Papers | Preprints | Theses | Reviews |
      Essays | Articles and Essays | Editorials | Media | Press | In the Press | Media Appearances | Blog Posts | Blogs | Discography | Filmography |
      Works in Progress | Manuscripts | Manuscripts in Preparation | Monographs | Reports | Technical Reports | Translations | Compositions |
      Edited Volumes | Scholarly Works | Publications & Patents | Research Output | Things I've Written | Words in Print | In Print |
      Theses Supervised | Abstracts`,
    projects: `
      Projects | Key Projects | Selected Projects | Personal Projects | Side Projects | Academic Projects | Research Projects | Project Experience |
      Notable Projects | Major Projects | Project Portfolio | Portfolio | Open Source | Open Source Projects | Open Source Contributions |
      Project Highlights | Project Work | Project History | Student Projects | University Projects | Course Projects | Capstone Project |
      Final Year Project | Freelance Projects | Client Projects | Case Studies | Selected Works | Works | Selected Work | Productions |
      Theatre Credits | Film Credits | Credits | Television | Theatre | Film | Solo Exhibitions | Group Exhibitions | Performances | Recordings |
      Commissions | Things I've Built | Things I've Made | What I've Built | Stuff I've Built | Made by Me | Side Hustles | Hobby Projects |
      Pet Projects | Hackathons | Apps | Games | Campaigns | Selected Campaigns | Representative Matters | Selected Matters | Deals | Transactions |
      Research Interests and Projects | Collections | Choreography | Curatorial Projects | Thesis Project | Repositories | Software Projects`,
    volunteer: `
      Volunteering | Volunteer Experience | Volunteer Work | Voluntary Work | Community Service | Community Involvement | Volunteer Activities | Volunteer Service |
      Voluntary Experience | Charity Work | Charitable Work | Community Engagement | Civic Engagement | Social Engagement | Social Commitment | Civic Activities | Community Activities |
      Community Work | Community Leadership | Community Outreach | Outreach | Service | Volunteerism | Volunteering and Community | Giving Back | Pro Bono Work | Pro Bono |
      Philanthropy | Public Service | Unpaid Work | Voluntary Positions | Volunteer Positions | Volunteer Roles | Honorary Positions | Honorary Posts |
      Missionary Service | Church Activities | Civilian Service | Voluntary Service | Causes | Trusteeships | Charity Trusteeships | Leadership and Volunteering |
      Volunteer and Community Experience | Extracurricular and Volunteer Work | Youth Work | Humanitarian Work | Volunteer History | Volunteering Experience | Unpaid Experience | Good Causes`,
    interests: `
      Interests | Hobbies | Hobbies and Interests | Interests & Hobbies | Personal Interests | Other Interests | Activities and Interests | Interests and Activities |
      Leisure | Leisure Activities | Leisure Interests | Free Time | Spare Time | Pastimes | Passions | My Passions | Outside Work | Outside of Work | Outside the Office | When I'm Not Working | After Hours | Beyond Work |
      Life Outside Work | Off Duty | Out of Office | Fun Facts | Fun | Sports | Sport | Sports and Hobbies | Recreation | Recreational Activities | Likes | Things I Love | What I Love | What I Enjoy | For Fun | Personal Pursuits | Extracurricular Interests |
      Interests and Pastimes | Hobbies & Sports | Creative Interests | Private Interests | Private Life | Out of Hours | In My Spare Time | Away from Work | Travel and Hobbies | Special Interests | Off the Clock | Weekends`,
    references: `
      References | Referees | Professional References | Personal References | Character References | Reference |
      Recommendations | Testimonials | What People Say | Kind Words | Academic References | Academic Referees | Letters of Recommendation | Employment References | Contacts for References |
      Reference List | List of References | References and Contacts | People Who Know Me | What Others Say | Names of Referees | Business References | Praise | Referee Details | My Referees | Who to Ask | Endorsed by | Vouched For`,
    contact: `
      Contact | Contact Details | Contact Information | Contact Me | Personal Details | Personal Information | Personal Data | Personal | Personal Particulars | Contacts | Details |
      Get in Touch | Reach Me | How to Reach Me | Find Me | Find Me Online | Address | Addresses | Online | Online Presence | Social Media | Links | Profiles | Web | Bio-data | Biodata |
      My Details | Contact Info | Particulars | Connect | Let's Talk | Say Hello | Identification | Civil Status | Coordinates | General Information | Follow Me | Web Presence | Where to Find Me | My Contacts`,
    other: `
      Memberships | Professional Memberships | Affiliations | Professional Affiliations | Memberships and Affiliations | Associations |
      Professional Associations | Societies | Learned Societies | Clubs | Committees | Committee Work | Committee Service | Academic Service |
      Service to the Profession | Professional Service | University Service | Editorial Boards | Editorial Board | Additional Information |
      Other Information | Further Information | Miscellaneous | Other | Other Activities | Thesis Supervision | Supervision | Students Supervised |
      Teaching | Courses Taught | Availability | Notice Period | Work Permit | Nationality | Visa Status | Right to Work | Salary Expectations |
      Declaration | Signature | Affiliations & Memberships | Professional Activities | Professional Bodies | Conferences Attended | Travel |
      Military Status | Physical Characteristics | Measurements | Representation | Gallery Representation | Relocation | Mobility | Notes | Appendix |
      Attachments | Enclosures | Anything Else | Last but Not Least | Odds and Ends | PS`,
    "skills+education+certificates+summary":
      "Qualifications | Professional Qualification | Qualifications and Skills | Relevant Qualifications | Key Qualifications and Training",
    "work+education": "Background | Career and Education | Experience and Education | Curriculum | Vita",
    "summary+skills": "Profile and Skills | Summary & Skills | Qualifications Profile | Professional Attributes",
    "certificates+education":
      "Training and Qualifications | Courses and Training | Additional Education | Professional Studies | Specialty Training",
    "awards+projects+work":
      "Career Achievements | Selected Achievements | Selected Accomplishments | Professional Accomplishments | Career Accomplishments",
    "skills+languages":
      "Languages and IT | Skills & Languages | Languages and Skills | Language & IT Skills | Language and Computer Skills | Languages and Frameworks",
    "interests+other+volunteer":
      "Extracurriculars | Activities and Societies | Extra-Curricular | Clubs and Hobbies | Social Activities",
    "skills+summary":
      "Summary of Skills and Experience | What I Do | What I Bring | What I Offer | Technical Summary | Technical Profile",
    "work+projects": "Freelance Projects and Employment",
    "work+volunteer": "Leadership Experience | Voluntary and Paid Work",
    "work+other": "Student Teaching",
    "work+projects+other": "Contracts",
    "education+certificates":
      "Further Education | Medical Training | Postgraduate Training | Vocational Training | Coursework | Relevant Coursework | Diplomas | Conservatoire Training | Drama Training | Dance Training | Continuing Education | Initial Training | Highest Qualification | Academic Qualification | Education Qualification | Educational Credentials",
    "education+awards": "Academic Achievements and Education",
    "education+work": "Apprenticeship | Educational Experience",
    "education+summary": "Academic Summary | Educational Profile",
    "skills+references": "Endorsements",
    "certificates+skills": "Type Ratings Held | Certified Skills",
    "languages+certificates": "Language Certificates | Language Qualifications",
    "languages+publications": "Speaking",
    "certificates+other": "Driving Licence | Security Clearance",
    "publications+awards": "Scholarship",
    "projects+volunteer+work": "Engagements",
    "projects+other+publications": "Exhibitions | Selected Exhibitions | Research",
    "volunteer+other+interests":
      "Activities | Extracurricular Activities | Extra-curricular Activities | Student Activities | Leadership | Positions of Responsibility | Clubs and Societies",
    "interests+other": "Research Interests",
    "publications+other": "Conferences",
  },
  de: {
    summary: `Profil | Kurzprofil | Über mich | Zusammenfassung | Persönliches Profil | Berufliches Profil | Berufsprofil | Kurzvorstellung | Wer ich bin | Zur Person | Ziele | Berufsziel | Karriereziel | Berufliche Ziele | Steckbrief | Kurzbiografie | Biografie | Auf einen Blick | Motivation | Überblick | Profil im Überblick | Einleitung | Karriereübersicht | Kurz zu mir | Was mich ausmacht | Mein Profil | Highlights | Kurzfassung | Managementprofil | Qualifikationsprofil | Persönliche Stärken und Ziele | Qualifikationsübersicht`,
    work: `
      Berufserfahrung | Beruflicher Werdegang | Berufspraxis | Praktische Erfahrung | Praktische Erfahrungen | Arbeitserfahrung |
      Berufliche Erfahrung | Berufliche Stationen | Berufliche Tätigkeiten | Berufliche Laufbahn | Werdegang | Praxiserfahrung | Praktika | Praktikum |
      Beschäftigungsverhältnisse | Bisherige Tätigkeiten | Stationen | Karriere | Beruf | Berufstätigkeit | Tätigkeiten | Berufsweg |
      Beruflicher Hintergrund | Bisherige Stationen | Erwerbstätigkeit | Nebenjobs | Nebentätigkeiten | Studentische Tätigkeiten |
      Werkstudententätigkeit | Freiberufliche Tätigkeit | Selbstständigkeit | Selbständige Tätigkeit | Wehrdienst | Klinische Tätigkeit |
      Ärztliche Tätigkeit | Lehrtätigkeit | Forschungstätigkeit | Führungserfahrung | Auslandserfahrung | Relevante Berufserfahrung | Anstellungen |
      Berufserfahrung und Praktika | Beschäftigungen | Meine Stationen | Wo ich gearbeitet habe`,
    education: `Ausbildung | Bildung | Bildungsweg | Studium | Schulbildung | Akademischer Werdegang | Schulische Ausbildung | Berufsausbildung | Hochschulbildung | Universitäre Ausbildung | Akademische Ausbildung | Schulischer Werdegang | Bildungsgang | Aus- und Weiterbildung | Studium und Ausbildung | Schule | Schulen | Abschlüsse | Hochschulstudium | Schulausbildung | Akademische Laufbahn | Promotion | Lehre | Werdegang Ausbildung | Bildungsabschlüsse | Ausbildung und Studium | Schul- und Berufsausbildung | Studien | Schullaufbahn | Ausbildungsweg | Universität | Wissenschaftlicher Werdegang | Grundschule und Gymnasium | Auslandsstudium | Facharztausbildung`,
    skills: `
      Kenntnisse | Fähigkeiten | Kompetenzen | Kenntnisse und Fähigkeiten | Fachkenntnisse | EDV-Kenntnisse | IT-Kenntnisse | Computerkenntnisse |
      Besondere Kenntnisse | Qualifikationen | Stärken | Soft Skills | Technische Kenntnisse | Fertigkeiten | Software | Softwarekenntnisse |
      Programmierkenntnisse | Schlüsselqualifikationen | Fachkompetenz | Fachliche Kompetenzen | Persönliche Stärken | EDV | Kernkompetenzen |
      Technologien | Werkzeuge | Methodenkompetenz | Weitere Kenntnisse | Know-how | Was ich kann | Skills | Digitale Kompetenzen | Schwerpunkte |
      Expertise | Fachgebiete | Soziale Kompetenzen`,
    languages: `Sprachen | Sprachkenntnisse | Fremdsprachen | Fremdsprachenkenntnisse | Sprachkompetenz | Sprachliche Kenntnisse | Sprachfähigkeiten | Muttersprache | Meine Sprachen | Sprachniveau | Sprachkompetenzen | Sprachen und Niveau | Gesprochene Sprachen | Sprachliche Kompetenzen | Sprache | Sprachzertifikate`,
    certificates: `
      Zertifikate | Weiterbildung | Weiterbildungen | Fortbildungen | Zertifizierungen | Kurse | Schulungen | Seminare | Lehrgänge | Lizenzen |
      Berufliche Weiterbildung | Fort- und Weiterbildung | Approbation | Scheine | Fortbildung | Workshops | Zulassungen |
      Weiterbildungen und Zertifikate | Bescheinigungen | Zusatzausbildung | Trainings`,
    awards: `Auszeichnungen | Preise | Stipendien | Ehrungen | Erfolge | Preise und Auszeichnungen | Stipendien und Preise | Auszeichnungen und Stipendien | Ehrenpreise | Wettbewerbe | Würdigungen | Fördermittel | Drittmittel | Leistungen | Titel und Erfolge | Sportliche Erfolge | Orden | Förderungen | Besondere Leistungen`,
    publications: `Publikationen | Veröffentlichungen | Publikationsliste | Vorträge | Fachartikel | Aufsätze | Bücher | Wissenschaftliche Veröffentlichungen | Schriften | Patente | Vorträge und Publikationen | Artikel | Buchbeiträge | Schriftenverzeichnis | Ausgewählte Publikationen | Beiträge | Konferenzbeiträge | Texte`,
    projects: `Projekte | Ausgewählte Projekte | Projekterfahrung | Eigene Projekte | Private Projekte | Referenzprojekte | Projektliste | Forschungsprojekte | Ausstellungen | Arbeiten | Abschlussarbeit | Projektübersicht | Werke | Projektarbeit | Nebenprojekte | Portfolio | Studienprojekte`,
    volunteer: `
      Ehrenamt | Ehrenamtliches Engagement | Ehrenamtliche Tätigkeit | Ehrenamtliche Tätigkeiten | Soziales Engagement | Engagement |
      Freiwilligenarbeit | Freiwilliges Engagement | Gesellschaftliches Engagement | Ehrenämter | Freiwilliges Soziales Jahr | Vereinsarbeit |
      Bürgerschaftliches Engagement | Außerberufliches Engagement`,
    interests: `Interessen | Hobbys | Hobbys und Interessen | Freizeit | Interessen und Hobbys | Freizeitaktivitäten | Persönliche Interessen | Hobbies | Freizeitinteressen | Private Interessen | Außerberufliche Interessen | Sport | Leidenschaften | Privates | Sport und Freizeit`,
    references: `Referenzen | Empfehlungen | Referenzpersonen | Referenzgeber | Referenz | Ansprechpartner | Empfehlungsschreiben | Persönliche Referenzen | Kundenstimmen | Arbeitszeugnisse`,
    contact: `Persönliche Daten | Kontakt | Kontaktdaten | Angaben zur Person | Persönliche Angaben | Personalien | Persönliches | Anschrift | Adresse | Persönliche Informationen | Erreichbarkeit | So erreichen Sie mich`,
    other: `Mitgliedschaften | Sonstiges | Zusätzliche Informationen | Weitere Angaben | Verbände | Verschiedenes | Gremien | Lehre und Betreuung | Weitere Informationen | Anlagen | Verfügbarkeit | Weitere Aktivitäten | Gremienarbeit`,
    "work+volunteer": "Engagements | Zivildienst",
    "skills+certificates": "Zusatzqualifikationen",
    "certificates+other": "Führerschein",
  },
  fr: {
    summary: `Profil | À propos | À propos de moi | Résumé | Profil professionnel | Objectif | Objectif professionnel | Présentation | Qui suis-je | Qui suis-je ? | Synthèse | Introduction | Mon profil | Accroche | Projet professionnel | En bref | Biographie | Bio | En quelques mots | Mon parcours en bref | Objectifs | Résumé professionnel | Résumé de carrière | Sommaire | Profil personnel | Points forts du parcours | Ambition | Motivations | Aperçu`,
    work: `Expérience | Expériences | Expérience professionnelle | Expériences professionnelles | Parcours professionnel | Parcours | Emplois | Emploi | Carrière | Stages | Stage | Historique professionnel | Emplois occupés | Postes occupés | Expérience de travail | Expériences de travail | Antécédents professionnels | Stages et emplois | Jobs d'été | Jobs étudiants | Emplois saisonniers | Missions | Missions freelance | Activité professionnelle | Activités professionnelles | Vie professionnelle | Expérience clinique | Expérience d'enseignement | Expériences significatives | Expériences en entreprise | Alternance | Stages et alternance | Parcours de carrière | Mon parcours | Fonctions exercées | Expérience pertinente | Autres expériences | Service militaire | Expériences à l'étranger | Ce que j'ai fait`,
    education: `Formation | Formations | Études | Éducation | Parcours académique | Diplômes | Diplômes et formations | Formation académique | Cursus | Cursus scolaire | Parcours scolaire | Scolarité | Formation initiale | Cursus universitaire | Études supérieures | Parcours universitaire | Formation et diplômes | Études et formations | Parcours de formation | Titres et diplômes | Cursus académique | Formation universitaire | Enseignement supérieur | Études universitaires | Mes études | Formation scolaire | École | Formation médicale | Parcours étudiant`,
    skills: `Compétences | Compétences techniques | Compétences clés | Savoir-faire | Savoir-être | Aptitudes | Connaissances | Atouts | Qualités | Informatique | Compétences informatiques | Logiciels | Outils | Domaines de compétences | Compétences professionnelles | Domaines d'expertise | Expertise | Expertises | Compétences linguistiques et informatiques | Compétences personnelles | Points forts | Technologies | Compétences transversales | Maîtrise des logiciels | Bureautique | Habiletés | Langages de programmation | Environnement technique | Connaissances informatiques | Mes compétences | Outils et logiciels | Compétences numériques | Mes atouts | Qualités personnelles`,
    languages: `Langues | Langues étrangères | Compétences linguistiques | Connaissances linguistiques | Langues parlées | Langue maternelle | Niveau de langues | Connaissances des langues | Langue | Aptitudes linguistiques | Maîtrise des langues | Pratique des langues | Mes langues | Langues pratiquées | Langues et niveaux`,
    certificates: `
      Certifications | Certificats | Formations complémentaires | Formation continue | Habilitations | Licences | Stages de formation |
      Formations professionnelles | Perfectionnement | Cours | Attestations | Accréditations | Certifications et licences | Séminaires | Ateliers |
      Formations courtes | Certifications professionnelles`,
    awards: `
      Prix | Distinctions | Récompenses | Prix et distinctions | Bourses | Bourses et prix | Honneurs | Prix et bourses | Médailles | Décorations |
      Titres et distinctions | Concours | Palmarès | Reconnaissances | Succès | Distinctions honorifiques | Subventions`,
    publications: `Publications | Articles | Communications | Conférences | Ouvrages | Travaux | Publications scientifiques | Brevets | Publications et communications | Livres | Articles de presse | Présentations | Travaux scientifiques | Liste des publications | Principales publications | Écrits | Publications choisies`,
    projects: `Projets | Projets personnels | Projets académiques | Réalisations et projets | Projets scolaires | Projets réalisés | Expositions | Projets universitaires | Portfolio | Projets étudiants | Projets de recherche | Spectacles | Œuvres | Projets informatiques | Mes projets | Projets professionnels réalisés | Principaux projets`,
    volunteer: `Bénévolat | Engagement associatif | Engagements | Vie associative | Expérience bénévole | Engagement bénévole | Activités associatives | Volontariat | Engagement citoyen | Associatif | Activités bénévoles | Engagements associatifs | Action bénévole | Service civique | Engagement social | Expériences associatives`,
    interests: `
      Centres d'intérêt | Loisirs | Intérêts | Loisirs et centres d'intérêt | Passions | Hobbies | Sports et loisirs | Sports | Activités |
      Passe-temps | Intérêts personnels | Temps libre | Centre d'intérêt | Mes passions | Loisirs et intérêts`,
    references: `Références | Recommandations | Références professionnelles | Personnes de référence | Témoignages | Références disponibles sur demande | Lettres de recommandation | Contacts de référence | Référents | Personnes à contacter`,
    contact: `Coordonnées | Contact | Informations personnelles | Renseignements personnels | État civil | Me contacter | Données personnelles | Informations | Contacts | Détails personnels | Adresse`,
    other: `Divers | Affiliations | Associations | Informations complémentaires | Renseignements complémentaires | Autres | Autres informations | Adhésions | Sociétés savantes | Disponibilité | Mobilité | Activités parascolaires | Responsabilités collectives | Encadrement`,
    "certificates+other": "Permis | Permis de conduire",
    "certificates+publications": "Brevets",
    "awards+projects": "Réalisations",
    "interests+volunteer": "Activités extra-professionnelles",
  },
  es: {
    summary: `Perfil | Perfil profesional | Resumen | Sobre mí | Acerca de mí | Resumen profesional | Objetivo | Objetivo profesional | Extracto | Presentación | Quién soy | Objetivos | Perfil personal | Resumen ejecutivo | Introducción | Biografía | Síntesis profesional | Sinopsis | Mi perfil | Perfil laboral | Datos destacados | Propósito | Declaración personal | ¿Quién soy? | Reseña | Visión general | Objetivo laboral`,
    work: `Experiencia | Experiencia laboral | Experiencia profesional | Trayectoria profesional | Trayectoria | Historial laboral | Empleo | Empleos | Trayectoria laboral | Prácticas | Experiencia de trabajo | Experiencias laborales | Historia laboral | Vida laboral | Antecedentes laborales | Carrera profesional | Trabajos | Trabajos realizados | Cargos desempeñados | Puestos desempeñados | Prácticas profesionales | Experiencia docente | Experiencia clínica | Experiencia previa | Experiencia relevante | Otras experiencias | Pasantías | Actividad profesional | Recorrido profesional | Experiencia investigadora | Historial profesional | Otros trabajos | Mi experiencia | Servicio militar | Experiencia internacional`,
    education: `Educación | Formación | Formación académica | Estudios | Estudios realizados | Formación reglada | Educación y formación | Formación universitaria | Títulos | Títulos académicos | Antecedentes académicos | Titulación | Trayectoria académica | Datos académicos | Historial académico | Estudios universitarios | Titulaciones | Escolaridad | Educación superior | Grado académico | Preparación académica | Formación educativa | Estudios cursados | Formación superior | Perfil académico | Recorrido académico | Mis estudios | Formación oficial`,
    skills: `Habilidades | Competencias | Aptitudes | Conocimientos | Habilidades técnicas | Destrezas | Capacidades | Informática | Conocimientos informáticos | Competencias técnicas | Herramientas | Fortalezas | Habilidades y competencias | Habilidades personales | Competencias clave | Conocimientos técnicos | Programas | Software | Áreas de experiencia | Competencias digitales | Habilidades blandas | Habilidades profesionales | Tecnologías | Especialidades | Competencias profesionales | Manejo de software | Habilidades informáticas | Habilidades sociales | Cualidades | Mis habilidades | Áreas de especialización | Ofimática`,
    languages: `Idiomas | Lenguas | Lenguas extranjeras | Conocimientos de idiomas | Competencias lingüísticas | Competencia lingüística | Nivel de idiomas | Habilidades lingüísticas | Idiomas extranjeros | Dominio de idiomas | Conocimiento de idiomas | Lengua materna | Idiomas y niveles | Mis idiomas | Idioma | Manejo de idiomas`,
    certificates: `
      Certificaciones | Certificados | Cursos | Cursos y seminarios | Formación complementaria | Licencias | Cursos realizados | Diplomas |
      Acreditaciones | Formación continua | Otros cursos | Seminarios | Talleres | Capacitación | Capacitaciones | Formación adicional |
      Licencias y certificaciones | Cursos y certificados | Permisos | Cursos complementarios | Otros estudios`,
    awards: `Premios | Reconocimientos | Becas | Logros | Premios y reconocimientos | Distinciones | Honores | Becas y premios | Galardones | Méritos | Medallas | Premios y becas | Condecoraciones | Logros destacados | Concursos | Menciones | Honores y premios`,
    publications: `Publicaciones | Artículos | Ponencias | Libros | Publicaciones científicas | Conferencias | Trabajos publicados | Patentes | Artículos publicados | Comunicaciones | Publicaciones y ponencias | Presentaciones | Capítulos de libros | Producción científica | Publicaciones seleccionadas | Escritos`,
    projects: `Proyectos | Proyectos destacados | Proyectos personales | Proyectos académicos | Portafolio | Proyectos realizados | Proyectos de investigación | Obras | Exposiciones | Proyectos propios | Proyectos relevantes | Portfolio | Mis proyectos | Proyectos seleccionados | Trabajos destacados`,
    volunteer: `Voluntariado | Voluntariados | Experiencia de voluntariado | Trabajo voluntario | Actividades de voluntariado | Servicio comunitario | Labor social | Compromiso social | Actividades sociales | Servicio social | Acción social | Participación comunitaria | Experiencia voluntaria | Voluntario | Trabajo comunitario`,
    interests: `Intereses | Aficiones | Intereses personales | Pasatiempos | Hobbies | Aficiones e intereses | Tiempo libre | Ocio | Gustos | Pasiones | Deportes | Actividades e intereses | Hobbies e intereses | Aficiones personales | Mis intereses`,
    references: `Referencias | Recomendaciones | Referencias personales | Referencias laborales | Referencias profesionales | Cartas de recomendación | Testimonios | Personas de referencia | Referencias disponibles | Avales`,
    contact: `Datos personales | Contacto | Información personal | Información de contacto | Datos de contacto | Detalles personales | Datos | Contáctame | Perfil de contacto | Dirección`,
    other: `
      Otros datos | Otros | Información adicional | Afiliaciones | Asociaciones | Otros datos de interés | Datos de interés | Membresías |
      Disponibilidad | Varios | Otras actividades | Información complementaria | Datos adicionales | Sociedades`,
    "certificates+other": "Carnet de conducir",
    "other+volunteer": "Actividades extracurriculares",
  },
  pt: {
    summary: `
      Perfil | Resumo | Sobre mim | Resumo profissional | Objetivo | Objetivo profissional | Perfil profissional | Apresentação | Síntese | Quem sou |
      Perfil pessoal | Objetivos | Sumário | Sobre | Introdução | Biografia | Síntese profissional | Mini currículo | Objetivo de carreira |
      Resumo executivo | Quem sou eu | Sumário executivo | Síntese de qualificações | Carta de apresentação`,
    work: `Experiência | Experiência profissional | Experiências profissionais | Histórico profissional | Percurso profissional | Emprego | Trajetória profissional | Estágios | Experiência de trabalho | Empregos | Carreira | Atividade profissional | Atividades profissionais | Experiência laboral | Experiências | Percurso | Estágio | Histórico de emprego | Emprego anterior | Trajetória | Vida profissional | Experiência docente | Experiência clínica | Atuação profissional | Histórico de trabalho | Cargos | Funções exercidas | Experiência relevante | Outras experiências | Experiência internacional | Minha trajetória | Serviço militar | Trabalhos anteriores`,
    education: `
      Educação | Formação | Formação académica | Formação acadêmica | Habilitações literárias | Habilitações | Escolaridade | Estudos |
      Habilitações académicas | Percurso académico | Educação e formação | Graduação | Histórico escolar | Formação escolar | Percurso escolar |
      Formação superior | Ensino | Ensino superior | Qualificações académicas | Histórico acadêmico | Formação universitária | Cursos superiores |
      Trajetória acadêmica | Instrução | Titulação | Pós-graduação`,
    skills: `Competências | Habilidades | Aptidões | Conhecimentos | Competências técnicas | Conhecimentos técnicos | Habilidades técnicas | Informática | Conhecimentos de informática | Ferramentas | Qualidades | Competências pessoais | Competências informáticas | Competências digitais | Competências profissionais | Competências-chave | Tecnologias | Principais competências | Habilidades e competências | Pontos fortes | Áreas de especialização | Softwares | Áreas de atuação | Especialidades | Competências e aptidões | Capacidades | Qualificações | Aptidões e competências pessoais | Programas | Habilidades pessoais`,
    languages: `Idiomas | Línguas | Línguas estrangeiras | Competências linguísticas | Conhecimentos linguísticos | Conhecimento de línguas | Língua materna | Domínio de línguas | Idiomas e níveis | Línguas faladas | Idioma | Competência linguística | Conhecimento de idiomas | Aptidões linguísticas | Nível de idiomas`,
    certificates: `
      Certificações | Certificados | Cursos | Formação complementar | Cursos complementares | Licenças | Formação contínua | Workshops |
      Cursos e certificações | Seminários | Formação profissional | Cursos de aperfeiçoamento | Certificados e cursos | Treinamentos | Acreditações |
      Outros cursos | Cursos extracurriculares | Licenças e certificados | Formações`,
    awards: `Prémios | Prêmios | Distinções | Bolsas | Prémios e distinções | Reconhecimentos | Conquistas | Prêmios e reconhecimentos | Bolsas e prémios | Honras | Méritos | Medalhas | Realizações | Prêmios e conquistas | Louvores | Condecorações | Menções honrosas`,
    publications: `Publicações | Artigos | Livros | Comunicações | Publicações científicas | Patentes | Apresentações | Conferências | Artigos publicados | Produção científica | Trabalhos publicados | Palestras | Publicações selecionadas | Produção bibliográfica | Publicações e comunicações`,
    projects: `Projetos | Projetos pessoais | Projetos relevantes | Portefólio | Portfólio | Projetos académicos | Projetos de investigação | Projetos de pesquisa | Principais projetos | Exposições | Projetos desenvolvidos | Obras | Meus projetos | Projetos selecionados | Projetos realizados`,
    volunteer: `Voluntariado | Trabalho voluntário | Experiência de voluntariado | Atividades voluntárias | Ações de voluntariado | Serviço comunitário | Ação social | Experiência voluntária | Voluntariados | Serviço voluntário | Atividades de voluntariado | Responsabilidade social | Trabalho social | Engajamento social | Participação cívica`,
    interests: `Interesses | Passatempos | Hobbies | Interesses pessoais | Tempos livres | Ocupação de tempos livres | Lazer | Interesses e passatempos | Hobbies e interesses | Desportos | Esportes | Paixões | Gostos | Outros interesses | Atividades de lazer`,
    references: `Referências | Recomendações | Referências profissionais | Referências pessoais | Cartas de recomendação | Testemunhos | Depoimentos | Contactos de referência | Pessoas de referência | Referências disponíveis`,
    contact: `Dados pessoais | Contacto | Contato | Informações pessoais | Informação pessoal | Contactos | Contatos | Dados de contacto | Identificação | Morada | Informações de contato`,
    other: `
      Outros | Informações adicionais | Associações | Outras informações | Filiações | Informação adicional | Outras atividades | Disponibilidade |
      Diversos | Anexos | Afiliações | Informações complementares`,
    "summary+skills": "Resumo de qualificações",
    "education+certificates": "Diplomas",
    "certificates+other": "Carta de condução",
    "other+volunteer": "Atividades extracurriculares",
  },
  it: {
    summary: `Profilo | Profilo professionale | Chi sono | Su di me | Sintesi | Riepilogo | Obiettivo | Obiettivo professionale | Presentazione | Obiettivi | Profilo personale | Riassunto | Introduzione | Biografia | In breve | Descrizione | Sommario | Sintesi professionale | Il mio profilo | Informazioni su di me | Qualcosa su di me | Obiettivi professionali | Panoramica | Breve presentazione | Mi presento | Profilo sintetico`,
    work: `
      Esperienza | Esperienze | Esperienza lavorativa | Esperienze lavorative | Esperienza professionale | Esperienze professionali | Carriera |
      Percorso professionale | Percorso lavorativo | Impieghi | Occupazioni | Tirocini | Stage | Tirocini e stage | Storia lavorativa |
      Attività professionale | Attività lavorativa | Attività lavorative | Posizioni ricoperte | Incarichi | Incarichi ricoperti | Vita professionale |
      Esperienze di lavoro | Esperienza di lavoro | Altre esperienze | Esperienza clinica | Attività didattica | Attività di ricerca |
      Esperienze precedenti | Lavoro | Esperienze rilevanti | Trascorsi professionali | Servizio militare`,
    education: `Istruzione | Formazione | Istruzione e formazione | Studi | Titoli di studio | Percorso formativo | Percorso di studi | Formazione accademica | Carriera accademica | Formazione scolastica | Titolo di studio | Educazione | Percorso accademico | Studi compiuti | Formazione universitaria | Istruzione superiore | Università | Diplomi | Percorso scolastico | Formazione e studi | Curriculum studiorum | Studi universitari | Carriera scolastica | Titoli accademici | Lauree | Istruzione universitaria`,
    skills: `Competenze | Capacità | Abilità | Competenze tecniche | Conoscenze | Competenze informatiche | Capacità e competenze | Competenze professionali | Conoscenze informatiche | Informatica | Competenze digitali | Capacità personali | Punti di forza | Competenze chiave | Competenze trasversali | Strumenti | Software | Capacità e competenze tecniche | Capacità e competenze personali | Tecnologie | Conoscenze tecniche | Competenze organizzative | Competenze comunicative | Capacità relazionali | Attitudini | Qualità | Aree di competenza | Specializzazioni | Le mie competenze | Abilità tecniche`,
    languages: `Lingue | Lingue straniere | Conoscenze linguistiche | Competenze linguistiche | Lingue conosciute | Madrelingua | Capacità linguistiche | Conoscenza delle lingue | Lingua madre | Altre lingue | Lingue parlate | Conoscenza lingue | Le mie lingue | Conoscenze delle lingue straniere | Lingue e livelli`,
    certificates: `
      Certificazioni | Certificati | Corsi | Corsi di formazione | Abilitazioni | Patenti | Patente | Attestati | Formazione continua |
      Corsi di aggiornamento | Seminari | Corsi e certificazioni | Licenze | Aggiornamento professionale | Brevetti e abilitazioni |
      Formazione complementare | Workshop | Corsi e seminari | Corsi di specializzazione | Attestati e certificati`,
    awards: `Premi | Riconoscimenti | Borse di studio | Premi e riconoscimenti | Onorificenze | Successi | Traguardi | Riconoscimenti e premi | Premi e borse di studio | Medaglie | Concorsi | Menzioni | Risultati | Titoli onorifici | Meriti`,
    publications: `Pubblicazioni | Articoli | Libri | Convegni | Pubblicazioni scientifiche | Brevetti | Interventi | Relazioni | Presentazioni | Conferenze | Elenco delle pubblicazioni | Articoli pubblicati | Comunicazioni | Pubblicazioni selezionate | Scritti`,
    projects: `Progetti | Progetti personali | Progetti rilevanti | Portfolio | Progetti di ricerca | Progetti selezionati | Mostre | Opere | Principali progetti | Progetti accademici | Progetti realizzati | I miei progetti | Lavori selezionati | Spettacoli | Progetti universitari`,
    volunteer: `Volontariato | Esperienze di volontariato | Attività di volontariato | Impegno sociale | Servizio civile | Attività sociali | Esperienza di volontariato | Impegno civico | Volontariato e associazioni | Servizio civile volontario | Lavoro volontario | Impegno associativo | Attività benefiche | Servizio volontario | Associazionismo`,
    interests: `Interessi | Hobby | Interessi personali | Passioni | Tempo libero | Interessi e hobby | Hobby e interessi | Sport | Passatempi | Interessi e passioni | Attività ricreative | Le mie passioni | Hobbies | Sport e tempo libero | Altri interessi`,
    references: `Referenze | Raccomandazioni | Referenze professionali | Lettere di raccomandazione | Persone di riferimento | Testimonianze | Referenti | Referenze personali | Referenze disponibili | Lettere di referenza`,
    contact: `Dati personali | Contatti | Informazioni personali | Contatto | Recapiti | Anagrafica | Dati anagrafici | Contattami | Indirizzo | Informazioni di contatto`,
    other: `Altro | Altre informazioni | Ulteriori informazioni | Affiliazioni | Associazioni | Varie | Allegati | Informazioni aggiuntive | Informazioni complementari | Disponibilità | Altre attività | Appartenenze | Società scientifiche`,
    "work+projects": "Lavori",
    "certificates+other": "Patente di guida",
  },
  nl: {
    summary: `Profiel | Samenvatting | Over mij | Persoonlijk profiel | Profielschets | Doelstelling | Wie ben ik | Wie ben ik? | Doel | Professioneel profiel | Introductie | Inleiding | Korte samenvatting | Personalia en profiel | Ambitie | Ambities | Carrièredoel | In het kort | Loopbaandoel | Biografie | Mijn profiel | Kort profiel | Even voorstellen | Persoonlijke samenvatting | Profiel samenvatting | Motivatie`,
    work: `Werkervaring | Ervaring | Loopbaan | Arbeidsverleden | Professionele ervaring | Beroepservaring | Carrière | Werkgeschiedenis | Stages | Stage | Relevante werkervaring | Arbeidservaring | Functies | Bijbanen | Werk | Loopbaanoverzicht | Praktijkervaring | Relevante ervaring | Overige werkervaring | Dienstverbanden | Eerdere werkervaring | Stage-ervaring | Stages en bijbanen | Werkzaamheden | Freelance opdrachten | Opdrachten | Carrièreverloop | Bijbaantjes | Werkverleden | Klinische ervaring | Leservaring | Mijn loopbaan | Beroepsloopbaan | Militaire dienst`,
    education: `
      Opleiding | Opleidingen | Onderwijs | Studie | Studies | Academische achtergrond | Opleidingen en cursussen | Scholing | Educatie |
      Vooropleiding | Genoten opleidingen | Academische opleiding | Schoolopleiding | Opleidingsachtergrond | Genoten onderwijs |
      Opleiding en training | Universiteit | Hoger onderwijs | Mijn opleiding | Opleidingsgeschiedenis | Schoolloopbaan | Studieverleden |
      Opleidingen en trainingen | Scholing en opleiding`,
    skills: `Vaardigheden | Competenties | Kennis en vaardigheden | Computervaardigheden | Sterke punten | Kerncompetenties | Technische vaardigheden | Kennis | Computerkennis | IT-vaardigheden | Eigenschappen | Professionele vaardigheden | Software | Expertise | Persoonlijke eigenschappen | Vaardigheden en competenties | Technologieën | Kwaliteiten | Kernkwaliteiten | Digitale vaardigheden | Specialisaties | Persoonlijke vaardigheden | Tools | Kundigheden | Deskundigheid | IT-kennis | Overige vaardigheden | Softskills | Mijn vaardigheden | Automatiseringskennis | Expertisegebieden`,
    languages: `Talen | Talenkennis | Taalvaardigheid | Taalvaardigheden | Vreemde talen | Taal | Kennis van talen | Moedertaal | Taalkennis | Talen en niveaus | Mijn talen | Taalbeheersing | Taalniveau | Talenkennis en niveau | Gesproken talen`,
    certificates: `
      Certificaten | Cursussen | Trainingen | Cursussen en trainingen | Bijscholing | Certificeringen | Nascholing | Diploma's en certificaten |
      Licenties | Workshops | Training | Cursussen en certificaten | Opleidingen en certificaten | Bijscholingen | Registraties |
      Aanvullende opleidingen | Seminars | Vergunningen`,
    awards: `Prijzen | Onderscheidingen | Beurzen | Prijzen en onderscheidingen | Prestaties | Awards | Erkenningen | Prijzen en beurzen | Subsidies | Studiebeurzen | Successen | Eervolle vermeldingen | Medailles | Behaalde resultaten | Wedstrijden`,
    publications: `Publicaties | Artikelen | Presentaties | Lezingen | Boeken | Wetenschappelijke publicaties | Publicaties en presentaties | Octrooien | Patenten | Publicatielijst | Geselecteerde publicaties | Voordrachten | Papers | Wetenschappelijke artikelen | Teksten`,
    projects: `Projecten | Eigen projecten | Projectervaring | Portfolio | Geselecteerde projecten | Tentoonstellingen | Persoonlijke projecten | Onderzoeksprojecten | Belangrijkste projecten | Projectoverzicht | Exposities | Studieprojecten | Mijn projecten | Werken | Uitgelichte projecten`,
    volunteer: `
      Vrijwilligerswerk | Vrijwillige inzet | Maatschappelijke betrokkenheid | Nevenactiviteiten | Vrijwilligerservaring | Vrijwilliger |
      Maatschappelijke activiteiten | Vrijwilligersactiviteiten | Sociale betrokkenheid | Vrijwilligerswerk en nevenfuncties |
      Maatschappelijk engagement | Vrijwillig werk | Maatschappelijke inzet`,
    interests: `Interesses | Hobby's | Hobby's en interesses | Vrije tijd | Hobby's en vrije tijd | Persoonlijke interesses | Interesses en hobby's | Vrijetijdsbesteding | Hobbies | Passies | Sport | Sport en hobby's | Overige interesses | Hobby | Interessegebieden`,
    references: `Referenties | Aanbevelingen | Referentie | Referenten | Persoonlijke referenties | Aanbevelingsbrieven | Professionele referenties | Referenties op aanvraag | Getuigschriften | Contactpersonen`,
    contact: `Persoonlijke gegevens | Personalia | Contact | Contactgegevens | Persoonsgegevens | Gegevens | Persoonlijke informatie | Adres | Contactinformatie | Persoonlijk`,
    other: `
      Overig | Overige | Lidmaatschappen | Aanvullende informatie | Overige informatie | Verenigingen | Beschikbaarheid | Diversen |
      Overige activiteiten | Bijlagen | Extra informatie | Bestuursfuncties`,
    "education+certificates": "Diploma's",
    "certificates+other": "Rijbewijs",
    "other+volunteer": "Nevenfuncties",
    "volunteer+work": "Bestuurlijke ervaring | Bestuurservaring",
  },
  pl: {
    summary: `Profil | Podsumowanie | O mnie | Profil zawodowy | Cel zawodowy | Podsumowanie zawodowe | Cele zawodowe | Kilka słów o mnie | Kim jestem | Streszczenie | Profil osobisty | Wprowadzenie | Mój profil | Krótko o mnie | Cel | Profil kandydata | Charakterystyka | Biogram | Opis profilu | Informacje o mnie | W skrócie | Cele | Sylwetka | Podsumowanie kariery | Biografia`,
    work: `Doświadczenie | Doświadczenie zawodowe | Przebieg kariery | Historia zatrudnienia | Zatrudnienie | Praca zawodowa | Kariera zawodowa | Praktyki | Staże | Praktyki i staże | Przebieg pracy zawodowej | Przebieg zatrudnienia | Doświadczenia zawodowe | Kariera | Praca | Historia pracy | Dotychczasowe zatrudnienie | Staż | Praktyki zawodowe | Staże i praktyki | Doświadczenie w pracy | Dotychczasowe doświadczenie | Zajmowane stanowiska | Inne doświadczenie | Doświadczenie kliniczne | Doświadczenie dydaktyczne | Przebieg służby | Ścieżka kariery | Ścieżka zawodowa | Prace dorywcze | Działalność zawodowa | Doświadczenie i praktyki`,
    education: `Wykształcenie | Edukacja | Studia | Przebieg edukacji | Nauka | Wykształcenie i kwalifikacje | Szkoły | Przebieg nauki | Ukończone szkoły | Edukacja i szkolenia | Wykształcenie wyższe | Kształcenie | Uczelnie | Ścieżka edukacyjna | Historia edukacji | Nauka i studia | Studia wyższe | Wykształcenie akademickie | Szkoła | Dyplomy | Przebieg studiów | Ukończone studia | Tytuły naukowe | Ukończone uczelnie | Edukacja akademicka`,
    skills: `Umiejętności | Kompetencje | Kwalifikacje | Umiejętności techniczne | Znajomość programów | Umiejętności i kompetencje | Znajomość obsługi komputera | Mocne strony | Obsługa komputera | Umiejętności miękkie | Umiejętności zawodowe | Wiedza | Kluczowe umiejętności | Umiejętności komputerowe | Dodatkowe umiejętności | Technologie | Narzędzia | Kompetencje zawodowe | Programy | Kompetencje miękkie | Specjalizacje | Umiejętności osobiste | Kluczowe kompetencje | Oprogramowanie | Zdolności | Cechy osobowości | Obszary kompetencji | Umiejętności twarde | Kompetencje cyfrowe | Moje umiejętności`,
    languages: `Języki | Języki obce | Znajomość języków | Znajomość języków obcych | Umiejętności językowe | Kompetencje językowe | Język ojczysty | Języki i poziomy | Moje języki | Poziom języków | Znane języki | Biegłość językowa | Język | Znajomość języka | Języki obce i poziom`,
    certificates: `
      Certyfikaty | Kursy | Szkolenia | Kursy i szkolenia | Uprawnienia | Certyfikaty i kursy | Licencje | Szkolenia i kursy | Dodatkowe kwalifikacje |
      Ukończone kursy | Uprawnienia zawodowe | Warsztaty | Kursy i certyfikaty | Szkolenia i certyfikaty | Certyfikacje | Odbyte szkolenia |
      Seminaria | Licencje i certyfikaty`,
    awards: `Nagrody | Wyróżnienia | Osiągnięcia | Nagrody i wyróżnienia | Stypendia | Granty | Sukcesy | Nagrody i osiągnięcia | Odznaczenia | Stypendia i nagrody | Konkursy | Medale | Osiągnięcia naukowe | Osiągnięcia zawodowe | Osiągnięcia sportowe`,
    publications: `Publikacje | Artykuły | Wystąpienia | Prezentacje | Publikacje naukowe | Książki | Patenty | Konferencje | Publikacje i wystąpienia | Wykaz publikacji | Wybrane publikacje | Dorobek naukowy | Artykuły naukowe | Referaty | Wykłady`,
    projects: `Projekty | Projekty własne | Wybrane projekty | Portfolio | Projekty osobiste | Zrealizowane projekty | Projekty badawcze | Wystawy | Najważniejsze projekty | Kluczowe projekty | Projekty studenckie | Moje projekty | Realizacje | Prace | Projekty akademickie`,
    volunteer: `Wolontariat | Działalność społeczna | Działalność wolontariacka | Praca wolontariacka | Zaangażowanie społeczne | Aktywność społeczna | Doświadczenie wolontariackie | Wolontariaty | Działalność charytatywna | Praca społeczna | Aktywność wolontariacka | Służba społeczna | Działalność w organizacjach | Działalność pozarządowa | Organizacje społeczne`,
    interests: `Zainteresowania | Hobby | Pasje | Zainteresowania i hobby | Hobby i zainteresowania | Czas wolny | Pasje i zainteresowania | Zainteresowania pozazawodowe | Moje zainteresowania | Sport | Moje pasje | Poza pracą | Po godzinach | Zainteresowania osobiste | Sport i rekreacja`,
    references: `Referencje | Rekomendacje | Osoby polecające | Listy polecające | Opinie | Referencje zawodowe | Polecenia | Osoby referencyjne | Referencje na życzenie | Osoby do kontaktu`,
    contact: `Dane osobowe | Kontakt | Dane kontaktowe | Informacje osobiste | Dane | Informacje kontaktowe | Adres | Dane personalne | Informacje ogólne | Dane teleadresowe`,
    other: `
      Inne | Dodatkowe informacje | Członkostwo | Inne informacje | Klauzula | Przynależność do organizacji | Członkostwa | Informacje dodatkowe |
      Zgoda | Pozostałe | Dyspozycyjność | Pozostałe informacje`,
    "certificates+other": "Prawo jazdy",
    "other+volunteer": "Działalność dodatkowa | Organizacje",
  },
  el: {
    summary: `Προφίλ | Περίληψη | Σχετικά με μένα | Επαγγελματικό προφίλ | Σύνοψη | Επαγγελματικός στόχος | Στόχος | Λίγα λόγια για μένα | Ποιος είμαι | Ποια είμαι | Βιογραφικό | Επαγγελματικοί στόχοι | Προσωπικό προφίλ | Στόχοι | Εισαγωγή | Επαγγελματική σύνοψη | Συνοπτικό προφίλ | Σύντομο βιογραφικό | Το προφίλ μου | Βιογραφία | Με λίγα λόγια | Συνοπτικά | Περίληψη προφίλ | Παρουσίαση | Σύντομη παρουσίαση`,
    work: `
      Εμπειρία | Εργασιακή εμπειρία | Επαγγελματική εμπειρία | Προϋπηρεσία | Επαγγελματική πορεία | Απασχόληση | Καριέρα | Πρακτική άσκηση | Εργασία |
      Εργασιακή πορεία | Επαγγελματική σταδιοδρομία | Σταδιοδρομία | Εργασιακό ιστορικό | Θέσεις εργασίας | Επαγγελματική προϋπηρεσία |
      Επαγγελματική δραστηριότητα | Εργασιακή προϋπηρεσία | Προηγούμενη εμπειρία | Διδακτική εμπειρία | Κλινική εμπειρία | Ερευνητική εμπειρία |
      Επαγγελματικό ιστορικό | Πρακτικές ασκήσεις | Θητεία | Επαγγελματικές εμπειρίες | Ιστορικό απασχόλησης | Εργασιακές εμπειρίες |
      Εμπειρία εργασίας`,
    education: `Εκπαίδευση | Σπουδές | Ακαδημαϊκή εκπαίδευση | Εκπαίδευση και κατάρτιση | Μόρφωση | Ακαδημαϊκό υπόβαθρο | Τίτλοι σπουδών | Ακαδημαϊκές σπουδές | Πανεπιστημιακές σπουδές | Πτυχία | Ακαδημαϊκή πορεία | Εκπαιδευτικό υπόβαθρο | Ανώτατη εκπαίδευση | Τυπικά προσόντα | Ακαδημαϊκά προσόντα | Σπουδές και εκπαίδευση | Εκπαίδευση και σπουδές | Ακαδημαϊκοί τίτλοι | Μεταπτυχιακές σπουδές | Πανεπιστημιακή εκπαίδευση | Σχολεία | Σχολική εκπαίδευση | Ιατρική εκπαίδευση | Πτυχία και τίτλοι | Οι σπουδές μου`,
    skills: `Δεξιότητες | Ικανότητες | Γνώσεις | Τεχνικές δεξιότητες | Προσόντα | Γνώσεις υπολογιστών | Γνώσεις Η/Υ | Χρήση Η/Υ | Δεξιότητες και ικανότητες | Προσωπικές δεξιότητες | Ψηφιακές δεξιότητες | Επαγγελματικές δεξιότητες | Τεχνογνωσία | Εξειδίκευση | Τεχνολογίες | Εργαλεία | Βασικές δεξιότητες | Κοινωνικές δεξιότητες | Λογισμικό | Πληροφορική | Ειδικές γνώσεις | Υπολογιστές | Τεχνικές γνώσεις | Τομείς εξειδίκευσης | Δυνατά σημεία | Οργανωτικές δεξιότητες | Προσωπικά χαρακτηριστικά`,
    languages: `Γλώσσες | Ξένες γλώσσες | Γλωσσικές δεξιότητες | Γλωσσομάθεια | Μητρική γλώσσα | Γνώση ξένων γλωσσών | Γλωσσικές γνώσεις | Γνώσεις γλωσσών | Γλωσσικές ικανότητες | Επίπεδο γλωσσών | Γλώσσα | Γνώση γλωσσών | Άλλες γλώσσες | Γνώσεις ξένων γλωσσών | Οι γλώσσες μου`,
    certificates: `
      Πιστοποιήσεις | Πιστοποιητικά | Σεμινάρια | Επιμόρφωση | Άδειες | Μαθήματα | Σεμινάρια και πιστοποιήσεις | Κατάρτιση | Επαγγελματική κατάρτιση |
      Εργαστήρια | Επιμορφώσεις | Σεμινάρια - Επιμόρφωση | Άδεια ασκήσεως επαγγέλματος | Διπλώματα | Κύκλοι μαθημάτων`,
    awards: `Βραβεία | Διακρίσεις | Υποτροφίες | Βραβεία και διακρίσεις | Επιτεύγματα | Υποτροφίες και βραβεία | Τιμητικές διακρίσεις | Έπαινοι | Βραβεύσεις | Διακρίσεις και υποτροφίες | Μετάλλια | Διαγωνισμοί | Επιχορηγήσεις | Τιμές | Υποτροφίες - Διακρίσεις`,
    publications: `Δημοσιεύσεις | Άρθρα | Ανακοινώσεις | Βιβλία | Επιστημονικές δημοσιεύσεις | Συνέδρια | Παρουσιάσεις | Δημοσιεύσεις και ανακοινώσεις | Ομιλίες | Ευρεσιτεχνίες | Συγγραφικό έργο | Διαλέξεις | Επιστημονικό έργο | Εισηγήσεις | Επιλεγμένες δημοσιεύσεις`,
    projects: `Έργα | Προσωπικά έργα | Ερευνητικά έργα | Έργα και εργασίες | Εκθέσεις | Επιλεγμένα έργα | Ερευνητικά προγράμματα | Εργασίες | Χαρτοφυλάκιο | Πτυχιακή εργασία | Ακαδημαϊκές εργασίες | Συμμετοχή σε έργα | Σημαντικά έργα | Φοιτητικά έργα`,
    volunteer: `Εθελοντισμός | Εθελοντική εργασία | Εθελοντική δράση | Εθελοντικές δράσεις | Κοινωνική δράση | Εθελοντική εμπειρία | Εθελοντικό έργο | Κοινωνική προσφορά | Εθελοντικές δραστηριότητες | Κοινωνικό έργο | Εθελοντική προσφορά | Εθελοντική δραστηριότητα | Κοινωνικές δραστηριότητες`,
    interests: `Ενδιαφέροντα | Χόμπι | Προσωπικά ενδιαφέροντα | Ελεύθερος χρόνος | Ενδιαφέροντα και χόμπι | Χόμπι και ενδιαφέροντα | Αθλητισμός | Άλλα ενδιαφέροντα | Δραστηριότητες και ενδιαφέροντα | Τα ενδιαφέροντά μου | Αθλήματα | Εξωεπαγγελματικά ενδιαφέροντα | Πάθη | Ψυχαγωγία`,
    references: `Συστάσεις | Συστατικές επιστολές | Επαγγελματικές συστάσεις | Αναφορές | Συστατικές | Πρόσωπα για συστάσεις | Συστάσεις διαθέσιμες | Μαρτυρίες`,
    contact: `Προσωπικά στοιχεία | Επικοινωνία | Στοιχεία επικοινωνίας | Προσωπικές πληροφορίες | Ατομικά στοιχεία | Διεύθυνση | Στοιχεία | Προσωπικά δεδομένα`,
    other: `Άλλα | Λοιπά | Πρόσθετες πληροφορίες | Λοιπές πληροφορίες | Μέλος συλλόγων | Επιπλέον πληροφορίες | Άλλες πληροφορίες | Διάφορα | Άλλες δραστηριότητες | Στρατιωτικές υποχρεώσεις | Συμμετοχή σε συλλόγους | Συμπληρωματικές πληροφορίες`,
    "work+other": "Στρατιωτική θητεία",
    "certificates+other": "Δίπλωμα οδήγησης",
  },
  ru: {
    summary: `Профиль | О себе | Обо мне | Резюме | Краткое резюме | Цель | Карьерные цели | Профессиональный профиль | Кратко о себе | Цели | Введение | Профессиональная цель | Карьерная цель | Цель поиска | Краткая информация | Кто я | Желаемая должность | Биография | Краткая биография | Сводка | Краткое описание | Личный профиль | Немного о себе | Общая информация о себе | Профессиональное резюме`,
    work: `Опыт | Опыт работы | Трудовая деятельность | Профессиональный опыт | Карьера | Места работы | Трудовой опыт | Трудовой стаж | Стажировки | Работа | Стаж | Профессиональная деятельность | История занятости | Карьерный путь | Предыдущие места работы | Практика | Трудовая биография | Профессиональный путь | Послужной список | Стажировки и практика | Практический опыт | Педагогический опыт | Клинический опыт | Опыт преподавания | Дополнительный опыт | Релевантный опыт | Служба | Военная служба | Служба в армии | Занимаемые должности | Рабочий опыт | Подработка | Где я работал`,
    education: `Образование | Обучение | Учёба | Образование и обучение | Основное образование | Высшее образование | Академическое образование | Учебные заведения | Среднее образование | Профессиональное образование | Базовое образование | Уровень образования | Образование и квалификация | Академическая подготовка | Университет | Дипломы | Учеба | Специальное образование | Послевузовское образование | Полученное образование | Сведения об образовании | Школа | Медицинское образование | Учёные степени | Академический путь`,
    skills: `
      Навыки | Ключевые навыки | Профессиональные навыки | Умения | Компетенции | Навыки и умения | Технические навыки | Компьютерные навыки |
      Личные качества | Знания | Знания и навыки | Владение компьютером | Технологии | Инструменты | Ключевые компетенции | Дополнительные навыки |
      Умения и навыки | Программы | Сильные стороны | Навыки работы с компьютером | Гибкие навыки | Программное обеспечение | Стек технологий |
      Специализация | Профессиональные качества | Области экспертизы | Экспертиза | Личностные качества | Мои навыки | Основные навыки`,
    languages: `Языки | Иностранные языки | Знание языков | Владение языками | Языковые навыки | Знание иностранных языков | Владение иностранными языками | Родной язык | Уровень владения языками | Уровень языка | Языковые компетенции | Мои языки | Языки и уровень | Языковая подготовка | Знание языка`,
    certificates: `
      Сертификаты | Курсы | Повышение квалификации | Повышение квалификации, курсы | Дополнительное образование | Тренинги | Курсы и сертификаты |
      Сертификаты и лицензии | Лицензии | Тренинги и курсы | Курсы и тренинги | Семинары | Удостоверения | Профессиональная переподготовка |
      Тесты, экзамены | Сертификация | Допуски | Мастер-классы | Электронные сертификаты`,
    awards: `Награды | Достижения | Награды и достижения | Премии | Стипендии | Гранты | Гранты и стипендии | Поощрения | Награды и премии | Конкурсы | Медали | Победы | Успехи | Благодарности | Звания | Профессиональные достижения | Спортивные достижения`,
    publications: `Публикации | Статьи | Научные работы | Доклады | Научные публикации | Книги | Выступления | Патенты | Публикации и доклады | Список публикаций | Избранные публикации | Конференции | Научные труды | Презентации | Лекции`,
    projects: `Проекты | Портфолио | Личные проекты | Учебные проекты | Избранные проекты | Ключевые проекты | Реализованные проекты | Выставки | Собственные проекты | Проектная деятельность | Мои проекты | Исследовательские проекты | Научные проекты | Дипломный проект | Проектный опыт`,
    volunteer: `Волонтёрство | Волонтерская деятельность | Общественная деятельность | Волонтёрский опыт | Волонтёрская работа | Общественная работа | Благотворительность | Добровольческая деятельность | Волонтерство | Волонтёрская деятельность | Социальная деятельность | Опыт волонтёрства | Общественная активность | Добровольчество | Волонтерский опыт`,
    interests: `Интересы | Хобби | Увлечения | Хобби и интересы | Личные интересы | Интересы и увлечения | Увлечения и интересы | Свободное время | Спорт | Мои увлечения | Досуг | Хобби и увлечения | Интересы и хобби | Вне работы | Страсти`,
    references: `Рекомендации | Отзывы | Рекомендатели | Рекомендательные письма | Контакты рекомендателей | Профессиональные рекомендации | Контакты для рекомендаций | Поручители | Рекомендации по запросу | Характеристики`,
    contact: `Личные данные | Контакты | Контактная информация | Личная информация | Персональные данные | Контактные данные | Адрес | Связаться со мной | Персональная информация | Анкетные данные`,
    other: `Дополнительная информация | Прочее | Членство | Дополнительные сведения | Другое | Прочая информация | Разное | Членство в организациях | Иная информация | Дополнительно | Приложения | Профессиональные объединения`,
    "skills+certificates": "Квалификация",
    "certificates+other": "Водительские права",
  },
  bg: {
    summary: `Профил | За мен | Обобщение | Професионален профил | Кратко представяне | Цел | Професионални цели | Резюме | Личен профил | Накратко`,
    work: `Трудов опит | Професионален опит | Опит | Работен опит | Професионална кариера | Стажове | Кариера | Трудов стаж | Професионално развитие | История на заетостта`,
    education: `Образование | Образование и обучение | Обучение | Висше образование | Академично образование | Образователна степен | Университет | Придобити степени | Следване | Училище`,
    skills: `Умения | Компютърни умения | Технически умения | Компетенции | Умения и компетенции | Ключови умения | Професионални умения | Лични умения | Знания и умения | Технологии`,
    languages: `Езици | Чужди езици | Езикови умения | Владеене на езици | Езикови компетенции | Майчин език | Владеене на чужди езици | Знание на езици`,
    certificates: "Сертификати",
    awards: "Награди",
    publications: "Публикации",
    projects: "Проекти",
    volunteer: "Доброволчество",
    interests: "Интереси",
    references: "Препоръки",
    contact: "Лични данни | Контакти",
    other: "Допълнителна информация",
  },
  cs: {
    summary: `Profil | O mně | Shrnutí | Profesní profil | Profesní cíl | Osobní profil | Souhrn | Kariérní cíl | Představení | Ve zkratce`,
    work: `Pracovní zkušenosti | Praxe | Zaměstnání | Profesní zkušenosti | Pracovní praxe | Průběh zaměstnání | Odborná praxe | Profesní praxe | Kariéra | Stáže | Předchozí zaměstnání | Brigády`,
    education: `Vzdělání | Studium | Dosažené vzdělání | Vzdělání a kurzy | Akademické vzdělání | Průběh vzdělání | Vysokoškolské vzdělání | Školy | Vzdělávání | Vzdělání a odborná příprava`,
    skills: `Dovednosti | Znalosti | Schopnosti | Počítačové dovednosti | Znalosti a dovednosti | Technické dovednosti | Odborné znalosti | Kompetence | Klíčové dovednosti | Silné stránky`,
    languages: `Jazyky | Jazykové znalosti | Jazykové dovednosti | Cizí jazyky | Znalost jazyků | Jazyková vybavenost | Mateřský jazyk | Znalost cizích jazyků`,
    certificates: "Certifikáty | Kurzy a školení",
    awards: "Ocenění",
    publications: "Publikace",
    projects: "Projekty",
    volunteer: "Dobrovolnictví",
    interests: "Zájmy | Záliby a koníčky",
    references: "Reference",
    contact: "Osobní údaje",
  },
  da: {
    summary: `Profil | Om mig | Resumé | Kort om mig | Personlig profil | Professionel profil | Profiltekst | Sammenfatning | Mål | Hvem er jeg`,
    work: `Erhvervserfaring | Arbejdserfaring | Erfaring | Ansættelser | Karriere | Joberfaring | Tidligere ansættelser | Beskæftigelse | Praktik | Professionel erfaring | Relevant erfaring | Studiejobs`,
    education: `Uddannelse | Uddannelser | Akademisk baggrund | Studier | Uddannelsesbaggrund | Uddannelse og kurser | Skolegang | Skoleuddannelse | Videregående uddannelse | Uddannelsesforløb`,
    skills: `Kompetencer | Færdigheder | Kvalifikationer | IT-kompetencer | Nøglekompetencer | Faglige kompetencer | IT-færdigheder | Tekniske færdigheder | Personlige kompetencer | Kernekompetencer`,
    languages: `Sprog | Sprogkundskaber | Sprogfærdigheder | Sproglige kompetencer | Fremmedsprog | Sprogkompetencer | Modersmål | Sproglige færdigheder`,
    certificates: "Kurser | Certifikater",
    awards: "Priser",
    publications: "Publikationer",
    projects: "Projekter",
    volunteer: "Frivilligt arbejde",
    interests: "Interesser | Fritid",
    references: "Referencer",
    contact: "Personlige oplysninger",
  },
  fi: {
    summary: `Profiili | Yhteenveto | Tietoa minusta | Minusta | Tiivistelmä | Ammatillinen profiili | Tavoitteet | Kuka olen | Lyhyesti | Esittely`,
    work: `Työkokemus | Työhistoria | Kokemus | Ammatillinen kokemus | Ura | Aiempi työkokemus | Harjoittelut | Työura | Muu työkokemus | Työsuhteet`,
    education: `Koulutus | Opinnot | Koulutustausta | Tutkinnot | Opiskelu | Akateeminen tausta | Koulutukset | Koulut | Korkeakoulututkinto | Peruskoulutus`,
    skills: `
      Taidot | Osaaminen | IT-taidot | Tietotekniset taidot | Ydinosaaminen | Erityisosaaminen | Tekninen osaaminen | Vahvuudet | Ammattitaito`,
    languages: `Kielet | Kielitaito | Kielitaidot | Vieraat kielet | Kieliosaaminen | Äidinkieli | Kielten osaaminen | Muut kielet`,
    certificates: "Sertifikaatit | Kurssit",
    awards: "Palkinnot",
    publications: "Julkaisut",
    projects: "Projektit",
    volunteer: "Vapaaehtoistyö",
    interests: "Harrastukset | Kiinnostuksen kohteet",
    references: "Suosittelijat",
    contact: "Henkilötiedot",
    "skills+certificates": "Pätevyydet",
  },
  hu: {
    summary: `Profil | Bemutatkozás | Rólam | Összefoglaló | Szakmai profil | Összegzés | Szakmai összefoglaló | Célkitűzés | Magamról | Karriercél`,
    work: `Munkatapasztalat | Szakmai tapasztalat | Munkahelyek | Tapasztalat | Szakmai gyakorlat | Korábbi munkahelyek | Karrier | Szakmai pályafutás | Munkatapasztalatok | Szakmai önéletrajz | Gyakornoki tapasztalat`,
    education: `
      Tanulmányok | Végzettség | Oktatás | Iskolai végzettség | Képzettség | Iskolák | Felsőfokú tanulmányok | Egyetemi tanulmányok |
      Oktatás és képzés`,
    skills: `Készségek | Képességek | Kompetenciák | Számítógépes ismeretek | Ismeretek | Informatikai ismeretek | Szakmai készségek | Készségek és kompetenciák | Szakmai ismeretek | Erősségek`,
    languages: `Nyelvek | Nyelvtudás | Nyelvismeret | Nyelvi készségek | Idegen nyelvek | Nyelvismeretek | Anyanyelv | Idegennyelv-ismeret`,
    certificates: "Tanúsítványok | Tanfolyamok",
    awards: "Díjak",
    publications: "Publikációk",
    projects: "Projektek",
    volunteer: "Önkéntes munka",
    interests: "Érdeklődés | Hobbi",
    references: "Referenciák",
    contact: "Személyes adatok",
    "education+certificates": "Képesítések",
  },
  nb: {
    summary: `
      Profil | Om meg | Sammendrag | Kort om meg | Personlig profil | Oppsummering | Mål | Hvem er jeg | Profesjonell profil`,
    work: `Arbeidserfaring | Erfaring | Yrkeserfaring | Jobberfaring | Karriere | Relevant erfaring | Tidligere arbeidserfaring | Praksis | Ansettelser | Yrkespraksis | Arbeidspraksis`,
    education: `Utdanning | Utdannelse | Akademisk bakgrunn | Studier | Utdanningsbakgrunn | Skolegang | Høyere utdanning | Utdanning og kurs | Skole | Utdanninger`,
    skills: `Kompetanse | Ferdigheter | Kvalifikasjoner | IT-kunnskaper | Nøkkelkompetanse | Tekniske ferdigheter | Datakunnskaper | Kjernekompetanse | Personlige egenskaper | Kunnskaper`,
    languages: `Språk | Språkkunnskaper | Språkferdigheter | Fremmedspråk | Språkkompetanse | Morsmål | Språklige ferdigheter | Språk og nivå`,
    certificates: "Kurs | Sertifikater",
    awards: "Priser",
    publications: "Publikasjoner",
    projects: "Prosjekter",
    volunteer: "Frivillig arbeid | Verv",
    interests: "Interesser",
    references: "Referanser",
    contact: "Personalia",
    "summary+skills": "Nøkkelkvalifikasjoner",
  },
  ro: {
    summary: `Profil | Despre mine | Rezumat | Obiectiv | Profil profesional | Sumar | Obiectiv profesional | Prezentare | Scurtă prezentare | Cine sunt`,
    work: `Experiență profesională | Experiență | Experiența profesională | Istoric profesional | Experiență de muncă | Locuri de muncă | Parcurs profesional | Carieră | Stagii de practică | Activitate profesională | Experienta profesionala`,
    education: `Educație | Studii | Educație și formare | Formare academică | Formare | Educație și formare profesională | Pregătire | Învățământ | Parcurs academic | Studii universitare`,
    skills: `Competențe | Abilități | Aptitudini | Competențe tehnice | Cunoștințe | Competențe digitale | Aptitudini și competențe personale | Competențe profesionale | Cunoștințe de calculator | Puncte forte`,
    languages: `Limbi străine | Limbi | Competențe lingvistice | Limbi vorbite | Cunoștințe lingvistice | Limba maternă | Limbi cunoscute | Cunoașterea limbilor străine`,
    certificates: "Certificări | Cursuri",
    awards: "Premii",
    publications: "Publicații",
    projects: "Proiecte",
    volunteer: "Voluntariat",
    interests: "Interese | Hobby-uri",
    references: "Referințe",
    contact: "Date personale",
  },
  sv: {
    summary: `Profil | Om mig | Sammanfattning | Personlig profil | Kort om mig | Mål | Professionell profil | Presentation | Vem är jag | Karriärmål`,
    work: `Arbetslivserfarenhet | Erfarenhet | Arbetserfarenhet | Anställningar | Yrkeserfarenhet | Yrkeslivserfarenhet | Karriär | Tidigare anställningar | Praktik | Relevant erfarenhet | Uppdrag | Tjänster`,
    education: `Utbildning | Utbildningar | Akademisk bakgrund | Studier | Utbildningsbakgrund | Skolgång | Högre utbildning | Utbildning och kurser | Skolor | Examina`,
    skills: `Kompetenser | Färdigheter | Kunskaper | Datakunskaper | Kompetens | Nyckelkompetenser | Tekniska färdigheter | IT-kunskaper | Egenskaper | Expertis`,
    languages: `Språk | Språkkunskaper | Språkfärdigheter | Främmande språk | Språkkompetens | Modersmål | Språkliga färdigheter | Språk och nivå`,
    certificates: "Kurser | Certifikat",
    awards: "Utmärkelser",
    publications: "Publikationer",
    projects: "Projekt",
    volunteer: "Ideellt arbete",
    interests: "Intressen | Fritidsintressen",
    references: "Referenser",
    contact: "Personuppgifter",
  },
  tr: {
    summary: `Profil | Özet | Hakkımda | Kariyer hedefi | Kişisel profil | Ön yazı | Kısa özgeçmiş | Mesleki özet | Amaç | Ben kimim`,
    work: `İş deneyimi | Deneyim | İş tecrübesi | Mesleki deneyim | Çalışma hayatı | İş geçmişi | Kariyer | Stajlar | Deneyimler | Tecrübe | Staj deneyimi | İş Deneyimleri`,
    education: `Eğitim | Eğitim bilgileri | Öğrenim | Öğrenim durumu | Eğitim durumu | Akademik geçmiş | Eğitim geçmişi | Akademik eğitim | Eğitim ve öğretim | Okullar`,
    skills: `Beceriler | Yetenekler | Yetkinlikler | Bilgisayar bilgisi | Teknik beceriler | Nitelikler | Uzmanlık alanları | Temel beceriler | Mesleki beceriler | Bilgi ve beceriler`,
    languages: `Diller | Yabancı dil | Yabancı diller | Dil bilgisi | Dil becerileri | Ana dil | Bilinen diller | Yabancı dil bilgisi`,
    certificates: "Sertifikalar | Kurslar",
    awards: "Ödüller",
    publications: "Yayınlar",
    projects: "Projeler",
    volunteer: "Gönüllülük",
    interests: "İlgi alanları | Hobiler",
    references: "Referanslar",
    contact: "Kişisel bilgiler",
  },
  uk: {
    summary: `Про себе | Про мене | Профіль | Резюме | Мета | Професійний профіль | Кар'єрні цілі | Коротко про себе | Підсумок | Особистий профіль`,
    work: `Досвід роботи | Досвід | Професійний досвід | Трудова діяльність | Кар'єра | Місця роботи | Стажування | Трудовий досвід | Практика | Професійна діяльність`,
    education: `Освіта | Навчання | Освіта та навчання | Вища освіта | Академічна освіта | Навчальні заклади | Базова освіта | Університет | Здобута освіта | Середня освіта`,
    skills: `Навички | Уміння | Компетенції | Технічні навички | Ключові навички | Професійні навички | Знання та навички | Навички та вміння | Особисті якості | Технології`,
    languages: `Мови | Іноземні мови | Знання мов | Володіння мовами | Мовні навички | Рідна мова | Знання іноземних мов | Рівень володіння мовами`,
    certificates: "Сертифікати | Курси",
    awards: "Нагороди",
    publications: "Публікації",
    projects: "Проєкти",
    volunteer: "Волонтерство",
    interests: "Інтереси | Захоплення",
    references: "Рекомендації",
    contact: "Особисті дані",
  },
};

/** Short lines of CVs' bodies that are no titles of sections: jobs, degrees, employers, skills, bullets, topics, places, cities, answers. */
export const BODY_LINES = `
  Teaching Assistant | Research Fellow | Languages: English | Project Management | Media Relations | Education Officer | Research Assistant | Teaching Fellow | Project Manager |
  Senior Project Manager | Volunteer Coordinator | Publications Officer | Head of Publications | Awards Coordinator | Languages Teacher | Teacher of Modern Languages | Skills Trainer | Training Manager | Training Officer |
  Career Adviser | Careers Counsellor | Employment Lawyer | Employment Consultant | Education Consultant | Director of Education | Head of Education | Education Manager | Early Years Practitioner | Certification Engineer |
  Licensing Officer | Grants Manager | Reference Librarian | Interest Rate Trader | Contact Centre Agent | Contact Lens Optician | Summary Court Clerk | Personal Trainer | Personal Assistant | Personal Banker | Profile Machinist |
  Work Placement Student | Work Experience Student | Experience Designer | User Experience Designer | Customer Experience Manager | Guest Experience Manager | Voluntary Youth Worker | Community Service Officer | Community Organiser |
  Skills Development Facilitator | Software Engineer | Software Developer | Tools Engineer | Systems Administrator | Applications Developer | Platform Engineer | Equipment Operator | Machine Operator | Machinist | Instrument Technician |
  Methods Engineer | Technology Officer | Chief Technology Officer | Knowledge Manager | Course Leader | Course Administrator | Workshop Manager | Workshop Technician | Seminar Leader | Lecture Assistant | Press Officer | Media Officer |
  Media Buyer | Exhibitions Curator | Exhibition Designer | Theatre Nurse | Theatre Manager | Film Editor | Game Designer | Games Programmer | Production Assistant | Productions Manager | Campaign Manager | Portfolio Manager | Senior Portfolio Manager |
  Collections Officer | Commissioning Editor | Performance Analyst | Recording Engineer | Case Manager | Deals Advisory Manager | Transaction Manager | Research Associate | Research Scientist | Postdoctoral Researcher | Publications Editor |
  Membership Secretary | Committee Clerk | Society Treasurer | Association Manager | Club Captain | Leisure Centre Manager | Sports Coach | Sports Journalist | Recreation Assistant | Activities Coordinator | Leadership Coach | Service Engineer |
  Service Desk Analyst | Service Manager | Public Service Intern | Board Member | Board Secretary | Director | Managing Director | Partner | Associate | Intern | Trainee | Apprentice Electrician | Apprentice | Freelance Journalist | Freelance Illustrator |
  Self-employed | Freelance | Contractor | Consultant | Senior Consultant | Management Consultant | Executive Assistant | Executive Chef | Legal Secretary | Legal Counsel | Clinical Nurse Specialist | Clinical Psychologist | Nursing Assistant |
  Military Police Officer | Flight Attendant | Flight Instructor | Site Manager | Stage Manager | Acting Head of Department | Acting Director | Playing Coach | Sea Cadet Instructor | Driving Instructor | Trade Union Representative | Career Coach | Job Coach |
  School Teacher | School Nurse | School Secretary | College Lecturer | University Lecturer | Degree Apprentice | Studies Coordinator | Academic Adviser | Academic Registrar | Academic Skills Tutor | Learning Support Assistant | Learning Mentor |
  Head of Learning | Student Ambassador | Student Nurse | Student Union President | Graduate Trainee | Graduate Engineer | Postgraduate Researcher | Medical Secretary | Medical Officer | Qualified Teacher | Certified Nurse | Licensed Electrician |
  Awards Ceremony Host | Award-winning Writer | Prize Draw Manager | Scholarship Holder | Fellow | Grant Writer | Records Manager | Health Records Clerk | Talent Acquisition Partner | Strengths Coach | Objective Testing Lead | Goals Coach |
  Bachelor of Education | Bachelor of Arts in Education | Master of Education | MEd in Education Leadership | BSc Sports Science | MA Publishing | MSc Project Management | PGCE Modern Languages | BA Modern Languages | Diploma in Education |
  Certificate in Project Management | MA Translation Studies | BA European Studies | Media Studies | Business Studies | Gender Studies | Computer Science | Education Studies | Sports Science | Languages and Literature | Applied Linguistics | Law |
  Open University | University of Education Freiburg | School of Oriental and African Studies | College of Law | London School of Economics | School of Education | Department of Education | Ministry of Education | Faculty of Languages | Royal College of Nursing |
  Institute of Education | Graduate School of Business | Business School | High School Diploma | Technical College Leeds | Kings College | Trinity School | Military Academy | Berlitz Languages | Pearson Education | Oxford University Press |
  Manpower Employment Services | Reed Employment | Career Partners Ltd | Skills for Life Ltd | Experience Travel Group | Projects Abroad | Interest Group plc | Reference Point Ltd | Volunteer Services Overseas | Profile Pegasus | Summit Media |
  Project Management | Stakeholder Management | Media Relations | Public Relations | Customer Service | Public Speaking and Debate | Team Leadership | People Management | Change Management | Time Management | Data Analysis | Report Writing |
  Grant Writing | Event Planning | Microsoft Office | Microsoft Project | Adobe Creative Suite | Machine Learning | Web Development | Lesson Planning | Classroom Management | Curriculum Development | Patient Care | Wound Care | First Aid | Food Hygiene |
  Negotiation | Budgeting | Bookkeeping | Welding | Carpentry | Forklift | Photography | Cycling | Hill walking | Reading | Chess | Travelling | Cooking | Football | Playing the piano | Choir | Gardening | Running | Swimming |
  English | German | French | Spanish (fluent) | English – native | Mother tongue: Polish | Basic knowledge of Greek | Fluent in Spanish and Catalan | German C1 | Native speaker |
  Languages: English, French | Skills: Python, SQL | Tools: Jira, Confluence | Interests: cycling | Education: BA History | Software: SAP | Certificates: PRINCE2 | Award: Employee of the Month | Project: new booking system | Reference: Dr A. Example | Thesis: Light in Dutch painting |
  Grade: 1.3 | Modules: statistics, econometrics | Relevant modules: labour law | Dissertation on trade unions | Coursework included statistics | Subjects: Maths, Physics | Key achievements: | Responsibilities: | Duties: | Key responsibilities | Main duties |
  Responsible for training | Led the education programme | Managed publications | Wrote grant applications | Organised volunteer projects | Won three awards | Trained new staff | Improved language skills of pupils | Taught languages | Supervised theses |
  Presented at conferences | Experience with SAP | Experience in retail | Ten years of experience | 5 years experience | Experience of budget management | Knowledge of Excel | Good knowledge of Linux | Skills in negotiation | Interested in history | Willing to travel | Excellent references |
  Training of 12 apprentices | Education of patients | Employment of refugees | Career days for pupils | Volunteering at the food bank | Project work in teams | Publication of the annual report | Certificate of Merit | Honours degree | First Class Honours |
  Cum laude | Dean's List | Best Paper Award | Young Scientist Prize | Rhodes Scholarship | Erasmus Grant | Employee of the Year | Gold Medal | Fulbright Scholar | Order of Merit | Distinction | Merit | Award for Teaching Excellence |
  London | Leeds, UK | Berlin, Germany | New York, NY | Remote | Part-time | Full-time | Permanent contract | Fixed term | Maternity cover | Parental leave | Sabbatical | Gap year | Career break 2019 | Present | Page 2 of 3 | Curriculum Vitae | Jane Example | Married, two children |
  Driving licence B | Clean driving licence | Available immediately | British citizen | Non-smoker | Upon request | Available on request | Date of birth: 1 May 1980 | Research and Development | Human Resources | Sales and Marketing | Finance Department | Quality Assurance | Information Technology |
  Education and Outreach Department | Publications Department | Languages Department | Training Department | Projects Division | Awards Committee | Volunteer Fire Brigade | Youth Orchestra | Debating Society | Student Council | Rowing Club | Parent Teacher Association |
  Lehrerin für Fremdsprachen | Projektleiterin | Projektleiter | Ausbilder | Ausbildung zum Elektriker | Ausbildung zur Krankenschwester | Ausbildungsleiter | Studium der Rechtswissenschaft | Studium Maschinenbau | Wissenschaftlicher Mitarbeiter | Praktikantin | Praktikum im Marketing | Werkstudent | Volontärin | Weiterbildungsbeauftragter | Sprachlehrerin |
  Schulleiterin | Berufsschule Köln | Universität Bern | Sprachen: Deutsch, Englisch | Kenntnisse in SAP | Gute Kenntnisse in Excel | Projektmanagement | Öffentlichkeitsarbeit | Bildungsreferentin | Forschungsreferent | Referentin für Bildung | Freiberuflerin | Abschluss: Diplom | Note: 1,7 | Thema der Arbeit: Licht |
  Chef de projet | Cheffe de projets | Chargée de formation | Formateur | Professeure de langues | Responsable formation | Stagiaire | Stage de fin d'études | Stage en marketing | Ingénieur études | Conseillère emploi | Chargé d'études | Licence de lettres | Licence professionnelle | Master en sciences de l'éducation | Gestion de projet | Langues étrangères appliquées | Permis B |
  Profesor de idiomas | Jefa de proyecto | Técnico de formación | Becario | Prácticas en Marketing | Gestión de proyectos | Licenciada en Derecho | Orientadora laboral | Profesora de educación infantil | Educación infantil | Inglés nativo | Técnica de empleo |
  Gestora de projetos | Professora de línguas | Técnico de formação | Formadora | Estagiária | Estágio curricular | Licenciatura em Educação | Gestão de projetos | Técnica de emprego | Educação de infância |
  Responsabile formazione | Capo progetto | Docente di lingue | Insegnante di lingue | Tirocinante | Stage in marketing | Laurea in Lingue | Gestione progetti | Formatrice | Educatrice | Scienze della formazione |
  Docent talen | Projectleider | Opleidingsadviseur | Stagiaire marketing | Loopbaanadviseur | Projectmanagement | Vrijwilligerscoördinator | Ervaringsdeskundige | Kennismanager | Bachelor of Education |
  Nauczyciel języków | Kierownik projektu | Specjalista ds. szkoleń | Stażystka | Praktykant | Zarządzanie projektami | Filologia angielska | Studia podyplomowe z prawa | Doradca zawodowy | Koordynator wolontariatu |
  Καθηγήτρια ξένων γλωσσών | Υπεύθυνος έργου | Εκπαιδευτικός | Διαχείριση έργων | Ασκούμενη δικηγόρος | Σύμβουλος σπουδών | Υπεύθυνη εκπαίδευσης | Преподаватель иностранных языков | Руководитель проекта | Менеджер по обучению | Стажёр | Управление проектами | Учитель | Специалист по образованию`;
