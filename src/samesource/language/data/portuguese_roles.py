"""Portuguese offices and occupations: general words of public life, each with its class."""

from __future__ import annotations

_SAME = """
presidente|presidenta
primeiro-ministro|primeira-ministra|premiê
ministro|ministra|ministros
ministro dos negócios estrangeiros|ministra dos negócios estrangeiros|chanceler
ministro da defesa|ministra da defesa
ministro da saúde|ministra da saúde
ministro da justiça|ministra da justiça
ministro da fazenda|ministra da fazenda|ministro das finanças|ministra das finanças
ministro do interior|ministra do interior
secretário de estado|secretária de estado
secretário-geral|secretária-geral
secretário|secretária
vice-presidente
deputado|deputada|parlamentar
senador|senadora
prefeito|prefeita|presidente da câmara
vereador|vereadora
governador|governadora
embaixador|embaixadora
rei
rainha
papa
bispo|arcebispo
juiz|juíza|magistrado|magistrada
procurador|procuradora|promotor|promotora
advogado|advogada
delegado|delegada
comissário|comissária
polícia|policial|policiais|agente|agentes
bombeiro|bombeira|bombeiros
general
coronel
capitão|capitã
comandante
soldado|soldados
porta-voz
presidente executivo|presidente executiva|diretor executivo|diretora executiva
diretor-geral|diretora-geral
diretor financeiro|diretora financeira
diretor|diretora
gerente
chefe
empresário|empresária
fundador|fundadora
proprietário|proprietária|dono|dona
economista
analista
consultor|consultora
especialista|especialistas|perito|perita
funcionário|funcionária|funcionários
negociador|negociadora
sindicalista
médico|médica|médicos
enfermeiro|enfermeira
veterinário|veterinária
professor|professora|professores|que ensina|que leciona|que lecionava|que dá aulas|que dava aulas
cientista|pesquisador|pesquisadora|investigador|investigadora
historiador|historiadora
geólogo|geóloga
biólogo|bióloga
engenheiro|engenheira|engenheiros
arquiteto|arquiteta
técnico|técnica
operário|operária|trabalhador|trabalhadora
agricultor|agricultora
pescador|pescadora|pescadores
motorista
piloto
jornalista|repórter
fotógrafo|fotógrafa
escritor|escritora
artista
ator|atriz
treinador|treinadora|que treina|que treinava
jogador|jogadora
ativista
morador|moradora|moradores
vizinho|vizinha
testemunha|testemunhas
aposentado|aposentada|reformado|reformada
viúva
viúvo
mãe
pai
filho
filha
irmão
irmã
líder|líderes
ministro da cultura|ministra da cultura
ministro da educação|ministra da educação
ministro do trabalho|ministra do trabalho
ministro dos transportes|ministra dos transportes
ministro da agricultura|ministra da agricultura
ministro do meio ambiente|ministra do meio ambiente|ministro do ambiente|ministra do ambiente
secretário de saúde|secretária de saúde
secretário de educação|secretária de educação
autarca
cônsul|consulesa
diplomata
príncipe
princesa
cardeal
padre|pároco|sacerdote
pastor|pastora
frade
freira
monge
rabino
imã
tabelião|notário|notária
defensor público|defensora pública
sargento
tenente
major
almirante
inspetor|inspetora
detetive
vigilante
guarda|guardas
tesoureiro|tesoureira
administrador|administradora
auditor|auditora
contador|contadora|contabilista
banqueiro|banqueira
investidor|investidora
acionista|acionistas
comerciante|comerciantes|lojista
padeiro|padeira
açougueiro|açougueira
cozinheiro|cozinheira
garçom|garçonete|empregado de mesa
cabeleireiro|cabeleireira
eletricista
encanador|canalizador
carpinteiro|marceneiro
pedreiro|pedreiros
mecânico|mecânica
soldador|soldadora
mineiro|mineiros
pecuarista|criador
apicultor|apicultora
viticultor|viticultora
jardineiro|jardineira
marinheiro|marinheiros
caminhoneiro|caminhoneira|camionista
taxista
maquinista
controlador de voo|controladora de voo
comissário de bordo|comissária de bordo
cirurgião|cirurgiã
legista|médico legista
farmacêutico|farmacêutica
dentista
psicólogo|psicóloga
psiquiatra
cardiologista
oncologista
epidemiologista
virologista
pediatra
parteira
fisioterapeuta
assistente social
estudante|estudantes
aluno|aluna|alunos
reitor|reitora
arquivista
bibliotecário|bibliotecária
arqueólogo|arqueóloga
restaurador|restauradora
curador|curadora
químico|química
físico|física
matemático|matemática
meteorologista
sismólogo|sismóloga
hidrólogo|hidróloga
editor|editora
tradutor|tradutora|intérprete
músico
cantor|cantora
pintor|pintora
escultor|escultora
poeta
cineasta
apresentador|apresentadora
árbitro|árbitra
goleiro|guarda-redes
atacante|avançado
ciclista
voluntário|voluntária|voluntários
zelador|zeladora
cliente|clientes
empregado|empregada|empregados
aprendiz
estagiário|estagiária
marido|esposo
esposa
avô
avó
tio
tia
primo
prima
sobrinho
sobrinha
noivo
noiva
cabo
auxiliar de enfermagem|técnico de enfermagem|técnica de enfermagem
cuidador|cuidadora
gerente geral
gerente de operações
diretor de operações|diretora de operações
diretor técnico|diretora técnica
diretor clínico|diretora clínica
diretor comercial|diretora comercial
superintendente
procurador-geral|procuradora-geral
juiz de instrução|juíza de instrução
secretário de segurança|secretária de segurança
coordenador|coordenadora
supervisor|supervisora
encarregado|encarregada
capataz
mergulhador|mergulhadora
socorrista
tripulante
passageiro|passageira
bilheteiro|bilheteira
queijeiro|queijeira
toxicologista
microbiologista
ecologista
genro
nora
sogro
sogra
cunhado
cunhada
padrasto
madrasta
padrinho
madrinha
neto
neta
namorado
namorada
"""

ROLES: dict[str, str] = {word: line.split("|")[0] for line in _SAME.strip().splitlines() for word in line.split("|")}
"""Role and the first word of its line: words of one line say the same."""
