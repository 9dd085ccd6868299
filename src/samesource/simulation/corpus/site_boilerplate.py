"""The long texts that a site puts around everything."""

from __future__ import annotations

import tomllib
from pathlib import Path

from samesource.simulation.corpus.counter_draws import CounterDraws
from samesource.simulation.corpus.invent_name import invent_name

_FOOTER_LINES = 10


class SiteBoilerplate:
    """A header and a footer of about 30 and 180 words, always the same for one site number and seed."""

    def __init__(self, seed: int, site: int) -> None:
        lines = tomllib.loads((Path(__file__).parent / "boilerplate.toml").read_text(encoding="utf-8"))
        draws = CounterDraws(seed, 7, site)
        facts = {name: invent_name(draws.below(1 << 32)) for name in ("city", "street", "firm")}
        facts["site"] = f"{facts['city']} {lines['titles'][draws.below(len(lines['titles']))]}"
        header = [line.format(**facts) for line in lines["header"]]
        order = draws.sample(len(lines["footer"]), _FOOTER_LINES)
        footer = [lines["footer"][i].format(**facts) for i in order]
        self.outlet = facts["site"]
        self._header = "\n".join(header) + "\n\n"
        self._footer = "\n\n" + "\n".join(footer)

    def wrap(self, text: str) -> tuple[str, int, int]:
        """Return `text` within header and footer, and where it starts and ends there (code points)."""
        start = len(self._header)
        return f"{self._header}{text}{self._footer}", start, start + len(text)
