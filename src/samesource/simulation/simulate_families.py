"""Families of reports with a known copying history, for measuring."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError, OptionError, OutputError
from samesource.language.identify_language import identify_language
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow
from samesource.simulation.families.fact_teller import FactTeller
from samesource.simulation.families.given_teller import GivenTeller
from samesource.simulation.families.grow_family import grow_family
from samesource.simulation.families.language_pack import LanguagePack
from samesource.simulation.families.load_pack import load_pack
from samesource.simulation.families.member import Member
from samesource.simulation.families.show_dates import DATES, show_dates
from samesource.simulation.families.teller import Teller
from samesource.simulation.families.write_family import write_family
from samesource.simulation_config import FamilySimulationConfig

VERSION = 1
"""Version of the files: raised where the same seed gives other bytes."""

_FOLDERS = ("reports", "withheld", "truth")
_LEAST_SENTENCES = 8
_DATELINE = 0.5


def simulate_families(
    out: Path,
    config: FamilySimulationConfig,
    texts: Sequence[Path] = (),
    languages: Sequence[str] = (),
    reading: ReadingConfig | None = None,
) -> dict[str, Any]:
    """Write families as those of benchmarks/relay into `out` and return what was made.

    Each family grows from one of the `texts`, else from an invented event; languages (of the invented events, or those
    of the texts that are used) take turns. The same seed, options and texts give the same bytes. Raises OptionError,
    InputError and OutputError.
    """
    if config.dates not in DATES:
        raise OptionError(f"dates are {', '.join(DATES)}", where=config.dates)
    if config.families < 1 or config.documents < 2 or not 0 <= config.withheld < 1:
        raise OptionError("a simulation needs a family, two documents in each, and withholds a share below 1")
    tellers = _given(texts, languages, config, reading) if texts else _invented(languages or ("en",), config)
    found = [teller for _, teller in zip(range(config.families), tellers, strict=False)]
    if len(found) < config.families:
        raise InputError(
            f"{config.families} families need as many texts of {_LEAST_SENTENCES} sentences; {len(found)} are there",
            remedy="Give more texts, ask for fewer --families, or give none: then events are invented.",
        )
    _prepare(out)
    made = []
    for number, (pack, teller) in enumerate(found, 1):
        family = f"s{pack.language}{number:02}"
        draws = random.Random(f"{config.seed}/{family}/tree")  # noqa: S311 - no secret
        members = grow_family(pack, teller, config.documents, config.withheld, draws)
        _name_outlets(members, pack, draws)
        show_dates(members, config.dates, draws)
        about = {"version": VERSION, "texts": "given" if texts else "invented", **dataclasses.asdict(config)}
        write_family(out, family, members, pack, about, draws)
        made.append(_counted(family, pack, members))
    return {"families": made, "texts": "given" if texts else "invented", "options": dataclasses.asdict(config)}


def _invented(languages: Sequence[str], config: FamilySimulationConfig) -> Iterator[tuple[LanguagePack, Teller]]:
    """Yield tellers of invented events, languages in turn, topics in turn within a language."""
    number = 0
    while True:
        for language in languages:
            pack = load_pack(language)
            draws = random.Random(f"{config.seed}/{language}/{number}/event")  # noqa: S311 - no secret
            yield pack, FactTeller(pack, draws, config.seed + number)
        number += 1


def _given(
    texts: Sequence[Path], languages: Sequence[str], config: FamilySimulationConfig, reading: ReadingConfig | None
) -> Iterator[tuple[LanguagePack, Teller]]:
    """Yield tellers of the given texts that are long enough and of a wanted language."""
    for row in read_documents(texts, None, reading):
        if not isinstance(row, DocumentRow):
            continue
        language = row.language or identify_language(row.text)
        if languages and language not in languages:
            continue
        draws = random.Random(f"{config.seed}/{row.id}/text")  # noqa: S311 - no secret
        teller = GivenTeller(row.text, language, draws)
        if len(teller.opening()) >= _LEAST_SENTENCES:
            yield load_pack(language), teller


def _prepare(out: Path) -> None:
    """Make the folders; refuse one that holds anything but an earlier simulation."""
    try:
        for name in _FOLDERS:
            (out / name).mkdir(parents=True, exist_ok=True)
        others = sorted(path.name for path in out.iterdir() if path.name not in _FOLDERS)
        held = [path for name in _FOLDERS for path in (out / name).iterdir()]
    except OSError as error:
        raise OutputError("the output folder cannot be used", where=f"{out}: {error.strerror or error}") from error
    if others or any(path.is_dir() or not path.name.startswith("s") for path in held):
        raise OutputError(
            "the output folder holds other files", where=str(out), remedy="Choose a new or an empty folder."
        )
    for path in held:
        path.unlink()


def _name_outlets(members: list[Member], pack: LanguagePack, draws: random.Random) -> None:
    """Give every report an outlet and the first, as an agency would, perhaps a dateline."""
    for member in members:
        member.outlet = draws.choice(pack.page["outlets"]).format(town=draws.choice(pack.names["towns"]))
    if draws.random() < _DATELINE:
        members[0].dateline = draws.choice(pack.names["towns"]).upper()


def _counted(family: str, pack: LanguagePack, members: list[Member]) -> dict[str, Any]:
    """Return what a family holds."""
    return {
        "family": family,
        "language": pack.language,
        "documents": len(members),
        "withheld": sum(member.withheld for member in members),
        "edges": sum(len(member.parents) for member in members),
        "mergers": sum(len(member.parents) > 1 for member in members),
        "changes": sum(len(member.changes) for member in members),
    }
