"""Portuguese word lists (of Portugal and Brazil)."""

from __future__ import annotations

from samesource.language.data.fraction_words import fraction_words
from samesource.language.data.portuguese_roles import ROLES
from samesource.language.data.word_list import word_list
from samesource.language.vocabulary import Vocabulary

_UNITS = word_list(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete "
    "dezoito dezenove"
)
_TENS = word_list("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_HUNDREDS = word_list("duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos")
_ORDINALS = word_list("primeir segund terceir quart quint sext sétim oitav non décim")
_ORDINAL_TENS = word_list(
    "vigésim trigésim quadragésim quinquagésim sexagésim septuagésim octogésim nonagésim centésim"
)
_MONTHS = word_list("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro")
_WEEKDAYS = word_list("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo")


def _with_plural(words: dict[str, str]) -> dict[str, str]:
    return words | {word + "s": key for word, key in words.items()}


VOCABULARY = Vocabulary(
    language="pt",
    decimal=",",
    numbers={word: i for i, word in enumerate(_UNITS)}
    | {word: 10 * i for i, word in enumerate(_TENS, 2)}
    | {word: 100 * i for i, word in enumerate(_HUNDREDS, 2)}
    | {word[:-2] + "as": 100 * i for i, word in enumerate(_HUNDREDS, 2)}
    | {"uma": 1, "duas": 2, "quatorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19},
    articles=frozenset(["um", "uma", "zero"]),
    hundreds=frozenset(["cem", "cento"]),
    scales={
        "mil": 1000, "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9, "bilião": 10**12,
        "biliões": 10**12, "trilhão": 10**12, "trilhões": 10**12, "dúzia": 12, "dúzias": 12,
        "dezena": 10, "dezenas": 10, "quinzena": 15, "vintena": 20, "centena": 100, "centenas": 100, "milhar": 1000,
        "milhares": 1000,
    },
    counted_scales=frozenset(["dúzias", "dezenas", "centenas", "milhares"]),
    figure_scales={"mi": 10**6, "bi": 10**9},
    number_connectors=frozenset(["e"]),
    ordinals={stem + ending: i for i, stem in enumerate(_ORDINALS, 1) for ending in ("o", "a", "os", "as")}
    | {stem + ending: 10 * i for i, stem in enumerate(_ORDINAL_TENS, 2) for ending in ("o", "a", "os", "as")}
    | {"milésimo": 1000, "milésima": 1000},
    ordinals_add=True,
    ordinal_suffix=r"[.]?[ºª°](?!\w)",
    fractions=fraction_words(
        {word: i for i, word in enumerate(_UNITS[:10]) if i > 1},
        {3: "terços", 4: "quartos", 5: "quintos", 6: "sextos", 7: "sétimos", 8: "oitavos", 9: "nonos", 10: "décimos"},
    )
    | {"um terço": "0.333", "um quarto": "0.25", "um quinto": "0.2", "um décimo": "0.1"}
    | fraction_words(
        {"uma": 1, "a": 1, "duas": 2, "três": 3, "quatro": 4},
        {3: "terça_parte/terças_partes", 4: "quarta_parte/quartas_partes", 5: "quinta_parte/quintas_partes",
         10: "décima_parte/décimas_partes"},
    )
    | {"metade": "0.5", "a metade": "0.5", "meio": "0.5"},
    half_more=frozenset(["e meio", "e meia"]),
    set_numbers={"meia dúzia": "6", "meio milhão": "500000", "meio bilhão": "500000000"},
    minus=frozenset(["menos"]),
    below_zero=("abaixo de zero", "negativos"),
    before_days=frozenset(
        word_list("dia em de até desde na nesta desta à às última próxima feira sábado domingo")
    ),
    before_times=frozenset(["às", "das", "pelas", "até as", "desde as", "por volta das"]),
    before_hours=frozenset(["às", "pelas", "por volta das"]),
    hour_words=frozenset(["horas", "hora", "h"]),
    day_halves={
        "da madrugada": "am", "da manhã": "am", "da tarde": "pm", "da noite": "night",
    },
    noons={"ao meio dia": "12:00", "meio dia": "12:00", "à meia noite": "00:00", "meia noite": "00:00"},
    multiples={"dobrou": "2", "duplicou": "2", "dobro": "2", "triplicou": "3", "triplo": "3", "quadruplicou": "4"},
    months={name: i for i, name in enumerate(_MONTHS, 1)},
    weekdays={name: i for i, name in enumerate(_WEEKDAYS)}
    | {"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4},
    before_years=frozenset(word_list("em desde de até ano e a antes depois verão outono inverno primavera")),
    days={"ontem": -1, "hoje": 0, "amanhã": 1},
    units=_with_plural(
        {
            "segundo": "second", "minuto": "minute", "hora": "hour", "dia": "day", "semana": "week", "ano": "year",
            "década": "decade", "século": "century", "milímetro": "millimetre", "centímetro": "centimetre",
            "metro": "metre", "quilômetro": "kilometre", "quilómetro": "kilometre", "milha": "mile",
            "hectare": "hectare", "micrograma": "microgram", "miligrama": "milligram", "grama": "gram",
            "quilograma": "kilogram", "quilo": "kilogram", "tonelada": "tonne", "mililitro": "millilitre",
            "litro": "litre", "hectolitro": "hectolitre", "barril": "barrel", "watt": "watt", "quilowatt": "kilowatt",
            "megawatt": "megawatt", "gigawatt": "gigawatt", "grau": "degree", "polegada": "inch",
        }
    )
    | {
        "mês": "month", "meses": "month", "barris": "barrel", "metros quadrados": "square-metre",
        "quilômetros quadrados": "square-kilometre", "quilómetros quadrados": "square-kilometre",
        "metros cúbicos": "cubic-metre", "quilômetros por hora": "kilometre-per-hour",
        "quilómetros por hora": "kilometre-per-hour", "graus celsius": "celsius", "nós": "knot",
        "pontos percentuais": "percentage-point", "pés": "foot", "ponto percentual": "percentage-point", "pé": "foot",
        "jarda": "yard", "jardas": "yard", "acre": "acre", "acres": "acre", "onças": "ounce", "galões": "gallon",
        "milhas por hora": "mile-per-hour", "metros por segundo": "metre-per-second", "graus centígrados": "celsius",
        "graus fahrenheit": "fahrenheit", "grau celsius": "celsius", "milhas náuticas": "nautical-mile", "h": "hour",
        "min": "minute", "nó": "knot", "libra": "pound", "metro quadrado": "square-metre",
        "quilômetro quadrado": "square-kilometre", "quilómetro quadrado": "square-kilometre",
        "metro cúbico": "cubic-metre", "quilowatts hora": "kilowatt-hour", "megawatts hora": "megawatt-hour",
        "quilowatt hora": "kilowatt-hour", "megawatt hora": "megawatt-hour", "gigawatts hora": "gigawatt-hour",
    },
    currencies={
        "dólar": "$", "dólares": "$", "de dólares": "$", "dólares americanos": "USD", "euro": "EUR",
        "euros": "EUR", "de euros": "EUR", "libras": "GBP", "de libras": "GBP", "libras esterlinas": "GBP",
        "de libras esterlinas": "GBP", "ienes": "JPY", "yuans": "CNY",
        "rublos": "RUB", "real": "BRL", "reais": "BRL", "de reais": "BRL", "francos": "CHF",
        "francos suíços": "CHF", "pesos": "peso", "kwanzas": "AOA", "meticais": "MZN", "cêntimos": "cent",
        "centavos": "cent",
    },
    measure_particles=("de ",),
    percents=frozenset(["por cento"]),
    modifiers={
        "cerca de": "about", "aproximadamente": "about", "quase": "about", "em torno de": "about",
        "por volta de": "about", "perto de": "about", "uns": "about", "umas": "about", "mais de": "more",
        "acima de": "more", "menos de": "less", "abaixo de": "less", "pelo menos": "at-least",
        "ao menos": "at-least", "no mínimo": "at-least", "até": "at-most", "no máximo": "at-most",
        "perto dos": "about", "perto das": "about", "em torno dos": "about", "em torno das": "about",
        "ao redor de": "about", "por volta dos": "about", "por volta das": "about", "praticamente": "about",
        "pouco mais de": "more", "superior a": "more", "superiores a": "more", "acima dos": "more", "acima das": "more",
        "pouco menos de": "less", "inferior a": "less", "inferiores a": "less", "abaixo dos": "less",
        "abaixo das": "less", "não menos de": "at-least", "um mínimo de": "at-least", "não mais de": "at-most",
        "um máximo de": "at-most", "até os": "at-most", "até as": "at-most",
    },
    hedges={
        "feridos leves": "degree", "feridos ligeiros": "degree", "ferimentos leves": "degree",
        "ferimentos ligeiros": "degree",
        "parcialmente": "degree", "em parte": "degree", "levemente": "degree", "ligeiramente": "degree",
        "o que chamou de": "distance", "aquilo a que chamou": "distance", "o que classificou como": "distance",
        "o que descreveu como": "distance", "o que chama de": "distance",
        "pode ser": "maybe", "pode haver": "maybe",
        "prevê que": "intent", "espera-se": "intent", "prevê-se": "intent", "indícios de": "doubt",
        "indícios": "doubt", "vestígios de": "doubt", "primeira versão": "doubt", "primeiras versões": "doubt",
        "primeira hipótese": "doubt", "hipótese": "doubt", "hipóteses": "doubt",
        "segundo os primeiros dados": "doubt", "de acordo com as primeiras informações": "doubt",
        "em princípio": "doubt", "teria sido": "report", "teriam sido": "report", "pode ter": "maybe",
        "podem ter": "maybe", "poderia ter": "maybe", "não confirmado": "doubt", "não confirmada": "doubt",
        "avalia": "intent", "avaliam": "intent",
        "acusado de": "report", "acusada de": "report", "não está claro": "doubt", "supostamente": "report",
        "alegadamente": "report", "suposto": "report", "suposta": "report", "supostos": "report", "supostas": "report",
        "alegado": "report", "alegada": "report", "teria": "report", "teriam": "report", "seria": "report",
        "seriam": "report", "alega": "report", "alegam": "report", "suspeita": "doubt", "suspeito": "doubt",
        "suspeitos": "doubt", "aparentemente": "doubt", "parece": "doubt", "parecem": "doubt", "parecia": "doubt",
        "provisório": "doubt", "provisórios": "doubt", "preliminar": "doubt", "preliminares": "doubt",
        "estima": "doubt", "estimam": "doubt", "estimativa": "doubt", "estimativas": "doubt", "talvez": "maybe",
        "provavelmente": "maybe", "possivelmente": "maybe", "potencialmente": "maybe", "poderia": "maybe",
        "poderiam": "maybe", "poderá": "maybe", "possível": "maybe", "possíveis": "maybe", "provável": "maybe",
        "pretende": "intent", "pretendem": "intent",
        "planeja": "intent", "planeia": "intent",
        "diz-se": "report", "estaria": "report",
        "estariam": "report", "haveria": "report", "haveriam": "report", "tido como": "report",
        "suspeita-se": "report", "acredita": "doubt", "acreditam": "doubt", "crê": "doubt", "creem": "doubt",
        "acredita-se": "doubt", "ao que tudo indica": "doubt", "tudo indica": "doubt", "ao que parece": "doubt",
        "segundo as primeiras informações": "doubt", "investiga-se": "doubt", "estimado": "doubt", "estimada": "doubt",
        "calcula": "doubt", "calculam": "doubt", "suspeitam": "doubt",
        "pôde": "maybe", "possa": "maybe", "possam": "maybe", "poderão": "maybe", "deve": "maybe", "devem": "maybe",
        "deverá": "maybe", "deverão": "maybe", "deveria": "maybe", "deveriam": "maybe", "não se descarta": "maybe",
        "não descartam": "maybe", "custaria": "maybe", "chegaria": "maybe", "é possível": "maybe",
        "é provável": "maybe", "eventualmente": "maybe", "porventura": "maybe", "quer": "intent", "querem": "intent",
        "planejam": "intent", "cogita": "intent", "cogitam": "intent",
    },
    caveats={
        "não pôde ser verificada": "verification", "não pôde ser verificado": "verification",
        "não foi possível verificar": "verification", "de forma independente": "verification",
        "de maneira independente": "verification", "não foi confirmado": "verification",
        "não foi confirmada": "verification", "não confirmado": "verification", "não confirmada": "verification",
        "não está claro": "scope", "não se sabe": "scope", "não menciona": "scope", "não mencionou": "scope",
        "não significa": "scope", "não prova": "scope", "nenhuma prova": "scope", "não há provas": "scope",
        "não há evidências": "scope", "não especificou": "scope", "recusou-se a": "scope", "não descarta": "scope",
        "nega": "denial", "negou": "denial", "desmentiu": "denial", "desmente": "denial", "rejeitou": "denial",
        "absolvido": "denial", "absolvida": "denial", "não é acusado": "denial", "não foi acusado": "denial",
        "não sabemos": "verification", "desconhecemos": "verification", "não vimos": "verification",
        "não pudemos": "verification", "não conseguimos verificar": "verification",
        "não conseguimos confirmar": "verification", "não podemos dizer": "verification",
        "não foi possível confirmar": "verification",
    },
    negations=frozenset(word_list("não nunca jamais nada ninguém nenhum nenhuma nem sem tampouco")) | {"fora de"},
    refusals=("recus", "neg", "falt", "ausen", "evit", "rejeit", "apenas", "raramente", "imped"),
    negation_prefixes=("in", "im", "des"),
    opposites=(
        "início/fim começar/terminar subir/descer aumento/queda aumentar/diminuir aumentar/reduzir mais/menos "
        "superior/inferior máximo/mínimo antes/depois ganhar/perder ganhou/perdeu lucro/prejuízo "
        "aceitar/rejeitar aceitou/rejeitou aprovar/rejeitar permitir/proibir incluir/excluir abrir/fechar "
        "aberto/fechado abertura/fechamento chegada/partida comprar/vender importação/exportação "
        "maioria/minoria cedo/tarde primeiro/último velho/novo velho/jovem grande/pequeno longo/curto "
        "forte/fraco reforçar/enfraquecer seguro/perigoso culpado/inocente condenado/absolvido legal/ilegal "
        "verdadeiro/falso público/privado homem/mulher menino/menina filho/filha irmão/irmã mãe/pai "
        "morto/vivo sucesso/fracasso confirmar/desmentir admitir/negar elogiar/criticar amigo/inimigo "
        "paz/guerra esquerda/direita norte/sul leste/oeste interior/exterior positivo/negativo alto/baixo "
        "cheio/vazio quente/frio rápido/lento largo/estreito sempre/nunca todos/nenhum melhorar/piorar "
        "melhor/pior com/sem"
    ),
    intensifiers=frozenset(
        word_list(
            "muito extremamente altamente fortemente gravemente severamente maciçamente enormemente profundamente "
            "totalmente completamente absolutamente maciço maciça enorme enormes drástico drástica severo severa "
            "devastador devastadora catastrófico catastrófica brutal terrível inédito inédita ligeiramente levemente "
            "leve modesto modesta moderado moderada parcialmente"
        )
    ),
    obligations={
        "deve": "must", "devem": "must", "devia": "must", "deviam": "must", "deverá": "must", "deverão": "must",
        "deveria": "should", "deveriam": "should", "pode": "may", "podem": "may", "poderia": "may",
        "poderiam": "may", "poderá": "may",
    },
    roles=ROLES,
    role_qualifiers={
        "adjunto": "deputy", "adjunta": "deputy", "substituto": "deputy", "substituta": "deputy",
        "vice": "deputy", "ex": "former", "antigo": "former", "antiga": "former", "primeiro": "first",
        "primeira": "first", "interino": "acting", "interina": "acting", "aposentado": "former",
        "aposentada": "former", "reformado": "former", "reformada": "former",
    },
    vague_roles=frozenset(
        word_list(
            "líder chefe especialista funcionário operário morador encarregado passageiro tripulante vítima "
            "cliente vizinho voluntário paciente testemunha réu aposentado colega amigo"
        )
    ),
    vague_sources=frozenset(
        word_list(
            "comunicado declaração porta-voz autoridade autoridades empresa companhia grupo governo "
            "relatório fonte fontes pessoa responsável ministério organização documento carta ele ela eles "
            "mídia investigadores"
        )
    ),
    tellings=(
        "disse a", "disse ao", "disse à", "declarou a", "falou com", "contou a", "entrevista com", "entrevista ao",
    ),
    pointers=frozenset(word_list("isso isto este esta esse essa aquilo")),
    place_nouns=frozenset(
        word_list(
            "cidade município vila aldeia distrito província região estado ilha lago rio baía vale monte "
            "porto estação aeroporto rua avenida praça ponte bairro península costa freguesia povoado"
        )
    ),
    particles=frozenset(word_list("de do da dos das e são santa")),
    locatives=frozenset(word_list("em no na nos nas de do da para perto")),
    pronouns={"ele": "m", "ela": "f", "eles": "p", "elas": "p"},
    articles_all=frozenset(
        word_list("o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas meu minha nosso nossa")
    ),
)  # fmt: skip
