"""C2PA manifests that are written into a text."""

from __future__ import annotations

import re

from samesource.language.declared.content_credential import ContentCredential

_MAGIC = b"C2PATXT\0"
_HEADER = len(_MAGIC) + 5
"""Bytes of magic, version (1) and length (4, most significant first)."""
_SMALL, _LARGE = 0xFE00, 0xE0100
"""Variation selectors of the byte values 0 and 16."""
_RUN = re.compile("\ufeff?[\ufe00-\ufe0f\U000e0100-\U000e01ef]{8,}")
_ARMOUR = re.compile(r"-----BEGIN C2PA MANIFEST-----(?P<held>[^\x00]{0,1000000}?)-----END C2PA MANIFEST-----")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")


def find_content_credentials(text: str) -> list[ContentCredential]:
    """Return the C2PA manifests in `text` as received, in order; nothing of them is verified.

    C2PA technical specification, "Embedding manifests into unstructured text" (a `C2PATextManifestWrapper`: U+FEFF and
    a run of variation selectors, one a byte) and "into structured text" (an armoured block). A run without the
    wrapper's magic is none.
    """
    found: list[ContentCredential] = []
    if _selector(_MAGIC[0]) in text:
        for run in _RUN.finditer(text):
            held = bytes(map(_byte, run.group().removeprefix("\ufeff")))
            if held.startswith(_MAGIC):
                found.append(ContentCredential(run.start(), run.end(), _wrapper(held, run.group()[0] == "\ufeff")))
    if "-----BEGIN C2PA MANIFEST-----" in text:
        blocks = _ARMOUR.finditer(text)
        found += [ContentCredential(block.start(), block.end(), _block(block["held"])) for block in blocks]
    return sorted(found, key=lambda credential: credential.start)


def _selector(byte: int) -> str:
    """Return the variation selector that stands for a byte."""
    return chr(_SMALL + byte if byte < 16 else _LARGE + byte - 16)


def _byte(selector: str) -> int:
    """Return the byte that a variation selector stands for."""
    code = ord(selector)
    return code - _SMALL if code < _LARGE else code - _LARGE + 16


def _wrapper(held: bytes, is_marked: bool) -> str:
    """Describe a wrapper by its header and by what is there."""
    if len(held) < _HEADER:
        return "C2PA text manifest, cut off in its header; not verified"
    version, length = held[len(_MAGIC)], int.from_bytes(held[len(_MAGIC) + 1 : _HEADER], "big")
    there = len(held) - _HEADER
    size = f"{length} bytes" if there >= length else f"cut off: {there} of {length} bytes"
    faults = "" if version == 1 else ", a version unknown here"
    faults += "" if is_marked else ", without its mark U+FEFF"
    return f"C2PA text manifest, version {version}, {size}{faults}; not verified"


def _block(held: str) -> str:
    """Describe an armoured block: the address that it refers to, or how much it holds."""
    address = _ADDRESS.search(held)
    told = f"at {address.group()}" if address else f"{len(''.join(held.split()))} characters"
    return f"C2PA manifest block, {told}; not verified"
