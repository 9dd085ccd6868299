"""What the layers of support add up to, in one word and a sentence."""

from __future__ import annotations

from collections.abc import Sequence

SCOPE = "among the documents given; no dependence found is not proof of independence"


def judge_support(
    texts: dict[str, int], origins: Sequence[str], silent: int, circular: str | None, rival: str | None, strangers: str
) -> tuple[dict[str, int], str, str]:
    """Return independent origins {estimate, low, high}, the verdict and its reason.

    `origins` are those that independent texts name, `silent` counts the texts that name none; `circular` tells how
    outlets lean on one another; `rival` is another reading that an independent text states; `strangers` says why two of
    the texts have the claim from two origins, empty where nothing shows it. Abstains rather than call anything
    independent.
    """
    number = texts["estimate"]
    most = 2 if strangers and number > 1 else 1
    counted = {"estimate": most, "low": 1, "high": max(1, texts["high"])}
    beside = f"; another text, not derived from these, says {rival}" if rival else ""
    if circular:
        return counted, "circular", circular
    if number <= 1:
        return counted, "single-text", f"every document that says so derives from one text, as far as is known{beside}"
    if rival:
        return counted, "contradicted", f"{number} independent texts{beside}"
    if most >= 2:
        named = f"; named is {origins[0]}" if origins and origins[0] not in strangers else ""
        return (
            counted,
            "independently-reported",
            f"{number} independent texts, likely of two origins: {strangers}{named}",
        )
    if origins and 2 * silent > number:
        named = f"most of which name no origin; named is {origins[0]}"
        return counted, "undetermined", f"{number} independent texts, {named}{beside}"
    if origins:
        return counted, "single-origin", f"{number} independent texts, one origin named: {origins[0]}{beside}"
    return counted, "undetermined", f"{number} independent texts, none of which names an origin{beside}"
