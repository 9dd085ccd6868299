"""How many documents may share a key before it stops telling them from others."""

from __future__ import annotations

from collections.abc import Mapping


def learn_cap(keys: Mapping[int, int], documents: int, least: int, most: int, budget: int) -> int:
    """Return the largest number of carriers, from `least` to `most`, whose keys and all rarer ones fit the budget.

    `keys` counts the keys that so many documents carry. A key of n carriers makes n(n-1)/2 pairs of documents; the
    budget is such pairs a document of the corpus. Copying fills it slowly, since a copied passage has few carriers;
    what a site puts on every page fills it at once, and the cap comes to stand below it.
    """
    spent, room = 0, budget * documents
    for carriers in range(2, most + 1):
        spent += keys.get(carriers, 0) * carriers * (carriers - 1) // 2
        if spent > room and carriers > least:
            return carriers - 1
    return most
