"""What tells whether two independent texts have a statement from two origins."""

from __future__ import annotations

from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.own_people import own_people
from samesource.stages.claiming.source_view import SourceView
from samesource.stages.claiming.surroundings import Surroundings

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

Telling = tuple[SourceView, Mention, Surroundings]
"""A text, the place where it states a claim, and what stands around that."""


def origin_features(one: Telling, other: Telling, alike: float, texts: int) -> dict[str, float]:
    """Measure two texts that state a claim of `texts` independent texts; the order of the two does not matter.

    `alike` is the feature of that name, which is the same whatever they state.
    """
    mention = one[1]
    ways = [_one_way(one, other[0]), _one_way(other, one[0])]
    around = (one[2], other[2])
    return {
        "apart": max(way["apart"] for way in ways),
        "alike": alike,
        "own_source": max(way["own_source"] for way in ways),
        "own_people": min(way["own_people"] for way in ways),
        "shared_source": min(way["shared_source"] for way in ways),
        "seen": max(place.seen for place in around),
        "signs": max(place.signs for place in around),
        "early": min(place.early for place in around),
        "quoted": min(one[0].quoted, other[0].quoted),
        "clock": float(mention.kind == "time"),
        "digits": float(len(mention.key.replace(".", "").rstrip("0"))) if mention.kind == "quantity" else 0.0,
        "texts": float(min(_MOST_TEXTS, texts)),
    }


def _one_way(one: Telling, other: SourceView) -> dict[str, float]:
    """Measure what one text has around a statement, beside all of the other text."""
    view, _, around = one
    own = own_people(view, other)
    named = (i for i, words in view.sources.items() if not own.isdisjoint(words)) if own else ()
    return {
        "apart": 1.0 - around.words.known_to(other),
        "own_source": around.nearness(named, around.sentence),
        "own_people": float(not own.isdisjoint(around.within)),
        "shared_source": float(not around.beside.isdisjoint(other.words)),
    }
