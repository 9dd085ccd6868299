"""Write language/packs/measures.toml: the names of units and currencies that CLDR has, by way of Babel."""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name

from samesource.language.load_vocabulary import MODULES
from samesource.language.units import CURRENCY_CODES

TARGET = Path(__file__).resolve().parent.parent / "src/samesource/language/packs/measures.toml"
UNITS = {
    "second": "duration-second", "minute": "duration-minute", "hour": "duration-hour", "day": "duration-day",
    "week": "duration-week", "month": "duration-month", "year": "duration-year", "decade": "duration-decade",
    "century": "duration-century", "millimetre": "length-millimeter", "centimetre": "length-centimeter",
    "metre": "length-meter", "kilometre": "length-kilometer", "inch": "length-inch", "foot": "length-foot",
    "yard": "length-yard", "mile": "length-mile", "nautical-mile": "length-nautical-mile",
    "square-metre": "area-square-meter", "square-kilometre": "area-square-kilometer", "hectare": "area-hectare",
    "acre": "area-acre", "square-mile": "area-square-mile", "square-foot": "area-square-foot",
    "square-yard": "area-square-yard", "microgram": "mass-microgram", "milligram": "mass-milligram",
    "gram": "mass-gram", "kilogram": "mass-kilogram", "tonne": "mass-tonne", "pound": "mass-pound",
    "ounce": "mass-ounce", "millilitre": "volume-milliliter", "litre": "volume-liter",
    "hectolitre": "volume-hectoliter", "cubic-metre": "volume-cubic-meter", "cubic-foot": "volume-cubic-foot",
    "gallon": "volume-gallon", "barrel": "volume-barrel", "watt": "power-watt", "kilowatt": "power-kilowatt",
    "megawatt": "power-megawatt", "gigawatt": "power-gigawatt", "kilowatt-hour": "energy-kilowatt-hour",
    "kilometre-per-hour": "speed-kilometer-per-hour", "mile-per-hour": "speed-mile-per-hour", "knot": "speed-knot",
    "metre-per-second": "speed-meter-per-second", "celsius": "temperature-celsius",
    "fahrenheit": "temperature-fahrenheit",
}  # fmt: skip
COUNTS = (1, 2, 5, 1.5)


def main() -> None:
    """Write the table anew from the installed Babel."""
    lines = [
        "# Names of units and currencies: CLDR, long, every plural, lower case; by scripts/write_measure_names.py."
    ]
    for language in sorted(MODULES):
        locale = Locale(language)
        lines += ["", f"[{language}.units]"]
        for key, name in UNITS.items():
            patterns = locale._data["unit_patterns"].get(name, {}).get("long", {})  # noqa: SLF001 - Babel has no other way to them
            found = sorted(
                {_plain(pattern.replace("{0}", "")) for plural, pattern in patterns.items() if plural != "per"}
            )
            lines += [f'{key} = "{", ".join(found)}"'] if found else []
        lines += ["", f"[{language}.currencies]"]
        for code in sorted(CURRENCY_CODES):
            names = {_plain(get_currency_name(code, count=count, locale=language)) for count in COUNTS}
            lines.append(f'{code} = "{", ".join(sorted(names - {code.lower()}))}"')
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip().lower().replace("’", "'")


if __name__ == "__main__":
    main()
