"""Who spoke each quotation of a document."""

from __future__ import annotations

import re

from samesource.language.attributions_antecedents import Antecedents
from samesource.language.attributions_phrases import PhraseReader
from samesource.language.attributions_sayings import Saying, find_sayings
from samesource.language.attributions_words import attribution_words
from samesource.language.find_inquit import find_inquit
from samesource.language.origins import clean_origin
from samesource.language.phrase_readers import phrase_readers
from samesource.language.read_once import read_once
from samesource.records.prepared import Prepared
from samesource.records.quotation_speaker import QuotationSpeaker

_FULL_QUOTATION = 5
"""Words from which a quotation can stand without a cue of its own and belong to the one before."""
_LEAD = 6
"""Characters before a quotation from which its own sentence introduces it."""


@read_once(600)
def find_speakers(prepared: Prepared) -> list[QuotationSpeaker]:
    """Find the speaker of every quotation, in order of text; unknown in a language without rules.

    Looked for in this order: a verb of speech in the quotation's sentence, nearest first; a clause that ends in a colon
    before it; a verb that opens the next sentence; the speaker of the quotation just before it in the paragraph.
    """
    words = attribution_words(prepared.language)
    spans = list(zip(prepared.quotation_start.tolist(), prepared.quotation_end.tolist(), strict=True))
    if words is None:
        return [QuotationSpeaker(start, end, _sentence_at(prepared, start), None, "", None) for start, end in spans]
    finder = _Finder(prepared, phrase_readers(prepared), Antecedents(words))
    return [finder.find(start, end) for start, end in spans]


def _sentence_at(prepared: Prepared, position: int) -> int:
    """Return the index of the last sentence that starts at or before `position` (0 where none does)."""
    return max(0, int(prepared.sentence_start.searchsorted(position, side="right")) - 1)


def _after_colon(text: str, start: int) -> bool:
    """Tell whether a colon stands before the mark of a quotation, which may have a space inside (« Non »)."""
    before = start - 1
    while before > 0 and text[before].isspace():
        before -= 1
    return text[:before].rstrip().endswith(":")


class _Finder:
    """Walks through the quotations in order, so that people are remembered as a reader would."""

    def __init__(self, prepared: Prepared, readers: list[PhraseReader], people: Antecedents) -> None:
        self.prepared = prepared
        self.readers = readers
        self.people = people
        self.sayings: dict[int, list[Saying]] = {}
        self._surnames: dict[str, bool] = {}
        self.last: QuotationSpeaker | None = None
        self.read = 0

    def find(self, start: int, end: int) -> QuotationSpeaker:
        sentence = _sentence_at(self.prepared, start)
        while self.read < sentence:
            self._remember(self.read)
            self.read += 1
        found = self._in_sentence(start, end, sentence) or self._around(start, end, sentence)
        if found is None:
            found = QuotationSpeaker(start, end, sentence, None, "", None)
        self.last = found
        return found

    def _remember(self, sentence: int) -> None:
        """Note the subject and the sources of a sentence that has been read."""
        reader = self.readers[sentence]
        subject = reader.subject()
        if subject is not None:
            self.people.add(clean_origin(reader.text(subject), reader.language), sentence)
        for saying in self._sayings(sentence):
            if saying.phrase is not None:
                self.people.add(clean_origin(reader.text(saying.phrase), reader.language), sentence)

    def _sayings(self, sentence: int) -> list[Saying]:
        if sentence not in self.sayings:
            found = find_sayings(self.readers[sentence], speech=True)
            self.sayings[sentence] = [saying for saying in found if saying.kind != "reported"]
        return self.sayings[sentence]

    def _in_sentence(self, start: int, end: int, sentence: int) -> QuotationSpeaker | None:
        """Take the cue of the sentence that stands nearest to the quotation, one after a comma or mark first."""
        reader = self.readers[sentence] if self.readers else None
        if reader is None:
            return None
        best: tuple[int, int, Saying] | None = None
        for saying in self._sayings(sentence):
            place, stop = reader.tokens[saying.start].start, reader.tokens[saying.end - 1].end
            if saying.phrase is None:
                continue
            gap = start - stop if stop <= start else place - end
            between = self.prepared.text[min(stop, end) : max(start, place)]
            cost = gap + (60 if ";" in between or '"' in between[2:-2] else 0) + (30 if place > end and gap > 25 else 0)
            if best is None or (cost, place) < best[:2]:
                best = (cost, place, saying)
        said = best[2] if best else find_inquit(reader, self.prepared.text[start:end], end)
        return self._speaker(start, end, sentence, said, reader) if said else None

    def _around(self, start: int, end: int, sentence: int) -> QuotationSpeaker | None:
        text = self.prepared.text
        colon = _after_colon(text, start)
        introduced = colon and start - int(self.prepared.sentence_start[sentence]) > _LEAD
        if introduced and sentence < len(self.readers):
            name = self.readers[sentence].longest_name(start) or self._known_subject(sentence)
            if name is not None:
                saying = Saying(*name, name, "said", inverted=False)
                return self._speaker(start, end, sentence, saying, self.readers[sentence])
        if sentence > 0 and colon and start - int(self.prepared.sentence_start[sentence]) <= _LEAD:
            found = self._last_of(start, end, sentence - 1)
            if found is not None:
                return found
        following = sentence + 1
        if following < len(self.readers) and self._opens_with_cue(following):
            return self._speaker(start, end, following, self._sayings(following)[0], self.readers[following])
        if not introduced and self.last is not None and self._goes_on(self.last, start, end, sentence):
            return QuotationSpeaker(start, end, sentence, self.last.speaker, self.last.cue, self.last.pronoun)
        return self._subject(start, end, sentence) or self._beside(start, end, sentence)

    def _beside(self, start: int, end: int, sentence: int) -> QuotationSpeaker | None:
        """Take who is said to speak in the sentence before for a quotation that is a sentence of its paragraph."""
        text, paragraphs = self.prepared.text, self.prepared.sentence_paragraph
        whole = (
            len(text[start:end].split()) >= _FULL_QUOTATION and start - int(self.prepared.sentence_start[sentence]) <= 1
        )
        if not whole or not 0 < sentence < len(self.readers) or paragraphs[sentence] != paragraphs[sentence - 1]:
            return None
        return self._last_of(start, end, sentence - 1)

    def _known_subject(self, sentence: int) -> tuple[int, int] | None:
        """Return the single word that opens a sentence, where the text has it as a surname elsewhere."""
        reader = self.readers[sentence]
        if len(reader.tokens) < 2 or not reader.tokens[0].is_word or not reader.tokens[0].text[0].isupper():
            return None
        word, opened = reader.tokens[0].text, reader.tokens[1].text
        if word not in self._surnames:
            names = re.finditer(rf"([^\W\d_]+) {re.escape(word)}\b", self.prepared.text)
            self._surnames[word] = any(name[1][0].isupper() for name in names)
        known = opened[0].islower() and self._surnames[word]
        return (0, 1) if known else None

    def _goes_on(self, last: QuotationSpeaker, start: int, end: int, sentence: int) -> bool:
        """Tell whether a quotation goes on with the last: several words, beside it or in its paragraph."""
        text, opening = self.prepared.text, int(self.prepared.sentence_start[sentence])
        if len(text[start:end].split()) < _FULL_QUOTATION or not last.speaker:
            return False
        paragraphs = self.prepared.sentence_paragraph
        beside = sentence - last.sentence <= 1 and start - opening <= 2
        return beside or (sentence - last.sentence <= 2 and paragraphs[last.sentence] == paragraphs[sentence])

    def _subject(self, start: int, end: int, sentence: int) -> QuotationSpeaker | None:
        """Take the name that introduces a quotation after a colon."""
        if not self.readers or not _after_colon(self.prepared.text, start):
            return None
        introduced = start - int(self.prepared.sentence_start[sentence]) > _LEAD
        for place in (sentence,) if introduced else (sentence, sentence - 1):
            reader = self.readers[max(0, place)]
            name = reader.longest_name(start)
            if name is not None:
                return self._speaker(start, end, sentence, Saying(*name, name, "said", inverted=False), reader)
        return None

    def _last_of(self, start: int, end: int, sentence: int) -> QuotationSpeaker | None:
        sayings = [saying for saying in self._sayings(sentence) if saying.phrase]
        return self._speaker(start, end, sentence, sayings[-1], self.readers[sentence]) if sayings else None

    def _opens_with_cue(self, sentence: int) -> bool:
        """Tell whether the sentence opens with a subject and verb of speech and says little else ("he said.")."""
        reader, sayings = self.readers[sentence], self._sayings(sentence)
        if not sayings or not reader.tokens or sayings[0].phrase is None:
            return False
        first = min(sayings[0].start, sayings[0].phrase[0])
        return first <= 1 and reader.tokens[0].text[0].islower() and len(reader.tokens) - first <= 14

    def _speaker(self, start: int, end: int, sentence: int, saying: Saying, reader: PhraseReader) -> QuotationSpeaker:
        raw = reader.text(saying.phrase) if saying.phrase else ""
        cue = ":" if (saying.start, saying.end) == saying.phrase else reader.text((saying.start, saying.end)).casefold()
        place = _sentence_at(self.prepared, start)
        if raw.casefold() in reader.words.personal:
            subject = reader.subject()
            if subject is not None and saying.phrase is not None and subject[1] <= saying.phrase[0]:
                self.people.add(clean_origin(reader.text(subject), reader.language), sentence)
            return QuotationSpeaker(start, end, place, self.people.antecedent(raw, sentence) or None, cue, raw)
        return QuotationSpeaker(start, end, place, clean_origin(raw, reader.language) or None, cue, None)
