"""What the layers of support add up to, in one word and a sentence."""

from __future__ import annotations

from collections.abc import Sequence

SCOPE = "among the documents given; no dependence found is not proof of independence"


def judge_support(
    texts: dict[str, int], origins: Sequence[str], silent: int, circular: str | None, rival: str | None
) -> tuple[dict[str, int], str, str]:
    """Return independent origins {estimate, low, high}, the verdict and its reason.

    `origins` are those behind independent texts that are surely different, `silent` counts the texts that name none;
    `circular` tells how outlets lean on one another; `rival` is another reading that an independent text states.
    Abstains rather than call anything independent.
    """
    number = texts["estimate"]
    most = max(1, min(len(origins), number))
    counted = {"estimate": most, "low": 1, "high": max(1, texts["high"])}
    beside = f"; another text, not derived from these, says {rival}" if rival else ""
    if circular:
        return counted, "circular", circular
    if number <= 1:
        return counted, "single-text", f"every document that says so derives from one text, as far as is known{beside}"
    if rival:
        return counted, "contradicted", f"{number} independent texts{beside}"
    if most >= 2:
        named = " and ".join(dict.fromkeys(origins))
        return counted, "independently-reported", f"{number} independent texts, on the word of {named}"
    if origins and 2 * silent > number:
        named = f"most of which name no origin; named is {origins[0]}"
        return counted, "undetermined", f"{number} independent texts, {named}{beside}"
    if origins:
        return counted, "single-origin", f"{number} independent texts, one origin named: {origins[0]}{beside}"
    return counted, "undetermined", f"{number} independent texts, none of which names an origin{beside}"
