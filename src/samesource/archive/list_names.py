"""What a document may be named by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samesource.archive.name_key import name_key
from samesource.archive.publisher_of import publisher_of
from samesource.records.read_statements import read_statements

IDENTITIES = ("guid", "url", "canonical")
_LONGEST = 300
"""Characters of a first line that can be a headline."""


def list_names(row: Mapping[str, Any]) -> tuple[int, set[int]]:
    """Return the hash of a document's publisher and those of its id, guid, addresses, headline and slug.

    `row` is one of tables.DOCUMENTS. A headline or slug counts only where the publisher is known.
    """
    said = read_statements(row["statements_json"])
    publisher = publisher_of(row["outlet"], said)
    values = {row["id"], row["url"], *(statement.value for statement in said if statement.kind in IDENTITIES)}
    keys = {name_key("identity", value) for value in values if value}
    if publisher:
        first = row["text"].lstrip().partition("\n")[0].strip()
        titles = {row["title"] or "", first if len(first) <= _LONGEST else ""}
        keys |= {name_key("headline", title, publisher) for title in titles if title}
        keys |= {name_key("slug", statement.value, publisher) for statement in said if statement.kind == "slug"}
    return name_key("publisher", publisher), keys
