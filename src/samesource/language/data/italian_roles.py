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
prefetto
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
amministratore delegato|amministratrice delegata|ad
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
insegnante|maestro|maestra
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
allenatore|allenatrice
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
"""

ROLES: dict[str, str] = {word: line.split("|")[0] for line in _SAME.strip().splitlines() for word in line.split("|")}
"""Role and the first word of its line: words of one line say the same."""
