"""Turn a trace into the files of any export format."""

from __future__ import annotations

from samesource.config import Config
from samesource.errors import InputError, OptionError
from samesource.exports.csv import render_csv
from samesource.exports.graphml import render_graphml
from samesource.exports.jsonl import render_jsonl
from samesource.exports.need_texts import need_texts
from samesource.exports.parquet import render_parquet
from samesource.exports.passim import render_passim
from samesource.exports.prov import PROV_FLAVOURS, render_prov
from samesource.exports.safe_name import safe_name
from samesource.exports.select_story import select_story
from samesource.exports.stemma import render_stemma
from samesource.exports.webannotation import render_webannotation
from samesource.model import Trace

EXPORT_FORMATS = {
    "prov": "W3C PROV: --flavour json (default), xml or turtle",
    "tei": "TEI P5 critical apparatus, a file a family; needs texts",
    "graphml": "the lineage as a graph",
    "webannotation": "W3C Web Annotations of changes, passages and claims; needs texts",
    "csv": "tables, a file each",
    "parquet": "the same tables",
    "jsonl": "documents with their relations, one a line",
    "passim": "clusters of passages as passim writes them; needs texts",
    "stemma": "OpenStemmata's dot, a file a family",
}
"""Every format of `samesource export` and what it is."""


def render_export(trace: Trace, form: str, *, story: str | None = None, flavour: str | None = None) -> dict[str, bytes]:
    """Return the files of an export by name, in order; equal traces give equal bytes.

    `form` is a key of `EXPORT_FORMATS`, `flavour` one of PROV's forms, `story` the id of the only story wanted. Raise
    OptionError for an unknown one, InputError where a format needs texts that the trace does not hold, and
    MissingExtraError for PROV without the extra `prov`.
    """
    if form not in EXPORT_FORMATS:
        raise OptionError(f"there is no format {form!r}", remedy=f"Choose one of {', '.join(EXPORT_FORMATS)}.")
    if flavour is not None and form != "prov":
        raise OptionError(f"the format {form} has one flavour", remedy="Leave --flavour away.")
    chosen = select_story(trace, story)
    if form == "prov":
        return _render_prov(chosen, flavour or "json")
    if form in _SEVERAL:
        return _SEVERAL[form](chosen)
    name, render = _SINGLE[form]
    return {name: render(chosen)}


def _render_prov(trace: Trace, flavour: str) -> dict[str, bytes]:
    rendered = render_prov(trace, flavour)
    return {f"prov.{PROV_FLAVOURS[flavour]}": rendered}


def _render_tei(trace: Trace) -> dict[str, bytes]:
    """Return an apparatus a family of two documents or more, largest first as stories list them."""
    from samesource.collation.collate_trace import collate_trace
    from samesource.collation.write_tei import write_tei

    need_texts(trace, "tei")
    sizes: dict[str, int] = {}
    for document in trace.documents:
        if document.family:
            sizes[document.family] = sizes.get(document.family, 0) + 1
    several = sorted((name for name, size in sizes.items() if size > 1), key=lambda name: (-sizes[name], name))
    if not several:
        raise InputError("the trace has no family of two documents or more", remedy="There is nothing to collate.")
    config = Config()
    return {
        f"{safe_name('tei', family)}.xml": write_tei(collate_trace(trace, family, config)).encode()
        for family in several
    }


_SEVERAL = {"tei": _render_tei, "csv": render_csv, "parquet": render_parquet, "stemma": render_stemma}
_SINGLE = {
    "graphml": ("lineage.graphml", render_graphml),
    "webannotation": ("annotations.jsonld", render_webannotation),
    "jsonl": ("documents.jsonl", render_jsonl),
    "passim": ("out.json", render_passim),
}
