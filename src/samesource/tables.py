"""Every table: its rows, its columns, what each means and in which unit. Declared once, here.

Conventions. Ids are strings. Positions are half-open code points into the document's text as received. Probabilities
and weights in integer columns are millionths (SQL on the two engines agrees on integers, not on floats). `packed`
columns hold a record of `samesource.records`; `*_json` columns hold canonical JSON in the form of trace.json.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Arrow type and what it means."""

    name: str
    type: pa.DataType
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what a row is, its columns, and the columns that order it when it is shown."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def schema(self) -> pa.Schema:
        """Return the Arrow schema, with the meanings as field metadata."""
        return pa.schema([pa.field(c.name, c.type, metadata={"meaning": c.meaning}) for c in self.columns])


_STRING, _INT, _LONG, _BOOL, _BYTES = pa.string(), pa.int32(), pa.int64(), pa.bool_(), pa.binary()
_INTS, _LONGS = pa.list_(pa.int32()), pa.list_(pa.int64())

DOCUMENTS = Table(
    "documents",
    "A report as received.",
    (
        Column("id", _STRING, "the document's id"),
        Column("path", _STRING, "path below the folder given, `/`-separated; null where read from memory"),
        Column("url", _STRING, "address it was published at, where known"),
        Column("outlet", _STRING, "who published it, where metadata or markup says so"),
        Column("title", _STRING, "headline given apart from the text (markup, a column), where there is one"),
        Column("byline", _STRING, "author credit given apart from the text"),
        Column("published", _STRING, "time given apart from the text, ISO 8601"),
        Column("language", _STRING, "ISO 639-1 code given apart from the text"),
        Column("format", _STRING, "a key of reading.readers.READERS, or memory"),
        Column(
            "statements_json",
            _STRING,
            "all that is said of it apart from the text: JSON list of [kind, value, where] (records.statement)",
        ),
        Column("text", _STRING, "the text: the decoded file with its newlines, or the text extracted from markup"),
    ),
    ("id",),
)
REJECTED = Table(
    "rejected",
    "Something given that could not be read.",
    (
        Column("id", _STRING, "the id it would have had"),
        Column("reason", _STRING, "why, in words"),
    ),
    ("id", "reason"),
)
CORRECTIONS = Table(
    "corrections",
    "A line in which a person overrules the program; only those that name documents given.",
    (
        Column("line", _LONG, "row of the file, from 1"),
        Column("says", _STRING, "derives-from, not-from, no-parent, direction, date, outlet or origin"),
        Column("document", _STRING, "the document that it is about: for edges the child"),
        Column("other", _STRING, "for edges the parent; else empty"),
        Column("value", _STRING, "the date, outlet or origin; else empty"),
        Column("who", _STRING, "who says so; may be empty"),
        Column("why", _STRING, "for what reason; may be empty"),
        Column("when", _STRING, "when it was said; may be empty"),
    ),
    ("line",),
)
TEXTS = Table(
    "texts",
    "A document's text, normalised.",
    (
        Column("id", _STRING, "document"),
        Column("language", _STRING, "ISO 639-1 code, or `und`"),
        Column("normal", _STRING, "normalised text; see records.prepared.Prepared.text"),
        Column("map_normal", _INTS, "normal positions where the shift to the original changes"),
        Column("map_original", _INTS, "original position of each of them"),
        Column("text_sha256", _STRING, "SHA-256 of the text as received, in UTF-8"),
        Column("stripped_json", _STRING, "what was stripped or folded: JSON object of counts by kind"),
    ),
    ("id",),
)
DECLARED = Table(
    "declared",
    "What a document says of itself.",
    (
        Column("id", _STRING, "document"),
        Column("about", _BYTES, "packed records.about.About"),
    ),
    ("id",),
)
FURNITURE = Table(
    "furniture",
    "A document's furniture by form.",
    (
        Column("id", _STRING, "document"),
        Column("starts", _INTS, "original positions where spans start"),
        Column("ends", _INTS, "and end"),
        Column(
            "kinds",
            pa.list_(pa.string()),
            "title, byline, dateline, date, credit, url, related, keywords, appeal, navigation, …",
        ),
    ),
    ("id",),
)
SEGMENTED = Table(
    "segmented",
    "A document's story text as sentences and words, furniture by form left out.",
    (
        Column("id", _STRING, "document"),
        Column("packed", _BYTES, "records.prepared.Prepared"),
        Column("words", _LONG, "number of story words"),
        Column(
            "seniority", _STRING, "sorts copies: no declared source first, then earliest published, then smallest id"
        ),
        Column(
            "words_key",
            _LONG,
            "signed 64-bit hash of the sequence of story words, case folded; 0 where there are none",
        ),
        Column("sites", pa.list_(pa.string()), "names of its site (outlet, host), for counting repetition"),
        Column("day", _STRING, "day of publication, ISO 8601, or empty"),
        Column("block_keys", _LONGS, "hashes of its paragraphs and of sentences in them, for counting repetition"),
        Column("title_keys", _LONGS, "hashes of its headline and of the unfinished lines above the story"),
    ),
    ("id",),
)
WITNESSES = Table(
    "witnesses",
    "Which document stands for all that have the same story words.",
    (
        Column("id", _STRING, "document"),
        Column("witness", _STRING, "first in seniority among the documents with the same words"),
    ),
    ("id",),
)
_STATISTICS = (
    Column(
        "kind",
        _STRING,
        "block (a repeated paragraph or sentence), site (one of many documents), key (a fingerprint key over its cap) "
        "or cap (that of a channel)",
    ),
    Column("channel", _STRING, "the site, that of the block (empty: all documents), or channel of the key or cap"),
    Column("key", _LONG, "hash of the block or key; 0 for a site or cap"),
    Column("groups", _LONG, "number of distinct duplicate groups (keys: witnesses; sites: documents) with it; the cap"),
    Column("days", _LONG, "number of distinct days on which the groups began (0 for keys)"),
    Column("shown", _STRING, "the text behind it, shortened"),
    Column("detail", _STRING, "of a block the kind of furniture that it is, of a key its smallest witness; else empty"),
)
STATISTICS = Table(
    "statistics",
    "The epoch: what this corpus says of blocks and keys. It prunes candidates and marks furniture, no more.",
    _STATISTICS,
    ("kind", "channel", "key"),
)
EPOCH = Table(
    "epoch",
    "The statistics of an earlier run, given in place of this corpus' own.",
    _STATISTICS,
    ("kind", "channel", "key"),
)
PREPARED = Table(
    "prepared",
    "A witness ready for comparison: segmented, without repeated furniture.",
    (
        Column("id", _STRING, "document"),
        Column("packed", _BYTES, "records.prepared.Prepared"),
        Column(
            "repeated_json",
            _STRING,
            "furniture spans found by repetition (repeated, related, formula), trace.json's form",
        ),
    ),
    ("id",),
)
FINGERPRINTS = Table(
    "fingerprints",
    "A key that a witness shares with its relatives.",
    (
        Column("id", _STRING, "document"),
        Column("channel", _STRING, "sketch, passage or anchor"),
        Column("kind", _STRING, "for anchors: word, name, number, pair or quotation; else empty"),
        Column("key", _LONG, "signed 64-bit hash"),
        Column("weight", _LONG, "rarity of the key in the language, millionths"),
    ),
    ("id", "channel", "kind", "key"),
)
CANDIDATES = Table(
    "candidates",
    "A pair of witnesses worth aligning.",
    (
        Column("a", _STRING, "smaller id"),
        Column("b", _STRING, "larger id"),
        Column("sketch_bands", _LONG, "bands in which the sketches agree; 0 where not found by sketches"),
        Column("passage_keys", _LONG, "shared winnowed word n-grams; 0 where not found by them"),
        Column("anchor_kinds", _LONG, "kinds of shared rare anchor; 0 where not found by anchors"),
        Column("anchor_weight", _LONG, "their summed rarity in the language, millionths"),
    ),
    ("a", "b"),
)
ALIGNMENTS = Table(
    "alignments",
    "How a pair corresponds.",
    (
        Column("a", _STRING, "smaller id"),
        Column("b", _STRING, "larger id"),
        Column("packed", _BYTES, "records.alignment.Alignment"),
    ),
    ("a", "b"),
)
RELATIONS = Table(
    "relations",
    "What a pair is to each other.",
    (
        Column("a", _STRING, "smaller id"),
        Column("b", _STRING, "larger id"),
        Column("relation", _STRING, "copy, excerpt, revision, rewrite, quote, same-event or unrelated"),
        Column(
            "dependent",
            _LONG,
            "probability that one text depends on the other or on a common source, millionths",
        ),
        Column("same_story", _LONG, "probability that both tell the same event, millionths"),
        Column("packed", _BYTES, "records.relation.Relation"),
    ),
    ("a", "b"),
)
STORIES = Table(
    "stories",
    "Which story a witness belongs to.",
    (
        Column("id", _STRING, "witness"),
        Column("story", _STRING, "story id: hash of its sorted members"),
    ),
    ("id",),
)
FAMILIES = Table(
    "families",
    "Which family a witness belongs to.",
    (
        Column("id", _STRING, "witness"),
        Column("story", _STRING, "story id"),
        Column("family", _STRING, "family id: hash of its sorted members"),
    ),
    ("id",),
)
FACTS = Table(
    "facts",
    "What a witness states, of stories of several documents; in an archive of all.",
    (
        Column("id", _STRING, "document"),
        Column("packed", _BYTES, "records.document_facts.DocumentFacts"),
    ),
    ("id",),
)
LINEAGES = Table(
    "lineages",
    "The lineage of a family.",
    (
        Column("family", _STRING, "family id"),
        Column("story", _STRING, "story id"),
        Column("packed", _BYTES, "records.lineage.Lineage"),
    ),
    ("family",),
)
EDGES = Table(
    "edges",
    "A chosen edge between two documents given (lost sources have no text and are left out).",
    (
        Column("family", _STRING, "family id"),
        Column("story", _STRING, "story id"),
        Column("parent", _STRING, "parent; the smaller id where the direction is undetermined"),
        Column("child", _STRING, "child"),
        Column("kind", _STRING, "copy, excerpt, revision, rewrite or quote"),
    ),
    ("family", "parent", "child"),
)
CHANGES = Table(
    "changes",
    "A typed difference along an edge.",
    (
        Column("story", _STRING, "story id"),
        Column("parent", _STRING, "parent"),
        Column("child", _STRING, "child"),
        Column("kind", _STRING, "kind of change (DESIGN §5)"),
        Column("subtype", _STRING, "for quotations: altered, truncated, spliced, widened, to-direct, to-indirect"),
        Column("severity", _STRING, "factual, style or cosmetic"),
        Column("old_text", _STRING, "smallest telling span in the parent, or null"),
        Column("old_start", _LONG, "its original position"),
        Column("old_end", _LONG, "and end"),
        Column("new_text", _STRING, "smallest telling span in the child, or null"),
        Column("new_start", _LONG, "its original position"),
        Column("new_end", _LONG, "and end"),
        Column("description", _STRING, "one plain line"),
        Column("confidence", _LONG, "millionths"),
    ),
    ("parent", "child", "new_start", "old_start", "kind", "description", "new_end", "old_end", "confidence"),
)
CLAIMS = Table(
    "claims",
    "A claim of a story with its support.",
    (
        Column("id", _STRING, "claim id"),
        Column("story", _STRING, "story id"),
        Column("rank", _LONG, "place in the story's list, 0 for the claim its documents care most about"),
        Column("claim_json", _STRING, "the claim in trace.json's form, its assertions on witnesses"),
    ),
    ("story", "rank"),
)
ASSERTIONS = Table(
    "assertions",
    "A copy's wording of a claim, carried over from its witness.",
    (
        Column("claim", _STRING, "claim id"),
        Column("document", _STRING, "the copy"),
        Column("assertion_json", _STRING, "the assertion in trace.json's form"),
    ),
    ("claim", "document"),
)
DAMAGE = Table(
    "damage",
    "A factual change followed down the lineage.",
    (
        Column("story", _STRING, "story id"),
        Column("rank", _LONG, "place in the story's list, 0 for what went furthest"),
        Column("damage_json", _STRING, "where it entered and went, in trace.json's form (records.damage.Damage)"),
    ),
    ("story", "rank"),
)

ALL = (
    DOCUMENTS,
    REJECTED,
    CORRECTIONS,
    TEXTS,
    DECLARED,
    FURNITURE,
    SEGMENTED,
    WITNESSES,
    STATISTICS,
    EPOCH,
    PREPARED,
    FINGERPRINTS,
    CANDIDATES,
    ALIGNMENTS,
    RELATIONS,
    STORIES,
    FAMILIES,
    FACTS,
    LINEAGES,
    EDGES,
    CHANGES,
    CLAIMS,
    ASSERTIONS,
    DAMAGE,
)
