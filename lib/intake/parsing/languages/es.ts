import type { LanguageTable } from "./language-table";

export const es: LanguageTable = {
  code: "es",
  smallWords: "y de la el los las del en para con una por como sobre al desde",
  months: [
    "enero ene",
    "febrero feb",
    "marzo mar",
    "abril abr",
    "mayo may",
    "junio jun",
    "julio jul",
    "agosto ago",
    "septiembre setiembre sept sep set",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
  ],
  present:
    "actualidad|la actualidad|actual|actualmente|presente|el presente|hoy|hoy en día|la fecha|en curso|el momento|ahora|día de hoy|hasta la fecha|vigente",
  seasons: "primavera|verano|otoño|invierno|inicios de|principios de|mediados de|finales de|curso|semestre",
  since: "desde|desde el|a partir de",
  from: "de|desde|entre|del",
  until: "hasta",
  to: "a|al|hasta|y",
  of: "de|del",
  yearWords: "",
  expected: "previsto|prevista|esperado|esperada|fecha prevista|graduación prevista|finalización prevista|estimado",
  completed: "finalizado|finalizada|obtenido|graduado en|graduación|titulado|expedido|terminado|fecha|concluido",
  durations: "años|año|meses|mes|y",
  sections: {
    work: `experiencia profesional|experiencia laboral|experiencia|trayectoria profesional|historial laboral|prácticas|trayectoria|experiencias profesionales|experiencia de trabajo|historia laboral|carrera profesional|empleo|empleos|vida laboral|prácticas profesionales|experiencia relevante|
      otras experiencias|otra experiencia|pasantías|experiencia previa|dónde he trabajado|donde he trabajado|mi trayectoria|mi recorrido|recorrido profesional|antecedentes laborales|trabajo|puestos desempeñados|experiencia docente|experiencia investigadora|trabajos|cargos desempeñados|becas y prácticas|mi experiencia|
      servicio militar|recorrido laboral|cargos|cargos ocupados|puestos|desempeño profesional|experiencia en el sector|desarrollo profesional y laboral|otras experiencias laborales`,
    education: `educación|formación|formación académica|estudios|titulación|educación y formación|titulaciones|formación reglada|estudios realizados|datos académicos|historial académico|antecedentes académicos|trayectoria académica|formación y estudios|formación universitaria|estudios académicos|perfil académico|preparación académica|escolaridad|títulos|instrucción|educación superior|mi formación|
      estudios oficiales|grados|grados académicos|instrucción académica|escuelas|nivel de estudios|nivel académico`,
    skills: `habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|competencias técnicas|informática|conocimientos informáticos|destrezas|capacidades|competencias clave|competencias profesionales|habilidades profesionales|habilidades y competencias|conocimientos técnicos|habilidades y conocimientos|
      tecnologías|herramientas|software|competencias digitales|habilidades informáticas|habilidades personales|habilidades blandas|fortalezas|puntos fuertes|especialidades|áreas de especialización|mis herramientas|mi caja de herramientas|caja de herramientas|lo que aporto|lo que sé hacer|qué sé hacer|qué aporto|habilidades clave|competencias personales|ofimática|mis habilidades|áreas de experiencia|aptitudes técnicas|
      cualidades|programas|manejo de programas|capacidades profesionales|mis competencias`,
    languages: `idiomas|lenguas|competencias lingüísticas|conocimiento de idiomas|idiomas extranjeros|lenguas extranjeras|mis idiomas|
      conocimientos de idiomas|competencia lingüística|habilidades lingüísticas|dominio de idiomas|nivel de idiomas|lengua materna|conocimientos lingüísticos|idiomas y niveles`,
    projects: `proyectos|proyectos personales|proyectos destacados|portafolio|proyectos académicos|proyectos profesionales|proyectos relevantes|principales proyectos|proyectos de investigación|mis proyectos|
      obras|exposiciones|trabajos destacados|muestras`,
    certificates: `certificados|certificaciones|cursos|formación complementaria|cursos y certificados|cursos y certificaciones|formación adicional|cursos realizados|certificaciones y cursos|licencias y certificaciones|formación continua|cursos y seminarios|otros cursos|cursos y talleres|diplomados|cursos complementarios|otra formación|acreditaciones|formación no reglada|licencias|seminarios|talleres|
      capacitación|capacitaciones|permisos|otros estudios|carnets|cursos de formación|capacitación adicional`,
    volunteer: `voluntariado|trabajo voluntario|actividades de voluntariado|experiencia de voluntariado|actividades extracurriculares|labor social|compromiso social|experiencia voluntaria|voluntariados|participación social|actividades|
      servicio social|acción social|trabajo comunitario|servicio comunitario|participación comunitaria|causas`,
    awards: `premios|reconocimientos|logros|premios y reconocimientos|becas|becas y premios|distinciones|premios y becas|méritos|logros destacados|galardones|premios y distinciones|honores|
      condecoraciones|concursos|menciones|menciones honoríficas|medallas|logros profesionales|logros académicos`,
    publications: `publicaciones|patentes|artículos|ponencias|conferencias|publicaciones y ponencias|publicaciones científicas|comunicaciones|congresos|libros|
      presentaciones|producción científica|escritos|trabajos publicados|libros y artículos|obra publicada|patentes y publicaciones`,
    interests: `intereses|aficiones|hobbies|pasatiempos|intereses personales|intereses y aficiones|aficiones e intereses|tiempo libre|otros intereses|hobbies e intereses|ocio|en mi tiempo libre|
      gustos|pasiones|deportes|gustos e intereses|actividades de ocio|actividades e intereses|fuera del trabajo`,
    references: `referencias|referencias profesionales|referencias laborales|referencias personales|recomendaciones|
      testimonios|avales|cartas de recomendación|personas de contacto`,
    summary: `perfil|perfil profesional|sobre mí|resumen|objetivo|resumen profesional|extracto|acerca de mí|objetivo profesional|presentación|quién soy|perfil personal|objetivos|perfil laboral|sumario|síntesis|introducción|objetivo laboral|en pocas palabras|descripción|mi perfil|biografía|
      datos destacados|declaración personal|sinopsis|propósito|reseña|reseña biográfica|visión general|quién soy yo|un poco sobre mí|breve presentación|metas|metas profesionales`,
    contact: `contacto|datos personales|datos de contacto|información personal|información de contacto|contáctame|datos|redes|redes sociales|enlaces|dirección|
      perfil de contacto|detalles personales|mis datos|datos de identificación`,
    other: `otros|otros datos|información adicional|otros datos de interés|datos de interés|otra información|carnet de conducir|disponibilidad|información complementaria|permiso de conducir|datos adicionales|varios|afiliaciones|membresías|otros méritos|otras actividades|
      asociaciones|sociedades|movilidad|colegiación`,
  },
  sectionWords: {
    work: "experiencia* trayectoria laboral* empleo* práctica* trabajo* trabajado carrera pasantía* puesto* cargo*",
    education: "educación formación académic* estudio* titulaci* universitari*",
    skills:
      "habilidad* competencia* aptitud* conocimiento* destreza* herramienta* tecnología* capacidad* informátic* fortalezas",
    languages: "idioma* lengua* lingüístic*",
    projects: "proyecto* portafolio obras exposicion*",
    certificates: "certific* curso* complementaria taller* seminario* diplomado* acreditaci*",
    volunteer: "voluntari* extracurricular* comunitari* solidari*",
    awards: "premio* reconocimiento* logro* beca* distincion* mérito* medalla* menciones condecoracion* concurso*",
    publications: "publicacion* patente* artículo* ponencia* conferencia* congreso*",
    interests: "interés intereses aficion* pasatiempo* ocio hobb* deport* gustos",
    references: "referencia* recomendacion*",
    summary: "perfil resumen objetivo* extracto presentación",
    contact: "contacto datos",
    other: "otros adicional disponibilidad",
  },
  titleGlue:
    "mi mis de del la el los las y e en con mi más otros otras otra personal personales profesional profesionales principales destacados destacadas relevante relevantes técnicas técnicos clave lo que he qué dónde donde previa adicional seleccionados para continuación realizados realizadas cursados desempeñados obtenidos obtenidas extranjeras extranjeros ocupados resumen anterior anteriores general académicos breve",
  documentTitles: "currículum vítae|currículum|curriculum|hoja de vida|currículo|curriculum vitae|cv",
  levels: `nativo|nativa|lengua materna|idioma materno|materno|materna|bilingüe|fluido|fluida|con fluidez|avanzado|avanzada|nivel avanzado|alto|nivel alto|intermedio|intermedia|nivel intermedio|medio|nivel medio|medio-alto|básico|básica|nivel básico|elemental|principiante|bueno|muy bueno|excelente|competente|experto|experta|profesional|competencia profesional|
    competencia profesional completa|competencia básica|competencia bilingüe o nativa|usuario|nivel usuario|hablado y escrito|escrito y hablado|dominio|buen nivel|nociones|nivel`,
  contactLabels:
    "correo|correo electrónico|email|e-mail|teléfono|teléfonos|telf.|tlf.|tfno.|tel.|móvil|celular|cel.|web|página web|sitio web|perfil|teléfono móvil|mail",
  placeLabels: "dirección|domicilio|ciudad|localidad|lugar|residencia|ubicación|lugar de residencia|población",
  nameLabels: "nombre|apellidos|nombre y apellidos|apellidos y nombre|nombre completo|apellido",
  personalLabels:
    "fecha de nacimiento|nacimiento|lugar de nacimiento|lugar y fecha de nacimiento|fecha y lugar de nacimiento|nacionalidad|estado civil|dni|nif|nie|cédula|carnet de conducir|carné de conducir|permiso de conducir|edad|sexo|género|vehículo propio|disponibilidad|rut|curp|hijos|licencia de conducir",
  scoreLabels:
    "nota|nota media|calificación|promedio|nota final|expediente|media|puntaje|calificación media|promedio general",
  scoreWords:
    "matrícula de honor|sobresaliente|sobresaliente cum laude|notable|aprobado|cum laude|con honores|premio extraordinario|mención honorífica|con distinción",
  toolLabels:
    "tecnologías|herramientas|tecnologías utilizadas|herramientas utilizadas|entorno|habilidades|palabras clave|stack",
  bodyLabels:
    "funciones|funciones principales|principales funciones|responsabilidades|logros|logros principales|principales logros|tareas|tareas principales|resultados|asignaturas|cursos|funciones y logros",
  at: "en la empresa|en|para",
  inSubject: "en|de|especialidad|especialidad en|mención en|con especialización en|especialización en",
  employment:
    "jornada completa|tiempo completo|media jornada|tiempo parcial|jornada parcial|indefinido|temporal|prácticas|autónomo|autónoma|por cuenta propia|freelance|contrato indefinido|contrato temporal|beca|becario|medio tiempo|contrato de prácticas",
  remote: "remoto|teletrabajo|a distancia|en remoto|híbrido|trabajo remoto",
  titles: `tesorero tesorera vocal camarera pinche ingeniero* ingeniera* desarrollador* desarrolladora gerente* jefe* jefa director directora responsable analista* asistente* becario* becaria profesor* profesora enfermero enfermera contable* técnico* técnica consultor* consultora encargado encargada vendedor* vendedora dependiente dependienta administrativo administrativa coordinador* coordinadora camarero camarera programador* programadora médico médica abogado abogada arquitecto* arquitecta diseñador* diseñadora periodista* redactor redactora traductor traductora investigador* investigadora maestro maestra docente* cocinero cocinera conductor conductora mecánico electricista* fontanero albañil operario operaria auxiliar* recepcionista* cajero cajera secretario secretaria contador contadora auditor auditora economista* psicólogo psicóloga fisioterapeuta* farmacéutico farmacéutica veterinario veterinaria comercial* asesor asesora agente* supervisor supervisora subdirector* subdirectora fundador fundadora socio socia propietario presidente* voluntario voluntaria practicante* pasante* ayudante* monitor monitora mozo peón repartidor* administrador administradora especialista* educador educadora animador animadora dependienta teleoperador* líder capataz`,
  organisations: `sl slu sa sau srl cv scp sociedad universidad instituto colegio escuela hospital ayuntamiento banco grupo empresa clínica consultorio residencia laboratorio tribunal ministerio fundación asociación hotel restaurante tienda supermercado farmacia editorial seguros transportes construcciones consultoría consultores servicios sistemas soluciones tecnologías cooperativa diputación junta gobierno centro librería panadería despacho gestoría asesoría taller talleres industrias hermanos hijos agencia estudio inmobiliaria caja distribuciones logística comunicaciones bodegas bodega cafetería federación`,
  degrees: `licenciatura licenciado licenciada grado* graduado graduada bachillerato bachiller técnico máster maestría doctorado doctor diplomatura diplomado ingeniería ciclo formativo fp eso postgrado posgrado título titulado titulada especialización tecnicatura tecnólogo selectividad ebau preparatoria profesorado secundaria máster universitario`,
  institutions: `universidad instituto colegio escuela facultad ies politécnica tecnológico academia uned conservatorio politécnico tecnológica centro liceo preparatoria seminario`,
};
