"""Forget what a document says of its time and its sources."""

from __future__ import annotations

import dataclasses

from samesource.records.about import About


def hide_statements(about: About) -> About:
    """Return `about` without times, agency, byline and declared sources: what is left must come from the texts alone.

    Lines that state them stay marked as furniture, so that they are not compared as story text either.
    """
    return dataclasses.replace(about, agency=None, byline=None, times=[], declared=[])
