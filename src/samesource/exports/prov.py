"""Write a trace as W3C PROV."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from samesource.errors import MissingExtraError, OptionError
from samesource.exports.describe_provenance import describe_provenance
from samesource.model import Trace

if TYPE_CHECKING:
    from prov.model import ProvDocument

PROV_FLAVOURS = {"json": "json", "xml": "xml", "turtle": "ttl"}
"""Form -> ending of its files."""
_UNQUALIFIED = {"Revision": "wasRevisionOf", "Quotation": "wasQuotedFrom", "PrimarySource": "hadPrimarySource"}


def render_prov(trace: Trace, flavour: str = "json") -> bytes:
    """Return the trace as PROV-JSON, PROV-XML or PROV-O in Turtle (a key of `PROV_FLAVOURS`).

    What is said is told in `describe_provenance`. Raise MissingExtraError without the extra `prov`.
    """
    if flavour not in PROV_FLAVOURS:
        raise OptionError(f"PROV has no form {flavour!r}", remedy=f"Choose one of {', '.join(PROV_FLAVOURS)}.")
    try:
        from prov.serializers import DoNotExist
    except ModuleNotFoundError as error:
        raise MissingExtraError("PROV", "prov") from error
    document = describe_provenance(trace)
    try:
        if flavour == "turtle":
            return _render_turtle(document)
        written = io.BytesIO()
        document.serialize(written, format=flavour, **({"indent": 1} if flavour == "json" else {}))
    except DoNotExist as error:  # so prov says that lxml or rdflib is missing
        raise MissingExtraError(f"PROV as {flavour}", "prov") from error
    return written.getvalue().rstrip() + b"\n"


def _render_turtle(document: ProvDocument) -> bytes:
    """Return PROV-O with each qualified derivation stated as a plain one too, for readers that infer nothing."""
    from prov.model import ProvDerivation

    written = io.BytesIO()
    document.serialize(written, format="rdf", rdf_format="turtle")
    plain: set[str] = set()
    for edge in document.get_records(ProvDerivation):
        kinds = {"wasDerivedFrom", *(_UNQUALIFIED[kind.localpart] for kind in edge.get_asserted_types())}
        child, parent = edge.args[:2]
        plain.update(f"<{child.uri}> prov:{kind} <{parent.uri}> .\n" for kind in kinds)
    return written.getvalue().rstrip() + b"\n\n" + "".join(sorted(plain)).encode()
