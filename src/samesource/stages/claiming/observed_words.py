"""Words by which a text shows that a statement was seen, not told."""

from __future__ import annotations

import functools
import re

from samesource.language.packs.read_pack import read_pack
from samesource.records.prepared import Prepared
from samesource.stages.claiming.mention import Mention


def observed_words(mention: Mention, witness: Prepared) -> str:
    """Return the words of the mention's sentence that tell of somebody counting or watching, or of a record on show.

    Empty where there are none, and for quotations, whose speaker is their origin.
    """
    pattern = _pattern(witness.language)
    if pattern is None or mention.kind == "quote":
        return ""
    found = pattern.search(witness.sentence_text(mention.sentence))
    return found.group() if found else ""


@functools.cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Return one expression for the verbs and records of a language; null where none are known."""
    listed = read_pack("observed").get(language)
    if listed is None:
        return None
    # Elsewhere than in German a capital makes a name: the Ledger is a newspaper.
    flags = re.IGNORECASE if language == "de" else re.NOFLAG
    return re.compile(rf"(?<!\w)(?:{'|'.join([*listed['records'], *listed['verbs']])})(?!\w)", flags)
