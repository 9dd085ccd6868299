"""Italian word lists."""

from __future__ import annotations

from samesource.language.data.fraction_words import fraction_words
from samesource.language.data.italian_roles import ROLES
from samesource.language.data.word_list import word_list
from samesource.language.vocabulary import Vocabulary

_UNITS = word_list(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
)
_TENS = word_list("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")
_ORDINALS = word_list("prim second terz quart quint sest settim ottav non decim undicesim dodicesim")
_MONTHS = word_list("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre")
_WEEKDAYS = word_list("lunedì martedì mercoledì giovedì venerdì sabato domenica")


def _below_hundred() -> dict[str, int]:
    found = {word: i for i, word in enumerate(_UNITS)} | {"un": 1, "una": 1}
    for i, ten in enumerate(_TENS, 2):
        found[ten] = 10 * i
        for j in range(1, 10):
            unit = "tré" if j == 3 else _UNITS[j]
            found[(ten[:-1] if j in (1, 8) else ten) + unit] = 10 * i + j
        found[ten + "tre"] = 10 * i + 3
        found[ten[:-1] + "un"] = 10 * i + 1
    return found


def _ages() -> dict[str, int]:
    """Return the ends that make a numeral a person of that age (trentaquattrenne)."""
    return {word[:-1] + end: value for word, value in _below_hundred().items() if value > 9 for end in ("enne", "enni")}


def _ordinal_stems() -> dict[str, int]:
    stems = {"centesim": 100, "millesim": 1000}
    for word, value in _below_hundred().items():
        if value > 10 and not word.endswith("un"):
            plain = word.replace("é", "e")
            stems[(plain if plain.endswith(("tre", "sei")) and value > 20 else plain[:-1]) + "esim"] = value
    return stems


def _with_endings(stems: dict[str, int]) -> dict[str, int]:
    return {stem + ending: value for stem, value in stems.items() for ending in ("o", "a", "i", "e")}


VOCABULARY = Vocabulary(
    language="it",
    decimal=",",
    numbers=_below_hundred() | _ages(),
    articles=frozenset(["un", "una", "uno", "zero"]),
    hundreds=frozenset(["cento"]),
    scales={
        "mille": 1000, "mila": 1000, "milione": 10**6, "milioni": 10**6, "miliardo": 10**9, "miliardi": 10**9,
        "dozzina": 12, "dozzine": 12, "decina": 10, "decine": 10, "quindicina": 15, "ventina": 20, "trentina": 30,
        "quarantina": 40, "cinquantina": 50, "sessantina": 60, "centinaio": 100, "centinaia": 100, "migliaio": 1000,
        "migliaia": 1000, "bilione": 10**12, "bilioni": 10**12,
    },
    counted_scales=frozenset(["dozzine", "decine", "centinaia", "migliaia"]),
    figure_scales={"mln": 10**6, "mld": 10**9, "mila": 1000},
    number_connectors=frozenset(["e"]),
    glued=True,
    ordinals=_with_endings({stem: i for i, stem in enumerate(_ORDINALS, 1) if stem != "non"})
    | _with_endings(_ordinal_stems()) | {"nono": 9, "nona": 9},
    ordinal_suffix=r"(?:[º°ª]|esim[oaie])(?!\w)",
    fractions=fraction_words(
        {word: i for i, word in enumerate(_UNITS[:10]) if i > 1},
        {3: "terzi", 4: "quarti", 5: "quinti", 6: "sesti", 7: "settimi", 8: "ottavi", 9: "noni", 10: "decimi"},
    )
    | {"un terzo": "0.333", "un quarto": "0.25", "un quinto": "0.2", "un decimo": "0.1"}
    | {"metà": "0.5", "la metà": "0.5", "mezzo": "0.5"},
    half_more=frozenset(["e mezzo", "e mezza"]),
    set_numbers={"mezza dozzina": "6", "mezzo milione": "500000", "mezzo miliardo": "500000000"},
    minus=frozenset(["meno"]),
    below_zero=("sotto zero", "sotto lo zero"),
    before_days=frozenset(word_list("il del dal al lunedì martedì mercoledì giovedì venerdì sabato domenica")),
    before_times=frozenset(["alle", "alle ore", "ore", "dalle", "dalle ore", "delle", "delle ore", "verso le"]),
    before_hours=frozenset(["alle", "ore", "dalle ore", "alle ore", "verso le"]),
    day_halves={
        "di notte": "night", "di mattina": "am", "del mattino": "am", "della mattina": "am", "del pomeriggio": "pm",
        "di sera": "pm", "della sera": "pm", "della notte": "night",
    },
    noons={"a mezzogiorno": "12:00", "mezzogiorno": "12:00", "a mezzanotte": "00:00", "mezzanotte": "00:00"},
    multiples={"raddoppiata": "2", "raddoppiati": "2", "raddoppiate": "2", "triplicata": "3", "triplicati": "3",
               "raddoppiato": "2", "doppio": "2", "triplicato": "3", "triplo": "3", "quadruplicato": "4"},
    months={name: i for i, name in enumerate(_MONTHS, 1)},
    weekdays={name: i for i, name in enumerate(_WEEKDAYS)},
    before_years=frozenset(
        word_list("nel dal del al fine inizio metà fino anno e prima dopo estate autunno inverno primavera")
    ),
    days={"ieri": -1, "oggi": 0, "domani": 1},
    units={
        "secondo": "second", "secondi": "second", "minuto": "minute", "minuti": "minute", "ora": "hour",
        "ore": "hour", "giorno": "day", "giorni": "day", "settimana": "week", "settimane": "week", "mese": "month",
        "mesi": "month", "anno": "year", "anni": "year", "decennio": "decade", "decenni": "decade",
        "secolo": "century", "secoli": "century", "millimetri": "millimetre", "centimetro": "centimetre",
        "centimetri": "centimetre", "metro": "metre", "metri": "metre", "chilometro": "kilometre",
        "chilometri": "kilometre", "miglio": "mile", "miglia": "mile", "miglia nautiche": "nautical-mile",
        "ettaro": "hectare", "ettari": "hectare", "metri quadrati": "square-metre",
        "metri quadri": "square-metre", "chilometri quadrati": "square-kilometre", "metri cubi": "cubic-metre",
        "microgrammi": "microgram", "milligrammi": "milligram", "grammi": "gram", "chilogrammi": "kilogram",
        "chilo": "kilogram", "chili": "kilogram", "tonnellata": "tonne", "tonnellate": "tonne",
        "millilitri": "millilitre", "litro": "litre", "litri": "litre", "ettolitri": "hectolitre",
        "barili": "barrel", "watt": "watt", "kilowatt": "kilowatt", "chilowatt": "kilowatt", "megawatt": "megawatt",
        "gigawatt": "gigawatt", "nodi": "knot", "chilometri orari": "kilometre-per-hour",
        "chilometri all'ora": "kilometre-per-hour", "gradi": "degree", "punti percentuali": "percentage-point",
        "pollici": "inch", "piedi": "foot", "libbra": "pound", "libbre": "pound", "acro": "acre", "acri": "acre",
        "iarde": "yard", "mq": "square-metre", "kmq": "square-kilometre", "mc": "cubic-metre", "h": "hour",
        "min": "minute", "miglia orarie": "mile-per-hour", "miglia all'ora": "mile-per-hour",
        "metri al secondo": "metre-per-second", "gradi celsius": "celsius", "gradi centigradi": "celsius",
        "gradi fahrenheit": "fahrenheit", "grado": "degree", "punto percentuale": "percentage-point", "once": "ounce",
        "galloni": "gallon", "ettolitro": "hectolitre", "barile": "barrel", "metro quadrato": "square-metre",
        "metro quadro": "square-metre", "chilometro quadrato": "square-kilometre", "metro cubo": "cubic-metre",
        "millimetro": "millimetre", "grammo": "gram", "milligrammo": "milligram", "chilogrammo": "kilogram",
        "microgrammo": "microgram", "millilitro": "millilitre", "nodo": "knot", "pollice": "inch", "piede": "foot",
        "chilowattora": "kilowatt-hour", "kilowattora": "kilowatt-hour", "megawattora": "megawatt-hour",
        "gigawattora": "gigawatt-hour", "terawattora": "terawatt-hour",
    },
    currencies={
        "dollaro": "$", "dollari": "$", "di dollari": "$", "dollari statunitensi": "USD", "euro": "EUR",
        "di euro": "EUR", "sterline": "GBP", "di sterline": "GBP", "yen": "JPY", "yuan": "CNY", "rubli": "RUB",
        "di rubli": "RUB", "won": "KRW", "rupie": "INR", "franchi": "CHF", "franchi svizzeri": "CHF",
        "corone": "krone", "centesimi": "cent",
    },
    measure_particles=("di ",),
    percents=frozenset(["per cento", "percento"]),
    modifiers={
        "circa": "about", "quasi": "about", "intorno a": "about", "attorno a": "about", "più o meno": "about",
        "all'incirca": "about", "più di": "more", "oltre": "more", "meno di": "less", "sotto": "less",
        "almeno": "at-least", "non meno di": "at-least", "fino a": "at-most", "al massimo": "at-most",
        "non più di": "at-most", "intorno ai": "about", "intorno alle": "about", "attorno ai": "about",
        "attorno alle": "about", "pressoché": "about", "approssimativamente": "about", "grosso modo": "about",
        "poco più di": "more", "ben oltre": "more", "oltre i": "more", "oltre le": "more", "superiore a": "more",
        "superiore ai": "more", "sopra i": "more", "sopra le": "more", "poco meno di": "less", "inferiore a": "less",
        "inferiore ai": "less", "sotto i": "less", "sotto le": "less", "un minimo di": "at-least",
        "come minimo": "at-least", "minimo": "at-least", "non oltre": "at-most", "un massimo di": "at-most",
        "fino ai": "at-most", "fino alle": "at-most", "sino a": "at-most", "massimo": "at-most",
    },
    hedges={
        "feriti lievi": "degree", "lievi ferite": "degree", "ferite lievi": "degree",
        "parzialmente": "degree", "in parte": "degree", "lievemente": "degree", "leggermente": "degree",
        "quello che ha definito": "distance", "ciò che ha definito": "distance", "quello che definisce": "distance",
        "quella che ha definito": "distance", "ciò che chiama": "distance",
        "può essere": "maybe", "può darsi": "maybe", "possono essere": "maybe",
        "prevede di": "intent", "prevedono di": "intent", "sta valutando": "intent", "stanno valutando": "intent",
        "indizi di": "doubt", "indizi": "doubt", "tracce di": "doubt", "secondo le prime ricostruzioni": "doubt",
        "da una prima ricostruzione": "doubt", "secondo una prima ricostruzione": "doubt", "prima ipotesi": "doubt",
        "prime ipotesi": "doubt", "ipotesi": "doubt", "stando alle prime informazioni": "doubt",
        "secondo i primi rilievi": "doubt", "sarebbe stato": "report", "sarebbero stati": "report",
        "avrebbe potuto": "maybe", "non confermato": "doubt", "non confermata": "doubt",
        "in via preliminare": "doubt",
        "accusato di": "report", "accusata di": "report", "non è chiaro": "doubt", "presunto": "report",
        "presunta": "report", "presunti": "report", "presunte": "report", "presumibilmente": "report",
        "secondo indiscrezioni": "report", "sarebbe": "report", "sarebbero": "report", "avrebbe": "report",
        "avrebbero": "report", "sostiene": "report", "sostengono": "report", "sospettato": "doubt",
        "sospettata": "doubt", "sospetta": "doubt", "apparentemente": "doubt", "sembra": "doubt", "sembrano": "doubt",
        "sembrava": "doubt", "pare": "doubt", "provvisorio": "doubt", "provvisori": "doubt", "preliminare": "doubt",
        "preliminari": "doubt", "stima": "doubt", "stime": "doubt", "stimano": "doubt", "forse": "maybe",
        "probabilmente": "maybe", "possibilmente": "maybe", "potenzialmente": "maybe", "potrebbe": "maybe",
        "potrebbero": "maybe", "possibile": "maybe", "possibili": "maybe", "probabile": "maybe", "dovrebbe": "maybe",
        "dovrebbero": "maybe", "intende": "intent", "intendono": "intent",
        "spera": "intent", "si dice": "report",
        "verrebbe": "report", "verrebbero": "report", "starebbe": "report",
        "starebbero": "report", "risulterebbe": "report", "risulterebbero": "report", "sospetto": "report",
        "sospetti": "report", "crede": "doubt", "credono": "doubt", "ritiene": "doubt", "ritengono": "doubt",
        "si ritiene": "doubt", "ipotizza": "doubt", "ipotizzano": "doubt", "a quanto pare": "doubt",
        "secondo i primi accertamenti": "doubt", "secondo le prime informazioni": "doubt", "si indaga": "doubt",
        "stimato": "doubt", "stimata": "doubt", "al vaglio": "doubt",
        "potrà": "maybe", "potranno": "maybe", "non si esclude": "maybe", "non è escluso": "maybe",
        "è possibile": "maybe", "è probabile": "maybe", "verosimilmente": "maybe", "eventualmente": "maybe",
        "magari": "maybe", "vuole": "intent", "vogliono": "intent", "punta a": "intent", "conta di": "intent",
        "mira a": "intent", "pensa di": "intent",
    },
    caveats={
        "non è stato possibile verificare": "verification", "non ha potuto verificare": "verification",
        "in modo indipendente": "verification", "in maniera indipendente": "verification",
        "non è stato confermato": "verification", "non è stata confermata": "verification",
        "non confermato": "verification", "non confermata": "verification", "non è chiaro": "scope",
        "non si sa": "scope", "non menziona": "scope", "non significa": "scope", "non prova": "scope",
        "nessuna prova": "scope", "non ci sono prove": "scope", "non ha precisato": "scope",
        "ha rifiutato di": "scope", "non esclude": "scope", "nega": "denial", "negato": "denial",
        "smentisce": "denial", "smentito": "denial", "respinto": "denial", "assolto": "denial",
        "assolta": "denial", "non è accusato": "denial",
        "non sappiamo": "verification", "non abbiamo visto": "verification", "non abbiamo potuto": "verification",
        "non possiamo dire": "verification", "non ha potuto confermare": "verification",
        "non si è potuto verificare": "verification", "non è stato possibile confermare": "verification",
    },
    negations=frozenset(
        word_list("non no mai nulla niente nessun nessuno nessuna né senza neanche nemmeno fuori")
    ),
    refusals=("rifiut", "neg", "manc", "assen", "evit", "respin", "appena", "raramente", "imped"),
    negation_prefixes=("in", "im", "dis"),
    opposites=(
        "inizio/fine iniziare/finire cominciare/terminare salire/scendere aumento/calo aumentare/diminuire "
        "più/meno superiore/inferiore massimo/minimo prima/dopo vincere/perdere vinto/perso guadagno/perdita "
        "accettare/rifiutare accettato/rifiutato approvare/respingere approvato/respinto permettere/vietare "
        "includere/escludere aprire/chiudere aperto/chiuso apertura/chiusura arrivo/partenza comprare/vendere "
        "importazione/esportazione maggioranza/minoranza presto/tardi primo/ultimo vecchio/nuovo "
        "vecchio/giovane grande/piccolo lungo/corto forte/debole rafforzare/indebolire sicuro/pericoloso "
        "colpevole/innocente condannato/assolto legale/illegale vero/falso pubblico/privato uomo/donna "
        "ragazzo/ragazza figlio/figlia fratello/sorella madre/padre morto/vivo successo/fallimento "
        "confermare/smentire ammettere/negare lodare/criticare amico/nemico pace/guerra sinistra/destra "
        "nord/sud est/ovest interno/esterno positivo/negativo alto/basso pieno/vuoto caldo/freddo "
        "veloce/lento largo/stretto sempre/mai tutti/nessuno migliorare/peggiorare migliore/peggiore "
        "con/senza"
    ),
    intensifiers=frozenset(
        word_list(
            "molto estremamente altamente fortemente gravemente severamente massicciamente enormemente profondamente "
            "totalmente completamente assolutamente massiccio massiccia enorme enormi drastico drastica severo severa "
            "devastante catastrofico catastrofica brutale terribile inedito inedita lievemente leggermente lieve "
            "modesto modesta moderato moderata parzialmente"
        )
    ),
    obligations={
        "deve": "must", "devono": "must", "doveva": "must", "dovevano": "must", "dovrà": "must", "dovranno": "must",
        "dovrebbe": "should", "dovrebbero": "should", "può": "may", "possono": "may", "potrebbe": "may",
        "potrebbero": "may", "potrà": "may",
    },
    roles=ROLES,
    role_qualifiers={
        "aggiunto": "deputy", "aggiunta": "deputy", "sostituto": "deputy",
        "vice": "deputy", "ex": "former", "primo": "first", "prima": "first", "facente funzione": "acting",
        "pensionato": "former", "pensionata": "former", "capo": "chief",
    },
    vague_roles=frozenset(
        word_list(
            "leader dirigente esperto funzionario lavoratore residente soccorritore vittima passeggero "
            "cliente vicino volontario paziente testimone imputato pensionato collega amico"
        )
    ),
    vague_sources=frozenset(
        word_list(
            "comunicato dichiarazione portavoce autorità azienda società gruppo governo rapporto fonte fonti "
            "persona responsabile ministero organizzazione documento lettera lui lei loro media inquirenti"
        )
    ),
    tellings=(
        "ha detto a", "ha dichiarato a", "ha spiegato a", "parlato con", "intervista a", "intervista con",
    ),
    pointers=frozenset(word_list("questo questa ciò quello quella si queste questi")),
    place_nouns=frozenset(
        word_list(
            "città comune paese frazione provincia regione isola lago fiume baia valle monte porto stazione "
            "aeroporto via viale piazza ponte quartiere penisola costa località borgo"
        )
    ),
    particles=frozenset(word_list("di de del della dei degli delle la lo da san santa e")),
    locatives=frozenset(word_list("a ad in da di verso presso su")),
    pronouns={"lui": "m", "egli": "m", "lei": "f", "ella": "f", "loro": "p", "essi": "p", "esse": "p"},
    articles_all=frozenset(
        word_list(
            "il lo la i gli le l' un uno una questo questa questi queste quello quella suo sua suoi sue loro nostro"
        )
    ),
)  # fmt: skip
