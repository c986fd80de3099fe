import {
  familyMap,
  familyOf,
  type Grammar,
  numberMap,
  plainLetters,
  rungMap,
  stemSet,
  stripEndings,
  wordSet,
} from "./grammar";

const FAMILIES = familyMap(`
  gestionar gestioné gestionó gestionaba gestionado gestionada gestionando gestiono gestión gestiones
  reducir reduje redujo reducido reducida reduciendo reduzco reducción reducciones
  traducir traduje tradujo traducido traduciendo traduzco traducción traducciones
  producir produje produjo producido producción
  dirigir dirigí dirigió dirigía dirigido dirigida dirigiendo dirijo dirección
  atender atendí atendió atendía atendido atendida atendiendo atiendo atención
  elegir elegí eligió elegido eligiendo elijo elección
  redactar redacté redactó redactado redactada redactando redacto redacción redacciones
  vender vendí vendió vendido vendiendo venta ventas
  construir construí construyó construido construcción
  repartir repartí repartió repartido repartiendo reparto repartos
  revisar revisé revisó revisado revisando reviso revisión revisiones
  supervisar supervisé supervisó supervisado supervisando superviso supervisión
  responder respondí respondió respondido respondiendo respuesta respuestas
  corregir corregí corrigió corregido corrección
  mantener mantuve mantuvo mantenido mantenimiento
  hacer hice hizo hecho haciendo
  escribir escribí escribió escrito escribiendo
  conducir conduje condujo conducido conducción
  instalar instalé instaló instalado instalación instalaciones
  probar probé probó probado pruebas prueba
  impartir impartí impartió impartido
  asistir asistí asistió asistido asistencia asistía
  liderar lideré lideró liderado liderazgo
  seguir seguí siguió seguido
  contribuir contribuí contribuyó contribuido contribución
  apoyar apoyé apoyó apoyado apoyo apoyando
  abrir abrí abrió abierto apertura`);

const ENDINGS =
  "aciones acion iciones icion ciones cion amientos amiento imientos imiento iendo ando ados adas idos idas ado ada ido ida aban aba ian ia aron ieron io ar er ir os as es o a e i s"
    .split(" ")
    .sort((a, b) => b.length - a.length);

function stem(word: string): string {
  const lower = word.toLowerCase();
  const family = familyOf(FAMILIES, lower);
  if (family) return family;
  const bare = plainLetters(lower)
    .replace(/qu(?=[ei]$)/, "c")
    .replace(/gu(?=[ei]$)/, "g")
    .replace(/z/g, "c");
  return stripEndings(bare, ENDINGS, 4);
}

export const spanish: Grammar = {
  language: "es",
  open: (text) => text,
  stem,
  glue: wordSet(`el la los las un una unos unas y e o u de del a al en con por para sobre entre desde que quien cuyo donde como su sus mi mis
    nuestro nuestra nuestros se lo le les es son era eran fue fueron ha he han había haber sido ser está están estaba yo nosotros ellos ellas él ella este esta
    estos estas ese esa cada-uno también así además durante tras si porque cuando mediante fui`),
  rungs: rungMap(stem, {
    0: "observar observación aprender aprendizaje estudiar seguir",
    1: "participar participación involucrado miembro acompañar unirse asistir",
    2: "ayudar ayuda apoyar contribuir colaborar colaboración auxiliar",
    4: "gestionar coordinar coordinación organizar organización administrar administración supervisar",
    5: "dirigir liderar fundar fundación encabezar capitanear presidir impartir",
  }),
  synonyms: [
    "redactar escribir",
    "revisar comprobar verificar inspeccionar",
    "reducir disminuir bajar",
    "aumentar incrementar",
    "formar capacitar enseñar",
    "crear diseñar elaborar",
    "comprar adquirir",
    "ayudar apoyar",
  ].map((words) => stemSet(stem, words)),
  hedges: stemSet(
    stem,
    `no nunca jamás sin salvo excepto ocasional ocasionales ocasionalmente esporádico esporádica esporádicamente puntual puntualmente parcial parcialmente
    adjunto adjunta interino interina suplente prácticas becario becaria pasante aprendiz auxiliar asistente voluntario voluntaria voluntariado voluntariamente
    junior principiante nociones básico básica básicos básicas básicamente elemental elementales previsto prevista intenté intentó intento pretendía quería debía
    conjuntamente juntos raramente apenas familiarizado familiarizada temporal`,
  ),
  introductions: stemSet(
    stem,
    "función funciones tarea tareas responsable encargado encargada cargo responsabilidad responsabilidades principal principales realización realizar consistía",
  ),
  agents: wordSet("por"),
  others: stemSet(stem, "equipo equipos departamento empresa compañía compañeros grupo jefe jefa dirección"),
  relations: wordSet("para como bajo"),
  infinitive: /^\p{Ll}+(?:ar|er|ir)$/u,
  numbers: {
    words: numberMap(
      "2:dos;3:tres;4:cuatro;5:cinco;6:seis;7:siete;8:ocho;9:nueve;10:diez;11:once;12:doce;13:trece;14:catorce;15:quince;20:veinte;30:treinta;40:cuarenta;50:cincuenta;60:sesenta;70:setenta;80:ochenta;90:noventa",
    ),
    scales: numberMap("100:cien ciento;1000:mil;1000000:millón millones"),
    percent: ["por ciento", "porciento"],
    times: wordSet("veces"),
    more: wordSet("más_de al_menos mínimo sobre superior_a"),
    less: wordSet("casi unos unas hasta cerca_de aproximadamente alrededor_de menos_de máximo"),
    ends: wordSet("por a en para con de del y o desde al durante que sobre"),
  },
};
