"""The encoding of a text without a byte-order mark."""

from __future__ import annotations

_RARE = ["iso8859_3", "iso8859_4", "iso8859_10", "iso8859_14", "iso8859_16", "cp1125", "mac_iceland", "mac_turkish"]
"""Encodings that differ from common ones in a few letters, and that no newspaper's system writes."""
_SAMPLE = 1 << 16
_FEWEST = 8
"""Characters below which zeros tell nothing."""
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def guess_encoding(data: bytes, *, whole: bool = False) -> str | None:
    """Return the name of the encoding of `data`, by its first 64 KiB; None where it cannot be told.

    A byte-order mark or UTF-8 decides (`utf-8-sig`, which is read without a mark too); UTF-16 is known by where its
    zeros stand; else charset-normalizer judges, and only a clear verdict counts. `whole`: it is not cut off at its end.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return _wide_encoding(sample)
    return "utf-8-sig" if _is_utf8(sample, whole and len(sample) == len(data)) else _judged(sample)


def _is_utf8(sample: bytes, whole: bool) -> bool:
    """Tell whether the bytes are UTF-8, but for a character cut off at the end."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return not whole and error.start >= len(sample) - 3
    return True


def _wide_encoding(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: zeros stand in every other place alone, and what it says can be read."""
    half = len(sample) // 2
    if half < _FEWEST:
        return None
    even, odd = sample[0 : 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high > 4 * low and _is_readable(sample[: 2 * half].decode(encoding, "replace")):
            return encoding
    return None


def _judged(sample: bytes) -> str | None:
    """Let charset-normalizer judge; refuse a verdict in doubt."""
    from charset_normalizer import from_bytes  # imported late: most text is UTF-8

    best = from_bytes(sample, threshold=0.15, enable_fallback=False, cp_exclusion=_RARE).best()
    if best is None or best.chaos > 0.1:
        return None
    return best.encoding if _is_readable(sample.decode(best.encoding, "replace")) else None


def _is_readable(text: str) -> bool:
    """Tell whether a guessed text consists of letters, spaces and the like."""
    good = sum(character.isalnum() or character.isspace() for character in text)
    odd = sum(not character.isprintable() and not character.isspace() for character in text)
    return good >= 0.7 * len(text) and odd <= 0.005 * len(text)
