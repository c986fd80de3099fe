import type { LanguageTable } from "./language-table";

export const pt: LanguageTable = {
  code: "pt",
  smallWords: "e de da do das dos em para com uma por na no ao como",
  months: [
    "janeiro jan",
    "fevereiro fev",
    "março mar",
    "abril abr",
    "maio mai",
    "junho jun",
    "julho jul",
    "agosto ago",
    "setembro set",
    "outubro out",
    "novembro nov",
    "dezembro dez",
  ],
  present:
    "presente|o presente|atual|atualmente|hoje|o momento|momento|atualidade|a atualidade|em curso|data atual|actual|actualmente|actualidade|agora|até ao momento|em andamento|cursando|até hoje|até o momento",
  seasons: "primavera|verão|outono|inverno|início de|meados de|fim de|final de|semestre",
  since: "desde|a partir de|desde o",
  from: "de|desde|entre",
  until: "até|até a|até ao",
  to: "a|até|ao|e|à",
  of: "de|do",
  yearWords: "",
  expected: "previsto|prevista|previsão|conclusão prevista|previsão de conclusão|previsão de término|esperado",
  completed: "concluído|concluída|conclusão|formado em|formatura|obtido|emitido|finalizado|término",
  durations: "anos|ano|meses|mês|e",
  sections: {
    work: `experiência profissional|experiências profissionais|histórico profissional|percurso profissional|estágios|experiência|experiências|trajetória profissional|experiência laboral|atividade profissional|carreira|carreira profissional|percurso|trajetória|emprego|experiência de trabalho|histórico de trabalho|
      atuação profissional|onde trabalhei|outras experiências|estágio|experiência relevante|meu percurso|minha trajetória|vida profissional|vivência profissional|principais experiências|percurso laboral|experiência prévia|
      cargos|funções exercidas|serviço militar|cargos ocupados|funções|experiência anterior|experiência no mercado`,
    education: `educação|formação|formação académica|formação acadêmica|habilitações|habilitações académicas|habilitações literárias|escolaridade|educação e formação|formação escolar|percurso académico|histórico académico|histórico acadêmico|estudos|ensino|formação e educação|qualificações académicas|formação superior|graduação|percurso escolar|
      instrução|titulação|cursos superiores|formação e estudos|escolas|graus académicos|nível de escolaridade|grau de escolaridade`,
    skills: `competências técnicas|conhecimentos|aptidões|habilidades e competências|competências|habilidades|conhecimentos técnicos|competências profissionais|competências digitais|competências informáticas|conhecimentos de informática|informática|ferramentas|tecnologias|pontos fortes|principais competências|qualificações profissionais|
      habilidades técnicas|competências pessoais|competências-chave|soft skills|áreas de especialização|especialidades|minhas ferramentas|caixa de ferramentas|o que sei fazer|o que trago|conhecimentos e competências|competências e habilidades|capacidades|aptidões e competências|resumo de qualificações|competências sociais|
      qualidades|áreas de atuação|qualificações|programas|domínio de ferramentas`,
    languages: `línguas|idiomas|competências linguísticas|línguas estrangeiras|conhecimentos linguísticos|conhecimento de idiomas|
      conhecimento de línguas|competência linguística|aptidões linguísticas|conhecimentos de idiomas|domínio de idiomas|nível de idiomas|língua materna|línguas e níveis`,
    projects: `projetos|projetos pessoais|projectos|portfólio|projetos académicos|projetos acadêmicos|principais projetos|projetos relevantes|projetos profissionais|meus projetos|
      portefólio|exposições|obras|projetos próprios`,
    certificates: `certificações|formação complementar|certificados|cursos|cursos e certificações|cursos complementares|certificados e cursos|formação contínua|cursos e formações|formações|licenças e certificações|formação profissional|cursos extracurriculares|cursos de aperfeiçoamento|ações de formação|outras formações|aperfeiçoamento|certificações e cursos|workshops|
      treinamentos|treinamentos e cursos|acreditações|cursos livres|capacitação|capacitações|oficinas`,
    volunteer: `voluntariado|trabalho voluntário|atividades voluntárias|experiência de voluntariado|atividades extracurriculares|atividades de voluntariado|serviço voluntário|ação social|engajamento social|atividades complementares|
      responsabilidade social|trabalho social|serviço comunitário|participação cívica|ação comunitária|causas sociais`,
    awards: `prémios|prêmios|distinções|prémios e distinções|prêmios e distinções|bolsas|reconhecimentos|prêmios e reconhecimentos|prémios e reconhecimentos|conquistas|realizações|bolsas e prémios|honras|prémios e bolsas|
      louvores|condecorações|menções honrosas|menções|medalhas|concursos`,
    publications: `publicações|patentes|artigos|publicações e comunicações|conferências|comunicações|palestras|livros|publicações científicas|congressos|
      apresentações|produção científica|produção bibliográfica|trabalhos publicados|livros e artigos|obras publicadas`,
    interests: `interesses|interesses e hobbies|passatempos|tempos livres|hobbies|interesses pessoais|hobbies e interesses|lazer|tempo livre|nos tempos livres|
      desportos|esportes|paixões|gostos|desporto|esporte`,
    references: `referências|referências profissionais|recomendações|
      testemunhos|depoimentos|contactos de referência|contatos de referência|cartas de recomendação`,
    summary: `perfil profissional|sobre mim|sobre|resumo|resumo profissional|objetivo profissional|perfil|objetivo|objetivos|apresentação|quem sou|perfil pessoal|síntese|objectivo|sumário|sumário profissional|objetivo de carreira|introdução|em poucas palavras|apresentação pessoal|biografia|
      mini currículo|quem sou eu|resumo de qualificações|síntese de qualificações|resumo das qualificações|um pouco sobre mim|visão geral|metas`,
    contact: `contato|dados pessoais|informações pessoais|contactos|contacto|contatos|informação pessoal|dados de contacto|informações de contato|dados de contato|informação de contacto|redes sociais|ligações|links|
      identificação|morada|endereço`,
    other: `outras informações|informações adicionais|outros|informação adicional|carta de condução|disponibilidade|informações complementares|outros dados|diversos|filiações|associações|outras atividades|
      anexos|afiliações|mobilidade`,
  },
  sectionWords: {
    work: "experiência* percurso trajetória carreira estágio* profissiona* emprego* trabalh* cargos funções",
    education: "educação formação académic* acadêmic* habilitaç* escolar* estudo* ensino",
    skills: "competência* habilidade* conhecimento* aptid* ferramenta* tecnologia* informática capacidade*",
    languages: "língua* idioma* linguística*",
    projects: "projeto* projecto* portfólio exposições obras portefólio",
    certificates: "certific* curso* complementar* formaçõe* licença*",
    volunteer: "voluntári* voluntariado extracurricular* comunitári* cívica",
    awards: "prémio* prêmio* distinç* bolsa* reconhecimento* conquista* medalha* menções condecoraç*",
    publications: "publicaç* patente* artigo* comunicaç* palestra* conferência* apresentaç*",
    interests: "interesse* hobb* passatempo* lazer livres desport* esport* paixões gostos",
    references: "referência* recomendaç*",
    summary: "perfil resumo objetivo* objectivo apresentação sobre",
    contact: "contacto* contato* dados",
    other: "outras outros adicionai* disponibilidade",
  },
  titleGlue:
    "meu minha meus minhas de do da dos das e em com o a os as no na outras outros outra principais relevantes relevante pessoais pessoal profissional profissionais técnicas técnicos que mais onde para anterior anteriores continuação seleção exercidas ocupados realizados realizadas estrangeiras selecionadas breve resumo superiores escolar académica obtidas",
  documentTitles: "currículo|currículum|curriculum vitae|cv|currículo vitae|curriculum",
  levels: `nativo|nativa|língua materna|materna|língua nativa|idioma nativo|bilingue|bilíngue|fluente|fluência|avançado|avançada|nível avançado|intermédio|intermédia|intermediário|intermediária|nível intermediário|básico|básica|nível básico|elementar|iniciante|bom|boa|muito bom|muito boa|excelente|experiente|especialista|profissional|proficiente|utilizador|utilizador independente|utilizador proficiente|utilizador básico|razoável|noções básicas|noções|nível`,
  contactLabels:
    "e-mail|email|correio eletrónico|correio eletrônico|telefone|telefones|telemóvel|telem.|tel.|tlm.|celular|cel.|contacto|contato|site|página web|website|fone|whatsapp",
  placeLabels: "morada|endereço|localidade|cidade|residência|local|localização|bairro",
  nameLabels: "nome|nome completo|apelido|sobrenome",
  personalLabels:
    "data de nascimento|nascimento|nascido em|nascida em|naturalidade|local de nascimento|nacionalidade|estado civil|carta de condução|cnh|cpf|rg|bi|cartão de cidadão|idade|sexo|género|gênero|habilitação|filhos|disponibilidade|carteira de motorista|estado",
  scoreLabels: "média|nota|média final|classificação|classificação final|nota final|cra|coeficiente",
  scoreWords:
    "com distinção|com louvor|cum laude|bom com distinção|muito bom|aprovado com distinção|distinção e louvor",
  toolLabels:
    "tecnologias|ferramentas|tecnologias utilizadas|ambiente|ferramentas utilizadas|competências|palavras-chave",
  bodyLabels:
    "funções|principais funções|responsabilidades|principais responsabilidades|realizações|principais realizações|tarefas|resultados|atividades|principais atividades|disciplinas",
  at: "na empresa|na|no|em|para",
  inSubject: "em|de|com especialização em|especialização em|na área de|ramo de|variante",
  employment:
    "tempo inteiro|tempo integral|período integral|tempo parcial|part-time|contrato|efetivo|estágio|estágio curricular|estágio profissional|recibos verdes|freelancer|freelance|temporário|autônomo|autónomo|clt|pj|meio período|full-time",
  remote: "remoto|teletrabalho|à distância|home office|híbrido|trabalho remoto",
  titles: `tesoureiro tesoureira garçonete engenheiro* engenheira* desenvolvedor* desenvolvedora programador* programadora estagiário* estagiária professor* professora técnico* técnica coordenador* coordenadora assessor* assessora enfermeiro* enfermeira contabilista* diretor* diretora director* directora gestor* gestora gerente* analista* assistente* consultor* consultora advogado advogada médico médica arquiteto arquiteta designer* jornalista* redator redatora tradutor tradutora investigador* investigadora pesquisador* pesquisadora cozinheiro cozinheira empregado empregada motorista* mecânico eletricista* operador* operadora auxiliar* rececionista* recepcionista* caixa secretário secretária contador contadora auditor auditora economista* psicólogo psicóloga fisioterapeuta* farmacêutico farmacêutica veterinário veterinária comercial vendedor* vendedora agente* supervisor* supervisora fundador fundadora sócio sócia proprietário presidente* voluntário voluntária monitor monitora ajudante* administrador administradora administrativo administrativa especialista* educador educadora formador formadora chefe* responsável* líder bolseiro bolseira bolsista* jovem aprendiz encarregado encarregada fiel lojista* atendente* garçom`,
  organisations: `lda ltda eireli sa unipessoal universidade escola prefeitura hospital câmara municipal banco grupo empresa clínica laboratório ministério fundação associação hotel restaurante loja supermercado farmácia editora seguros transportes construções consultoria serviços sistemas soluções tecnologias cooperativa governo centro livraria padaria escritório indústria indústrias instituto colégio agência estúdio imobiliária secretaria filhos irmãos companhia santa casa`,
  degrees: `mestrado doutorado doutoramento bacharel* bacharelado licenciatura licenciado licenciada graduação graduado pós-graduação mba técnico especialização ensino médio secundário pós-doutoramento tecnólogo curso profissional 12º magistério ctesp`,
  institutions: `universidade escola faculdade instituto politécnico colégio centro universitário senai senac iscte ist etec fatec academia conservatório superior`,
};
