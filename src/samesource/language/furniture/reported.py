"""Words that somebody in the story says, without quotation marks."""

from __future__ import annotations

import re

_SAYS = re.compile(
    r"[,。?!\"](?:[^,。?!\"]{0,10})(?:说|說|说道|表示|称|稱|问|問|问道|回答|指出|坦言|喊道|补充|強調|强调)(?:[。,:]|$)"
    r"|[,.?!;\"]\s(?:قال|قالت|يقول|تقول|أضاف|أضافت|هتف|هتفت|صاح|صاحت|سأل|سألت|همس|همست|ناشد|ناشدت|أوضح|أكد|كتب|كتبت)\b"
)


def is_reported(text: str) -> bool:
    """Tell whether a sentence in Arabic or Chinese ends by saying who says it (`…, 她说。`)."""
    return not text.isascii() and bool(_SAYS.search(text))
