"""Call documents by the report's short numbers."""

from __future__ import annotations

from samesource.exports.views.label_documents import Label


def name_reports(says: str, labels: dict[str, Label]) -> str:
    """Put short numbers where a sentence names documents by id; ids of one or two characters are left."""
    for name in sorted(labels, key=lambda name: (-len(name), name)):
        if len(name) > 2:
            says = says.replace(name, labels[name].token)
    return says
