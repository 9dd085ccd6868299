"""Cues of one sentence with the noun phrase each names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from samesource.language.attributions_phrases import PhraseReader
from samesource.language.attributions_words import attribution_words
from samesource.language.data.word_list import word_list
from samesource.language.enclosed_clause import enclosed_clause
from samesource.language.source_clause import source_clause

_ADVERBIAL = frozenset(["on", "in", "at", "after", "during", "to", "when", "as", "who", "by"])
"""What may follow the subject of an inverted English verb."""
_KEPT = 1 << 15
"""Words whose senses are kept."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue (token indexes, half-open), the phrase it names, and whether the phrase follows a verb ("said Seo")."""

    start: int
    end: int
    phrase: tuple[int, int] | None
    kind: str
    inverted: bool


def find_sayings(reader: PhraseReader, *, speech: bool = False) -> list[Saying]:
    """Find the cues of a sentence outside its quotations: fixed phrases first, then verbs with a subject.

    `speech` adds the verbs that only a quotation makes verbs of saying ("called", "denounced").
    """
    found: list[Saying] = []
    if reader.tokens and reader.tokens[-1].text == "?" and not speech:
        return found
    taken: set[int] = set()
    for i in range(len(reader.tokens)):
        token = reader.tokens[i]
        if token.quoted or not token.is_word or not _is_cue(token.folded, reader.language) or i in taken:
            continue
        saying = _fixed(reader, i) or _verb(reader, i, found, speech)
        if saying is not None:
            found.append(saying)
            taken.update(range(saying.start, saying.end))
            if saying.kind == "according-to" and saying.phrase:
                taken.update(range(*saying.phrase))
    return found


def _fixed(reader: PhraseReader, i: int) -> Saying | None:
    """Match the cues that are word sequences at token `i`."""
    for kind, sequence in reader.words.cues.get(reader.tokens[i].folded, ()):
        if not _matches(reader, i, sequence):
            continue
        end = i + len(sequence)
        told = _told_from(reader, end) if kind == "reported" else None
        if told is not None:
            return Saying(i, end, told, "according-to", inverted=True)
        if kind in {"estimated", "reported"}:
            return Saying(i, end, None, "estimates" if kind == "estimated" else "reported", inverted=False)
        phrase = reader.after(end) if kind == "according" else reader.before(i)
        if phrase is not None and sequence[-1] in reader.words.clause_anywhere and reader.is_verb(reader.tokens[end]):
            return None
        if phrase is None or reader.tokens[phrase[0]].folded in {"its", "his", "her", "their"}:
            return None
        return Saying(i, end, phrase, "according-to", inverted=True)
    return None


def _told_from(reader: PhraseReader, end: int) -> tuple[int, int] | None:
    """Return the source that is joined to a cue without a subject (hieß es vom Landratsamt), or null."""
    joined = end < len(reader.tokens) and reader.tokens[end].folded in reader.words.agents
    return reader.after(end + 1) if joined else None


def _matches(reader: PhraseReader, i: int, sequence: tuple[str, ...]) -> bool:
    tokens = reader.tokens[i : i + len(sequence)]
    return len(tokens) == len(sequence) and all(t.folded == word for t, word in zip(tokens, sequence, strict=True))


def _verb(reader: PhraseReader, i: int, earlier: list[Saying], speech: bool) -> Saying | None:
    """Read a verb of saying, estimating or showing at token `i` with its subject."""
    if reader.tokens[i].text[0].isupper() and i > 0:
        return None
    enclosed = enclosed_clause(reader, i)
    if enclosed is not None:
        return Saying(i, i + 1, enclosed, "said", inverted=False)
    says, speaks, estimates, shows = _senses(reader.tokens[i].folded, reader.language)
    says = says or (speech and speaks)
    if not (says or estimates or shows):
        return None
    clause = source_clause(reader, i)
    if clause is not None:
        return Saying(i, i + 1, clause, "estimates" if estimates else "said", inverted=True)
    if not _acts(reader, i) or _is_participle(reader, i):
        return None
    if i + 1 < len(reader.tokens) and reader.tokens[i + 1].folded in reader.words.passive:
        phrase = reader.after(i + 2)
        return Saying(i, i + 2, phrase, "said", inverted=True) if phrase and says else None
    return _with_subject(reader, i, earlier, says, estimates)


def _with_subject(reader: PhraseReader, i: int, earlier: list[Saying], says: bool, estimates: bool) -> Saying | None:
    """Join a verb of a main clause to its subject, before it or after; null where there is none that can speak."""
    inverted = _is_inverted(reader, i)
    if not inverted and reader.tokens[i].folded in reader.words.only_inverted:
        return None
    phrase = _said_at(reader, i) if inverted else None
    if phrase is None:
        phrase = reader.after(_past_objects(reader, i + 1)) if inverted else _subject_before(reader, i)
    if phrase is None and not inverted:
        phrase = _shared_subject(reader, i, earlier)
    if phrase is None:
        return None
    if not says and not estimates:
        return Saying(i, i + 1, phrase, "said", inverted) if _names_document(reader, phrase) else None
    kind = "estimates" if estimates or _names_estimate(reader, phrase) else "said"
    return Saying(i, i + 1, phrase, kind, inverted)


@lru_cache(maxsize=_KEPT)
def _is_cue(word: str, language: str) -> bool:
    """Tell whether a case-folded word may begin a cue at all."""
    words = attribution_words(language)
    if words is None:
        return False
    return word in words.cues or any(_senses(word, language)) or words.find.fullmatch(word) is not None


@lru_cache(maxsize=_KEPT)
def _senses(word: str, language: str) -> tuple[bool, bool, bool, bool]:
    """Tell whether a case-folded word is a verb of saying, of speech, of estimating, of showing; words return."""
    words = attribution_words(language)
    if words is None:
        return False, False, False, False
    say, speak, estimate, show = (
        verbs.fullmatch(word) is not None for verbs in (words.say, words.speak, words.estimate, words.show)
    )
    return say, speak, estimate, show


def _is_inverted(reader: PhraseReader, i: int) -> bool:
    """Tell whether the subject follows the verb: a quotation or clause has just ended, or the verb opens."""
    before = i
    while before > 0 and reader.tokens[before - 1].folded in reader.words.skip:
        before -= 1
    if before == 0:
        return i > 0 or reader.language != "en"
    if reader.text((0, before)).casefold() in reader.words.anaphora:
        return True
    mark = reader.tokens[before - 1]
    if reader.language == "en" and reader.tokens[i].folded.endswith("ing"):
        return False
    if mark.text == '"' or mark.quoted:
        return True
    if mark.text not in {",", "-", "?", "!"}:
        return False
    following = reader.after(_past_objects(reader, i + 1))
    if following is None or reader.language != "en":
        return following is not None and not _takes_object(reader, i, following)
    if reader.tokens[i].folded not in reader.words.plain:
        return False
    closing = reader.tokens[following[1]] if following[1] < len(reader.tokens) else None
    return closing is None or not closing.is_word or closing.folded in _ADVERBIAL


_PARTICIPLES = {
    "fr": ("é", "conclu", "soutenu", "reconnu", "prévenu", "admis", "promis", "défendu", "prétendu"),
    "es": ("ado", "ido"),
    "it": ("ato", "ito", "uto", "sso", "etto", "itto", "iunto", "uso"),
    "pt": ("ado", "ido"),
}
_HAVE = frozenset(
    word_list(
        "a ont avait avaient ai avons aurait auraient ayant est s'est sont "
        "ha han había habían haya habría habrían haber he hemos hanno aveva avevano avrebbe avere avendo è "
        "tem têm tinha tinham teria ter havia haviam"
    )
)
"""Forms of to have, and of to be, that make a participle a verb."""
_NEAR = 4
"""Words before a participle within which its verb stands."""


def _is_participle(reader: PhraseReader, i: int) -> bool:
    """Tell whether a Romance participle stands without its verb, and so describes something (un texte conclu)."""
    endings = _PARTICIPLES.get(reader.language)
    if endings is None or not reader.tokens[i].folded.endswith(endings):
        return False
    before = reader.tokens[max(0, i - _NEAR) : i]
    return not any(
        t.folded in _HAVE or t.folded.rpartition("'")[2] in _HAVE or t.folded.startswith("a-t-") for t in before
    )


_SEVERAL = ("ли", "ют", "ят")
"""Endings of Russian verbs without a subject of their own: they told (it) at the ministry."""
_HEARER = 3
"""Words within which the place follows that somebody was told at, past who was told."""


def _said_at(reader: PhraseReader, i: int) -> tuple[int, int] | None:
    """Return where it was said, in a Russian sentence that names the hearer and the place only."""
    if reader.language != "ru" or not reader.tokens[i].folded.endswith(_SEVERAL):
        return None
    for k in range(i + 1, min(i + 1 + _HEARER, len(reader.tokens) - 1)):
        if reader.tokens[k].folded in {"в", "во"}:
            return reader.after(k + 1)
        if reader.tokens[k].text in {",", ".", ":"}:
            return None
    return None


def _subject_before(reader: PhraseReader, i: int) -> tuple[int, int] | None:
    """Read the subject before a verb; where an object stands there ("Den Schaden schätzt die Stadt"), the one after."""
    phrase = _after_as(reader, i) or reader.before(i)
    if phrase is not None and reader.tokens[phrase[0]].folded in reader.words.oblique:
        return reader.after(_past_objects(reader, i + 1))
    return phrase


_CLAUSE = 14
"""Words before a verb at the end of a German clause within which the clause opens."""


def _after_as(reader: PhraseReader, i: int) -> tuple[int, int] | None:
    """Read the subject that opens a German clause which the verb ends ("wie Ute Borg beim Nachzählen feststellte")."""
    if reader.language != "de":
        return None
    for k in range(i - 1, max(0, i - _CLAUSE), -1):
        if not reader.tokens[k].is_word:
            return None
        if reader.tokens[k].folded == "wie" and reader.tokens[k - 1].text in {",", '"'}:
            return reader.after(k + 1)
    return None


def _takes_object(reader: PhraseReader, i: int, following: tuple[int, int]) -> bool:
    """Tell whether the phrase after a verb is its object: an oblique article, or an article after a subject's mark."""
    opening = reader.tokens[following[0]].folded
    if opening in reader.words.oblique:
        return True
    transitive = bool(reader.words.plain) and reader.tokens[i].folded not in reader.words.plain
    return transitive and opening in reader.words.determiners and reader.before(i) is not None


def _acts(reader: PhraseReader, i: int) -> bool:
    """Tell whether the word at `i` is used as an active verb, not as a passive participle or a noun."""
    words, token = reader.words, reader.tokens[i]
    following = reader.tokens[i + 1] if i + 1 < len(reader.tokens) else None
    if following is not None and following.folded in words.passive:
        return True
    before = i - 1
    while before >= 0 and reader.tokens[before].folded in words.skip - words.passive_before:
        before -= 1
    if before >= 0 and reader.tokens[before].folded in words.passive_before:
        return token.folded.endswith("ing")
    if token.folded in words.participles and following is not None and following.text[0].islower():
        return following.folded in words.that | words.determiners | words.stops | words.personal
    if reader.language == "en" and token.folded.endswith("ing") and before >= 0 and reader.tokens[before].is_word:
        return reader.tokens[before].folded in words.join or reader.tokens[before].quoted
    if token.folded not in words.nouns:
        return True
    if i > 0 and reader.tokens[i - 1].folded in words.inner | words.determiners:
        return False
    barred = words.inner | (words.stops - words.that)
    return following is not None and following.is_word and following.folded not in barred


def _past_objects(reader: PhraseReader, i: int) -> int:
    """Step over adverbs between an inverted verb and its subject."""
    skip, personal = reader.words.skip, reader.words.personal
    while i < len(reader.tokens) and reader.tokens[i].folded in skip and reader.tokens[i].folded not in personal:
        i += 1
    return i


def _shared_subject(reader: PhraseReader, i: int, earlier: list[Saying]) -> tuple[int, int] | None:
    """Take the subject of an earlier verb for one that is joined to it ("..., adding that", "and said")."""
    mark = reader.tokens[i - 1] if i else None
    joined = mark is not None and mark.folded in reader.words.join
    participle = mark is not None and (mark.text in {",", '"'} or mark.quoted)
    if reader.language == "en":
        participle = participle and reader.tokens[i].folded.endswith("ing")
    if not joined and not participle:
        return None
    said = [saying.phrase for saying in earlier if saying.kind == "said" and saying.phrase]
    return said[-1] if said else reader.subject()


def _names_document(reader: PhraseReader, phrase: tuple[int, int]) -> bool:
    return any(reader.words.documents.fullmatch(reader.tokens[k].folded) for k in range(*phrase))


def _names_estimate(reader: PhraseReader, phrase: tuple[int, int]) -> bool:
    return any(
        reader.tokens[k].folded.startswith(("estimat", "schätzung", "estimac", "estimativ")) for k in range(*phrase)
    )
