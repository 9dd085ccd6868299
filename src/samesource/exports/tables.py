"""The tables that CSV and Parquet exports hold: what a row is and what each column means, declared once.

Positions are half-open code points into the document's text as received; probabilities and scores run from 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["string", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: its type and what it means."""

    name: str
    type: ColumnType
    meaning: str


@dataclass(frozen=True, slots=True)
class ExportTable:
    """One table and what a row of it is."""

    name: str
    meaning: str
    columns: tuple[ExportColumn, ...]


def _table(name: str, meaning: str, columns: str) -> ExportTable:
    """Declare a table; a line of `columns` is a column: name, type, meaning."""
    split = (line.split(maxsplit=2) for line in columns.strip().splitlines())
    return ExportTable(name, meaning, tuple(ExportColumn(n, _TYPES[kind], says) for n, kind, says in split))


_TYPES: dict[str, ColumnType] = {"text": "string", "count": "integer", "number": "number", "yes/no": "boolean"}

EXPORT_TABLES = (
    _table(
        "documents",
        "A report.",
        """
        id text its id
        path text where it was read, below the folder given
        url text address it was published at
        outlet text who published it
        title text its headline
        byline text its author credit
        agency text the agency that it credits
        published text time of publication believed most, ISO 8601
        published_trust number how far that time is believed
        language text ISO 639-1 code, or und
        words count number of words of its story
        text_sha256 text SHA-256 of its text as received, in UTF-8
        story text story it belongs to
        family text family of dependent texts it belongs to
        witness text the document that stands for all with the same story words
        text text its text as received, where the trace holds it
        """,
    ),
    _table(
        "times",
        "A time that a document shows or that metadata gives.",
        """
        document text the document
        value text the time, ISO 8601
        precision text day, minute, second, …
        kind text published, modified, …
        where text where it was read
        trust number how far it is believed
        """,
    ),
    _table(
        "furniture",
        "A span of a document that is not the story.",
        """
        document text the document
        start count where it starts
        end count where it ends
        kind text title, byline, dateline, credit, appeal, …
        """,
    ),
    _table(
        "declared",
        "A source that a document names for itself.",
        """
        document text the document that names it
        kind text agency, credit, original-url, …
        value text what it names
        start count where it says so
        end count and where that ends
        source text the document meant, where it is among those given
        """,
    ),
    _table(
        "stories",
        "Documents about one event.",
        """
        id text its id
        title text its headline
        documents count documents in it
        families count families in it
        independent_texts count independent texts, estimate
        independent_texts_low count lower end of the interval (90 %)
        independent_texts_high count upper end
        """,
    ),
    _table(
        "relations",
        "What a pair of documents is to each other.",
        """
        a text smaller id
        b text larger id
        relation text copy, excerpt, revision, rewrite, quote, same-event or unrelated
        probability number of that relation
        dependent number probability that one depends on the other or on a common source
        same_story number probability that both tell the same event
        coverage_a number share of a that is in b
        coverage_b number share of b that is in a
        """,
    ),
    _table(
        "passages",
        "A span of reuse between two documents.",
        """
        a text smaller id
        b text larger id
        a_start count where it starts in a
        a_end count where it ends in a
        b_start count where it starts in b
        b_end count where it ends in b
        kind text verbatim, edited or reworded
        score number how alike both sides are
        """,
    ),
    _table(
        "edges",
        "A chosen edge of the lineage.",
        """
        family text the family
        parent text document or lost source; the smaller id where the direction is undetermined
        child text document that derives from it
        kind text copy, excerpt, revision, rewrite or quote
        probability number that the two are parent and child, either way
        direction number that it runs from parent to child, given that
        determined yes/no whether the direction is told
        """,
    ),
    _table(
        "alternatives",
        "An edge that was weighed and not chosen.",
        """
        family text the family
        parent text as in edges
        child text as in edges
        kind text as in edges
        probability number as in edges
        direction number as in edges
        determined yes/no as in edges
        """,
    ),
    _table(
        "evidence",
        "A reason for or against an edge, a relation or a lost source.",
        """
        about text edge, alternative, relation or lost
        family text the family; empty for relations
        first text parent, smaller id, or lost source
        second text child or larger id; empty for lost sources
        kind text what kind of reason
        says text the reason in words
        weight number in log-odds
        supports yes/no for the statement, or against it
        a_start count where it shows in the smaller id's text
        a_end count and where that ends
        b_start count where it shows in the larger id's text
        b_end count and where that ends
        """,
    ),
    _table(
        "roots",
        "A document from which a family may start.",
        """
        family text the family
        document text the document
        probability number that it starts there
        """,
    ),
    _table(
        "lost",
        "A child of a source that is not among the documents.",
        """
        family text the family
        lost text the lost source
        child text a document that derives from it
        probability number that there was such a source
        """,
    ),
    _table(
        "changes",
        "A typed difference between a parent and its child.",
        """
        parent text the parent
        child text the child
        kind text number, quote, omission, …
        subtype text for quotations: altered, truncated, …
        severity text factual, style or cosmetic
        old_text text words of the parent
        old_start count where they start
        old_end count where they end
        new_text text words of the child
        new_start count where they start
        new_end count where they end
        description text one plain line
        confidence number how sure
        """,
    ),
    _table(
        "claims",
        "A checkable statement of a story.",
        """
        id text its id
        story text the story
        text text the statement
        kind text number, quotation, event, …
        origin text who is named as its source
        origin_kind text official, document, witness, …
        documents count documents that assert it
        outlets count outlets that do
        independent_texts count independent texts that do, estimate
        independent_texts_low count lower end of the interval (90 %)
        independent_texts_high count upper end
        independent_origins count distinct origins behind them, estimate
        independent_origins_low count lower end
        independent_origins_high count upper end
        verdict text single-text, single-origin, circular, independently-reported, contradicted or undetermined
        reason text why
        scope text among what
        """,
    ),
    _table(
        "assertions",
        "A document's wording of a claim.",
        """
        claim text the claim
        document text the document
        start count where it stands; empty where the document omits the claim
        end count and where that ends
        text text the words
        reading text the value given
        attribution text whom it is attributed to
        status text asserts, partly, alters, hedges, denies or omits
        """,
    ),
    _table(
        "damage",
        "A factual change followed down the lineage.",
        """
        number count its row, from 1
        family text the family
        parent text the parent
        child text where it entered
        kind text kind of change
        subtype text its subtype
        description text one plain line
        old text words of the parent
        new text words of the child
        determined yes/no whether the direction of that edge is told
        update yes/no a later version of the outlet's own text: no damage
        inherited count documents that received it and say the same
        outlets count outlets among them, where known
        corrected count documents that have the parent's reading again
        notice text a document whose own note of correction speaks of it
        """,
    ),
    _table(
        "damage_documents",
        "What became of a followed change in a document below it.",
        """
        number count the row of damage
        document text the document
        fate text carried, restored, altered, dropped or unclear
        """,
    ),
    _table(
        "rejected",
        "Something given that could not be read.",
        """
        id text the id it would have had
        reason text why
        """,
    ),
    _table(
        "corrections",
        "A line in which a person overruled the program.",
        """
        line count row of the file, from 1
        says text derives-from, not-from, no-parent, direction, date, outlet or origin
        document text the document it is about
        other text for edges the parent
        value text the date, outlet or origin
        who text who says so
        why text for what reason
        when text when it was said
        """,
    ),
)
