"""Names of news agencies in Arabic and Chinese."""

from __future__ import annotations

import re

from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.fold_line import fold_line
from samesource.language.furniture.phrases import FurniturePhrases

_HOUSE = re.compile(r"[\u3400-\u9fff]{1,10}(?:通讯社|新闻社|电讯社|社)$")


def is_uncased_agency(name: str) -> bool:
    """Tell whether a name is an agency's: one of the world's, or one called so (`وكالة …`, `…通讯社`)."""
    folded = fold_line(name)
    if _HOUSE.match(folded):
        return True
    if folded in FurniturePhrases.of_family("agency", "ar").held(folded) | FurniturePhrases.of_family(
        "agency", "zh"
    ).held(folded):
        return True
    return (
        2 <= len(name.split()) <= 5
        and count_held("agency", folded, "ar") > 0
        and not count_held("outlet", folded, "en")
    )
