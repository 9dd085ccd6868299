"""Where a report in Arabic or Chinese says that it was taken from."""

from __future__ import annotations

import re
from typing import Any

from samesource.language.declared_agency_uncased import is_uncased_agency
from samesource.language.furniture_fold_line import fold_line
from samesource.language.furniture_starts_with import starts_with

_LABEL = re.compile(
    r"(?P<label>[^\s:|]{2,12}|[^\d:|]{2,24})\s*[:|]\s*(?P<name>[^\s|:,;][^|:;]{0,40}?)(?=\s{1,3}\S+\s*:|\s*[|;)\]]|$)"
)
_TAKEN = re.compile(
    r"(?:(?:本文|文章|原文)?(?:由|系)?(?:转载自|转自|来自|来源于|原载于?|首发于|首刊于|刊于|摘自|选自|编译自|最初发表于)"
    r"|نقلا عن(?: موقع| صحيفه)?|نشر (?:هذا \w+ )?اولا (?:في|علي))"
    r"\s?[《\"]?(?P<name>[^《》\"。,;:()]{2,40})"
)
_PICTURE = re.compile("图|照片|视频|影片|数据|素材|资料|صور|فيديو")


def find_uncased_sources(line: str, language: str) -> list[dict[str, Any]]:
    """Return agency or via of a credit or date line: `来源:新华社`, `المصدر: وكالات`; a picture's maker is none."""
    folded = fold_line(line)
    if len(folded) != len(line):
        return []
    names = [
        line[match.start("name") : match.end("name")]
        for match in _LABEL.finditer(folded)
        if starts_with("origin", match["label"].strip(" (["), language) and not _PICTURE.search(match["label"])
    ]
    names += [line[match.start("name") : match.end("name")] for match in _TAKEN.finditer(folded)]
    told = dict.fromkeys(name.strip(" .《》\"'") for name in names)
    return [
        {"kind": "agency" if is_uncased_agency(name) else "via", "value": name}
        for name in told
        if name and "/" not in name
    ]
