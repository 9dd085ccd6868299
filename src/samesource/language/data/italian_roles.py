"""Italian offices and occupations: general words of public life, each with its class."""

from __future__ import annotations

_SAME = """
presidente|presidentessa
presidente del consiglio|primo ministro|prima ministra|premier
ministro|ministra|ministri
ministro degli esteri|ministra degli esteri
ministro dell'interno|ministra dell'interno
ministro della difesa|ministra della difesa
ministro della salute|ministra della salute
ministro della giustizia|ministra della giustizia
ministro dell'economia|ministra dell'economia
segretario di stato|segretaria di stato
segretario generale|segretaria generale
sottosegretario|sottosegretaria
vicepresidente
deputato|deputata|parlamentare
senatore|senatrice
sindaco|sindaca
assessore|assessora
consigliere|consigliera
governatore|governatrice
prefetto|prefetta
ambasciatore|ambasciatrice
re
regina
papa
vescovo|arcivescovo
cardinale
giudice|magistrato|magistrata
procuratore|procuratrice|pubblico ministero|pm
avvocato|avvocata
questore
commissario|commissaria
carabiniere|carabinieri
poliziotto|poliziotta|agente|agenti
vigile del fuoco|vigili del fuoco|pompiere|pompieri
generale
colonnello
capitano
comandante
soldato|soldati
portavoce
amministratore delegato|amministratrice delegata
direttore generale|direttrice generale
direttore finanziario|direttrice finanziaria
direttore|direttrice
vicedirettore|vicedirettrice
dirigente|dirigenti
imprenditore|imprenditrice
fondatore|fondatrice
proprietario|proprietaria
economista
analista
consulente
esperto|esperta|esperti
funzionario|funzionaria|funzionari
negoziatore|negoziatrice
delegato|delegata
sindacalista
medico|dottore|dottoressa|medici
infermiere|infermiera
veterinario|veterinaria
professore|professoressa
insegnante|maestro|maestra|che insegna|che insegnava
scienziato|scienziata|ricercatore|ricercatrice
storico|storica
geologo|geologa
biologo|biologa
ingegnere|ingegneri
architetto|architetta
tecnico|tecnica
operaio|operaia|operai
lavoratore|lavoratrice|lavoratori
agricoltore|agricoltrice|contadino|contadina
pescatore|pescatrice|pescatori
autista|conducente
pilota
giornalista|cronista|reporter
fotografo|fotografa
scrittore|scrittrice
artista
attore|attrice
allenatore|allenatrice|che allena|che allenava
giocatore|giocatrice
attivista
residente|residenti
vicino|vicina
testimone|testimoni
pensionato|pensionata
vedova
vedovo
madre
padre
figlio
figlia
fratello
sorella
leader
ministro della cultura|ministra della cultura
ministro dell'istruzione|ministra dell'istruzione
ministro del lavoro|ministra del lavoro
ministro dei trasporti|ministra dei trasporti
ministro dell'agricoltura|ministra dell'agricoltura
ministro dell'ambiente|ministra dell'ambiente
segretario|segretaria
consigliere comunale|consigliera comunale
assessore regionale|assessora regionale
presidente della regione
console
diplomatico|diplomatica
principe
principessa
sacerdote|prete|parroco
frate
suora
monaco
rabbino
imam
notaio|notaia
maresciallo
tenente
maggiore
sergente
ammiraglio
brigadiere
ispettore|ispettrice
caposquadra
guardia giurata|vigilante
guardia forestale|forestale
tesoriere|tesoriera
amministratore|amministratrice
revisore
commercialista
banchiere|banchiera
investitore|investitrice
azionista|azionisti
commerciante|commercianti
negoziante
panettiere|panettiera|fornaio|fornaia
macellaio|macellaia
cuoco|cuoca
cameriere|cameriera
parrucchiere|parrucchiera
barbiere
elettricista
idraulico|idraulica
falegname
muratore|muratori
meccanico|meccanica
saldatore
minatore|minatori
allevatore|allevatrice
pastore
apicoltore|apicoltrice
viticoltore|viticoltrice|vignaiolo
giardiniere|giardiniera
marinaio|marinai
camionista
tassista
macchinista
capotreno
controllore
hostess|assistente di volo
chirurgo|chirurga
anatomopatologo|medico legale
farmacista
dentista
psicologo|psicologa
psichiatra
cardiologo|cardiologa
oncologo|oncologa
epidemiologo|epidemiologa
virologo|virologa
pediatra
ostetrica
fisioterapista
assistente sociale
studente|studentessa|studenti
alunno|alunna|alunni
preside
rettore|rettrice
archivista
bibliotecario|bibliotecaria
archeologo|archeologa
restauratore|restauratrice
curatore|curatrice
chimico|chimica
fisico|fisica
matematico|matematica
meteorologo|meteorologa
sismologo|sismologa
idrologo|idrologa
editore|editrice
traduttore|traduttrice|interprete
musicista
cantante
pittore|pittrice
scultore|scultrice
poeta|poetessa
regista
conduttore|conduttrice
arbitro|arbitra
portiere
attaccante
ciclista
volontario|volontaria|volontari
custode|bidello|bidella
cliente|clienti
impiegato|impiegata|impiegati
dipendente|dipendenti
apprendista
tirocinante
marito
moglie
nonno
nonna
zio
zia
cugino
cugina
nipote
fidanzato
fidanzata
caporale
operatore sanitario|operatrice sanitaria
badante
direttore operativo|direttrice operativa
direttore sanitario|direttrice sanitaria
direttore tecnico|direttrice tecnica
direttore commerciale|direttrice commerciale
capo ufficio stampa
capocantiere|capo cantiere
capoturno
sostituto procuratore|sostituta procuratrice
procuratore capo
gip|giudice per le indagini preliminari
soccorritore|soccorritrice
sommozzatore|sommozzatrice
bigliettaio|bigliettaia
operaio specializzato
casaro
tossicologo|tossicologa
microbiologo|microbiologa
ecologo|ecologa
cognato
cognata
suocero
suocera
genero
nuora
patrigno
matrigna
"""

ROLES: dict[str, str] = {word: line.split("|")[0] for line in _SAME.strip().splitlines() for word in line.split("|")}
"""Role and the first word of its line: words of one line say the same."""
