"""The language of a text."""

from __future__ import annotations

import pytest

from samesource.language.identify_language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The vote is not binding, and the mayor said that a second one would be held in May.", "en"),
        ("Die Abstimmung ist nicht bindend, und der Rat hat sich noch nicht dazu geäußert.", "de"),
        ("Le vote n'est pas contraignant, et le maire a dit que les habitants seraient consultés.", "fr"),
        ("La votación no es vinculante, y el alcalde dijo que los vecinos volverán a votar en mayo.", "es"),
        ("Il voto non è vincolante, e il sindaco ha detto che gli abitanti voteranno di nuovo a maggio.", "it"),
        ("A votação não é vinculativa, e o presidente disse que os moradores votarão de novo em maio.", "pt"),
        ("Голосование не имеет обязательной силы, и совет сообщил, что в мае оно будет повторено.", "ru"),
        ("Голосування не має обов'язкової сили, і рада повідомила, що у травні його буде повторено.", "uk"),
        ("De stemming is niet bindend, en de raad heeft gezegd dat er in mei nog een komt.", "nl"),
        ("東京で会議が開かれた。知事は何も言わなかった。", "ja"),
        ("投票没有约束力，市长说五月还会再投一次。", "zh"),
        ("투표는 구속력이 없으며 시장은 오월에 다시 투표할 것이라고 말했다.", "ko"),
        ("14 000 3.41", "und"),
        ("", "und"),
        ("No", "und"),
    ],
)
def test_languages_of_plain_sentences(text: str, language: str) -> None:
    assert identify_language(text) == language


def test_a_clear_text_never_loads_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    import samesource.language.identify_language as module

    def refuse() -> None:
        raise AssertionError("the model was loaded")

    monkeypatch.setattr(module, "_classifier", refuse)
    assert identify_language("The council of the town said that it would not pay for the lamp.") == "en"


def test_figures_do_not_make_a_rare_language() -> None:
    assert identify_language("Shr 96 cts vs 83 cts Net profit 1,295,104 vs loss 2,140,673 Revs 12.2 mln") == "en"
