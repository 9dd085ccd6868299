"""Values drawn at random, and the slips that turn one into another."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal
from typing import Any

MEASURES = {
    "length": ["kilometre", "metre", "centimetre"], "mass": ["tonne", "kilogram"],
    "area": ["hectare", "square-kilometre", "square-metre"], "temperature": ["celsius"],
    "speed": ["kilometre-per-hour"], "duration": ["minute", "hour", "day", "week", "month", "year"],
}  # fmt: skip
OTHER_UNIT = {
    "kilometre": ["mile", "metre"], "metre": ["foot", "kilometre"], "centimetre": ["metre"],
    "tonne": ["kilogram", "pound"], "kilogram": ["tonne", "pound"], "hectare": ["acre", "square-kilometre"],
    "square-kilometre": ["hectare"], "square-metre": ["hectare"], "celsius": ["fahrenheit"],
    "kilometre-per-hour": ["mile-per-hour"], "minute": ["hour"], "hour": ["minute", "day"], "day": ["week", "hour"],
    "week": ["month", "day"], "month": ["year", "week"], "year": ["month"],
}  # fmt: skip
KINDS = (
    "count", "large", "percent", "points", "money", "length", "mass", "area", "temperature", "speed", "duration",
    "ordinal", "anniversary", "fraction", "range", "date", "weekday", "day", "time", "age", "year", "decimal",
    "multiple", "score", "dozen", "bound", "conversion",
)  # fmt: skip
"""What is drawn; a kind that a language has one form of is left out of the pairs that only differ in form."""


def draw(kind: str, half: dict[str, Any], words: dict[str, Any], random_: random.Random) -> dict[str, Any]:
    """Draw a value of `kind`; its entries are what `values.forms` needs."""
    noun = random_.choice(half["nouns"])
    if kind == "count":
        size = random_.choice([20, 100, 1000, 10_000, 100_000, 900_000])
        return {"kind": kind, "number": random_.randrange(max(2, size // 20), size), "noun": noun}
    if kind == "large":
        scale = int(random_.choice(sorted(words["scales"])))
        return {"kind": kind, "number": _amount(random_, scale), "scale": scale, "noun": noun}
    if kind in ("percent", "points"):
        number = Decimal(random_.randrange(2, 99)) if random_.random() < 0.6 else _tenths(random_, 11, 400)
        return {"kind": "percent", "number": number, "unit": kind if kind == "points" else "percent"}
    if kind == "money":
        scale = random_.choice([1, 1, *map(int, sorted(words["scales"]))])
        number = Decimal(random_.randrange(2, 90_000)) if scale == 1 else _amount(random_, scale)
        return {"kind": kind, "number": number, "scale": scale, "currency": random_.choice(sorted(words["currencies"]))}
    if kind in MEASURES:
        return {"kind": "measure", "number": _measured(kind, random_), "unit": random_.choice(MEASURES[kind])}
    if kind == "conversion":
        unit = random_.choice(["kilometre", "metre", "kilogram", "hectare", "kilometre-per-hour", "celsius"])
        return {"kind": kind, "number": Decimal(random_.randrange(5, 120)), "unit": unit}
    return _drawn_otherwise(kind, noun, half, words, random_)


def _drawn_otherwise(  # noqa: PLR0911 - one value a kind
    kind: str, noun: str, half: dict[str, Any], words: dict[str, Any], random_: random.Random
) -> dict[str, Any]:
    value: dict[str, Any] = {"kind": kind, "noun": noun}
    if kind in ("ordinal", "anniversary"):
        number = random_.randrange(2, 30) if random_.random() < 0.5 else random_.randrange(30, 100)
        tens = kind == "anniversary" and random_.random() < 0.6
        return value | {"number": max(10, number // 10 * 10) if tens else number}
    if kind == "fraction":
        return value | {"name": random_.choice(sorted(words["fractions"])), "percent": random_.random() < 0.3}
    if kind == "range":
        low = random_.randrange(2, 18) if random_.random() < 0.4 else random_.randrange(20, 900)
        return value | {"low": low, "high": low + random_.randrange(2, 9) * (1 if low < 20 else 10)}
    if kind in ("date", "day"):
        return _drawn_day(kind, value, random_)
    if kind == "weekday":
        return value | {"number": random_.randrange(7)}
    if kind == "time":
        return value | {"hour": random_.randrange(2, 24), "minute": random_.choice([0, 0, 15, 30, 45, 5, 20])}
    if kind == "age":
        return value | {"number": random_.randrange(18, 92), "person": random_.choice(half["person"])}
    if kind == "year":
        return value | {"number": random_.randrange(1870, 2030)}
    if kind == "decimal":
        return value | {
            "number": _tenths(random_, 21, 99) if random_.random() < 0.5 else _tenths(random_, 10_001, 99_999)
        }
    if kind == "multiple":
        return value | {"number": random_.choice([2, 3])}
    if kind == "score":
        return value | {"own": random_.randrange(2, 6), "other": random_.randrange(0, 2)}
    if kind == "dozen":
        return value | {"number": int(random_.choice(sorted(words["dozen"])))}
    side = random_.choice(["about", "more", "less", "nearly"])
    return value | {"number": random_.randrange(2, 90) * random_.choice([10, 100]), "side": side}


def _drawn_day(kind: str, value: dict[str, Any], random_: random.Random) -> dict[str, Any]:
    day = dt.date(2026, 1, 1) + dt.timedelta(random_.randrange(700))
    if kind == "date":
        return value | {"day": day, "with_year": random_.random() < 0.5}
    return value | {"day": day, "published": day + dt.timedelta(random_.randrange(6))}


def alter(  # noqa: PLR0911 - one slip a kind
    value: dict[str, Any], random_: random.Random, words: dict[str, Any]
) -> dict[str, Any]:
    """Return the value with one slip or falsification: another number, unit, currency or direction."""
    kind = value["kind"]
    if kind == "measure" and random_.random() < 0.2 and value["number"] > 0:
        return value | {"unit": random_.choice(OTHER_UNIT[value["unit"]])}
    if kind == "money" and random_.random() < 0.2:
        return value | {"currency": random_.choice([c for c in sorted(words["currencies"]) if c != value["currency"]])}
    if kind in ("money", "large") and value["scale"] > 1 and random_.random() < 0.2 and len(words["scales"]) > 1:
        return value | {"scale": random_.choice([s for s in map(int, sorted(words["scales"])) if s != value["scale"]])}
    if kind == "fraction":
        return value | {"name": random_.choice([n for n in sorted(words["fractions"]) if n != value["name"]])}
    if kind in ("date", "day"):
        return _other_day(value, random_)
    if kind == "weekday":
        return value | {"number": (value["number"] + random_.randrange(1, 7)) % 7}
    if kind == "time":
        return value | {"hour": 2 + (value["hour"] - 2 + random_.choice([1, 2, 3, 12, 21])) % 22}
    if kind == "multiple":
        return value | {"number": 5 - value["number"]}
    if kind == "score":
        return value | {"own": value["own"] + random_.choice([1, 2])}
    if kind == "dozen":
        return value | {"number": int(random_.choice([n for n in sorted(words["dozen"]) if int(n) != value["number"]]))}
    if kind == "bound" and value["side"] in ("more", "less") and random_.random() < 0.5:
        return value | {"side": "less" if value["side"] == "more" else "more"}
    if kind == "range":
        return value | {"high": value["high"] + random_.choice([1, 2, 5, 10, 30])}
    return value | {"number": _slip(value["number"], kind, random_)}


def _other_day(value: dict[str, Any], random_: random.Random) -> dict[str, Any]:
    day: dt.date = value["day"]
    if value["kind"] == "day":
        others = [value["published"] - dt.timedelta(i) for i in range(6)]
        return value | {"day": random_.choice([other for other in others if other != day])}
    months = random_.random() < 0.3
    moved = day.replace(day=min(day.day, 28), month=day.month % 12 + 1) if months else day
    moved = moved if moved != day else day + dt.timedelta(random_.choice([1, -1, 7, 10]))
    if value["with_year"] and random_.random() < 0.2:
        moved = day.replace(day=min(day.day, 28), year=day.year + 1)
    return value | {"day": moved}


def _slip(number: Decimal | int, kind: str, random_: random.Random) -> Decimal | int:
    """Change a number as hands and minds do: one more or less, digits swapped, one digit, a zero, another number."""
    least, most = (2, 99) if kind in ("ordinal", "anniversary", "age") else (2, 10**9)
    digits = format(Decimal(abs(number)).normalize(), "f")
    for _ in range(40):
        way = random_.choice(["near", "swap", "digit", "zero", "other"])
        text = digits
        places = [i for i, digit in enumerate(text) if digit.isdigit()]
        if way == "swap" and len(text) > 1 and text[-2:].isdigit():
            text = text[:-2] + text[-1] + text[-2]
        elif way == "digit":
            i = random_.choice(places)
            text = text[:i] + str(random_.randrange(1, 10)) + text[i + 1 :]
        elif way == "zero":
            text = text[:-1] if text.endswith("0") and len(text) > 2 else text + "0" if "." not in text else text
        elif way == "other":
            text = "".join(str(random_.randrange(1, 10)) if digit.isdigit() else digit for digit in text)
        else:
            text = format(Decimal(text) + random_.choice([1, -1, 2]), "f")
        found = Decimal(text)
        if found != abs(number) and least <= found <= most and (kind != "year" or 1700 < found < 2100):
            signed = -found if number < 0 else found
            return signed if isinstance(number, Decimal) else int(signed)
    return number - 1


def _amount(random_: random.Random, scale: int) -> Decimal:
    if scale == 1000:
        return Decimal(random_.randrange(11, 900))
    return _tenths(random_, 11, 99) if random_.random() < 0.6 else Decimal(random_.randrange(2, 90))


def _tenths(random_: random.Random, low: int, high: int) -> Decimal:
    return Decimal(random_.randrange(low, high)) / 10


def _measured(kind: str, random_: random.Random) -> Decimal:
    if kind == "temperature":
        number = Decimal(random_.randrange(2, 45))
        return -number if random_.random() < 0.3 else number
    if kind == "speed":
        return Decimal(random_.randrange(30, 250))
    if kind == "duration":
        return Decimal(random_.randrange(2, 28))
    if random_.random() < 0.3:
        return _tenths(random_, 11, 99)
    return Decimal(random_.randrange(2, 20) if random_.random() < 0.4 else random_.randrange(20, 9000))
