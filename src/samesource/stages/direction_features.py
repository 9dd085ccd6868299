"""What speaks for i being the earlier text of a pair (i, j)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.blocks_of import blocks_of
from samesource.stages.edition_features import edition_features
from samesource.stages.explained_shares import ExplainedShares
from samesource.stages.lacked_shares import lacked_shares
from samesource.stages.story_matrices import StoryMatrices
from samesource.stages.story_measures import StoryMeasures

FloatArray = npt.NDArray[np.float64]

DIRECTION_FEATURES: dict[str, str] = {
    "dates": "j is dated later (1 by a day or more, .5 by less), times the lesser trust; not by pages of one text",
    "declared": "j names i's outlet, agency or address",
    "agency": "i bears an agency's credit and j has lost it",
    "merger": "j joins i with a text that is independent of i",
    "slips": "j misspells words that i and others spell alike",
    "thirds": "other witnesses have i's readings, nobody has j's",
    "phrases": "other witnesses have i's 3-grams, nobody has j's",
    "passed": "of what others share with each, j lacks more of i's than i of j's: nobody passes on what he lacks",
    "names": "names that only j has",
    "hub": "other witnesses resemble i more than j",
    "tail": "what i has and j lacks stands at i's end: cut from below",
    "wrapping": "j stands among more page furniture (menus, pointers, appeals): reprints are wrapped by their site",
    "lead": "i's opening is in j, j's opening is not in i: a new top was put on",
    "byline": "i names who wrote it, j names nobody",
    "dateline": "i says where and when it was filed, j does not: what is cut or taken over loses it first",
    "corrected": "of two editions j says that it corrects or updates something, i does not: others drop the note",
    "quotations": "i quotes more than j: who rewrites tells in his own words what was quoted, and invents no quotation",
    "grown": "of two editions of one house, j has the names and figures of i and more: editions grow",
    "cut": "of two texts of two houses worded alike, i has the words of j and more: who takes over cuts",
    "added": "of two that are one text, j has words that i lacks: a reprint adds lines of its own",
}
"""Every feature and its reason."""

_STATED = ("declared", "agency", "wrapping", "byline", "dateline", "quotations")
"""What documents tell of themselves."""

BY_WORDING = (
    *("thirds", "phrases", "passed", "names", "hub", "tail", "lead", "wrapping"),
    *("dateline", "quotations"),
)
"""Features that read differently for verbatim and for reworded pairs: they enter once for each."""


MERGED = 0.15
"""A smaller residual on both sides is chance: facts that everybody has, worded by nobody in particular."""

CUT = 0.03
"""Share that a merger lacks of what its sources have in common with others: no evidence up to here, all from twice."""

_CLEAR = 0.2
"""Difference of lacked shares at which the evidence of `passed` is three quarters of what it can be."""


def direction_features(
    story: StoryMatrices, measures: StoryMeasures, kin: FloatArray | None = None
) -> dict[str, FloatArray]:
    """Return antisymmetric matrices by name; those of BY_WORDING as NAME_verbatim and NAME_reworded.

    `story`: that of `measures` with what is said of dependence. `kin` tells who depends on whom where it is more than
    `story` knows.
    """
    worth = (story.dependent >= 0.2).astype(np.float64)
    lacked = lacked_shares(measures.view, story.dependent)
    thirds, slips = measures.thirds, measures.thirds["slips"] * worth
    verbatim = np.maximum(story.share["ng4"], story.share["ng4"].T)
    stated, apart = measures.stated, 1.0 - measures.twins
    found = {
        **{name: stated[name] for name in _STATED},
        # A page that prints a text once more bears the date of its site, or that on which it was last changed.
        "dates": stated["dates_given"] + (stated["dates"] - stated["dates_given"]) * apart,
        # Who copies or rewrites a corrected text drops the note.
        "corrected": stated["corrected"] * verbatim * apart,
        **edition_features(story, verbatim, measures.twins, stated["houses"]),
        "merger": _merger(story, measures.residuals, story.dependent if kin is None else kin, lacked),
        "passed": _passed(lacked) * worth,
        "tail": (story.share["tail"] - story.share["tail"].T) * 4.0,
        "lead": story.share["lead"] - story.share["lead"].T,
        **{name: thirds[name] * worth for name in ("thirds", "phrases", "names", "hub")},
        "slips": np.tanh((slips - slips.T) / 2.0),
    }
    split: dict[str, FloatArray] = {}
    for name in DIRECTION_FEATURES:
        if name in BY_WORDING:
            split[f"{name}_verbatim"] = found[name] * verbatim
            split[f"{name}_reworded"] = found[name] * (1.0 - verbatim)
        else:
            split[name] = found[name]
    return split


def _passed(lacked: FloatArray) -> FloatArray:
    """Compare what each lacks of the other's; nothing where no third document tells of one of them."""
    known = (lacked < 1.0) & (lacked.T < 1.0)
    compared: FloatArray = np.where(known, np.tanh((lacked - lacked.T) / _CLEAR), 0.0)
    return compared


def _merger(story: StoryMatrices, residuals: ExplainedShares, kin: FloatArray, lacked: FloatArray) -> FloatArray:
    """Weigh, for j, how much it joins i with some c that does not depend on i: the lesser of both residuals.

    Who joins two texts leaves some of each out; a text that lacks nothing of either may be what both were cut from.
    """
    count = len(story.ids)
    joins = np.zeros((count, count))
    near, own = story.dependent > 0.4, np.eye(count, dtype=bool)
    outside = (kin >= 0.6) | own
    joined = np.clip((lacked - CUT) / CUT, 0.0, 1.0).T
    for block in blocks_of(count, count * count):
        # [j, i, c]: what c explains of j beyond i, and what i explains beyond c.
        of_each = np.array([residuals.of(j) for j in range(block.start, block.stop)])
        lesser = np.minimum(of_each, of_each.transpose(0, 2, 1))
        lesser *= np.minimum(joined[block, :, None], joined[block, None, :])
        heard = near[block] & ~own[block]
        lesser[~(heard[:, :, None] & heard[:, None, :]) | outside] = 0.0
        joins[:, block] = lesser.max(axis=2, initial=0.0).T
    strength = np.tanh(np.maximum(joins - MERGED, 0.0) / 0.3)
    return strength - strength.T
