/**
 * Terms that CVs and job descriptions name, with their proper spelling and other spellings: data, to be read and extended.
 * One line a category: terms by ";", other spellings after "=", by ",". `~` before a term: it is an ordinary word, too, so it
 * counts only in its exact spelling and place ("Go", "R", "Excel"). A term in lower case is a phrase: its inflections match.
 */
const TABLE: Record<string, string> = {
  "programming language":
    "JavaScript=JS,ECMAScript; TypeScript; Python; Java; C++=CPP,C++11,C++14,C++17,C++20,C++23; C#=CSharp; ~C; ~Go=Golang; ~R; ~Rust; ~Swift; Kotlin; Scala; Ruby; PHP; Perl; Haskell; Elixir; Erlang; Clojure; ~Dart; MATLAB; Objective-C; Visual Basic=VB.NET; VBA; ~Julia; Lua; Groovy; COBOL; Fortran; Bash; PowerShell; HTML=HTML5; CSS=CSS3; Sass=SCSS; SQL; PL/SQL; T-SQL; GraphQL; XML; JSON; YAML; Solidity; ABAP; SAS; SPSS; Stata; VHDL; Verilog",
  framework:
    "~React=React.js,ReactJS; Angular=AngularJS; Vue.js=Vue,VueJS; Next.js=NextJS; Nuxt.js=Nuxt; Node.js=NodeJS; ~Express=Express.js,ExpressJS; NestJS; ~Django; Flask; FastAPI; Ruby on Rails=Rails,RoR; ~Spring=Spring Boot; Hibernate; Laravel; Symfony; .NET=.NET Core,ASP.NET,dotnet; jQuery; ~Bootstrap; Tailwind CSS=Tailwind; Svelte; React Native; Flutter; Xamarin; Redux; Prisma; TensorFlow; PyTorch; Keras; scikit-learn=sklearn; pandas; NumPy; OpenCV; Hadoop; Apache Spark=Spark; Apache Kafka=Kafka; Airflow; dbt; gRPC; RabbitMQ; Celery; WebSockets=WebSocket; ~Unity; Unreal Engine; Qt; JUnit; pytest; Jest; Cypress; Playwright; Selenium; Cucumber; Storybook; WordPress; Drupal; Magento; Shopify; WooCommerce; Joomla",
  database:
    "PostgreSQL=Postgres; MySQL; MariaDB; SQLite; MongoDB; Redis; Elasticsearch=Elastic Search; OpenSearch; Cassandra; DynamoDB; SQL Server=MSSQL,MS SQL; ~Oracle; Snowflake; BigQuery; Redshift; Neo4j; CouchDB; Firebase; Supabase; InfluxDB; ClickHouse; NoSQL",
  "cloud and operations":
    "AWS=Amazon Web Services; Azure=Microsoft Azure; Google Cloud=GCP,Google Cloud Platform; Kubernetes=K8s; Docker; Terraform; Ansible; ~Puppet; ~Chef; Jenkins; GitHub Actions; GitLab CI; CircleCI; Helm; Prometheus; Grafana; Datadog; Splunk; New Relic; Linux; Unix; Ubuntu; Debian; Red Hat=RHEL; Nginx; Apache; CI/CD=continuous integration; DevOps; Git; GitHub; GitLab; Bitbucket; Subversion=SVN; Jira; Confluence; VMware; Active Directory; OpenShift; Serverless; Lambda; Cloudflare; Vagrant; TCP/IP; VPN; DNS; Cisco; CCNA; ITIL; ServiceNow; Zendesk; SRE=site reliability engineering",
  method:
    "Scrum; Kanban; ~Agile; Lean; Six Sigma; PRINCE2; PMP; ~SAFe; TDD=test-driven development; BDD; microservices=microservice; REST API=REST APIs,RESTful API,RESTful APIs,REST; object-oriented programming=OOP; machine learning=ML; deep learning; natural language processing=NLP; computer vision; data analysis=data analytics; data science; data visualisation=data visualization; statistics; A/B testing; ETL; data warehousing=data warehousing=warehouse; data modelling=data modeling; penetration testing; OWASP; GDPR; ISO 9001; ISO 27001; ISO 14001; unit testing; code review; system design; incident response; HACCP; GMP; GLP; GCP guidelines; 5S; Kaizen; FMEA; root cause analysis; accessibility=WCAG; UX=user experience; UI=user interface; SEO; SEM; PPC; API=APIs; SDK; SaaS; B2B; B2C; CRM; ERP; KPI=KPIs; POS=point of sale; ROI; SLA=SLAs; OKR=OKRs; CMS; EHR=EMR,electronic health records; RFP; CAD; BIM; PLC; CNC; GIS; CPR; BLS; ACLS",
  tool: "Microsoft Office=MS Office,Office 365,Microsoft 365; ~Excel=Microsoft Excel,MS Excel; ~Word=Microsoft Word,MS Word; PowerPoint=Microsoft PowerPoint; ~Outlook; ~Access=Microsoft Access,MS Access; SharePoint; ~Teams=Microsoft Teams; Power BI; Tableau; Looker; Google Analytics=GA4; Google Sheets; Google Workspace; Google Ads; Salesforce; HubSpot; Mailchimp; Hootsuite; SAP; QuickBooks; ~Xero; ~Sage; Workday; BambooHR; ~Slack; Trello; ~Asana; ~Notion; Monday.com; Figma; ~Sketch; Adobe Photoshop=Photoshop; Adobe Illustrator=Illustrator; InDesign=Adobe InDesign; Premiere Pro; After Effects; Lightroom; Canva; AutoCAD; SolidWorks; Revit; CATIA; ANSYS; SketchUp; LabVIEW; Simulink; ArcGIS; QGIS; OpenTable; Epic EHR; Cerner; Moodle; Toast POS; LinkedIn; YouTube; Instagram; Facebook; TikTok; Twitter; WhatsApp; ~Zoom; iOS; Android; macOS; ~Windows; iPhone; iPad",
  language:
    "English; German; French; Spanish; Italian; Portuguese; Dutch; Greek; Polish; Swedish; Danish; Norwegian; Finnish; Russian; Ukrainian; Turkish; Arabic; Hebrew; Hindi; Mandarin=Chinese; Japanese; Korean; Romanian; Hungarian; Czech; Welsh; Irish",
  certificate:
    "driving licence=driver's license,driver's licence,driving license,drivers license; first aid; food hygiene=food safety; forklift licence=forklift license; CSCS card; DBS check; nursing registration=registered nurse,NMC registration; teaching qualification=PGCE,QTS; ACCA; CPA; CIMA; CFA; CISSP; AWS Certified; chartered engineer; personal licence; Security+; CompTIA; PMP certification; TEFL; CELTA",
  // wanted nearly everywhere, shown by deeds: matched, but neither asked for nor scored as a requirement
  "soft skill":
    "leadership; communication skills=communication; problem solving=problem-solving; teamwork=team work,team player; time management; presentation skills; flexibility; attention to detail; interpersonal skills; organisational skills=organizational skills",
  practice:
    "project management; people management=line management,team management,staff management,line manager for,line manager of; stakeholder management; risk management; change management; product management; account management; quality assurance=QA; quality control; customer service=customer care; customer support; technical support; business development; lead generation; cold calling; negotiation; budgeting=budget management; forecasting; bookkeeping=book-keeping; payroll; accounts payable; accounts receivable; financial reporting; financial analysis; auditing; invoicing; tax returns; reconciliation; procurement; purchasing; supply chain; logistics; inventory management=stock control,stock management; warehousing=warehouse; cash handling; merchandising=visual merchandising; event planning=event management; scheduling=rota planning; recruitment=recruiting; onboarding; coaching; mentoring; public speaking; technical writing; copywriting; proofreading; content marketing=content creation; social media; email marketing; digital marketing; brand management; campaign management; public relations; data entry; diary management; minute taking; patient care; medication administration=administering medication; wound care; infection control; care plans=care planning; safeguarding; triage; phlebotomy; venepuncture; vital signs; clinical trials; lesson planning; classroom management; curriculum development; special educational needs=SEN; behaviour management; pastoral care; food preparation; menu planning; kitchen management; barista; bar work; housekeeping; health and safety; manual handling; machine operation; welding; electrical installation; plumbing; carpentry; site management; quantity surveying; structural analysis; finite element analysis=FEA; 3D printing; 3D modelling; circuit design=PCB design; embedded systems; grant writing; fundraising; volunteer management; policy development; contract drafting; contract management; conflict resolution; cross-functional teams; fleet management; route planning; requirements gathering; business analysis; process improvement; dashboards=dashboard; pipelines=data pipelines; cost control; revenue management; upselling; complaint handling=handling complaints; night shifts; shift work; electronic patient records; discharge planning; ward rounds; mentoring students",
};

export interface SkillTerm {
  /** the proper spelling */
  name: string;
  /** other spellings, the name not included */
  aliases: string[];
  category: string;
  /** an ordinary word, too: counts only in this spelling and at a fitting place */
  ambiguous: boolean;
  /** a phrase in lower case: its inflections match, its case does not matter */
  phrase: boolean;
}

/** The whole table, longest name first, so that "Spring Boot" is seen before "Spring". */
export const SKILL_TERMS: readonly SkillTerm[] = Object.entries(TABLE)
  .flatMap(([category, line]) =>
    line.split(";").map((item): SkillTerm => {
      const [head = "", aliases = ""] = item.trim().split("=");
      const name = head.replace(/^~/, "");
      return {
        name,
        aliases: aliases ? aliases.split(",") : [],
        category,
        ambiguous: head.startsWith("~"),
        phrase: name === name.toLowerCase() && !["pandas", "pytest", "dbt", "scikit-learn"].includes(name),
      };
    }),
  )
  .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
