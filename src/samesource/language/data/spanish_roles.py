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
consejero delegado|consejera delegada|director ejecutivo|directora ejecutiva
director general|directora general
director financiero|directora financiera
director|directora
subdirector|subdirectora
gerente
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
profesor|profesora|maestro|maestra
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
entrenador|entrenadora
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
"""

ROLES: dict[str, str] = {word: line.split("|")[0] for line in _SAME.strip().splitlines() for word in line.split("|")}
"""Role and the first word of its line: words of one line say the same."""
