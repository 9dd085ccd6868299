"""A small family of invented reports, and what the stages make of it."""

from __future__ import annotations

import functools
import itertools

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.align_pair import align_pair
from samesource.stages.judge_pair import judge_pair
from samesource.stages.prepare_document import prepare_document

CONFIG = Config()

ORIGINAL = """The harbour board of Port Ellery voted on Tuesday to close the eastern breakwater after divers found a
crack eleven metres long below the waterline.

"We looked at the pictures and nobody argued," the board's chairwoman, Ines Falk, told reporters after
the meeting.

Fishing crews were told to move their forty boats to the western basin by Friday evening, at the
board's cost.

Repairs are expected to take seven months and to cost 3.2 million pounds, according to an estimate by
the engineers.

The breakwater was last inspected in 2019, when surveyors recommended a new survey within three years.

A spokesman for the ministry said that it had received no request for money but would study one
carefully."""

EXCERPT = "\n\n".join(ORIGINAL.split("\n\n")[:4])

REWRITE = """After divers discovered an eleven-metre crack under the waterline, Port Ellery's harbour board decided
on Tuesday to shut its eastern breakwater.

"We saw the photographs and there was no argument," chairwoman Ines Falk said to reporters following
the meeting.

Crews who fish from the port have until Friday evening to shift their forty boats into the western
basin; the board pays.

Engineers estimate that the repairs will last seven months, at a cost of 3.2 million pounds.

Surveyors had recommended another survey within three years when they last inspected the breakwater in
2019.

No request for money had reached the ministry, its spokesman said, adding that one would be studied
carefully."""

INDEPENDENT = """Anchor chains rattled along the quay at Port Ellery as skippers learned that half of the moorings are
out of bounds.

Marta Quill, who has landed crab here for thirty years, called the order overdue. "You could put your
arm into that gap at low tide," she said, coiling rope on the deck of her boat.

The board closed the eastern breakwater on Tuesday because of a crack. Ines Falk, who chairs it,
promised berths for everybody, though the western side silts up every winter and the ice plant stands
at the wrong end.

Shopkeepers worry about the regatta in August, which brings the town a third of its yearly takings."""

STRANGER = """A choir of retired bus drivers from Marlow has won the national amateur singing prize at its first
attempt.

The twenty-two men, who rehearse in the canteen of their former depot, sang three ballads by local
composers.

Judges praised their warmth and the unusual depth of the bass section, and awarded a cheque for 500
pounds.

Their conductor, a former timetable clerk named Oscar Lind, said the money would pay for a coach to
Vienna."""

TEXTS = {"d1": ORIGINAL, "d2": EXCERPT, "d3": REWRITE, "d4": INDEPENDENT}


@functools.cache
def prepared(name: str, text: str) -> Prepared:
    return prepare_document(name, text, language="en")


def judged(texts: dict[str, str]) -> tuple[list[Prepared], list[Alignment], list[Relation]]:
    """Prepare, align and judge every pair."""
    documents = [prepared(name, texts[name]) for name in sorted(texts)]
    pairs = list(itertools.combinations(documents, 2))
    alignments = [align_pair(a, b, CONFIG.align) for a, b in pairs]
    relations = [
        judge_pair(alignment, a, b, CONFIG.relate) for alignment, (a, b) in zip(alignments, pairs, strict=True)
    ]
    return documents, alignments, relations
