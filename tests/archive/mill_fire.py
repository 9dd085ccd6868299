"""An agency's report and what others made of it, all invented."""

from __future__ import annotations

from collections.abc import Callable

from samesource.archive.archive import Archive
from samesource.model import Document

Fill = Callable[..., Archive]

AGENCY = "Atlantic Newswire"
HEADLINE = "Fire at Brackwell paper mill kills three"
STORY = (
    "Three workers died on Monday when fire swept through the Brackwell paper mill, police said.\n\n"
    "The blaze started in a drying hall shortly after 6 a.m., fire chief Tom Adair told reporters. Another 14 people "
    "were treated for smoke.\n\n"
    '"We heard two loud bangs and then the roof was gone," said Lena Marsh, who drives a lorry for the mill. The mill '
    "employs 420 people."
)
WIRE = f"{HEADLINE}\n\nBRACKWELL, Oct 14 (Atlantic Newswire) - {STORY}"
PAPER = f"Three dead in mill fire\n\n{STORY.replace('swept through', 'raced through')}"
OTHER = (
    "Council votes to keep the ferry\n\nThe council of Saltby voted on Wednesday to keep the evening ferry for another "
    "year. The mayor, Joan Prewett, said that 900 commuters depend on it."
)


def wire(name: str = "wire", text: str = WIRE, outlet: str = AGENCY, published: str = "2031-10-14") -> Document:
    """Return the agency's report, or another of its items."""
    return Document(id=name, text=text, outlet=outlet, published=published)


def first_reports() -> list[Document]:
    """Return the agency's report, a paper's edit, another's reprint, and a report of something else."""
    return [
        wire(),
        Document(id="echo", text=PAPER, outlet="Daily Echo", published="2031-10-14T12:00:00Z"),
        Document(id="herald", text=WIRE, outlet="The Herald", published="2031-10-14T13:00:00Z"),
        Document(id="ferry", text=OTHER, outlet="Daily Echo", published="2031-10-15"),
    ]
