"""The command `simulate corpus`."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samesource.config import ReadingConfig
from samesource.simulation_config import SimulationConfig


def simulate_corpus(paths: Sequence[Path], options: dict[str, Any], columns: str | None, *, as_json: bool) -> None:
    """Write a corpus with known truth into the last of `paths`, made from the texts under those before it.

    `options` are fields of `SimulationConfig`; None stands for the default.
    """
    from samesource.simulation.simulate_corpus import simulate_corpus as simulate

    given = {name: value for name, value in options.items() if value is not None}
    *texts, out = paths
    plan = simulate(out, dataclasses.replace(SimulationConfig(), **given), texts, ReadingConfig(columns=columns or ""))
    if as_json:
        sys.stdout.write(json.dumps(plan, ensure_ascii=False, indent=1) + "\n")
        return
    counted = plan["counted"]
    seed, made = plan["options"]["seed"], plan["texts"]
    lines = [f"Simulation, seed {seed}, texts {made}: {counted['documents']:,} documents in {out}"]
    lines += [f"  {kind:12}{count:>10,} documents" for kind, count in plan["kinds"].items()]
    lines.append(f"  truth: {counted['copies']:,} copies, {counted['passages']:,} passages, {plan['sites']:,} sites")
    lines += [f"  {count:,} texts left out: {reason}" for reason, count in plan["left_out"].items() if count]
    sys.stdout.write("\n".join(lines) + "\n")
