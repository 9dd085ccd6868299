"""Read what the documents of stories state."""

from __future__ import annotations

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.stages.read_facts import read_facts

SEVERAL = """
SELECT f.story AS story FROM families f JOIN witnesses w ON f.id = w.witness GROUP BY f.story HAVING COUNT(*) > 1
"""

READING = """
SELECT p.id AS id, p.packed AS packed
FROM several_stories s JOIN families f ON s.story = f.story JOIN prepared p ON f.id = p.id
"""


def facts(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `facts` of the witnesses whose stories hold several documents: what is compared is read once, by itself.

    Cost linear in words.
    """
    engine.sql("several_stories", SEVERAL)
    engine.sql("reading_facts", READING)
    read_facts(engine, "reading_facts")
    for scratch in ("several_stories", "reading_facts"):
        engine.drop(scratch)
