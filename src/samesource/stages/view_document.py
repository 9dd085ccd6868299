"""See a document as alignment does."""

from __future__ import annotations

from samesource.kernels.aligning.list_lines_by_loop import Lines
from samesource.kernels.lay_out_document import lay_out_document
from samesource.kernels.list_lines import list_lines
from samesource.records.prepared import BODY, TITLE, Prepared
from samesource.stages.document_view import DocumentView
from samesource.stages.keep_views import keep_views

MOST_WORDS = 20_000
"""Longer texts (60 pages) are aligned by their beginning, so that a pair takes seconds and not hours."""


@keep_views
def view_document(document: Prepared) -> DocumentView:
    """Select the body words of a document and number its words and stems.

    The views last made are kept, since a document is compared with many; a document never changes.
    """
    columns = (
        document.sentence_kind,
        document.token_sentence,
        document.token_word,
        document.token_stem,
        document.token_weight,
        document.token_flag,
        document.token_start,
        document.token_end,
    )
    token, (word, words), numbered, (sentence, index), flag, character = lay_out_document(columns, BODY, MOST_WORDS)
    stem, stems, weights = numbered
    return DocumentView(
        document=document,
        token=token,
        word=word,
        words=words,
        stem=stem,
        stems=stems,
        stem_weights=weights,
        sentence=sentence,
        flag=flag,
        character=character,
        sentence_index=index,
        lines=_lines(document),
    )


def _lines(document: Prepared) -> Lines:
    """Return the words of the headlines and marked lines of a document."""
    tokens = (
        document.token_sentence,
        document.token_word,
        document.token_stem,
        document.token_weight,
        document.token_start,
        document.token_end,
    )
    asides = (
        document.aside_line,
        document.aside_word,
        document.aside_stem,
        document.aside_weight,
        document.aside_start,
        document.aside_end,
    )
    return list_lines(document.sentence_kind, tokens, asides, TITLE)
