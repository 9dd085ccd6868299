"""The ways to write a value in one language."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from babel.dates import format_date

from values.spelling import before_noun, cardinal, ordinal, russian_plural

DECIMAL = {"en": "."}
GROUPS = {
    "en": [","], "de": [".", "\u202f"], "fr": [" ", "\u00a0", "\u202f"], "es": [".", "\u00a0"], "it": ["."],
    "pt": ["."], "ru": [" ", "\u00a0"],
}  # fmt: skip
FEMININE_UNITS = {
    "pt": {"hour", "week", "decade", "tonne", "mile"}, "ru": {"week", "minute", "second", "mile", "tonne"},
}  # fmt: skip
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
JUBILEES = {
    20: "двадцатилетие", 30: "тридцатилетие", 40: "сорокалетие", 50: "пятидесятилетие", 60: "шестидесятилетие",
    70: "семидесятилетие", 80: "восьмидесятилетие", 90: "девяностолетие",
}  # fmt: skip
EXACT = {
    "kilometre": ("metre", 1000), "tonne": ("kilogram", 1000), "square-kilometre": ("hectare", 100),
    "year": ("month", 12), "hour": ("minute", 60), "week": ("day", 7), "day": ("hour", 24), "decade": ("year", 10),
    "metre": ("centimetre", 100),
}  # fmt: skip
CONVERTED = {
    "kilometre": ("mile", "0.621371"), "metre": ("foot", "3.28084"), "kilogram": ("pound", "2.20462"),
    "hectare": ("acre", "2.47105"),
    "kilometre-per-hour": ("mile-per-hour", "0.621371"), "celsius": ("fahrenheit", "1.8"),
}  # fmt: skip
"""Metric units and what the press converts them to, rounded as it does."""


class Forms:
    """Writes the values of `values.drawn` in every form that a language's press uses."""

    def __init__(self, language: str, table: dict[str, Any]) -> None:
        self.language = language
        self.words: dict[str, Any] = table["words"]
        self.units: dict[str, list[str]] = table["units"]

    def write(self, value: dict[str, Any]) -> list[str]:
        """Return all forms of a value, each different, the commonest first."""
        found = getattr(self, "_" + value["kind"])(value)
        return list(dict.fromkeys(found))

    def figures(self, number: Decimal | int, *, grouped: bool = True) -> list[str]:
        """Write a number in digits: grouped in each way of the language, and plain."""
        plain = format(Decimal(number).normalize(), "f")
        whole, _, part = plain.lstrip("-").partition(".")
        mark = DECIMAL.get(self.language, ",")
        tail = mark + part if part else ""
        found = []
        if grouped and len(whole) > 3:
            found = [f"{int(whole):,}".replace(",", group) + tail for group in GROUPS[self.language]]
        if len(whole) < 6 or not grouped:
            found.append(whole + tail)
        sign = "-" if plain.startswith("-") else ""
        return [sign + form for form in found]

    def _noun(self, noun: str, number: Decimal | int) -> str:
        forms = noun.partition(":")[2] or noun
        return self._plural(forms, number)

    def _plural(self, forms: str, number: Decimal | int) -> str:
        if forms.count("/") != 2:
            return forms
        one, few, many = forms.split("/")
        if number != int(number):
            return few
        return russian_plural(abs(int(number)), one, few, many)

    def _in_words(self, number: int, noun: str) -> list[str]:
        feminine = noun.startswith("f:")
        if number > 9999 or (number > 999 and number % 100) or (noun.startswith("n:") and number % 10 == 1):
            return []
        return [before_noun(number, self.language, feminine)]

    def _count(self, value: dict[str, Any]) -> list[str]:
        number, noun = value["number"], value["noun"]
        written = [*self.figures(number), *self._in_words(number, noun)]
        return [f"{form} {self._noun(noun, number)}" for form in written]

    def _scaled(self, number: Decimal, scale: int, *, money: bool) -> list[str]:
        """Write a number of thousands, millions or billions with its scale word."""
        found = []
        for alias in self.words["scales"].get(str(scale), []):
            if alias.count("/") == 2:
                word = self._plural(alias, number)
            else:
                one, _, many = alias.partition("|")
                single = number < 2 if self.language in ("fr", "pt") else number == 1
                word = (one if single else many) or one
            short = len(word) <= 2 and self.language in ("en", "fr")
            if short and self.language == "fr" and not money:
                continue
            gap = "" if short and self.language == "en" else " "
            found.append(self.figures(number, grouped=False)[0] + gap + word)
        return found

    def _of(self, written: str, noun: str) -> str:
        """Join a scale word and its noun: 3 millions de bateaux, 3 millions d'euros."""
        tail = written.rsplit(maxsplit=1)[-1]
        joint = self.words["of"] if tail[:3] in ("mil", "mll", "bil", "mln", "mld", "bi", "mi", "mlo") else ""
        if self.language in ("es", "pt") and tail == "mil":
            joint = ""
        if tail in ("mila", "mille") or tail.isdigit():
            joint = ""
        if self.language == "fr" and joint and noun[0] in "aeiouéh":
            return f"{written} d'{noun}"
        return f"{written} {joint}{noun}"

    def _large(self, value: dict[str, Any]) -> list[str]:
        number, scale, noun = value["number"], value["scale"], value["noun"]
        many = self._plural(noun.partition(":")[2], 5) if ":" in noun else noun
        found = [self._of(form, many) for form in self._scaled(number, scale, money=False)]
        return found + [f"{form} {many}" for form in self.figures(number * scale)]

    def _percent(self, value: dict[str, Any]) -> list[str]:
        number = value["number"]
        found = []
        for form in self.words[value.get("unit", "percent")]:
            if "{w}" in form and number != int(number):
                continue
            words = cardinal(int(number), self.language) if "{w}" in form else ""
            digits = self.figures(number)[0]
            found.append(form.format(d=digits, w=words, **self._russian(number)))
        return found

    def _russian(self, number: Decimal | int) -> dict[str, str]:
        return {name: self._plural(forms, number) for name, forms in self.words.get("forms", {}).items()}

    def _money(self, value: dict[str, Any]) -> list[str]:
        number, scale, currency = value["number"], value["scale"], value["currency"]
        found = []
        for form in self.words["currencies"][currency]:
            sign = not any(letter.isalpha() for letter in form.replace("{N}", "").replace("{of}", ""))
            amounts = self.figures(number * scale) if scale == 1 or "$" not in form else []
            if scale > 1:
                amounts = [*self._scaled(number, scale, money=True), *self.figures(number * scale)[:1]]
            for amount in amounts:
                found += self._priced(form, amount, sign, number * scale if scale == 1 else 5)
        return found

    def _priced(self, form: str, amount: str, sign: bool, count: Decimal | int) -> list[str]:
        tail = amount.rsplit(maxsplit=1)[-1]
        short = (len(tail) <= 2 and tail.isalpha()) or (tail.endswith(("m", "bn", "mn")) and tail[0].isdigit())
        if short and not sign and self.language in ("en", "fr"):
            return []
        named = {name: self._plural(forms, count) for name, forms in self.words.get("forms", {}).items()}
        if "{of}" in form:
            return [self._of(amount, form.replace("{N} {of}", ""))]
        if self.language == "fr" and short:
            return [form.replace("{N} ", amount)]
        return [form.format(N=amount, of="", **named)]

    def measure(self, number: Decimal, unit: str, *, words: bool = True) -> list[str]:
        """Write a number of some unit in all its spellings."""
        found = []
        for form in self.units[unit]:
            spelt = self._plural(form.replace("{} ", "", 1), number)
            joint = "{} " if form.startswith("{} ") else ""
            found += [joint.format(digits) + spelt if joint else form.format(digits) for digits in self.figures(number)]
        if words and number == int(number) and 2 <= number <= 20:
            feminine = unit in FEMININE_UNITS.get(self.language, ())
            name = self._plural(self.units[unit][0].replace("{} ", ""), number)
            found.append(f"{cardinal(int(number), self.language, feminine)} {name}")
        return found

    def _measure(self, value: dict[str, Any]) -> list[str]:
        number, unit = value["number"], value["unit"]
        if number < 0:
            return [
                form.format(n=text) for text in self.measure(-number, unit, words=False) for form in self.words["minus"]
            ]
        found = self.measure(number, unit)
        if unit in EXACT and number * EXACT[unit][1] <= 99999 and number <= 30:
            smaller, factor = EXACT[unit]
            found += self.measure(number * factor, smaller, words=False)
        return found

    def _conversion(self, value: dict[str, Any]) -> list[str]:
        number, unit = value["number"], value["unit"]
        other, factor = CONVERTED[unit]
        converted = number * Decimal(factor) + (32 if unit == "celsius" else 0)
        rounded = round(converted, 1 if converted < 10 else 0)
        return [self.measure(number, unit)[0], self.measure(rounded, other, words=False)[0]]

    def _ordinal(self, value: dict[str, Any]) -> list[str]:
        number = value["number"]
        figures = {
            "en": [f"{number}{english_suffix(number)}"],
            "de": [f"{number}."],
            "fr": [f"{number}e", f"{number}ème"],
            "es": [f"{number}.º", f"{number}º", roman(number)],
            "it": [f"{number}º", f"{number}°", f"{number}esimo", roman(number)],
            "pt": [f"{number}º", f"{number}.º", roman(number)],
            "ru": [f"{number}-й"],
        }[self.language]
        if number == 1:
            figures = [form for form in figures if not form.endswith(("e", "esimo"))]
        return [form for form in (*figures, ordinal(number, self.language)) if form]

    def _anniversary(self, value: dict[str, Any]) -> list[str]:
        number = value["number"]
        if self.language == "ru":
            jubilee = [JUBILEES[number]] if number in JUBILEES else []
            return [f"{number}-летие", f"{number}-ю годовщину", *jubilee]
        form = self.words["anniversary"][0]
        return [form.format(n=written) for written in self._ordinal(value) if not written.isupper()]

    def _fraction(self, value: dict[str, Any]) -> list[str]:
        name = value["name"]
        top, bottom = map(int, name.split("/"))
        share = Decimal(top * 100) / bottom
        percent = [f"{int(share)}%"] if share == int(share) and value.get("percent") else []
        return [*self.words["fractions"][name], *percent]

    def _range(self, value: dict[str, Any]) -> list[str]:
        low, high, noun = value["low"], value["high"], value["noun"]
        name = self._noun(noun, 5 if self.language == "ru" else high)
        found = [form.format(a=self.figures(low)[0], b=self.figures(high)[0]) + " " + name for form in self.words["to"]]
        if high <= 20 and self.language != "ru":
            a, b = self._in_words(low, noun), self._in_words(high, noun)
            found.append(self.words["to"][0].replace("-", " ").format(a=a[0], b=b[0]) + " " + name)
        return [form for form in found if not (self.language == "it" and form[0].isalpha() and "-" in form)]

    def _date(self, value: dict[str, Any]) -> list[str]:
        day = value["day"]
        return [form.format(**self._parts(day)) for form in self.words["date_year" if value["with_year"] else "date"]]

    def _parts(self, day: dt.date) -> dict[str, str]:
        return {
            "day": str(day.day), "DD": f"{day.day:02}", "M": str(day.month), "MM": f"{day.month:02}",
            "MM2": f"{day.day:02}.{day.month:02}.", "year": str(day.year), "iso": day.isoformat(),
            "month": self._month(day), "mon": format_date(day, "MMM", locale=self.language).rstrip("."),
            "th": english_suffix(day.day), "ord": ordinal(day.day, "en"),
            "day1": "1er" if day.day == 1 and self.language == "fr" else str(day.day),
        }  # fmt: skip

    def _month(self, day: dt.date) -> str:
        return format_date(day, "d MMMM", locale=self.language).split()[-1]

    def weekday(self, number: int) -> str:
        """Return the name of a day (Monday is 0) as CLDR has it."""
        return format_date(dt.date(2024, 1, 1) + dt.timedelta(number), "EEEE", locale=self.language)

    def _weekday(self, value: dict[str, Any]) -> list[str]:
        name = self.weekday(value["number"])
        accusative = {"среда": "среду", "пятница": "пятницу", "суббота": "субботу"}.get(name, name)
        return [
            form.format(weekday=name, weekday_short=name.removesuffix("-feira"), weekday_acc=accusative)
            for form in self.words["weekday"]
        ]

    def _day(self, value: dict[str, Any]) -> list[str]:
        """Write a day as an adverbial: on Monday, on March 3, yesterday; `published` is the day of publication."""
        day, published = value["day"], value["published"]
        name, parts = self.weekday(day.weekday()), self._parts(day)
        date = {"en": "{month} {day}", "de": "{day}. {month}", "es": "{day} de {month}", "pt": "{day} de {month}"}
        written = date.get(self.language, "{day1} {month}").format(**parts)
        joints = {
            "en": ("on ", "on "), "de": ("am ", "am "), "fr": ("", "le "), "es": ("el ", "el "), "it": ("", "il "),
            "pt": ("no " if day.weekday() > 4 else "na ", "em "),
            "ru": ("во " if day.weekday() == 1 else "в ", ""),
        }[self.language]  # fmt: skip
        spoken = self._weekday({"number": day.weekday()})[0]
        found = [joints[0] + spoken, joints[1] + written]
        if self.language in ("en", "fr", "it"):
            found.append(f"{joints[0]}{name}{', ' if self.language == 'en' else ' '}{written}")
        gap = (published - day).days
        if gap <= 1:
            found.append(self.words["yesterday"] if gap else self.words["today"])
        return found

    def _time(self, value: dict[str, Any]) -> list[str]:
        hour, minute = value["hour"], value["minute"]
        half = int(hour >= 12)
        h12 = hour % 12 or 12
        names: dict[str, str] = {
            "H": str(hour), "mm": f"{minute:02}", "h12": str(h12), "half": self.words["half"][half],
            "half2": self.words["half2"][half], "part": self.words["part"][_part(hour, self.language)],
            "hw": cardinal(hour, self.language, self.language == "fr"), "hw12": cardinal(h12, self.language),
            "hw12f": cardinal(h12, self.language, True), "hours12": "",
            **self._russian(hour),
        }  # fmt: skip
        if self.language == "ru":
            names["hours12"] = russian_plural(h12, "час", "часа", "часов")
        forms = self.words["times"] if minute else self.words["times_full"]
        if self.language == "it" and h12 == 1:
            forms = [form for form in forms if "hw12" not in form]
        return [form.format(**names) for form in forms]

    def _age(self, value: dict[str, Any]) -> list[str]:
        number = value["number"]
        names = {"d": str(number), "w": cardinal(number, self.language), "p": value["person"], **self._russian(number)}
        return [form.format(**names) for form in self.words["age"]]

    def _year(self, value: dict[str, Any]) -> list[str]:
        return [form.format(year=value["number"]) for form in self.words["year"]]

    def _decimal(self, value: dict[str, Any]) -> list[str]:
        return self.figures(value["number"])

    def _multiple(self, value: dict[str, Any]) -> list[str]:
        found: list[str] = self.words[f"multiple{value['number']}"]
        return found

    def _score(self, value: dict[str, Any]) -> list[str]:
        marks = [":", "-"] if self.language in ("de", "ru") else ["-", "–"]
        return [f"{value['own']}{mark}{value['other']}" for mark in marks]

    def _dozen(self, value: dict[str, Any]) -> list[str]:
        number, noun = value["number"], value["noun"]
        forms = [form.format(n=self._noun(noun, 5)) for form in self.words["dozen"][str(number)]]
        return [*forms, *self._count(value)]

    def _bound(self, value: dict[str, Any]) -> list[str]:
        number, noun = value["number"], value["noun"]
        many = self._noun(noun, 5)
        return [f"{word} {self.figures(number)[0]} {many}" for word in self.words[value["side"]]]


def english_suffix(number: int) -> str:
    """Return st, nd, rd or th."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def roman(number: int) -> str:
    """Write a number below 40 in Roman figures; an empty string above, where the press writes digits."""
    if not 1 < number < 40:
        return ""
    written = ""
    for size, letters in ROMAN:
        written += letters * (number // size)
        number %= size
    return written


def _part(hour: int, language: str) -> int:
    """Return the part of the day that an hour belongs to: night, morning, afternoon, evening."""
    if language == "en":
        return 0 if hour < 12 else 2 if hour < 18 else 3
    evening = 19 if language in ("es", "pt") else 18
    return 0 if hour < (6 if language in ("es", "pt") else 4) else 1 if hour < 12 else 2 if hour < evening else 3
