"""The shapes that the W3C's Web Annotation data model (Recommendation, 23 February 2017) asks for, as JSON Schema.

Written from the sections named; only what exports use is there. Keys that are not of the standard must have a prefix.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
POSITION = {"type": "integer", "minimum": 0}
MOTIVATIONS = [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
]
"""3.3.5, the motivations that the standard names."""


def _object(required: str, foreign: bool = False, **properties: Any) -> Schema:
    made: Schema = {"type": "object", "required": required.split(), "properties": properties}
    if foreign:
        made["patternProperties"] = {"^[a-z]+:": True}
    return made | {"additionalProperties": False}


QUOTE = _object(  # 4.2.4
    "type exact",
    type={"const": "TextQuoteSelector"},
    exact={"type": "string"},
    prefix={"type": "string"},
    suffix={"type": "string"},
)
PLACE = _object(  # 4.2.5
    "type start end", type={"const": "TextPositionSelector"}, start=POSITION, end=POSITION
)
SOURCE = _object(  # 3.2.1
    "id",
    foreign=True,
    id=IRI,
    type={"enum": ["Dataset", "Image", "Video", "Sound", "Text"]},
    format={"type": "string", "pattern": "^[a-z]+/[a-z0-9.+-]+$"},
    language={"type": "string", "pattern": "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"},
)
RESOURCE = _object(  # 4
    "source selector",
    type={"const": "SpecificResource"},
    purpose={"enum": MOTIVATIONS},
    source=SOURCE,
    selector={"type": "array", "prefixItems": [QUOTE, PLACE], "items": False, "minItems": 2},
)
TEXTUAL = _object(  # 3.2.4
    "type value",
    type={"const": "TextualBody"},
    value={"type": "string"},
    format={"type": "string"},
    purpose={"enum": MOTIVATIONS},
)
ANNOTATION = _object(  # 3.1
    "id type target",
    foreign=True,
    id=IRI,
    type={"const": "Annotation"},
    motivation={"enum": MOTIVATIONS},
    body={"type": "array", "items": {"oneOf": [TEXTUAL, RESOURCE]}},
    target=RESOURCE,
)
PAGE = _object(  # 5.2
    "id type items",
    id=IRI,
    type={"const": "AnnotationPage"},
    startIndex=POSITION,
    items={"type": "array", "items": ANNOTATION},
)
COLLECTION: Schema = _object(  # 5.1
    "@context id type total first",
    **{"@context": {"type": "array", "prefixItems": [{"const": "http://www.w3.org/ns/anno.jsonld"}]}},
    id=IRI,
    type={"const": "AnnotationCollection"},
    label={"type": "string"},
    creator=_object("id type name", id=IRI, type={"const": "Software"}, name={"type": "string"}),
    total=POSITION,
    first=PAGE,
)

LOCAL_CONTEXT: Schema = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/",
    "samesource": "https://samesource.invalid/terms#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextualBody": "oa:TextualBody",
    "first": {"@id": "as:first", "@type": "@id"},
    "items": {"@id": "as:items", "@container": "@list"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact",
    "start": "oa:start",
    "end": "oa:end",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
}
"""The part of the standard's JSON-LD context that a test needs, since tests open no addresses."""
