"""Spanish word lists."""

from __future__ import annotations

from samesource.language.data.fraction_words import fraction_words
from samesource.language.data.spanish_roles import ROLES
from samesource.language.data.word_list import word_list
from samesource.language.vocabulary import Vocabulary

_UNITS = word_list(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_TENS = word_list("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_HUNDREDS = word_list("doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos")
_ORDINALS = word_list(
    "primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim decimotercer decimocuart "
    "decimoquint decimosext decimoséptim decimoctav decimonoven"
)
_ORDINAL_TENS = word_list(
    "vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim centésim"
)
_MONTHS = word_list("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
_WEEKDAYS = word_list("lunes martes miércoles jueves viernes sábado domingo")


def _with_plural(words: dict[str, str]) -> dict[str, str]:
    return words | {word + "s": key for word, key in words.items()}


def _with_gender(words: dict[str, int], endings: str = "o a") -> dict[str, int]:
    return {stem + ending: value for stem, value in words.items() for ending in word_list(endings)}


VOCABULARY = Vocabulary(
    language="es",
    decimal=",",
    numbers={word: i for i, word in enumerate(_UNITS)}
    | {word: 10 * i for i, word in enumerate(_TENS, 3)}
    | {word: 100 * i for i, word in enumerate(_HUNDREDS, 2)}
    | {word[:-2] + "as": 100 * i for i, word in enumerate(_HUNDREDS, 2)}
    | {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21},
    articles=frozenset(["un", "una", "uno", "cero"]),
    hundreds=frozenset(["cien", "ciento"]),
    scales={"mil": 1000, "millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12, "docena": 12,
            "docenas": 12, "decena": 10, "decenas": 10, "quincena": 15, "veintena": 20, "treintena": 30,
            "cincuentena": 50, "centenar": 100, "centenares": 100, "millar": 1000, "millares": 1000,
            "millardo": 10**9, "millardos": 10**9},
    counted_scales=frozenset(["docenas", "decenas", "centenares", "millares"]),
    figure_scales={"m": 10**6, "mdd": 10**6},
    number_connectors=frozenset(["y"]),
    ordinals=_with_gender({word: i for i, word in enumerate(_ORDINALS, 1)})
    | _with_gender({word: 10 * i for i, word in enumerate(_ORDINAL_TENS, 2)})
    | _with_gender(
        {f"{ten.replace('é', 'e')}o{unit}": 10 * i + j for i, ten in enumerate(_ORDINAL_TENS[:8], 2)
         for j, unit in enumerate(_ORDINALS[:9], 1)}
    )
    | {"primer": 1, "tercer": 3, "decimotercer": 13, "noveno": 9, "novena": 9, "milésimo": 1000},
    ordinals_add=True,
    ordinal_suffix=r"[.]?[ºª°](?!\w)",
    fractions=fraction_words(
        {word: i for i, word in enumerate(_UNITS[:10]) if i > 1},
        {3: "tercios", 4: "cuartos", 5: "quintos", 6: "sextos", 7: "séptimos", 8: "octavos", 9: "novenos",
        10: "décimos"},
    )
    | {"un tercio": "0.333", "un cuarto": "0.25", "un quinto": "0.2", "un décimo": "0.1"}
    | fraction_words(
        {"una": 1, "la": 1} | {word: i for i, word in enumerate(_UNITS[:10]) if i > 1},
        {3: "tercera_parte/terceras_partes", 4: "cuarta_parte/cuartas_partes", 5: "quinta_parte/quintas_partes",
         6: "sexta_parte/sextas_partes", 7: "séptima_parte/séptimas_partes", 8: "octava_parte/octavas_partes",
         9: "novena_parte/novenas_partes", 10: "décima_parte/décimas_partes"},
    )
    | {"la mitad": "0.5", "medio": "0.5"},
    half_more=frozenset(["y medio", "y media"]),
    set_numbers={"media docena": "6", "medio millón": "500000", "millón y medio": "1500000"},
    minus=frozenset(["menos"]),
    below_zero=("bajo cero",),
    before_days=frozenset(word_list("el del al día desde hasta lunes martes miércoles jueves viernes sábado domingo")),
    before_times=frozenset(["a las", "desde las", "hasta las", "sobre las", "hacia las"]),
    before_hours=frozenset(["a las", "sobre las", "hacia las"]),
    hour_words=frozenset(["horas", "hora", "h", "hs", "hrs"]),
    day_halves={
        "de la madrugada": "am", "de la mañana": "am", "de la tarde": "pm", "de la noche": "night",
        "del mediodía": "pm",
    },
    noons={"al mediodía": "12:00", "a mediodía": "12:00", "a medianoche": "00:00", "a la medianoche": "00:00"},
    multiples={"duplicado": "2", "doble": "2", "duplicó": "2", "triplicó": "3", "triple": "3", "cuadruplicó": "4"},
    months={name: i for i, name in enumerate(_MONTHS, 1)} | {"setiembre": 9},
    weekdays={name: i for i, name in enumerate(_WEEKDAYS)},
    before_years=frozenset(word_list("en desde de hasta año y a antes después verano otoño invierno primavera")),
    days={"ayer": -1, "hoy": 0, "mañana": 1},
    units=_with_plural(
        {
            "segundo": "second", "minuto": "minute", "hora": "hour", "día": "day", "semana": "week", "año": "year",
            "década": "decade", "siglo": "century", "milímetro": "millimetre", "centímetro": "centimetre",
            "metro": "metre", "kilómetro": "kilometre", "milla": "mile", "hectárea": "hectare",
            "microgramo": "microgram", "miligramo": "milligram", "gramo": "gram", "kilogramo": "kilogram",
            "kilo": "kilogram", "tonelada": "tonne", "mililitro": "millilitre", "litro": "litre",
            "hectolitro": "hectolitre", "barril": "barrel", "vatio": "watt", "kilovatio": "kilowatt",
            "megavatio": "megawatt", "gigavatio": "gigawatt", "nudo": "knot", "grado": "degree", "pulgada": "inch",
            "libra": "pound",
        }
    )
    | {
        "mes": "month", "meses": "month", "barriles": "barrel", "metros cuadrados": "square-metre",
        "kilómetros cuadrados": "square-kilometre", "metros cúbicos": "cubic-metre",
        "kilómetros por hora": "kilometre-per-hour", "grados celsius": "celsius", "grados fahrenheit": "fahrenheit",
        "puntos porcentuales": "percentage-point", "punto porcentual": "percentage-point",
        "millas por hora": "mile-per-hour", "metros por segundo": "metre-per-second", "acre": "acre", "acres": "acre",
        "yarda": "yard", "yardas": "yard", "grados centígrados": "celsius", "grado celsius": "celsius", "h": "hour",
        "millas náuticas": "nautical-mile", "pie": "foot", "onzas": "ounce", "galones": "gallon", "nudos": "knot",
        "min": "minute", "grados c": "celsius", "metro cuadrado": "square-metre", "megavatios hora": "megawatt-hour",
        "pies": "foot",
    },
    currencies={
        "dólar": "$", "dólares": "$", "de dólares": "$", "dólares estadounidenses": "USD", "euro": "EUR",
        "euros": "EUR", "de euros": "EUR", "libras esterlinas": "GBP", "de libras": "GBP", "yenes": "JPY",
        "yuanes": "CNY", "rublos": "RUB", "de rublos": "RUB", "wones": "KRW", "rupias": "INR", "francos": "CHF",
        "francos suizos": "CHF", "pesos": "peso", "de pesos": "peso", "reales": "BRL", "soles": "PEN",
        "céntimos": "cent", "centavos": "cent",
    },
    measure_particles=("de ",),
    percents=frozenset(["por ciento", "por cien"]),
    modifiers={
        "unos": "about", "unas": "about", "alrededor de": "about", "cerca de": "about", "aproximadamente": "about",
        "casi": "about", "en torno a": "about", "más o menos": "about", "más de": "more", "por encima de": "more",
        "menos de": "less", "por debajo de": "less", "al menos": "at-least", "por lo menos": "at-least",
        "como mínimo": "at-least", "hasta": "at-most", "como máximo": "at-most",
        "en torno a los": "about", "en torno a las": "about", "alrededor de los": "about", "alrededor de las": "about",
        "cerca de los": "about", "cerca de las": "about", "prácticamente": "about", "poco más de": "more",
        "superior a": "more", "superiores a": "more", "por encima de los": "more", "por encima de las": "more",
        "inferior a": "less", "inferiores a": "less", "poco menos de": "less", "por debajo de los": "less",
        "por debajo de las": "less", "no menos de": "at-least", "un mínimo de": "at-least", "no más de": "at-most",
        "un máximo de": "at-most", "hasta los": "at-most", "hasta las": "at-most",
    },
    hedges={
        "heridos leves": "degree", "herido leve": "degree", "heridas leves": "degree",
        "parcialmente": "degree", "en parte": "degree", "levemente": "degree", "ligeramente": "degree",
        "lo que llamó": "distance", "lo que calificó de": "distance", "lo que llama": "distance",
        "lo que califica de": "distance", "lo que describió como": "distance", "lo que denominó": "distance",
        "puede haber": "maybe", "pueden haber": "maybe", "puede ser": "maybe",
        "prevé que": "intent", "prevén que": "intent", "se espera": "intent", "se prevé": "intent",
        "indicios": "doubt", "indicio": "doubt", "primera versión": "doubt", "primeras versiones": "doubt",
        "versiones preliminares": "doubt", "primera hipótesis": "doubt", "primeras hipótesis": "doubt",
        "hipótesis": "doubt", "según las primeras informaciones": "doubt", "según los primeros datos": "doubt",
        "según los primeros informes": "doubt", "de manera preliminar": "doubt", "en principio": "doubt",
        "trascendió": "report", "habría tenido": "report", "pudo haber": "maybe", "pudieron haber": "maybe",
        "podría haber": "maybe", "podrían haber": "maybe", "sin confirmar": "doubt", "no confirmado": "doubt",
        "no confirmada": "doubt", "evalúa": "intent", "evalúan": "intent", "analiza": "intent",
        "tiene previsto": "intent", "tienen previsto": "intent",
        "acusado de": "report", "acusada de": "report", "se desconoce": "doubt", "supuestamente": "report",
        "presuntamente": "report", "presunto": "report", "presunta": "report", "presuntos": "report",
        "presuntas": "report", "supuesto": "report", "supuesta": "report", "habría": "report", "habrían": "report",
        "sería": "report", "serían": "report", "alega": "report", "alegan": "report",
        "sospecha": "doubt", "sospechoso": "doubt", "sospechosa": "doubt", "aparentemente": "doubt", "parece": "doubt",
        "parecen": "doubt", "parecía": "doubt", "provisional": "doubt", "provisionales": "doubt",
        "preliminar": "doubt", "preliminares": "doubt", "estima": "doubt", "estiman": "doubt", "estimación": "doubt",
        "estimaciones": "doubt", "quizá": "maybe", "quizás": "maybe", "tal vez": "maybe", "probablemente": "maybe",
        "posiblemente": "maybe", "potencialmente": "maybe", "podría": "maybe", "podrían": "maybe",
        "puede que": "maybe", "posible": "maybe", "posibles": "maybe", "probable": "maybe",
        "planea": "intent", "planean": "intent",
        "estudia": "intent", "se cree que": "report", "se presume": "report",
        "presume": "report", "se dice que": "report", "estaría": "report",
        "estarían": "report", "habría sido": "report",
        "cree": "doubt", "creen": "doubt", "cree que": "doubt", "creen que": "doubt", "creía": "doubt",
        "se cree": "doubt", "al parecer": "doubt", "todo apunta": "doubt", "todo indica": "doubt", "apunta a": "doubt",
        "apuntan a": "doubt", "sospechan": "doubt", "sospechó": "doubt", "según los primeros indicios": "doubt",
        "según las primeras investigaciones": "doubt", "se investiga": "doubt", "estimado": "doubt",
        "estimada": "doubt", "calcula": "doubt", "calculan": "doubt",
        "podrá": "maybe", "podrán": "maybe", "debería": "maybe", "deberían": "maybe",
        "pudiera": "maybe", "pudieran": "maybe", "no se descarta": "maybe",
        "no descarta": "maybe", "no descartan": "maybe", "costaría": "maybe", "haría": "maybe", "llegaría": "maybe",
        "supondría": "maybe", "alcanzaría": "maybe", "afectaría": "maybe", "permitiría": "maybe",
        "cabe la posibilidad": "maybe", "a lo mejor": "maybe", "acaso": "maybe", "pretende": "intent",
        "pretenden": "intent", "quiere": "intent", "quieren": "intent", "baraja": "intent", "barajan": "intent",
    },
    caveats={
        "no pudo ser verificada": "verification", "no pudo ser verificado": "verification",
        "no ha podido verificar": "verification", "no se ha podido verificar": "verification",
        "de forma independiente": "verification", "de manera independiente": "verification",
        "no ha sido confirmado": "verification", "no ha sido confirmada": "verification",
        "sin confirmar": "verification", "no confirmado": "verification", "no está claro": "scope",
        "no se sabe": "scope", "se desconoce": "scope", "no mencionó": "scope", "no menciona": "scope",
        "no significa": "scope", "no prueba": "scope", "ninguna prueba": "scope", "no hay pruebas": "scope",
        "no precisó": "scope", "se negó a": "scope", "no descarta": "scope", "niega": "denial", "negó": "denial",
        "desmintió": "denial", "desmiente": "denial", "rechazó": "denial", "absuelto": "denial",
        "absuelta": "denial", "no está acusado": "denial", "no ha sido acusado": "denial",
        "no sabemos": "verification", "desconocemos": "verification", "no hemos visto": "verification",
        "no hemos podido": "verification", "no podemos decir": "verification", "no pudimos verificar": "verification",
        "no pudimos confirmar": "verification", "no se pudo verificar": "verification",
        "no se pudo confirmar": "verification", "no ha podido confirmar": "verification",
    },
    negations=frozenset(word_list("no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco")) | {"fuera de"},
    refusals=("neg", "rechaz", "falt", "carec", "evit", "apenas", "raramente", "impid", "impidi"),
    negation_prefixes=("in", "im", "des"),
    opposites=(
        "inicio/fin comenzar/terminar empezar/acabar subir/bajar subió/bajó aumento/descenso "
        "aumentar/disminuir aumentar/reducir más/menos superior/inferior máximo/mínimo antes/después "
        "ganar/perder ganó/perdió ganancia/pérdida aceptar/rechazar aceptó/rechazó aprobar/rechazar "
        "permitir/prohibir incluir/excluir abrir/cerrar abierto/cerrado apertura/cierre llegada/salida "
        "comprar/vender compró/vendió importación/exportación mayoría/minoría temprano/tarde primero/último "
        "viejo/nuevo viejo/joven grande/pequeño largo/corto fuerte/débil reforzar/debilitar seguro/peligroso "
        "culpable/inocente legal/ilegal verdadero/falso público/privado hombre/mujer niño/niña hijo/hija "
        "hermano/hermana madre/padre muerto/vivo éxito/fracaso confirmar/desmentir admitir/negar "
        "elogiar/criticar amigo/enemigo paz/guerra izquierda/derecha norte/sur este/oeste interior/exterior "
        "positivo/negativo alto/bajo lleno/vacío caliente/frío rápido/lento ancho/estrecho siempre/nunca "
        "todos/ninguno mejorar/empeorar mejor/peor con/sin"
    ),
    intensifiers=frozenset(
        word_list(
            "muy extremadamente sumamente fuertemente gravemente severamente masivamente enormemente profundamente "
            "totalmente completamente absolutamente masivo masiva enorme enormes drástico drástica severo severa "
            "devastador devastadora catastrófico catastrófica brutal terrible inédito inédita ligeramente leve leves "
            "modesto modesta moderado moderada parcialmente"
        )
    ),
    obligations={
        "debe": "must", "deben": "must", "debía": "must", "debían": "must", "deberá": "must", "deberán": "must",
        "debería": "should", "deberían": "should", "puede": "may", "pueden": "may", "podría": "may",
        "podrían": "may", "podrá": "may",
    },
    roles=ROLES,
    role_qualifiers={
        "subjefe": "deputy", "vicepresidente": "deputy", "exjefe": "former", "jefe": "chief", "jefa": "chief",
        "suplente": "deputy", "adjunto": "deputy", "adjunta": "deputy",
        "vice": "deputy", "subdirector": "deputy", "ex": "former", "antiguo": "former", "antigua": "former",
        "exministro": "former", "primer": "first", "primera": "first", "interino": "acting", "interina": "acting",
        "jubilado": "former", "jubilada": "former",
    },
    vague_roles=frozenset(
        word_list(
            "líder jefe experto funcionario obrero vecino titular dirigente encargado pasajero tripulante "
            "víctima cliente voluntario paciente testigo acusado jubilado colega amigo residente"
        )
    ),
    vague_sources=frozenset(
        word_list(
            "comunicado declaración portavoz autoridad autoridades empresa compañía grupo gobierno informe "
            "fuente fuentes persona responsable ministerio organización documento carta él ella ellos medios "
            "investigadores"
        )
    ),
    tellings=(
        "dijo a", "declaró a", "habló con", "explicó a", "entrevista con", "contó a",
    ),
    pointers=frozenset(word_list("esto eso esta ese este esa ello estas estos")),
    place_nouns=frozenset(
        word_list(
            "ciudad municipio pueblo aldea departamento provincia región estado isla lago río bahía valle "
            "monte puerto estación aeropuerto calle avenida plaza puente barrio península costa cerro vereda "
            "paraje distrito"
        )
    ),
    particles=frozenset(word_list("de del la las los el y e san santa")),
    locatives=frozenset(word_list("en de desde a hacia cerca por")),
    pronouns={"él": "m", "ella": "f", "ellos": "p", "ellas": "p"},
    articles_all=frozenset(
        word_list("el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra")
    ),
)  # fmt: skip
