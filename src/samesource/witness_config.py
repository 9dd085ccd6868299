"""The options of lineages of witness tables; a section of `config.Config`."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.config_option import option


@dataclass(frozen=True, slots=True)
class WitnessConfig:
    """How the lineage of a table of witnesses is found; figures measured on simulated traditions."""

    common: float = option(2.0, "readings", "so many agreements against a third are chance, and make no lost source")
    coincidence: float = option(
        4.0, "factor", "on the agreements of two that changed places at random: some places invite the same error"
    )
    most_chance: float = option(0.7, "share", "of the agreements of two against a third, those that may be chance")
    private: float = option(1.0, "readings", "a witness without one of its own may itself be the source of the other")
    mixture: float = option(5.0, "log-odds", "from here on a witness has a further parent")
    sources: int = option(3, "parents", "more are seldom told apart")
    fresh: float = option(0.6, "share of readings", "of a further parent that no surer one explains")
    agreeing: float = option(0.3, "probability", "two who change the same place hit on the same reading")
    draws: int = option(60, "draws of places", "bootstrap; enough for probabilities to two figures")
    sharpness: float = option(0.15, "log-odds a reading", "readings go together; calibrated on simulated traditions")
    mixture_share: float = option(0.4, "share", "of further parents found, those that were; the others are near them")
    mixture_direction: float = option(0.2, "factor on log-odds", "then .95 of the determined ones were right")
    alternatives_from: float = option(0.05, "probability", "less is not worth a reader's time")
    determined: float = option(0.8, "probability", "a direction below it is called undetermined (DESIGN §5)")
    from_original: float = option(1.0, "log-odds a place", "the judged reading is rarely found again once it is lost")
    from_omission: float = option(
        0.5, "log-odds a place", "what is left out is rarely restored, but may be an addition"
    )
    from_date: float = option(3.0, "log-odds a pair", "a later witness is hardly the source of an earlier one")
    omissions: str = option("om.,om,-,–,—,∅", "readings, comma-separated", "what collations write for words left out")
    quoted: int = option(6, "readings an edge", "so many are quoted for and against it, the rest counted")
