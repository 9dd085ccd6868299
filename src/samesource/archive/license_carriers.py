"""Put what a list of licences says to those that carry what a notice is about."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from samesource.archive.judge_licence import judge_licence
from samesource.archive.licence import Licence
from samesource.archive.notice import Notice


def license_carriers(notices: Iterable[Notice], licences: Sequence[Licence] | None) -> list[Notice]:
    """Return notices, each carrier with its standing on the day of the notice; as they are without a list."""
    if licences is None:
        return list(notices)
    return [
        dataclasses.replace(
            notice,
            carriers=tuple(
                dataclasses.replace(
                    one, licence=judge_licence(licences, one.outlet, one.url, notice.publisher, notice.day)
                )
                for one in notice.carriers
            ),
        )
        for notice in notices
    ]
