"""Signatures below a story."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block

_UPPER = r"[A-Z\u00c0-\u00de\u0410-\u042f]"
_INITIALS = rf"(?:{_UPPER}\.\s?-?){{1,4}}"
_SHARED = re.compile(rf"\(?{_UPPER}{{2,6}} ?/ ?{_INITIALS}\)?$|\(?{_INITIALS} ?/ ?{_UPPER}{{2,6}}\)?$")
_LABELLED = re.compile(rf"[^.:]{{3,40}}: ?{_INITIALS}$")
_NAME = rf"{_UPPER}[\w'.-]*(?: (?:de |del |di |da |von |van )?{_UPPER}[\w'.-]*){{0,3}}"
_PAIR = rf"[^\W\d_]+(?: [^\W\d_]+)?: ?{_NAME}[.,;]?\s*"
_PAIRS = re.compile(rf"(?:{_PAIR}){{2,}}$")
_CONTRIBUTED = re.compile(rf"(?:{_NAME}|Our .{{3,40}}) contributed\.?$")
_FILED = re.compile(rf"(?:Aus|Vor Ort in) .{{2,40}} berichtet(?:e|en)? {_NAME}(?: (?:und|,) {_NAME})*\.?$")
_REPORTED = re.compile(rf"{_NAME}(?: and {_NAME})? (?:reported|reports) from .{{2,80}}$")
_FORMS = (_REPORTED, _SHARED, _LABELLED, _PAIRS, _CONTRIBUTED, _FILED)


def is_signature(block: Block) -> bool:
    """Tell whether a line at the end says who wrote, by initials, labelled names or a verb of the trade."""
    return len(block.words) <= 16 and any(form.match(block.text) for form in _FORMS)
