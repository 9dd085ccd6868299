"""Units of measurement: what they measure and how they convert."""

from __future__ import annotations

from decimal import Decimal

from samesource.language.data.word_list import word_list

UNITS: dict[str, tuple[str, str]] = {
    "second": ("time", "1"),
    "minute": ("time", "60"),
    "hour": ("time", "3600"),
    "day": ("time", "86400"),
    "week": ("time", "604800"),
    "month": ("time", "2629800"),
    "year": ("time", "31557600"),
    "decade": ("time", "315576000"),
    "century": ("time", "3155760000"),
    "millimetre": ("length", "0.001"),
    "centimetre": ("length", "0.01"),
    "metre": ("length", "1"),
    "kilometre": ("length", "1000"),
    "inch": ("length", "0.0254"),
    "foot": ("length", "0.3048"),
    "yard": ("length", "0.9144"),
    "mile": ("length", "1609.344"),
    "nautical-mile": ("length", "1852"),
    "square-metre": ("area", "1"),
    "square-kilometre": ("area", "1000000"),
    "hectare": ("area", "10000"),
    "acre": ("area", "4046.86"),
    "square-mile": ("area", "2589988"),
    "square-foot": ("area", "0.092903"),
    "square-yard": ("area", "0.836127"),
    "microgram": ("mass", "0.000000001"),
    "milligram": ("mass", "0.000001"),
    "gram": ("mass", "0.001"),
    "kilogram": ("mass", "1"),
    "tonne": ("mass", "1000"),
    "pound": ("mass", "0.453592"),
    "ounce": ("mass", "0.0283495"),
    "millilitre": ("volume", "0.000001"),
    "litre": ("volume", "0.001"),
    "hectolitre": ("volume", "0.1"),
    "cubic-metre": ("volume", "1"),
    "cubic-foot": ("volume", "0.0283168"),
    "gallon": ("volume", "0.00378541"),
    "barrel": ("volume", "0.158987"),
    "watt": ("power", "1"),
    "kilowatt": ("power", "1000"),
    "megawatt": ("power", "1000000"),
    "gigawatt": ("power", "1000000000"),
    "kilowatt-hour": ("energy", "1"),
    "megawatt-hour": ("energy", "1000"),
    "gigawatt-hour": ("energy", "1000000"),
    "terawatt-hour": ("energy", "1000000000"),
    "kilometre-per-hour": ("speed", "1"),
    "mile-per-hour": ("speed", "1.609344"),
    "knot": ("speed", "1.852"),
    "metre-per-second": ("speed", "3.6"),
    "celsius": ("temperature", "1"),
    "fahrenheit": ("temperature", "0.5555555556"),
    "degree": ("temperature", "1"),
    "percentage-point": ("point", "1"),
    "part-per-million": ("concentration", "1"),
    "part-per-billion": ("concentration", "0.001"),
}
"""Unit key: the quantity it measures, and its size in that quantity's base unit."""

SYMBOLS: dict[str, str] = {
    "mm": "millimetre", "cm": "centimetre", "m": "metre", "km": "kilometre", "ft": "foot", "mi": "mile",
    "km²": "square-kilometre", "km2": "square-kilometre", "sq km": "square-kilometre", "m²": "square-metre",
    "m2": "square-metre", "ha": "hectare", "sq ft": "square-foot", "µg": "microgram", "mg": "milligram", "g": "gram",
    "kg": "kilogram", "t": "tonne", "lb": "pound", "lbs": "pound", "oz": "ounce", "ml": "millilitre", "l": "litre",
    "hl": "hectolitre", "m³": "cubic-metre", "m3": "cubic-metre", "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt",
    "kwh": "kilowatt-hour", "mwh": "megawatt-hour", "gwh": "gigawatt-hour", "twh": "terawatt-hour",
    "km/h": "kilometre-per-hour", "kmh": "kilometre-per-hour", "kph": "kilometre-per-hour", "mph": "mile-per-hour",
    "m/s": "metre-per-second", "°c": "celsius", "°f": "fahrenheit", "°": "degree",
    "ppm": "part-per-million", "ppb": "part-per-billion",
}  # fmt: skip
"""Symbols of any language, lower case."""

METRIC = frozenset(["m"])
"""Symbols that are abbreviated scales too."""

CURRENCY_SIGNS: dict[str, str] = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD",
    "r$": "BRL", "$": "$", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₩": "KRW", "₹": "INR", "₴": "UAH",
    "₺": "TRY", "₪": "ILS", "zł": "PLN", "rs": "INR", "rs.": "INR", "s/": "PEN", "s/.": "PEN",
}  # fmt: skip

CURRENCY_CODES: frozenset[str] = frozenset(
    word_list(
        "USD EUR GBP JPY CNY RUB KRW INR UAH TRY ILS PLN CHF SEK NOK DKK CZK HUF RON AUD CAD NZD HKD SGD BRL MXN ARS "
        "CLP COP ZAR SAR AED IRR THB IDR MYR PHP VND PKR EGP NGN KES"
    )
)


def in_base_unit(value: str, unit: str) -> tuple[str, Decimal]:
    """Return what `unit` measures and `value` in that quantity's base unit; a unit of its own measures itself."""
    measures, size = UNITS.get(unit, (unit, "1"))
    zero = 32 if unit == "fahrenheit" else 0
    return measures, (Decimal(value) - zero) * Decimal(size)
