from __future__ import annotations

from pathlib import Path

from samesource.config import Config, ReadingConfig
from samesource.stages.prepare_document import prepare_document
from samesource.tracing import trace

_TEXT = """Bridge at Halmarsh closed

By Nils Jessop
Published: 4 March 2031

HALMARSH (Reuters) - The old bridge over the Aller was closed on Tuesday because {reason}.

Engineers said that repairs would take {weeks} weeks and cost more than the town had set aside for the whole year.

Source: https://northgate.example/2031/03/04/bridge
"""


def test_nothing_stated_is_left_and_the_words_are_the_same() -> None:
    text = _TEXT.format(reason="a pier had moved", weeks=3)
    open_, hidden = prepare_document("a", text), prepare_document("a", text, hidden=True)
    assert open_.about["times"]
    assert open_.about["declared"]
    assert not any(hidden.about[name] for name in ("times", "declared", "agency", "byline"))
    assert hidden.token_word.tolist() == open_.token_word.tolist()


def test_the_option_reaches_the_trace(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_TEXT.format(reason="a pier had moved", weeks=3), encoding="utf-8")
    config = Config(reading=ReadingConfig(hide_statements=True))
    assert trace([tmp_path]).documents[0].times
    document = trace([tmp_path], config=config).documents[0]
    assert document.times == ()
    assert document.declared == ()
