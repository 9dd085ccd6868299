"""Times of metadata that are written for people."""

from __future__ import annotations

_LONGEST = 80


def time_in_words(text: str) -> str | None:
    """Return the one date, with its clock time, that a line for people names, as ISO 8601; None where it is in doubt.

    Month names of nineteen languages. A line with two dates, with other figures, or one that could be read day first or
    month first, names none.
    """
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    from samesource.language.declared.dates import find_declared_dates  # imported late: a table of months

    dates = find_declared_dates(text)
    if len(dates) != 1 or dates[0].ambiguous or dates[0].value.startswith("--"):
        return None
    rest = text[: dates[0].start] + text[dates[0].end :]
    return None if any(map(str.isdigit, rest)) else dates[0].value
