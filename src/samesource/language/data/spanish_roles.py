"""Spanish offices and occupations: general words of public life, each with its class."""

from __future__ import annotations

_SAME = """
presidente|presidenta|mandatario|mandataria
primer ministro|primera ministra
ministro|ministra|ministros
ministro de exteriores|ministra de exteriores|canciller
ministro del interior|ministra del interior
ministro de defensa|ministra de defensa
ministro de sanidad|ministra de sanidad|ministro de salud|ministra de salud
ministro de justicia|ministra de justicia
ministro de economía|ministra de economía
ministro de hacienda|ministra de hacienda
secretario de estado|secretaria de estado
secretario general|secretaria general
vicepresidente|vicepresidenta
diputado|diputada|parlamentario|parlamentaria
senador|senadora
alcalde|alcaldesa
concejal|concejala
gobernador|gobernadora
embajador|embajadora
rey
reina
papa
obispo|arzobispo
juez|jueza|magistrado|magistrada
fiscal|fiscales
abogado|abogada
comisario|comisaria
policía|policías|agente|agentes
bombero|bombera|bomberos
general
coronel
capitán|capitana
soldado|soldados
portavoz|vocero|vocera
director general|directora general|consejero delegado|consejera delegada|director ejecutivo|directora ejecutiva|ceo
director financiero|directora financiera
director|directora
subdirector|subdirectora
gerente|gerenta
jefe|jefa
empresario|empresaria
fundador|fundadora
propietario|propietaria|dueño|dueña
economista
analista
asesor|asesora
experto|experta|expertos
funcionario|funcionaria|funcionarios
negociador|negociadora
delegado|delegada
sindicalista
médico|médica|doctor|doctora
enfermero|enfermera
veterinario|veterinaria
profesor|profesora|maestro|maestra|que enseña|que enseñaba|que da clases|que daba clases
catedrático|catedrática
científico|científica|investigador|investigadora
historiador|historiadora
geólogo|geóloga
biólogo|bióloga
ingeniero|ingeniera|ingenieros
arquitecto|arquitecta
técnico|técnica
obrero|obrera|trabajador|trabajadora
agricultor|agricultora
pescador|pescadora|pescadores
conductor|conductora
piloto
periodista|reportero|reportera
fotógrafo|fotógrafa
escritor|escritora
artista
actor|actriz
entrenador|entrenadora|que entrena|que entrenaba
jugador|jugadora
activista
vecino|vecina|vecinos
testigo|testigos
jubilado|jubilada
viudo
viuda
madre
padre
hijo
hija
hermano
hermana
líder|líderes
ministro de cultura|ministra de cultura
ministro de educación|ministra de educación
ministro de trabajo|ministra de trabajo
ministro de transportes|ministra de transportes
ministro de agricultura|ministra de agricultura
ministro de medio ambiente|ministra de medio ambiente
secretario|secretaria
consejero|consejera
edil|ediles
teniente de alcalde
delegado del gobierno|delegada del gobierno
cónsul
diplomático|diplomática
príncipe
princesa
cardenal
sacerdote|cura|párroco
pastor|pastora
monje
monja
rabino
imán
notario|notaria
procurador|procuradora
defensor del pueblo|defensora del pueblo
guardia civil|guardias civiles
sargento
teniente
comandante
almirante
inspector|inspectora
detective
guardia|vigilante
presidente ejecutivo|presidenta ejecutiva
tesorero|tesorera
administrador|administradora
auditor|auditora
contable|contador|contadora
inversor|inversora
banquero|banquera
accionista|accionistas
comerciante|comerciantes
panadero|panadera
carnicero|carnicera
cocinero|cocinera
camarero|camarera|mesero|mesera
peluquero|peluquera
electricista
fontanero|fontanera|plomero
carpintero|carpintera
albañil|albañiles
mecánico|mecánica
soldador|soldadora
minero|minera|mineros
ganadero|ganadera
pastor de ovejas
apicultor|apicultora
viticultor|viticultora
jardinero|jardinera
guardabosques
marinero|marineros
patrón de barco
camionero|camionera
taxista
maquinista
controlador aéreo|controladora aérea
azafata|auxiliar de vuelo
cirujano|cirujana
forense
farmacéutico|farmacéutica
dentista
psicólogo|psicóloga
psiquiatra
cardiólogo|cardióloga
oncólogo|oncóloga
epidemiólogo|epidemióloga
virólogo|viróloga
pediatra
matrona|partera
fisioterapeuta
trabajador social|trabajadora social
estudiante|estudiantes
alumno|alumna|alumnos
rector|rectora
decano|decana
archivero|archivera
bibliotecario|bibliotecaria
arqueólogo|arqueóloga
conservador|conservadora
restaurador|restauradora
químico|química
físico|física
matemático|matemática
meteorólogo|meteoróloga
sismólogo|sismóloga
hidrólogo|hidróloga
ecólogo|ecóloga
editor|editora
traductor|traductora|intérprete
músico
cantante
pintor|pintora
escultor|escultora
poeta
director de cine|directora de cine|cineasta
presentador|presentadora
árbitro|árbitra
portero|portera|guardameta
delantero|delantera
capitán del equipo|capitana del equipo
ciclista
corredor|corredora
voluntario|voluntaria|voluntarios
conserje
cliente|clienta|clientes
empleado|empleada|empleados
becario|becaria
aprendiz|aprendiza
marido|esposo
esposa
abuelo
abuela
tío
tía
sobrino
sobrina
primo
prima
novio
novia
cuñado
cuñada
cabo
auxiliar de enfermería
cuidador|cuidadora
gerente de operaciones|gerenta de operaciones
gerente comercial|gerenta comercial
director de operaciones|directora de operaciones
director de comunicación|directora de comunicación
director técnico|directora técnica
director médico|directora médica
director de salud|directora de salud
comisionado|comisionada
superintendente
intendente|intendenta
regidor|regidora
síndico|síndica
prefecto|prefecta
procurador general|procuradora general
fiscal general
contralor|contralora
juez de instrucción|jueza de instrucción
ministro de energía|ministra de energía|ministro de energía y minas|ministra de energía y minas
ministro de minas|ministra de minas
ministro de trabajo y promoción del empleo
titular
encargado|encargada
coordinador|coordinadora
supervisor|supervisora
capataz|capataza
operario|operaria
perforador|perforadora
buzo|buza
rescatista|socorrista
boletero|boletera
lanchero|lanchera
patrón|patrona
timonel
maquinista naval
tripulante
pasajero|pasajera
vendedor|vendedora
quesero|quesera
lechero|lechera
comunero|comunera
dirigente|dirigenta
secretario general del sindicato|secretaria general del sindicato
dirigente sindical
toxicólogo|toxicóloga
microbiólogo|microbióloga
infectólogo|infectóloga
nutriólogo|nutrióloga
hijastro
hijastra
padrastro
madrastra
yerno
nuera
suegro
suegra
nieto
nieta
padrino
madrina
gobernador regional|gobernadora regional
prefecto naval
jefe de prensa|jefa de prensa
jefe de operaciones|jefa de operaciones
jefe de turno|jefa de turno
jefe de cuadrilla|jefa de cuadrilla
"""

ROLES: dict[str, str] = {word: line.split("|")[0] for line in _SAME.strip().splitlines() for word in line.split("|")}
"""Role and the first word of its line: words of one line say the same."""
