"""What the layers of support add up to, in one word and a sentence."""

from __future__ import annotations

SCOPE = "among the documents given; no dependence found is not proof of independence"


def judge_support(texts: dict[str, int], origins: list[str], circular: str | None) -> tuple[dict[str, int], str, str]:
    """Return independent origins {estimate, low, high}, the verdict and its reason.

    `origins` are the disjoint named origins behind independent texts; `circular`
    is an outlet named as origin that depends on the claim. Abstains rather than call anything independent.
    """
    most = max(1, min(len(origins), texts["estimate"]))
    counted = {"estimate": 1, "low": 1, "high": most}
    if circular:
        return (
            counted,
            "circular",
            f"{circular} is named as the origin, but its own report depends on the others",
        )
    if texts["estimate"] <= 1:
        return counted, "single-text", "every document that says so derives from one text, as far as is known"
    number = texts["estimate"]
    if len(origins) >= 2:
        named = " and ".join(origins[:2])
        counted = {"estimate": most, "low": 1, "high": most}
        return counted, "independently-reported", f"{number} independent texts name different origins: {named}"
    if origins:
        return counted, "single-origin", f"{number} independent texts, one origin named: {origins[0]}"
    return counted, "undetermined", f"{number} independent texts, none of which names an origin"
