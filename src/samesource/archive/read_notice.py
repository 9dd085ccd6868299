"""What an item says of copy that its publisher has sent before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from samesource.archive.notice import NoticeKind, NoticeRead
from samesource.archive.notice_labels import CORRECTED, STATUSES, WITHDRAWN
from samesource.archive.publisher_of import AGENCY_FORMATS, publisher_of
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements
from samesource.records.statement import Statement

_AHEAD = re.compile(r"^[\s\[(*+=<-]*(?:(?:update|refile|wrapup)\s*\d*\s*[-–—:]\s*)?", re.I)
_AFTER = re.compile(r"^[\])*>]*\s*(?:[:\uff1a/|.!。]|[-–—]\s|$)\s*")
_JOINED = re.compile(r"^[\])*>]*\s*[-–—]\s*")
_QUOTED = re.compile(r"[“„«\"‘‚「『]([^“”„«»\"「」『』\n]{8,300}?)[”“»\"’‘」』]")
_ADDRESS = re.compile(r"https?://[^\s<>\"'“”«»()]+")
_LONGEST_LABEL = 4
"""Words."""
_SEARCHED = 2_000
_LONGEST_LINE = 300
_SHOWN = 300
_LEAST = 12
"""Characters of a headline; shorter ones name too little (of scripts without case half as many)."""


def read_notice(row: DocumentRow | RejectedRow) -> NoticeRead | None:
    """Return the notice that an item is: by its status, or by the label that its headline begins with; None for others.

    A label alone makes no notice: what counts is whether what it names is held and of the same publisher, which
    `find_notices` looks up. An article about a correction has no label, or names no headline of its own publisher.
    """
    said = read_statements(row.statements_json)
    text = row.text if isinstance(row, DocumentRow) else ""
    title = _value(said, "title") or text.lstrip().partition("\n")[0].strip()
    status = next((found for value in _values(said, "status") if (found := _status(value))), None)
    label = _split_label(title) if title and len(title) <= _LONGEST_LINE else None
    if status is None and label is None:
        return None
    kind, rest = (status, title) if status else cast("tuple[NoticeKind, str]", label)
    outlet = row.outlet if isinstance(row, DocumentRow) else _value(said, "outlet")
    # A status in an agency's own format tells of its item; anybody's feed or text may name anybody's id or address.
    surely = any(one.kind == "status" and one.where in AGENCY_FORMATS and _status(one.value) for one in said)
    given = {*_values(said, "guid"), *_values(said, "replaces")} - {row.id}
    names = {("identity", row.id), *(("identity" if surely else "claimed", value) for value in given)}
    if label:
        names |= {("slug", value) for value in _values(said, "slug")}
        names |= {("headline", value) for value in (label[1], *_headlines(title, text)) if _tells(value)}
        names |= {("claimed", match.group().rstrip(".,;")) for match in _ADDRESS.finditer(text[:_SEARCHED])}
    times = _values(said, "modified") + _values(said, "published")
    day = (times[0] if status and times else (row.published if isinstance(row, DocumentRow) else None)) or ""
    words = " ".join((text[:_SHOWN] or rest or title).split())
    return NoticeRead(
        row.id, kind, day[:10], publisher_of(outlet, said), words, status is not None, tuple(sorted(names))
    )


def _values(said: Sequence[Statement], kind: str) -> list[str]:
    """Return all values of a kind."""
    return [statement.value for statement in said if statement.kind == kind and statement.value]


def _value(said: Sequence[Statement], kind: str) -> str:
    """Return the value of a kind that is trusted most."""
    return next(iter(_values(said, kind)), "")


def _status(value: str) -> NoticeKind | None:
    """Return what a status means for copy sent before; None for usable."""
    return cast("NoticeKind | None", STATUSES.get(value.rpartition(":")[2].strip().casefold()))


def _split_label(title: str) -> tuple[NoticeKind, str] | None:
    """Return what the label at the start of a headline says, and the rest; None where there is none."""
    rest = title[cast("re.Match[str]", _AHEAD.match(title)).end() :]
    for end in _ends(rest):
        label = " ".join(rest[:end].casefold().split())
        kind: NoticeKind | None = "withdrawn" if label in WITHDRAWN else "corrected" if label in CORRECTED else None
        if kind is None:
            continue
        after = rest[end:]
        apart = _AFTER.match(after)
        if apart:
            return kind, after[apart.end() :]
        if rest[:end].isupper() and not after.isupper():
            joined = _JOINED.match(after)
            return kind, after[joined.end() if joined else 0 :].strip()
    return None


def _ends(rest: str) -> Iterator[int]:
    """Yield where the first words end, longest runs first."""
    ends = [match.end() for match in re.finditer(r"[\w’']+", rest[:80])]
    yield from reversed(ends[:_LONGEST_LABEL])


def _headlines(title: str, text: str) -> list[str]:
    """Return what may be the headline that a notice names: what is quoted, and whole lines but its own headline."""
    searched = text[:_SEARCHED]
    lines = [line.strip() for line in searched.splitlines() if len(line) <= _LONGEST_LINE]
    lines = [line for line in lines if " ".join(line.split()) != " ".join(title.split())]
    return [match.group(1) for match in _QUOTED.finditer(f"{title}\n{searched}")] + lines


def _tells(value: str) -> bool:
    """Tell whether words are long enough to name one report."""
    return len(value) >= (_LEAST if value.upper() != value.lower() else _LEAST // 2)
