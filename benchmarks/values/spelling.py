"""Numbers in words, by the school grammar of each language; written apart from the reader that is tested with them."""

from __future__ import annotations


def _words(line: str) -> list[str]:
    return line.split()


EN = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
EN_TENS = _words("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
DE = _words(
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
)
DE_TENS = _words("_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
FR = _words("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
FR_TENS = _words("_ dix vingt trente quarante cinquante soixante")
ES = _words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
    "veintiséis veintisiete veintiocho veintinueve"
)
ES_TENS = _words("_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa")
ES_HUNDREDS = _words(
    "_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
IT = _words(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
    "sedici diciassette diciotto diciannove"
)
IT_TENS = _words("_ _ venti trenta quaranta cinquanta sessanta settanta ottanta novanta")
PT = _words(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis "
    "dezessete dezoito dezenove"
)
PT_TENS = _words("_ _ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
PT_HUNDREDS = _words("_ cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos")
RU = _words(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
RU_TENS = _words("_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
RU_HUNDREDS = _words("_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")

ORDINALS = {
    "en": "_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth",
    "es": "_ primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno",
    "it": "_ primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
    "pt": "_ primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono",
    "ru": "_ первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый "
    "тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый",
}
ORDINAL_TENS = {
    "en": "_ _ twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
    "es": "_ décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
    "pt": "_ décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo",
    "ru": "_ _ двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый девяностый",
}


def cardinal(number: int, language: str, feminine: bool = False) -> str:
    """Write a whole number from 0 to 999,999 in words."""
    return _WRITERS[language](number, feminine)


def ordinal(number: int, language: str) -> str:  # noqa: PLR0911 - one rule a language
    """Write an ordinal from 1 to 99 in words, masculine, as it stands after a definite article before a noun."""
    tens, unit = divmod(number, 10)
    if language == "de":
        return _german_ordinal(number)
    if language == "fr":
        return _french_ordinal(number)
    units = ORDINALS[language].split()
    if language == "it":
        if number <= 10:
            return units[number]
        word = _italian(number, False)
        return (word if word.endswith(("tré", "sei")) else word[:-1]).replace("tré", "tre") + "esimo"
    if language == "es" and number in (1, 3):
        return units[number][:-1]
    if number < len(units):
        return units[number]
    last = ORDINAL_TENS[language].split()[tens]
    if not unit:
        return last
    if language == "en":
        return f"{EN_TENS[tens]}-{units[unit]}"
    if language == "ru":
        return f"{RU_TENS[tens]} {units[unit]}"
    return f"{last} {units[unit][:-1] if language == 'es' and unit in (1, 3) else units[unit]}"


def _english(number: int, feminine: bool) -> str:  # noqa: ARG001
    if number >= 1000:
        rest = number % 1000
        joint = " and " if 0 < rest < 100 else " "
        return f"{_english(number // 1000, False)} thousand" + (f"{joint}{_english(rest, False)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{EN[number // 100]} hundred" + (f" and {_english(rest, False)}" if rest else "")
    if number < 20:
        return EN[number]
    return EN_TENS[number // 10] + (f"-{EN[number % 10]}" if number % 10 else "")


def _german(number: int, feminine: bool) -> str:  # noqa: ARG001
    if number >= 1000:
        rest = number % 1000
        return f"{_german_head(number // 1000)}tausend" + (_german(rest, False) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{DE[number // 100]}hundert" + (_german(rest, False) if rest else "")
    if number < 20:
        return "eins" if number == 1 else DE[number]
    tens, unit = divmod(number, 10)
    return (f"{DE[unit]}und" if unit else "") + DE_TENS[tens]


def _german_head(number: int) -> str:
    word = _german(number, False)
    return word[:-1] if word.endswith("eins") else word


def _german_ordinal(number: int) -> str:
    short = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    if number < 20:
        return short.get(number, DE[number] + "t") + "e"
    return _german(number, False) + "ste"


def _french(number: int, feminine: bool) -> str:
    if number >= 1000:
        head, rest = divmod(number, 1000)
        before = "" if head == 1 else _french(head, False).removesuffix("s") + " "
        if head in (3, 6, 10) or head % 10 in (3, 6) or (head % 100 in (13, 16, 12, 11, 14, 15)):
            before = _french(head, False) + " "
        if head % 100 == 80 or (head % 100 == 0 and head > 100):
            before = _french(head, False).removesuffix("s") + " "
        return f"{before}mille" + (f" {_french(rest, feminine)}" if rest else "")
    if number >= 100:
        head, rest = divmod(number, 100)
        before = "" if head == 1 else FR[head] + " "
        if not rest:
            return f"{before}cent" + ("s" if head > 1 else "")
        return f"{before}cent {_french(rest, feminine)}"
    return _french_tens(number, feminine)


def _french_tens(number: int, feminine: bool) -> str:  # noqa: PLR0911 - the tens are irregular
    if number == 1:
        return "une" if feminine else "un"
    if number <= 16:
        return FR[number]
    tens, unit = divmod(number, 10)
    if tens == 1:
        return f"dix-{FR[unit]}"
    if number == 71:
        return "soixante et onze"
    if tens == 7:
        return f"soixante-{_french_tens(10 + unit, feminine)}"
    if number == 80:
        return "quatre-vingts"
    if tens in (8, 9):
        return f"quatre-vingt-{_french_tens(number - 80, feminine)}"
    if unit == 1:
        return f"{FR_TENS[tens]} et {'une' if feminine else 'un'}"
    return FR_TENS[tens] + (f"-{FR[unit]}" if unit else "")


def _french_ordinal(number: int) -> str:
    if number == 1:
        return "premier"
    word = _french_tens(number, False)
    if word.endswith("neuf"):
        return word[:-1] + "vième"
    if word.endswith("cinq"):
        return word + "uième"
    return word.removesuffix("s" if number == 80 else "e") + "ième"


def _spanish(number: int, feminine: bool) -> str:
    if number >= 1000:
        head, rest = divmod(number, 1000)
        before = "" if head == 1 else _spanish_short(_spanish(head, feminine), feminine) + " "
        return f"{before}mil" + (f" {_spanish(rest, feminine)}" if rest else "")
    if number == 100:
        return "cien"
    if number > 100:
        head, rest = divmod(number, 100)
        word = ES_HUNDREDS[head]
        word = word[:-2] + "as" if feminine and head > 1 else word
        return word + (f" {_spanish(rest, feminine)}" if rest else "")
    word = ES[number] if number < 30 else ES_TENS[number // 10] + (f" y {ES[number % 10]}" if number % 10 else "")
    return word[:-1] + "a" if feminine and word.endswith("uno") else word


def _spanish_short(word: str, feminine: bool) -> str:
    """Shorten uno before a noun: veintiún, treinta y un."""
    if feminine or not word.endswith("uno"):
        return word
    return word[:-3] + "ún" if word.endswith("veintiuno") else word[:-1]


def _italian(number: int, feminine: bool) -> str:
    if number >= 1000:
        head, rest = divmod(number, 1000)
        before = "mille" if head == 1 else _italian(head, feminine).replace("tré", "tre") + "mila"
        return before + (_italian(rest, feminine) if rest else "")
    if number >= 100:
        head, rest = divmod(number, 100)
        tail = "tré" if rest == 3 else _italian(rest, feminine) if rest else ""
        return ("" if head == 1 else IT[head]) + "cento" + tail
    if number < 20:
        return IT[number]
    tens, unit = divmod(number, 10)
    if not unit:
        return IT_TENS[tens]
    word = IT_TENS[tens][:-1] if unit in (1, 8) else IT_TENS[tens]
    return word + ("tré" if unit == 3 else IT[unit])


def _portuguese(number: int, feminine: bool) -> str:
    if number >= 1000:
        head, rest = divmod(number, 1000)
        before = "mil" if head == 1 else f"{_portuguese(head, feminine)} mil"
        joint = " e " if rest < 100 or rest % 100 == 0 else " "
        return before + (f"{joint}{_portuguese(rest, feminine)}" if rest else "")
    if number == 100:
        return "cem"
    if number > 100:
        head, rest = divmod(number, 100)
        word = PT_HUNDREDS[head]
        word = word[:-2] + "as" if feminine and head > 1 else word
        return word + (f" e {_portuguese(rest, feminine)}" if rest else "")
    if number < 20:
        word = PT[number]
        return {"um": "uma", "dois": "duas"}.get(word, word) if feminine else word
    tens, unit = divmod(number, 10)
    return PT_TENS[tens] + (f" e {_portuguese(unit, feminine)}" if unit else "")


def _russian(number: int, feminine: bool) -> str:
    if number >= 1000:
        head, rest = divmod(number, 1000)
        thousand = russian_plural(head, "тысяча", "тысячи", "тысяч")
        before = thousand if head == 1 else f"{_russian(head, True)} {thousand}"
        return before + (f" {_russian(rest, feminine)}" if rest else "")
    if number >= 100:
        return RU_HUNDREDS[number // 100] + (f" {_russian(number % 100, feminine)}" if number % 100 else "")
    if number >= 20:
        return RU_TENS[number // 10] + (f" {_russian(number % 10, feminine)}" if number % 10 else "")
    return {1: "одна", 2: "две"}.get(number, RU[number]) if feminine else RU[number]


def russian_plural(number: int, one: str, few: str, many: str) -> str:
    """Choose the form of a counted noun: 1 дом, 2 дома, 5 домов."""
    if number % 100 in range(11, 15):
        return many
    return one if number % 10 == 1 else few if number % 10 in (2, 3, 4) else many


def before_noun(number: int, language: str, feminine: bool = False) -> str:
    """Write a number as it stands before a masculine or feminine noun in the plural (treinta y un, ventuno)."""
    word = cardinal(number, language, feminine)
    return _spanish_short(word, feminine) if language == "es" else word


_WRITERS = {
    "en": _english, "de": _german, "fr": _french, "es": _spanish, "it": _italian, "pt": _portuguese, "ru": _russian,
}  # fmt: skip
