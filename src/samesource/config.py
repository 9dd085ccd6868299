"""Every option: its default, its unit and its reason. TOML files, the command line and the Python API read the same.

Each stage has one frozen section; `Config` holds them. `load_config` reads a TOML file whose tables are the sections.
"""

from __future__ import annotations

import dataclasses
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samesource.errors import OptionError


def option(default: Any, unit: str, reason: str) -> Any:  # noqa: ANN401 - a dataclass field of any type
    """Declare an option with its default, unit and the reason for the default."""
    return field(default=default, metadata={"unit": unit, "reason": reason})


@dataclass(frozen=True, slots=True)
class ReadingConfig:
    """How files become documents."""

    maximum_characters: int = option(
        5_000_000, "code points", "longer texts are no news report; they are rejected rows"
    )
    minimum_words: int = option(
        5, "words", "with fewer story words there is nothing to compare; such documents stand alone"
    )


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """Where the work runs."""

    name: str = option("duckdb", "duckdb | spark", "embedded: nothing to install or start")
    workers: int = option(0, "processes; 0 = one a core", "a kernel runs in its own process above `worker_rows` rows")
    worker_rows: int = option(400, "rows", "starting processes costs more than fewer rows of kernel work")
    worker_seconds: int = option(3, "seconds", "fewer rows go to processes too once they have taken this long")
    compiled_rows: int = option(2_000, "rows", "importing Numba and loading compiled kernels costs about a second")
    batch_rows: int = option(64, "rows", "one unit of work handed to a worker, small enough to show progress")
    batch_bytes: int = option(8_000_000, "bytes", "a unit of work holds fewer rows where they are large")
    memory: str = option("4GB", "size", "DuckDB spills to disk beyond it; the workers' own memory comes on top")
    spark_master: str = option(
        "", "Spark master URL", "empty: what spark-submit or the environment sets, else local[*]"
    )


@dataclass(frozen=True, slots=True)
class CandidateConfig:
    """Which pairs are worth aligning."""

    depth: str = option(
        "auto", "auto | duplicates | passages | rewrites", "rewrites below `rewrites_limit` documents, else passages"
    )
    rewrites_limit: int = option(
        100_000, "documents", "anchors of a larger corpus cost more than most users will wait for"
    )
    all_pairs_limit: int = option(12, "witnesses", "so few are all compared: 66 pairs cost less than a missed one")
    bucket_cap: int = option(64, "documents", "a sketch bucket above it is joined as a star, never quadratically")
    passage_cap: int = option(64, "documents", "an n-gram shared by more is a formula: reported as capped, no evidence")
    anchor_cap: int = option(48, "documents", "an anchor shared by more is common ground: reported as capped")
    passage_keys: int = option(3, "shared winnowed n-grams", "fewer is a name or a stock phrase of ten words")
    anchor_weight: int = option(24, "background weight", "sum over shared anchors; a handful of rare facts")
    anchor_permille: int = option(30, "1/1000", "least share of the smaller document's anchor weight that is shared")
    anchor_kinds: int = option(2, "kinds of anchor", "names alone, or figures alone, are a topic and not a story")
    repeated_groups: int = option(4, "distinct texts", "a paragraph in so many texts of one outlet may be furniture")
    repeated_days: int = option(3, "distinct days", "copying is bursty in time, furniture is not")


@dataclass(frozen=True, slots=True)
class AlignConfig:
    """How passages and sentence links are found."""

    link_cosine: float = option(0.3, "cosine", "below it a sentence pair is rarely the same statement")
    link_containment: float = option(
        0.5, "share of weight", "a sentence half of which stands in another was merged into it or split from it"
    )
    link_gain: float = option(0.15, "share of weight", "a further sentence of a group must explain this much more")
    link_gap_cosine: float = option(0.15, "cosine", "between two linked neighbours less likeness is enough")
    link_sentences: int = option(4, "sentences a side", "longer groups hide what changed")


@dataclass(frozen=True, slots=True)
class RelateConfig:
    """How a pair is judged and stories are grouped."""

    all_pairs_limit: int = option(200, "witnesses a story", "every pair of a story is judged up to here")


@dataclass(frozen=True, slots=True)
class LineageConfig:
    """How parents are chosen."""

    determined: float = option(0.8, "probability", "a direction below it is called undetermined (DESIGN §5)")
    samples: int = option(40, "parent vectors a family", "enough for 90% intervals of counts")


@dataclass(frozen=True, slots=True)
class ChangeConfig:
    """How changes are typed."""


@dataclass(frozen=True, slots=True)
class ClaimConfig:
    """How claims are found and counted."""

    maximum: int = option(60, "claims a story", "a flood of claims is no answer")
    lone_stories: int = option(
        2_000, "stories", "above it, stories of one document are not searched for claims: nothing there to compare"
    )


@dataclass(frozen=True, slots=True)
class ReportConfig:
    """What the report holds."""

    documents_limit: int = option(
        5_000, "documents", "above it trace.json and report.html cover the largest and most altered stories"
    )


@dataclass(frozen=True, slots=True)
class Config:
    """All options."""

    reading: ReadingConfig = field(default_factory=ReadingConfig)
    engine: EngineConfig = field(default_factory=EngineConfig)
    candidates: CandidateConfig = field(default_factory=CandidateConfig)
    align: AlignConfig = field(default_factory=AlignConfig)
    relate: RelateConfig = field(default_factory=RelateConfig)
    lineage: LineageConfig = field(default_factory=LineageConfig)
    changes: ChangeConfig = field(default_factory=ChangeConfig)
    claims: ClaimConfig = field(default_factory=ClaimConfig)
    report: ReportConfig = field(default_factory=ReportConfig)


def load_config(path: Path) -> Config:
    """Read options from a TOML file; raise OptionError for a file, section, name or type that does not fit."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise OptionError("the configuration file cannot be read", where=str(path), remedy=str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError("the configuration file is not valid TOML", where=f"{path}: {error}") from error
    return apply_options(Config(), given, where=str(path))


def apply_options(config: Config, given: dict[str, Any], where: str = "options") -> Config:
    """Return `config` with the values of `given` ({section: {name: value}}) in place; raise OptionError for misfits."""
    sections = {f.name: getattr(config, f.name) for f in dataclasses.fields(config)}
    for name, values in given.items():
        if name not in sections or not isinstance(values, dict):
            raise OptionError(f"unknown section [{name}]", where=where, remedy=f"Sections: {', '.join(sections)}.")
        sections[name] = _apply_section(sections[name], name, values, where)
    return Config(**sections)


def _apply_section(section: Any, name: str, values: dict[str, Any], where: str) -> Any:  # noqa: ANN401 - any section
    """Return `section` with `values` in place."""
    defaults = {f.name: getattr(section, f.name) for f in dataclasses.fields(section)}
    for key, value in values.items():
        if key not in defaults:
            raise OptionError(f"unknown option {name}.{key}", where=where, remedy=f"Options: {', '.join(defaults)}.")
        kind = type(defaults[key])
        if kind is float and type(value) is int:
            value = float(value)  # noqa: PLW2901 - TOML writes 1 for 1.0
        if type(value) is not kind:
            raise OptionError(f"option {name}.{key} must be {kind.__name__}", where=f"{where}: {value!r}")
        defaults[key] = value
    return type(section)(**defaults)
