"""What tells whether two independent texts have a statement from two origins."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.stages.claiming.known_share import known_share
from samesource.stages.claiming.mention import Mention, Vector
from samesource.stages.claiming.own_people import own_people
from samesource.stages.claiming.source_view import SourceView

_AROUND = 2
"""Sentences on either side of a statement that tell where it comes from."""
_BESIDE = 1
"""Sentences on either side in which a source that is named may stand behind it."""
_MOST_TEXTS = 4

ORIGIN_FEATURES = {
    "apart": "share of what stands around it, by weight, that the other text has nowhere; that of the text with more",
    "alike": "share of a text's words, by weight, that the other has; that of the text with more",
    "own_source": "how near a source or speaker stands whom the other text mentions nowhere, a person by name",
    "own_people": "both name in its sentence, as source or speaker, a person whom the other mentions nowhere",
    "shared_source": "both texts name beside it a source of whom the other speaks",
    "seen": "how near one tells of somebody who counted or watched, or of a record on show",
    "signs": "how near one tells of whatever perceives, notes, shows, measures or is written down",
    "early": "how early it stands in the text that tells it later: what happened is seen by many, details by one",
    "quoted": "quotations a sentence, in the text with fewer: reporters who spoke to people have sources of their own",
    "clock": "it is a time of day, which everybody has from his own clock",
    "digits": "digits of the figure, closing zeros aside: one exact to the last digit comes from one record",
    "texts": "independent texts, up to four: what everybody has comes from one place",
}
"""The features of the model `origins`, each with its reason."""

Telling = tuple[SourceView, Mention]
"""A text and the place where it states a claim."""


def origin_features(one: Telling, other: Telling, weights: Vector, alike: float, texts: int) -> dict[str, float]:
    """Measure two texts that state a claim of `texts` independent texts; the order of the two does not matter.

    `alike` is the feature of that name, which is the same whatever they state.
    """
    mention = one[1]
    ways = [_one_way(*one, other[0], weights), _one_way(*other, one[0], weights)]
    return {
        "apart": max(way["apart"] for way in ways),
        "alike": alike,
        "own_source": max(way["own_source"] for way in ways),
        "own_people": min(way["own_people"] for way in ways),
        "shared_source": min(way["shared_source"] for way in ways),
        "seen": max(way["seen"] for way in ways),
        "signs": max(way["signs"] for way in ways),
        "early": min(way["early"] for way in ways),
        "quoted": min(view.quoted for view, _ in (one, other)),
        "clock": float(mention.kind == "time"),
        "digits": float(len(mention.key.replace(".", "").rstrip("0"))) if mention.kind == "quantity" else 0.0,
        "texts": float(min(_MOST_TEXTS, texts)),
    }


def _one_way(view: SourceView, mention: Mention, other: SourceView, weights: Vector) -> dict[str, float]:
    """Measure what one text has around a statement, beside all of the other text."""
    sentence = mention.sentence
    count = len(view.prepared.sentence_start)
    around = range(max(0, sentence - _AROUND), min(count, sentence + _AROUND + 1))
    stems = view.prepared.token_stem
    near = [int(stems[k]) for i in around for k in range(*view.prepared.sentence_tokens(i))]
    own = own_people(view, other)
    beside = frozenset[str]().union(*(view.sources.get(sentence + d, ()) for d in range(-_BESIDE, _BESIDE + 1)))
    return {
        "apart": 1.0 - known_share(near, other, weights),
        "own_source": _nearness((i for i, named in view.sources.items() if named & own), sentence),
        "own_people": float(not own.isdisjoint(view.sources.get(sentence, ()))),
        "shared_source": float(not beside.isdisjoint(other.words)),
        "seen": _nearness(view.seen, sentence),
        "signs": _nearness(view.signs, sentence),
        "early": 1.0 - sentence / max(1, count),
    }


def _nearness(sentences: Iterable[int], place: int) -> float:
    """Return 1 for the sentence itself, a half for the next one, a third for the one after; 0 where there is none."""
    return max((1.0 / (1 + abs(sentence - place)) for sentence in sentences), default=0.0)
