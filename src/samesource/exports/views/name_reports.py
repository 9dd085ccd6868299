"""Call documents by the report's short numbers."""

from __future__ import annotations

import re

from samesource.exports.views.label_documents import Label


def name_reports(says: str, labels: dict[str, Label]) -> str:
    """Put short numbers where a sentence names documents by id, whole; ids of one or two characters are left."""
    named = sorted((name for name in labels if len(name) > 2 and name in says), key=lambda name: (-len(name), name))
    if not named:
        return says
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, named))})(?!\w)"
    return re.sub(pattern, lambda found: labels[found[0]].token, says)
