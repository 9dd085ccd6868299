"""Where a report in Arabic or Chinese says that it was taken from."""

from __future__ import annotations

import re
from typing import Any

from samesource.language.declared.agency_uncased import is_uncased_agency
from samesource.language.declared.names_uncased import find_uncased_names
from samesource.language.furniture.fold_line import fold_line
from samesource.language.furniture.starts_with import starts_with
from samesource.language.words_fold_spelling import fold_spelling

_LABEL = re.compile(
    r"(?P<label>[^\s:|]{2,12}|[^\d:|]{2,24})\s*[:|]\s*(?P<name>[^\s|:,;][^|:;]{0,40}?)(?=\s{1,3}\S+\s*:|\s*[|;)\]]|$)"
)
_TAKEN = re.compile(
    r"(?:(?:本文|文章|原文)?(?:由|系)?(?:转载自|转自|来自|来源于|原载于?|首发于|首刊于|刊于|摘自|选自|编译自|最初发表于)"
    r"|نقلا عن(?: موقع| صحيفه)?|نشر (?:هذا \w+ )?اولا (?:في|علي))"
    r"\s?(?:\d{4}年\d{1,2}月\d{1,2}日)?(?:的|出版的)?(?:微信公众号|公众号|网站)?\s?[《\"]?(?P<name>[^《》\"。,;:()]{2,40})"
)
_MASTHEAD = re.compile(
    r"(?P<name>[\u3400-\u9fffa-z]{2,12}?(?:报|网|台|周刊|杂志|月刊|通讯社|新闻)"
    r"|(?:صحيفه|جريده|مجله|موقع|قناه) [^\d|,-]{2,24}?)"
    r"[\s|,·-]+(?=.{0,12}\d)"
)
_RIGHTS = re.compile(
    r"(?:版权(?:归|属于?)|الحقوق محفوظه ل(?:دي )?)(?P<name>[^\s,。;\d|所][^,。;\d|所]{1,28})(?:所有|[\s,.。]|$)"
)
_PICTURE = re.compile("图|照片|视频|影片|数据|素材|资料|صور|فيديو")


def find_uncased_sources(line: str, language: str, kind: str) -> list[dict[str, Any]]:
    """Return agency, via, outlet and writers of a note of `kind` (`来源:新华社`); a picture's maker is no source."""
    line = fold_spelling(line, language) if language == "ar" else line
    folded = fold_line(line)
    if len(folded) != len(line):
        return []
    names = [
        line[match.start("name") : match.end("name")]
        for match in _LABEL.finditer(folded)
        if starts_with("origin", match["label"].strip(" (["), language) and not _PICTURE.search(match["label"])
    ]
    names += [line[match.start("name") : match.end("name")] for match in _TAKEN.finditer(folded)]
    if kind == "dateline":
        people = find_uncased_names(line, language)[0] if "记者" in folded else []
        return [{"kind": "byline", "value": name} for name in people]
    mast = _MASTHEAD.match(folded) if kind == "date" else _RIGHTS.search(folded)
    outlet = [{"kind": "outlet", "value": line[mast.start("name") : mast.end("name")].strip()}] if mast else []
    told = dict.fromkeys(name.strip(" .《》\"'") for name in names)
    return outlet + [
        {"kind": "agency" if is_uncased_agency(name) else "via", "value": name}
        for name in told
        if name and "/" not in name
    ]
