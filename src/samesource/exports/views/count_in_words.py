"""Write a count as a reader expects it in a sentence."""

from __future__ import annotations

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def count_in_words(count: int, singular: str = "", plural: str = "") -> str:
    """Write `count` in words up to twelve, else in digits, with its noun where one is given."""
    number = _WORDS[count] if 0 <= count < len(_WORDS) else f"{count:,}"
    noun = singular if count == 1 else plural or (f"{singular}s" if singular else "")
    return f"{number} {noun}".rstrip()
