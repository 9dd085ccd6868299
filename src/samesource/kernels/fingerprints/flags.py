"""The flags of a byte of text, and how scratch memory is laid out."""

from __future__ import annotations

WORD, DIGIT, APOSTROPHE, SEPARATOR, UNSPACED, BEGINS = 0x80, 0x40, 0x20, 0x10, 0x08, 0x04
"""Part of a word; of a figure too; joins words; joins figures; part of a word of one character; its first byte."""

PAD, ROOM, WORDS_ROOM = 8, 160, 16
"""Zero bytes before a text in scratch memory, and bytes beyond its own in all, so that neighbours can be read;
and words beyond those that a text can have, since places are written eight at a time."""
