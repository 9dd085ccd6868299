"""Examples without those of some families."""

from __future__ import annotations

from collections.abc import Collection

from samesource.training.relation_example import Example


def leave_out(examples: dict[str, list[Example]], families: Collection[str]) -> dict[str, list[Example]]:
    """Return the examples of each model in which none of the families takes part."""
    return {
        name: [example for example in known if not set(example.families) & set(families)]
        for name, known in examples.items()
    }
