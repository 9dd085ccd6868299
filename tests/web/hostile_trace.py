"""Articles that would take over a page if any of them were ever taken for markup."""

from __future__ import annotations

from samesource.model import Trace
from tests.exports.small_trace import small_trace

SHORT = (
    "<script>window.hit=1</script>",
    "\"'><img src=x onerror=window.hit=2>",
    "<svg onload=window.hit=3><animate onbegin=window.hit=4 attributeName=x dur=1s>",
    "<a href=javascript:window.hit=5 autofocus onfocus=window.hit=6>x</a>",
    "</style><style>*{display:none!important}</style>",
    "</script></title></textarea></svg><iframe srcdoc='<script>parent.hit=7</script>'>",
    "{{ 7*7 }}{% raw %}<!--<![CDATA[ ]]>--!>",
    "\u202e\u2066gnihton\u2069 \u200b\u2028\u2029\x00\x1b[31m",
    "<math><mi xlink:href='data:text/html,<script>window.hit=8</script>'>",
    "<base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example'>",
    "<form action=//evil.example><input name=text><button formaction=javascript:window.hit=9>",
)
URLS = (
    "javascript:window.hit=10",
    "data:text/html,<script>window.hit=11</script>",
    'https://ok.example/"onclick=window.hit=12',
    "http://ok.example/<b>",
)
LONG = 10_000_000
"""Code points of a title of ten megabytes."""


def hostile_trace(*, long: bool = False) -> Trace:
    """Return a trace in which every string that an article can set is hostile; with `long` a title of 10 MB."""
    words = " ".join(SHORT)
    trace = small_trace().to_dict(with_text=True)
    for number, document in enumerate(trace["documents"]):
        document["text"] += f"\n\n{words}\n\n" + "\n".join(SHORT)
        document["title"] = document["outlet"] = document["byline"] = document["agency"] = words
        document["url"] = URLS[number % len(URLS)]
        document["language"] = 'en" onload="window.hit=13'
        document["declared"] = [{"kind": words, "value": words, "start": None, "end": None, "document": None}]
        document["furniture"] = [{"start": 0, "end": 3, "kind": words}]
        document["times"] = [
            {"value": words, "precision": words, "where": words, "trust": 0.5, "kind": "published", "doubts": [words]}
        ]
    if long:
        trace["documents"][0]["title"] = "<b>" * (LONG // 3)
        trace["documents"][1]["title"] = "long " * (LONG // 5)
    for story in trace["stories"]:
        story["title"] = "<b>" * (LONG // 3) if long else words
    for change in trace["changes"]:
        change["description"] = change["old"]["text"] = change["new"]["text"] = words
    for damage in trace["damage"]:
        damage["description"] = damage["old"] = words
    for claim in trace["claims"]:
        claim["text"] = claim["origin"]["name"] = claim["reason"] = claim["scope"] = words
        for assertion in claim["assertions"]:
            assertion["reading"] = assertion["attribution"] = words
    for graph in trace["lineage"]:
        for evidence in (each for edge in graph["edges"] for each in edge["evidence"]):
            evidence["says"] = words
    return Trace.from_dict(trace)
