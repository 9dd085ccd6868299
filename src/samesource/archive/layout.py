"""The tables of an archive's database, declared once.

`documents`: a row a document. `day` is its first day of publication or empty; `witness` the number of the document
that stands for all with its words; `singles` and `joint` the weights of its anchors (of single stems, of pairs and
quotations); `block` of a witness is the least number among all that its story hangs on; `story` null until it has
been traced.
`parts`: its rows of the stages' tables (PARTS), packed; the key is eight times its number and the part's place.
`postings`: a fingerprint key of a witness; `kind` is its place in records.document_keys.KINDS.
`pairs`: witnesses that share keys, `a` the one of the smaller id. `near_a`, `near_b`: whether the pair is among the
nearest of either. `same_story`, `dependent`: null until judged. `linked`: whether it holds stories together.
`judged`: alignment and relation of a pair that may be needed again, packed; also of pairs that only a story completed,
and of copies with the other documents of a small story.
`stories`: a traced story: its line in lists as JSON, its trace (without texts) packed; `made_from` names its documents
and the pairs that the trace was made from.
`expired`: a document let go of that a kept one is related to. `dirty`: a witness whose story has to be traced again.
`names`: a hash of what a document is known by (`name_key`: ids, addresses, headline, slug) and of its publisher.
`versions`: documents of one item, `first` the id of the first that was held. `notices`: what publishers say of their
own copy; `noticed`: hashes of what a notice names. `watched`: what `watch` knows of a file or feed, as JSON.
`epoch`: the statistics fixed when the archive was made (tables.EPOCH). `meta`: settings, and how often it was written.
"""

from __future__ import annotations

FORMAT = 3
"""Raised with every change of the tables or of what is packed in them."""

PARTS = ("documents", "texts", "declared", "furniture", "segmented", "prepared", "facts")
PARTS_A_DOCUMENT = 8
CHANNELS = ("sketch", "passage", "anchor")

LAYOUT = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE epoch (
  kind TEXT NOT NULL, channel TEXT NOT NULL, key INTEGER NOT NULL, groups INTEGER NOT NULL, days INTEGER NOT NULL,
  shown TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (kind, channel, key)
) WITHOUT ROWID;
CREATE INDEX epoch_keys ON epoch (key);
CREATE TABLE documents (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, words INTEGER NOT NULL,
  words_key INTEGER NOT NULL, seniority TEXT NOT NULL, witness INTEGER NOT NULL, singles INTEGER NOT NULL DEFAULT 0,
  joint INTEGER NOT NULL DEFAULT 0, block INTEGER, story TEXT
);
CREATE INDEX documents_words ON documents (words_key, words);
CREATE INDEX documents_witness ON documents (witness);
CREATE INDEX documents_day ON documents (day);
CREATE INDEX documents_block ON documents (block);
CREATE INDEX documents_story ON documents (story);
CREATE TABLE parts (place INTEGER PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE postings (
  channel INTEGER NOT NULL, key INTEGER NOT NULL, document INTEGER NOT NULL, kind INTEGER NOT NULL,
  weight INTEGER NOT NULL, PRIMARY KEY (channel, key, document)
) WITHOUT ROWID;
CREATE TABLE pairs (
  a INTEGER NOT NULL, b INTEGER NOT NULL, sketch_bands INTEGER NOT NULL, passage_keys INTEGER NOT NULL,
  anchor_kinds INTEGER NOT NULL, anchor_weight INTEGER NOT NULL, near_a INTEGER NOT NULL DEFAULT 0,
  near_b INTEGER NOT NULL DEFAULT 0, same_story INTEGER, dependent INTEGER, linked INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX pairs_b ON pairs (b, a);
CREATE TABLE judged (
  number INTEGER PRIMARY KEY, a INTEGER NOT NULL, b INTEGER NOT NULL, same_story INTEGER NOT NULL,
  dependent INTEGER NOT NULL, content BLOB NOT NULL, UNIQUE (a, b)
);
CREATE TABLE stories (
  id TEXT PRIMARY KEY, documents INTEGER NOT NULL, last TEXT, entry TEXT NOT NULL, trace BLOB NOT NULL,
  made_from TEXT NOT NULL
);
CREATE TABLE expired (
  id TEXT NOT NULL, day TEXT NOT NULL, kept TEXT NOT NULL, relation TEXT NOT NULL, dependent INTEGER NOT NULL,
  PRIMARY KEY (kept, id)
) WITHOUT ROWID;
CREATE TABLE dirty (witness INTEGER PRIMARY KEY);
CREATE TABLE names (
  key INTEGER NOT NULL, document INTEGER NOT NULL, publisher INTEGER NOT NULL, PRIMARY KEY (key, document)
) WITHOUT ROWID;
CREATE INDEX names_document ON names (document);
CREATE TABLE versions (id TEXT PRIMARY KEY, first TEXT NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX versions_first ON versions (first);
CREATE TABLE notices (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, publisher TEXT NOT NULL,
  words TEXT NOT NULL, declared INTEGER NOT NULL, UNIQUE (id, kind, words)
);
CREATE TABLE noticed (
  key INTEGER NOT NULL, notice INTEGER NOT NULL, publisher INTEGER NOT NULL, kind TEXT NOT NULL,
  PRIMARY KEY (key, notice)
) WITHOUT ROWID;
CREATE TABLE watched (source TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
"""
