"""Whether two words of names differ by an ending at most."""

from __future__ import annotations

from samesource.stages.comparing.shared_start import shared_start

_NOUN = "а я у ю ы и е о ои еи ою ею ом ем ь ью ам ям ами ями ах ях"  # noqa: RUF001
_ADJECTIVE = "ыи ии ого его ому ему ым им ая яя ую юю ое ее ые ие ых их ыми ими"  # noqa: RUF001
_ENDINGS = frozenset(["", *_NOUN.split(), *_ADJECTIVE.split()])
"""Russian endings of case, gender and number as `fold_word` leaves them."""
_LEAST = 4
"""Letters from which a word may have an ending."""


def one_word(first: str, second: str) -> bool:
    """Tell whether two folded words are one but for the s of plural and genitive, or a Russian ending."""
    if first == second:
        return True
    if first[-1] >= "\u0400" and second[-1] >= "\u0400":
        stem = shared_start(first, second)
        return any(first[i:] in _ENDINGS and second[i:] in _ENDINGS for i in range(stem, _LEAST - 2, -1))
    shorter, longer = sorted((first, second), key=len)
    return len(longer) > _LEAST and longer == shorter + "s"
