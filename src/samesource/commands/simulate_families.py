"""The command `simulate families`."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samesource.simulation_config import FamilySimulationConfig


def simulate_families(
    out: Path, texts: Sequence[Path], languages: Sequence[str], options: dict[str, Any], *, as_json: bool
) -> None:
    """Write families with a known copying history into `out`, grown from `texts` or from invented events.

    `options` are fields of `FamilySimulationConfig`; None stands for the default.
    """
    from samesource.simulation.simulate_families import simulate_families as simulate

    given = {name: value for name, value in options.items() if value is not None}
    made = simulate(out, dataclasses.replace(FamilySimulationConfig(), **given), texts, languages)
    if as_json:
        sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=1) + "\n")
        return
    lines = [f"Simulation, seed {made['options']['seed']}, texts {made['texts']}, in {out}"]
    lines += [
        f"  {family['family']:8}{family['documents']:>4} documents, {family['withheld']:>2} of them withheld, "
        f"{family['edges']:>3} edges, {family['mergers']:>2} mergers, {family['changes']:>3} changes"
        for family in made["families"]
    ]
    sys.stdout.write("\n".join(lines) + "\n")
