"""A small PDF writer: pages of text at places, columns, an information block. Only what the tests need."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278"
    " 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944"
    " 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556"
    " 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
ADVANCES = dict(zip(map(chr, range(32, 127)), map(int, _WIDTHS.split()), strict=True))
"""Advance of each glyph, thousandths of its height."""


def width_of(text: str, size: float) -> float:
    """Return how wide a text is set."""
    return sum(_advance(character) for character in text) * size / 1000


def _advance(character: str) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    return ADVANCES.get(character) or ADVANCES.get(base) or 556


@dataclass
class PdfPage:
    """A page that text is put on."""

    width: float = 595
    height: float = 842
    rotate: int = 0
    shown: list[tuple[str, str]] = field(default_factory=list)

    def text(
        self, x: float, y: float, text: str, size: float = 10, gap: float = 0, matrix: str = "", before: str = ""
    ) -> None:
        """Put a text at a place, with so much more room at each space; `matrix` replaces the upright place."""
        self.shown.append((f"{before} BT /F1 {size} Tf {gap:.4f} Tw {matrix or f'1 0 0 1 {x:.3f} {y:.3f}'} Tm", text))

    def letters(self, x: float, y: float, text: str, size: float = 10, extra: float = 0) -> None:
        """Draw a text letter by letter, without any space."""
        for character in text:
            if character != " ":
                self.text(x, y, character, size)
            x += width_of(character, size) + extra


def wrap(text: str, width: float, size: float, indent: float = 0, cuts: Sequence[str] = ()) -> list[str]:
    """Break a paragraph into lines no wider than `width`; words of `cuts` (`foot-ball`) are cut where they run over."""
    lines: list[str] = []
    line = ""
    places = {cut.replace("-", "", 1): cut.index("-") for cut in cuts}
    for word in text.split(" "):
        room = width - (indent if not lines else 0)
        joined = f"{line} {word}" if line else word
        if width_of(joined, size) <= room:
            line = joined
            continue
        start = places.get(word.strip(".,"))
        cut = word.index("-") + 1 if start is None and "-" in word[1:-1] else start
        head = f"{line} {word[:cut]}{'' if cut and word[cut - 1] == '-' else '-'}" if cut else ""
        if head and width_of(head, size) <= room:
            lines.append(head)
            line = word[cut:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


@dataclass
class Style:
    """How a column is set."""

    size: float = 10
    leading: float = 12
    indent: float = 0
    gap: float = 6
    justify: bool = False
    cuts: Sequence[str] = ()


def set_columns(
    places: Sequence[tuple[PdfPage, float, float, float, float]], paragraphs: Sequence[str], style: Style
) -> None:
    """Set paragraphs into columns, one after the other; a place is page, left, top, width, bottom."""
    waiting = iter(places)
    page, left, y, width, bottom = next(waiting)
    for paragraph in paragraphs:
        lines = wrap(paragraph, width, style.size, style.indent, style.cuts)
        for i, line in enumerate(lines):
            if y < bottom:
                page, left, y, width, bottom = next(waiting)
            move = style.indent if i == 0 else 0
            spaces = line.count(" ")
            spare = (width - move - width_of(line, style.size)) / spaces if spaces and i + 1 < len(lines) else 0
            page.text(left + move, y, line, style.size, spare if style.justify else 0)
            y -= style.leading
        y -= style.gap


def make_pdf(
    pages: Sequence[PdfPage], info: dict[str, str] | None = None, catalog: str = "", trailer: str = "", more: str = ""
) -> bytes:
    """Return the bytes of a PDF; `catalog`, `trailer` and `more` add raw entries and objects (numbers from 900)."""
    characters = sorted({c for page in pages for _, text in page.shown for c in text if not " " <= c <= "~"})
    codes = {**{c: ord(c) for c in ADVANCES}, **{c: 128 + i for i, c in enumerate(characters)}}
    objects: dict[int, bytes] = {}
    kids = " ".join(f"{10 + 2 * i} 0 R" for i in range(len(pages)))
    objects[1] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode()
    objects[2] = f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode()
    widths = " ".join(str(_advance(c)) for c in [*ADVANCES, " ", *characters])
    objects[3] = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R /FirstChar 32 /LastChar "
        f"{127 + len(characters)} /Widths [{widths}] >>"
    ).encode()
    objects[4] = _stream(_unicode_map(codes))
    for i, page in enumerate(pages):
        head = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] /Rotate {page.rotate}"
        objects[10 + 2 * i] = f"{head} /Resources << /Font << /F1 3 0 R >> >> /Contents {11 + 2 * i} 0 R >>".encode()
        shown = [f"{place} <{bytes(codes[c] for c in text).hex()}> Tj ET" for place, text in page.shown]
        objects[11 + 2 * i] = _stream("\n".join(shown))
    if info:
        entries = " ".join(
            f"/{name} <{(chr(0xFEFF) + value).encode('utf-16-be').hex()}>" for name, value in info.items()
        )
        objects[5] = f"<< {entries} >>".encode()
        trailer += " /Info 5 0 R"
    return _file(objects, trailer, more)


def _unicode_map(codes: dict[str, int]) -> str:
    pairs = [f"<{code:02x}> <{c.encode('utf-16-be').hex()}>" for c, code in codes.items()]
    blocks = [pairs[i : i + 100] for i in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{body}\nendcmap end end"
    )


def _stream(text: str) -> bytes:
    data = text.encode("latin-1")
    return f"<< /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: dict[int, bytes], trailer: str, more: str) -> bytes:
    written = bytearray(b"%PDF-1.4\n")
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(written)
        written += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    written += more.encode("latin-1")
    start = len(written)
    written += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        written += f"{number} 1\n{place:010d} 00000 n \n".encode()
    written += f"trailer << /Root 1 0 R /Size {max(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(written)
