"""Manifests inside texts are found, described and taken out before texts are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.declared.find_content_credentials import find_content_credentials
from samesource.stages.declare_about import declare
from samesource.stages.normalise_text import normalise_text

STORY = "The ship sank off Likoma on Monday, and nobody was hurt."


def written(content: bytes) -> str:
    return "".join(chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in content)


def wrapper(content: bytes, *, version: int = 1, length: int | None = None) -> str:
    size = len(content) if length is None else length
    return "\ufeff" + written(b"C2PATXT\0" + bytes([version]) + size.to_bytes(4, "big") + content)


@given(st.binary(max_size=60))
def test_a_wrapper_is_found_and_leaves_no_trace(content: bytes) -> None:
    text = f"{STORY}{wrapper(content)}\n\nMore was not known."
    found = find_content_credentials(text)
    assert [(entry.start, entry.end) for entry in found] == [(len(STORY), len(STORY) + 14 + len(content))]
    assert found[0].says == f"C2PA text manifest, version 1, {len(content)} bytes; not verified"
    normalised = normalise_text(text, "en")
    assert normalised.text == f"{STORY}\nMore was not known."
    assert normalised.stripped == {"content credentials": 1}


@pytest.mark.parametrize(
    ("carried", "says"),
    [
        (wrapper(b"abc", length=300), "C2PA text manifest, version 1, cut off: 3 of 300 bytes; not verified"),
        (wrapper(b"abc", version=9), "C2PA text manifest, version 9, 3 bytes, a version unknown here; not verified"),
        (wrapper(b"abc")[1:], "C2PA text manifest, version 1, 3 bytes, without its mark U+FEFF; not verified"),
        ("\ufeff" + written(b"C2PATXT\0\1"), "C2PA text manifest, cut off in its header; not verified"),
        (wrapper(b"abc", length=1), "C2PA text manifest, version 1, 1 bytes; not verified"),
    ],
)
def test_what_is_wrong_with_a_wrapper_is_said(carried: str, says: str) -> None:
    assert [entry.says for entry in find_content_credentials(STORY + carried)] == [says]


def test_selectors_without_the_magic_are_stripped_and_counted() -> None:
    normalised = normalise_text(STORY + "\ufeff" + written(b"something else"), "en")
    assert find_content_credentials(STORY + written(b"something else")) == []
    assert normalised.text == STORY
    assert normalised.stripped == {"variation selectors": 14, "zero-width": 1}


def test_an_armoured_block() -> None:
    text = f"{STORY}\n\n-----BEGIN C2PA MANIFEST----- https://m.example/a.c2pa -----END C2PA MANIFEST-----\n"
    assert [entry.says for entry in find_content_credentials(text)] == [
        "C2PA manifest block, at https://m.example/a.c2pa; not verified"
    ]
    assert normalise_text(text, "en").text == STORY


def test_a_document_declares_its_manifest_at_its_place() -> None:
    text = STORY + wrapper(b"abc")
    about = declare({"id": "x", "text": text}, normalise_text(text, "en"))
    assert about.declared == [
        {
            "kind": "content-credentials",
            "value": "C2PA text manifest, version 1, 3 bytes; not verified",
            "start": len(STORY),
            "end": len(text),
        }
    ]
