"""Parts of an hour: half an hour, eine Viertelstunde, trois quarts d'heure."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

_PARTS = {
    "en": (r"three[- ]quarters of an hour", r"half[- ](?:an[- ])?hour", r"(?:a )?quarter[- ](?:of an )?hour"),
    "de": (r"dreiviertelstunde", r"halbe[nr]? stunde", r"viertelstunde"),
    "fr": (r"trois quarts d'heure", r"demi-heure", r"quart d'heure"),
    "es": (r"tres cuartos de hora", r"media hora", r"cuarto de hora"),
    "it": (r"tre quarti d'ora", r"mezz(?:'|a )?ora", r"quarto d'ora"),
    "pt": (r"três quartos de hora", r"meia hora", r"quarto de hora"),
    "ru": (r"три четверти часа", r"полу?часа", r"четверть(?:ю)? часа"),
}
"""How a language says 45, 30 and 15 minutes."""
_MINUTES = ("45", "30", "15")


def find_part_hours(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of parts of an hour and their minutes, in order."""
    pattern = _pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        yield match.start(), match.end(), next(m for m in _MINUTES if match[f"m{m}"])


@functools.cache
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _PARTS:
        return None
    parts = "|".join(f"(?P<m{m}>{part})" for m, part in zip(_MINUTES, _PARTS[language], strict=True))
    return re.compile(rf"(?<![\w'])(?:{parts})(?!\w)", re.IGNORECASE)
