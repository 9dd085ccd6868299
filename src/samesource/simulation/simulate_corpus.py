"""A corpus with planted copies and passages, for measuring."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import samesource
from samesource.config import ReadingConfig
from samesource.errors import InputError, OptionError, OutputError
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow
from samesource.simulation.corpus.corpus_layout import CorpusLayout
from samesource.simulation.corpus.document_planter import DocumentPlanter
from samesource.simulation.corpus.edit_words import DELETED, INSERTED, SUBSTITUTED, SWAPPED
from samesource.simulation.corpus.plant import KINDS, PLAIN
from samesource.simulation.corpus.text_generator import TextGenerator
from samesource.simulation.corpus.text_spool import TextSpool
from samesource.simulation.corpus.vocabulary import Vocabulary
from samesource.simulation.corpus.write_corpus import write_corpus
from samesource.simulation_config import SimulationConfig

_LABEL = "simulation: planted by samesource, not found; texts of invented events where none were given"
_VERSION = 1
"""Version of the files: raised where the same seed gives other bytes."""

_COUNTED_TEXTS = 1_000
"""Generated texts whose words make the vocabulary of edits; of given ones, five times as many are counted."""

_LEAST_DOCUMENTS = 2
_FORMS = ("jsonl", "parquet")
_OWN_FILES = {"documents.jsonl", "documents.parquet", "truth"}


def simulate_corpus(
    out: Path,
    config: SimulationConfig,
    texts: Sequence[Path] = (),
    reading: ReadingConfig | None = None,
) -> dict[str, Any]:
    """Write `out`/documents.jsonl (or .parquet) and `out`/truth/; return the plan that truth/plan.json holds.

    The documents are made from what can be read under `texts`, else from generated news. The same seed, options and
    texts give the same bytes. Time grows with the documents; memory does not (given texts: 50 bytes each, whole
    on disk for the while). Raises OptionError, InputError and OutputError.
    """
    shares = {kind: getattr(config, kind) for kind in KINDS if kind != PLAIN}
    if min(shares.values()) < 0 or sum(shares.values()) > 1000:
        raise OptionError("the shares of a simulated corpus are per thousand and at most 1000 in all")
    if config.documents < 0 or config.words < config.least_words:
        raise OptionError("a simulated corpus needs documents, and texts no shorter than least_words")
    if config.form not in _FORMS:
        raise OptionError(f"a simulated corpus is written as {' or '.join(_FORMS)}", where=config.form)
    _prepare(out, texts)
    with ExitStack() as stack:
        if texts:
            rows = read_documents(texts, None, reading)
            found = (row.text for row in rows if isinstance(row, DocumentRow))
            spool = stack.enter_context(TextSpool(found, out, config.seed, config.least_words))
            layout = CorpusLayout(config.documents or _most_documents(spool.count, shares), shares)
            _check(layout, spool)
            text_of, available = spool.text, spool.count
            left_out = {"short": spool.short, "repeated": spool.repeated, "unused": spool.count - layout.bases}
        else:
            layout = CorpusLayout(config.documents or 20_000, shares)
            text_of, available, left_out = TextGenerator(config.seed, config.words).text, layout.bases, {}
        counted = min(available, 5 * _COUNTED_TEXTS if texts else _COUNTED_TEXTS)
        vocabulary = Vocabulary(map(text_of, range(counted)))
        planter = DocumentPlanter(layout, text_of, vocabulary, config.seed)
        plan = _plan(config, layout, len(planter.sites), left_out, given=bool(texts))
        return write_corpus(planter.documents(), out, config.form, plan)


def _prepare(out: Path, texts: Sequence[Path]) -> None:
    """Make the folder; refuse one that holds anything but an earlier simulation, or that lies among the texts."""
    inside = [str(path) for path in texts if out.resolve().is_relative_to(path.resolve())]
    if inside:
        raise OptionError("the corpus would be written among the texts it is made from", where=inside[0])
    try:
        out.mkdir(parents=True, exist_ok=True)
        held = {path.name for path in out.iterdir()}
    except OSError as error:
        raise OutputError("the output folder cannot be used", where=f"{out}: {error.strerror or error}") from error
    finished = (out / "truth" / "plan.json").is_file()
    if held - _OWN_FILES or (held - {"truth"} and not finished):
        raise OutputError(
            "the output folder holds other files", where=str(out), remedy="Choose a new or an empty folder."
        )


def _most_documents(texts: int, shares: dict[str, int]) -> int:
    """Return how many documents can be made from so many texts."""
    low, high = texts, 6 * texts
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if CorpusLayout(middle, shares).bases <= texts else (low, middle - 1)
    return low


def _check(layout: CorpusLayout, spool: TextSpool) -> None:
    """Raise InputError where there are not enough texts."""
    if layout.documents < _LEAST_DOCUMENTS or layout.bases > spool.count:
        raise InputError(
            f"{spool.count} different texts are long enough; {layout.documents} documents need {layout.bases}",
            where=f"{spool.short} too short, {spool.repeated} repeated",
            remedy="Ask for fewer with --documents, give more texts, or none: then they are generated.",
        )


def _plan(
    config: SimulationConfig, layout: CorpusLayout, sites: int, left_out: dict[str, int], *, given: bool
) -> dict[str, Any]:
    """Return all that the corpus was made by."""
    return {
        "label": _LABEL,
        "samesource": samesource.__version__,
        "version": _VERSION,
        "texts": "given" if given else "generated",
        "known": "only what was planted: given texts may share more among themselves" if given else "all",
        "options": {name.name: getattr(config, name.name) for name in dataclasses.fields(config)},
        "kinds": layout.counts(),
        "bases": layout.bases,
        "sites": sites,
        "left_out": left_out,
        "edits_in_ten": {
            "substituted": SUBSTITUTED,
            "deleted": DELETED,
            "inserted": INSERTED,
            "swapped": SWAPPED,
        },
    }
