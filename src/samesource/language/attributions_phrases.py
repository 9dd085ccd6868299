"""Noun phrases beside a cue, read with closed word classes only."""

from __future__ import annotations

from samesource.language.attributions_tokens import PhraseToken
from samesource.language.attributions_words import AttributionWords

_MOST_WORDS = 11
_MOST_APART = 16
_OF = frozenset(["of", "for", "de", "di", "du", "des", "del", "della", "dell'", "do", "da", "dos", "das", "von", "der"])
"""Prepositions that go on with a name ("Ministry of ..."), unlike those of place."""
_ADJECTIVES = ("ean", "ian", "ese", "ish", "ican")
"""Endings of demonyms, after which a small letter goes on with the noun ("South Korean officials")."""


class PhraseReader:
    """Reads the noun phrase after or before a token of one sentence; spans are half-open token indexes."""

    def __init__(self, tokens: list[PhraseToken], words: AttributionWords, language: str) -> None:
        self.tokens = tokens
        self.words = words
        self.language = language

    def after(self, index: int) -> tuple[int, int] | None:
        """Read the phrase that starts at `index`, or null."""
        end = index
        while end < len(self.tokens) and end - index < _MOST_WORDS and self._goes_on(index, end):
            end += 1
        name = self._name_in_apposition(end) if end < len(self.tokens) and end > index else None
        return name or self._trim(index, end)

    def before(self, index: int) -> tuple[int, int] | None:
        """Read the phrase that ends before the verb at `index`, stepping over adverbs and an apposition, or null."""
        end = index
        while end > 0 and self._skippable(self.tokens[end - 1]):
            end -= 1
        if end > 0 and self.tokens[end - 1].folded in {",", "-"}:
            opening = self._apposition(end - 1)
            if opening is None:
                return None
            if self._is_name(opening + 1, end - 1) and opening > 0 and self.tokens[opening - 1].text[0].islower():
                return opening + 1, end - 1
            end = opening
        if end > 0 and self.tokens[end - 1].folded in self.words.relative and end >= 2:
            end -= 2 if self.tokens[end - 2].folded == "," else 1
        start = end
        while start > 0 and end - start < _MOST_WORDS and self._belongs(self.tokens[start - 1]):
            start -= 1
        if start == end - 1 and self._is_half_quoted(start):
            return None
        return self._trim(self._left_edge(start, end), end)

    def subject(self) -> tuple[int, int] | None:
        """Read the phrase that opens the sentence: what the sentence is about, by position."""
        index = 0
        while index < len(self.tokens) and not self.tokens[index].is_word:
            index += 1
        if index < len(self.tokens) and self._opens_adverbial(self.tokens[index]):
            comma = next((i for i in range(index, min(index + 14, len(self.tokens))) if self.tokens[i].text == ","), -1)
            if comma < 0:
                return None
            index = comma + 1
        span = self.after(index) if index < len(self.tokens) else None
        if span is None or not self.tokens[span[0]].text[0].isupper():
            return span
        end = next((i for i in range(span[0] + 1, span[1]) if not self._in_name(i)), span[1])
        if end < span[1] and self.tokens[end - 1].folded.endswith((*_ADJECTIVES, "'s", "s'")):
            return span
        return self._trim(span[0], end)

    def _in_name(self, i: int) -> bool:
        token = self.tokens[i]
        return (
            token.text[0].isupper()
            or token.folded in self.words.inner
            or self.tokens[i - 1].folded in (self.words.determiners)
        )

    def _opens_adverbial(self, token: PhraseToken) -> bool:
        """Tell whether a clause or adverbial stands before the subject ("Meeting reporters, ..." in English)."""
        return token.folded in self.words.leading or (self.language == "en" and token.folded.endswith("ing"))

    def longest_name(self, limit: int) -> tuple[int, int] | None:
        """Return the longest run of at least two capitalised words before normal position `limit`, or null."""
        best: tuple[int, int] | None = None
        start = 0
        for i in range(len(self.tokens) + 1):
            if i < len(self.tokens) and self.tokens[i].end <= limit and self._may_name(i):
                continue
            if i - start >= 2 and (best is None or i - start > best[1] - best[0]):
                best = (start, i)
            start = i + 1
        return best

    def _may_name(self, i: int) -> bool:
        token = self.tokens[i]
        if not token.is_word or token.quoted or not token.text[0].isupper():
            return False
        return i > 0 or (token.folded not in self.words.leading and token.folded not in self.words.determiners)

    def text(self, span: tuple[int, int]) -> str:
        """Return the words of a span, single-spaced where the text has spaces."""
        parts: list[str] = []
        for i in range(*span):
            if i > span[0] and self.tokens[i].start > self.tokens[i - 1].end:
                parts.append(" ")
            parts.append(self.tokens[i].text)
        return "".join(parts)

    def is_verb(self, token: PhraseToken) -> bool:
        """Tell whether a word is a verb of saying, judging or estimating; German nouns are told by their capital."""
        if token.quoted or not token.is_word or (token.text[0].isupper() and self.tokens[0] is not token):
            return False
        verbs, word = self.words.verbs, token.folded
        if word not in verbs:
            verbs[word] = bool(self.words.say.fullmatch(word) or self.words.estimate.fullmatch(word))
        return verbs[word]

    def _goes_on(self, start: int, i: int) -> bool:
        """Tell whether token `i` continues the phrase that started at `start`."""
        token, words = self.tokens[i], self.words
        if not token.is_word or token.quoted:
            return False
        if token.folded in words.personal:
            return i == start
        if i > start and self.tokens[start].folded in words.personal:
            return False
        if token.folded in words.determiners:
            return i == start or self.tokens[i - 1].folded in words.inner or token.folded in words.inner
        if token.folded in words.inner:
            return i > start and self._opens_name(i + 1) and (token.folded in _OF or not self._ends_name(i))
        if self.language == "de" and i > start and self.tokens[i - 1].text[0].isupper() and not token.text[0].isupper():
            return False
        if self.language == "en" and i > start + 1 and token.folded.endswith("ed") and self._before_preposition(i):
            return False
        return token.folded not in words.stops and not (i > start and self.is_verb(token))

    def _ends_name(self, i: int) -> bool:
        """Tell whether two capitalised words end before token `i`: a name, which no place goes on."""
        return i >= 2 and all(self.tokens[k].text[0].isupper() for k in (i - 1, i - 2))

    def _before_preposition(self, i: int) -> bool:
        return i + 1 < len(self.tokens) and self.tokens[i + 1].folded in {"by", "to", "on", "in", "at", "from", "for"}

    def _name_in_apposition(self, comma: int) -> tuple[int, int] | None:
        """Return the name that follows a common noun between commas ("its chair, Simon Lund, ...")."""
        if self.tokens[comma].text != "," or self.tokens[comma - 1].text[0].isupper():
            return None
        end = comma + 1
        while end < len(self.tokens) and self._may_name(end):
            end += 1
        closed = end >= len(self.tokens) or not self.tokens[end].is_word
        return (comma + 1, end) if closed and self._is_name(comma + 1, end) else None

    def _is_name(self, start: int, end: int) -> bool:
        """Tell whether a span is two to five capitalised words."""
        return 2 <= end - start <= 5 and all(self._may_name(i) for i in range(start, end))

    def _opens_name(self, i: int) -> bool:
        """Tell whether a name or determined noun starts at `i`, past articles and prepositions."""
        opening = self.words.determiners, self.words.inner
        while i < len(self.tokens) and any(self.tokens[i].folded in words for words in opening):
            i += 1
            if i < len(self.tokens) and self.tokens[i].is_word:
                return self.tokens[i].folded not in self.words.stops
        if i >= len(self.tokens) or not self.tokens[i].is_word:
            return False
        return self.tokens[i].text[0].isupper() or self.tokens[i - 1].folded in {"of", "for", "de", "di", "von"}

    def _belongs(self, token: PhraseToken) -> bool:
        words = self.words
        if not token.is_word or token.quoted:
            return False
        if self.is_verb(token) and not words.documents.fullmatch(token.folded):
            return False
        return token.folded not in words.stops or token.folded in words.inner or token.folded in words.determiners

    def _skippable(self, token: PhraseToken) -> bool:
        adverb = self.language == "en" and token.folded.endswith("ly") and token.text[0].islower()
        return token.is_word and not token.quoted and (adverb or token.folded in self.words.skip)

    def _is_half_quoted(self, i: int) -> bool:
        """Tell whether a common noun has its modifier in quotation marks (the "no limits" partnership)."""
        before = self.tokens[i - 1] if i else None
        after_quotation = before is not None and (before.quoted or before.text == '"')
        return after_quotation and self.tokens[i].text[0].islower() and self.tokens[i].folded not in self.words.personal

    def _apposition(self, closing: int) -> int | None:
        """Find the mark that opened the apposition which `closing` ends; null where none is near."""
        mark = self.tokens[closing].text
        for i in range(closing - 1, max(0, closing - _MOST_APART), -1):
            if self.tokens[i].quoted or self.tokens[i].folded in {'"', ".", ";", ":"}:
                return None
            if self.tokens[i].text == mark:
                return i
        return None

    def _left_edge(self, start: int, end: int) -> int:
        """Move `start` to where the last noun phrase before `end` begins."""
        words, edge = self.words, start
        for i in range(start + 1, end):
            token, left = self.tokens[i], self.tokens[i - 1]
            opens = token.folded in words.determiners and token.folded not in words.inner
            if (opens or token.folded in words.personal) and left.folded not in words.inner:
                edge = i
        while edge < end and self.tokens[edge].folded in words.leading:
            edge = self._past_leading(edge, end)
        return edge

    def _past_leading(self, edge: int, end: int) -> int:
        """Step over an opening preposition together with its phrase, where a noun phrase of its own follows."""
        for i in range(edge + 1, end):
            if self.tokens[i].folded in self.words.determiners and self.tokens[i - 1].folded not in self.words.leading:
                return i
        return edge + 1 if self.tokens[edge].folded not in self.words.inner else end

    def _trim(self, start: int, end: int) -> tuple[int, int] | None:
        """Drop function words from the ends; null where nothing that names is left."""
        words = self.words
        inner, determiners = words.inner, words.determiners
        while end > start:
            folded = self.tokens[end - 1].folded
            if folded not in inner and folded not in determiners and folded not in words.leading:
                break
            end -= 1
        while start < end and self.tokens[start].folded in inner and self.tokens[start].folded not in determiners:
            start += 1
        content = next((token.text for token in self.tokens[start:end] if token.folded not in determiners), "")
        if not content or any(map(str.isdigit, content)):
            return None
        return start, end
