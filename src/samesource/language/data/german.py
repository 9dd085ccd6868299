"""German word lists."""

from __future__ import annotations

from samesource.language.data.fraction_words import fraction_words
from samesource.language.data.german_roles import ROLES
from samesource.language.data.word_list import word_list
from samesource.language.vocabulary import Vocabulary

_UNITS = word_list(
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
_TENS = word_list("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ORDINALS = word_list(
    "nullt erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
    "sechzehnt siebzehnt achtzehnt neunzehnt"
)
_MONTHS = (
    word_list("januar februar märz april mai juni juli august september oktober november dezember"),
    word_list("jan feb mär apr mai jun jul aug sep okt nov dez"),
)
_WEEKDAYS = (
    word_list("montag dienstag mittwoch donnerstag freitag samstag sonntag"),
    word_list("mo di mi do fr sa so"),
)
_DECLENSIONS = ("e", "er", "en", "es", "em")


def _below_hundred() -> dict[str, int]:
    tens = {word: 10 * i for i, word in enumerate(_TENS, 2)} | {"dreissig": 30}
    both = {f"{unit}und{ten}": value + i for ten, value in tens.items() for i, unit in enumerate(_UNITS[:10]) if i}
    return {word: i for i, word in enumerate(_UNITS)} | {"eins": 1, "zwo": 2} | tens | both


def _ordinals() -> dict[str, int]:
    tens = {word + "st": value for word, value in _below_hundred().items() if value >= 20}
    stems = {word: i for i, word in enumerate(_ORDINALS) if i} | tens | {"hundertst": 100, "tausendst": 1000}
    return {word + ending: value for word, value in stems.items() for ending in _DECLENSIONS}


def _declined(words: str) -> list[str]:
    return [word + ending for word in word_list(words) for ending in ("", *_DECLENSIONS)]


VOCABULARY = Vocabulary(
    language="de",
    decimal=",",
    numbers=_below_hundred(),
    articles=frozenset(["ein", "null"]),
    hundreds=frozenset(["hundert"]),
    scales={
        "tausend": 1000, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9,
        "billion": 10**12, "billionen": 10**12, "dutzend": 12, "trillion": 10**18, "trillionen": 10**18,
    },
    figure_scales={"mio": 10**6, "mrd": 10**9, "tsd": 1000, "mio.": 10**6, "mrd.": 10**9, "tsd.": 1000},
    number_connectors=frozenset(["und"]),
    glued=True,
    ordinals=_ordinals(),
    ordinal_suffix=r"\.(?= [A-ZÄÖÜ]?[a-zäöüß])(?! (?:Der|Die|Das|Ein|Eine|Im|In|Am|Er|Sie|Es|Wir) )",
    number_suffix=r"(?:jährig|tägig|stündig|wöchig|monatig|minütig|köpfig|prozentig|einhalb)",
    fractions=fraction_words(
        {word: i for i, word in enumerate(_UNITS[:10]) if i} | {"einem": 1, "einen": 1, "eines": 1, "das": 1,
        "jedes": 1},
        {3: "drittel", 4: "viertel", 5: "fünftel", 6: "sechstel", 7: "siebtel", 8: "achtel", 9: "neuntel",
        10: "zehntel"},
    )
    | {"die hälfte": "0.5", "zur hälfte": "0.5", "der hälfte": "0.5", "dreiviertel": "0.75"},
    half_more=frozenset(["einhalb"]),
    set_numbers={"halbes dutzend": "6", "halbe dutzend": "6", "halben dutzend": "6", "anderthalb": "1.5",
                 "eineinhalb": "1.5", "eine halbe million": "500000",
                 "einer halben million": "500000", "eine halbe milliarde": "500000000"},
    minus=frozenset(["minus"]),
    below_zero=("unter null", "unter dem gefrierpunkt"),
    before_days=frozenset(word_list("am vom zum bis dem den")),
    clock_word="Uhr",
    day_halves={
        "morgens": "am", "früh": "am", "vormittags": "am", "am morgen": "am", "am vormittag": "am", "nachmittags": "pm",
        "am nachmittag": "pm", "abends": "pm", "am abend": "pm", "nachts": "night", "in der nacht": "night",
    },
    noons={"mitternacht": "00:00"},
    multiples={"verdoppelt": "2", "doppelt": "2", "zweimal": "2", "verdreifacht": "3", "dreimal": "3"},
    months={name: i for names in _MONTHS for i, name in enumerate(names, 1)} | {"jänner": 1, "sept": 9},
    weekdays={name: i for names in _WEEKDAYS for i, name in enumerate(names)} | {"sonnabend": 5},
    before_years=frozenset(
        word_list("in seit bis von jahr jahre jahres und anfang ende mitte sommer herbst winter frühjahr vor nach")
    ),
    days={"gestern": -1, "heute": 0, "morgen": 1},
    units={
        "sekunde": "second", "sekunden": "second", "minute": "minute", "minuten": "minute", "stunde": "hour",
        "stunden": "hour", "std": "hour", "tag": "day", "tage": "day", "tagen": "day", "woche": "week",
        "wochen": "week", "monat": "month", "monate": "month", "monaten": "month", "jahr": "year", "jahre": "year",
        "jahren": "year", "jährige": "year", "jähriger": "year", "jährigen": "year", "jähriges": "year",
        "jahrzehnt": "decade", "jahrzehnte": "decade", "jahrzehnten": "decade", "jahrhundert": "century",
        "millimeter": "millimetre", "zentimeter": "centimetre", "meter": "metre", "metern": "metre",
        "kilometer": "kilometre", "kilometern": "kilometre", "meile": "mile", "meilen": "mile",
        "seemeilen": "nautical-mile", "hektar": "hectare", "quadratmeter": "square-metre",
        "quadratkilometer": "square-kilometre", "kubikmeter": "cubic-metre", "mikrogramm": "microgram",
        "milligramm": "milligram", "gramm": "gram", "kilogramm": "kilogram", "kilo": "kilogram", "tonne": "tonne",
        "tonnen": "tonne", "milliliter": "millilitre", "liter": "litre", "litern": "litre", "hektoliter": "hectolitre",
        "barrel": "barrel", "watt": "watt", "kilowatt": "kilowatt", "megawatt": "megawatt", "gigawatt": "gigawatt",
        "kilowattstunden": "kilowatt-hour", "megawattstunden": "megawatt-hour", "gigawattstunden": "gigawatt-hour",
        "terawattstunden": "terawatt-hour", "stundenkilometer": "kilometre-per-hour",
        "kilometer pro stunde": "kilometre-per-hour", "knoten": "knot", "grad celsius": "celsius",
        "grad fahrenheit": "fahrenheit", "grad": "degree", "prozentpunkte": "percentage-point",
        "prozentpunkten": "percentage-point", "prozentpunkt": "percentage-point", "zoll": "inch", "fuß": "foot",
        "fuss": "foot", "yard": "yard", "yards": "yard", "acre": "acre", "acres": "acre", "qm": "square-metre",
        "qkm": "square-kilometre", "quadratmetern": "square-metre", "quadratkilometern": "square-kilometre",
        "kubikmetern": "cubic-metre", "zentimetern": "centimetre", "millimetern": "millimetre", "hektarn": "hectare",
        "kilometer je stunde": "kilometre-per-hour", "kilometern pro stunde": "kilometre-per-hour",
        "kilometern je stunde": "kilometre-per-hour", "meilen pro stunde": "mile-per-hour",
        "meilen je stunde": "mile-per-hour", "meter pro sekunde": "metre-per-second", "h": "hour", "sek": "second",
        "min": "minute", "unzen": "ounce", "gallonen": "gallon", "jahrhunderte": "century", "grad c": "celsius",
    },
    currencies={
        "dollar": "$", "us-dollar": "USD", "euro": "EUR", "pfund": "GBP", "yen": "JPY", "yuan": "CNY", "rubel": "RUB",
        "won": "KRW", "rupien": "INR", "hrywnja": "UAH", "lira": "TRY", "zloty": "PLN", "franken": "CHF",
        "schweizer franken": "CHF", "kronen": "krone", "pesos": "peso", "cent": "cent",
    },
    percents=frozenset(["prozent", "v.h."]),
    modifiers={
        "etwa": "about", "rund": "about", "ungefähr": "about", "circa": "about", "ca.": "about", "ca": "about",
        "knapp": "about", "fast": "about", "nahezu": "about", "gut": "about", "zirka": "about", "geschätzt": "about",
        "schätzungsweise": "about", "geschätzte": "about", "beinahe": "about", "mehr als": "more", "über": "more",
        "weniger als": "less", "unter": "less", "mindestens": "at-least", "wenigstens": "at-least",
        "höchstens": "at-most", "bis zu": "at-most", "maximal": "at-most",
    },
    hedges={
        "leichte verletzungen": "degree", "leichten verletzungen": "degree",
        "teilweise": "degree", "zum teil": "degree", "teils": "degree", "leicht verletzt": "degree",
        "leichtverletzt": "degree", "leicht verletzte": "degree", "leicht verletzten": "degree",
        "was er als": "distance", "was sie als": "distance", "wie er es nannte": "distance",
        "wie sie es nannte": "distance", "wie er es nennt": "distance", "wie sie es nennt": "distance",
        "indizien": "doubt", "hinweise auf": "doubt", "anzeichen für": "doubt", "nach ersten angaben": "doubt",
        "ersten angaben zufolge": "doubt", "nach ersten informationen": "doubt", "nach ersten ermittlungen": "doubt",
        "ersten ermittlungen zufolge": "doubt", "nach derzeitigem stand": "doubt",
        "nach derzeitigem kenntnisstand": "doubt", "nach bisherigem kenntnisstand": "doubt",
        "nach vorläufigen angaben": "doubt", "vorläufigen angaben zufolge": "doubt",
        "nach ersten schätzungen": "doubt", "ersten schätzungen zufolge": "doubt", "es ist davon auszugehen": "doubt",
        "nicht bestätigt": "doubt", "noch offen": "doubt", "lässt prüfen": "intent", "prüfen lassen": "intent",
        "sieht so aus": "doubt", "wie es scheint": "doubt", "mutmaßt": "doubt", "mutmaßten": "doubt",
        "beschuldigt": "report", "vorgeworfen": "report", "vorwurf": "report", "unklar": "doubt",
        "angeblich": "report", "mutmaßlich": "report", "vermeintlich": "report", "dem vernehmen nach": "report",
        "unbestätigt": "report", "unbestätigten": "report", "behauptet": "report", "behauptete": "report",
        "behaupteten": "report", "behaupten": "report", "sogenannte": "report", "sogenannten": "report",
        "mutmaßliche": "report", "mutmaßlichen": "report", "mutmaßlicher": "report", "angebliche": "report",
        "angeblichen": "report", "sollen": "report", "soll": "report", "offenbar": "doubt", "anscheinend": "doubt",
        "scheinbar": "doubt", "scheint": "doubt", "scheinen": "doubt", "verdächtigt": "doubt", "verdacht": "doubt",
        "vermutlich": "doubt", "vorläufig": "doubt", "vorläufige": "doubt", "vorläufigen": "doubt", "wohl": "doubt",
        "möglicherweise": "maybe", "vielleicht": "maybe", "eventuell": "maybe", "wahrscheinlich": "maybe",
        "womöglich": "maybe", "könnte": "maybe", "könnten": "maybe", "dürfte": "maybe", "dürften": "maybe",
        "mögliche": "maybe", "möglichen": "maybe", "schätzung": "doubt", "schätzungen": "doubt", "geschätzt": "doubt",
        "geht davon aus": "doubt", "vermutet": "doubt", "vermuten": "doubt", "geplant": "intent", "geplante": "intent",
        "geplanten": "intent", "plant": "intent", "planen": "intent",
        "würde": "intent", "würden": "intent", "prüfen": "intent", "prüft": "intent", "erwägt": "intent",
        "angeblicher": "report", "angebliches": "report", "mutmaßliches": "report", "vermeintliche": "report",
        "vermeintlichen": "report", "es heißt": "report", "heißt es": "report", "hieß es": "report", "solle": "report",
        "sollten": "report", "sollte": "report", "voraussichtlich": "doubt", "schätzt": "doubt", "schätzen": "doubt",
        "schätzte": "doubt", "schätzungsweise": "doubt", "nach ersten erkenntnissen": "doubt",
        "ersten erkenntnissen zufolge": "doubt", "nach bisherigen erkenntnissen": "doubt",
        "nach jetzigem stand": "doubt", "gehen davon aus": "doubt", "gilt als": "doubt", "gelten als": "doubt",
        "ungeklärt": "doubt", "wird geprüft": "doubt", "noch geprüft": "doubt", "vermutete": "doubt",
        "vermuteten": "doubt", "vermutung": "doubt", "verdächtig": "doubt", "verdächtige": "doubt",
        "anzunehmen": "doubt", "könne": "maybe", "dürfe": "maybe", "müsste": "maybe", "möglich": "maybe",
        "denkbar": "maybe", "nicht ausgeschlossen": "maybe", "nicht auszuschließen": "maybe",
        "aller wahrscheinlichkeit nach": "maybe", "unter umständen": "maybe", "wahrscheinliche": "maybe",
        "wahrscheinlichen": "maybe", "rechnet mit": "maybe", "rechnen mit": "maybe", "beabsichtigt": "intent",
        "strebt": "intent", "hofft": "intent", "hoffen": "intent", "planten": "intent", "plante": "intent",
    },
    caveats={
        "nicht unabhängig überprüft": "verification", "nicht unabhängig überprüfen": "verification",
        "ließ sich nicht überprüfen": "verification", "nicht bestätigt": "verification",
        "nicht überprüfen": "verification", "unbestätigt": "verification", "keine bestätigung": "verification",
        "ist unklar": "scope", "war unklar": "scope", "blieb unklar": "scope", "bleibt unklar": "scope",
        "unklar ist": "scope", "nicht bekannt": "scope", "nicht erwähnt": "scope", "bedeutet nicht": "scope",
        "kein beweis": "scope", "keine hinweise": "scope", "keine beweise": "scope", "wollte sich nicht": "scope",
        "äußerte sich nicht": "scope", "nicht ausgeschlossen": "scope", "bestreitet": "denial", "bestritt": "denial",
        "dementierte": "denial", "dementiert": "denial", "wies zurück": "denial", "wiesen zurück": "denial",
        "freigesprochen": "denial", "nicht angeklagt": "denial", "nicht beschuldigt": "denial",
        "wissen wir nicht": "verification", "wir wissen nicht": "verification", "wir nicht gesehen": "verification",
        "liegt uns nicht vor": "verification", "liegen uns nicht vor": "verification",
        "lag uns nicht vor": "verification", "können wir nicht sagen": "verification",
        "nicht verifizieren": "verification", "nicht verifiziert": "verification",
        "lässt sich nicht überprüfen": "verification", "ließ sich nicht klären": "verification",
    },
    negations=frozenset(
        word_list(
            "nicht kein keine keinen keiner keinem keines nie niemals niemand niemanden nichts weder noch ohne nein "
            "außer"
        )
    ),
    refusals=tuple(word_list(
        "weiger verweiger lehn ablehn fehl mangel vermeid bestreit bestritt kaum selten verhinder"
    )),
    negation_prefixes=("un", "nicht"),
    opposites=(
        "beginnen/enden beginn/ende anfang/ende steigen/fallen steigen/sinken stieg/fiel stieg/sank "
        "gestiegen/gefallen gestiegen/gesunken zunehmen/abnehmen mehr/weniger höher/niedriger höher/tiefer "
        "höchste/niedrigste oben/unten über/unter vor/nach gewinnen/verlieren gewonnen/verloren "
        "gewinn/verlust annehmen/ablehnen angenommen/abgelehnt zustimmen/ablehnen erlauben/verbieten "
        "erlaubt/verboten einschließlich/ausschließlich öffnen/schließen geöffnet/geschlossen ankunft/abfahrt "
        "kaufen/verkaufen gekauft/verkauft import/export mehrheit/minderheit maximal/minimal früh/spät "
        "früher/später erste/letzte alt/neu alt/jung groß/klein lang/kurz stark/schwach stärken/schwächen "
        "sicher/gefährlich schuldig/unschuldig legal/illegal wahr/falsch öffentlich/privat mann/frau "
        "junge/mädchen sohn/tochter bruder/schwester mutter/vater tot/lebendig überleben/sterben "
        "erfolg/misserfolg gelingen/scheitern bestätigen/bestreiten bestätigte/bestritt zugeben/leugnen "
        "loben/kritisieren lobte/kritisierte freund/feind frieden/krieg links/rechts norden/süden "
        "osten/westen nördlich/südlich östlich/westlich innen/außen innerhalb/außerhalb positiv/negativ "
        "auf/ab voll/leer hoch/niedrig warm/kalt schwer/leicht schnell/langsam breit/schmal tief/flach "
        "immer/nie alle/keine bauen/abreißen verbessern/verschlechtern besser/schlechter beste/schlechteste "
        "mit/ohne für/gegen"
    ),
    intensifiers=frozenset(
        [
            *word_list(
                "sehr äußerst höchst völlig extrem besonders etwas leicht teilweise kaum weitgehend vollständig"
            ),
            *_declined(
                "massiv enorm riesig gewaltig drastisch dramatisch schwer scharf stark brutal heftig verheerend "
                    "katastrophal erschütternd beispiellos gering mäßig erheblich deutlich"
            ),
        ]
    ),
    obligations={
        "muss": "must", "müssen": "must", "musste": "must", "mussten": "must", "soll": "should", "sollte": "should",
        "sollten": "should", "darf": "may", "dürfen": "may", "kann": "may", "können": "may", "könnte": "may",
        "könnten": "may", "wird": "will", "werden": "will", "würde": "will",
    },
    roles=ROLES,
    role_qualifiers={
        "einstige": "former", "einstiger": "former", "einstigen": "former", "amtierende": "acting",
        "amtierender": "acting", "amtierenden": "acting", "vormalige": "former", "vormaliger": "former",
        "obersten": "chief",
        "stellvertretende": "deputy", "stellvertretender": "deputy", "stellvertretenden": "deputy", "vize": "deputy",
        "ehemalige": "former", "ehemaliger": "former", "ehemaligen": "former", "frühere": "former",
        "früherer": "former", "früheren": "former", "ex": "former", "pensionierte": "former",
        "pensionierter": "former", "pensionierten": "former", "kommissarische": "acting", "kommissarischer": "acting",
        "leitende": "senior", "leitender": "senior", "leitenden": "senior", "erste": "first", "erster": "first",
        "designierte": "designate", "designierter": "designate", "oberste": "chief", "oberster": "chief",
    },
    vague_roles=frozenset(
        word_list(
            "chef experte experten beamter mitarbeiter anwohner arbeiter ermittler einsatzkraft tourist "
            "urlauber opfer passagier fahrgast kunde nachbar freiwilliger patient zeuge angeklagter rentner "
            "kollege freund bewohner"
        )
    ),
    vague_sources=frozenset(
        word_list(
            "mitteilung erklärung sprecher sprecherin behörde behörden unternehmen firma gruppe regierung "
            "bericht berichte quelle quellen leute person beamte ministerium organisation dokument brief "
            "chef leiter er sie es die medien angaben ermittler"
        )
    ),
    tellings=(
        "sagte", "sagten", "gegenüber", "sprach mit", "erklärte", "interview mit", "berichtete",
    ),
    pointers=frozenset(word_list("das dies diese dieser dieses es so dabei damit solche")),
    place_nouns=frozenset(
        word_list(
            "stadt gemeinde dorf ort ortsteil kreis landkreis bezirk provinz region insel see fluss bucht tal "
            "berg hafen bahnhof flughafen straße strasse platz brücke vorort halbinsel küste kanton "
            "bundesland bahnübergang depot"
        )
    ),
    particles=frozenset(word_list("von van zu der den dem de la am im an und")),
    locatives=frozenset(word_list("in im aus bei nach von nahe vor am an um")),
    pronouns={
        "er": "m", "ihm": "m", "ihn": "m", "sie": "f", "ihr": "f", "es": "n", "ihnen": "p",
    },
    articles_all=frozenset(
        word_list(
            "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem sein seine ihr "
            "ihre ihren seinen unser unsere"
        )
    ),
    noun_capitals=True,
)  # fmt: skip
