"""The features of the direction model."""

from __future__ import annotations

from samesource.stages.direction_features import BY_WORDING, DIRECTION_FEATURES


def direction_names() -> dict[str, str]:
    """Return the names of the direction model's features with their reasons, those of BY_WORDING twice."""
    names = {}
    for name, reason in DIRECTION_FEATURES.items():
        if name in BY_WORDING:
            names[f"{name}_verbatim"] = f"{reason} (verbatim pairs)"
            names[f"{name}_reworded"] = f"{reason} (reworded pairs)"
        else:
            names[name] = reason
    return names
