"""The command `watch`."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import Any

from samesource.archive.archive import Archive
from samesource.archive.follower import Follower, Look
from samesource.commands.describe_joined import describe_joined
from samesource.commands.describe_notices import describe_notices
from samesource.commands.plain_line import plain_line
from samesource.commands.stop_signal import stop_signal
from samesource.errors import ArchiveError, OutputError
from samesource.watch_config import WatchConfig

_LOOKS_AT_ONCE = 2


def watch_sources(
    directory: Path, sources: list[str], options: dict[str, Any], *, every: float, once: bool, as_json: bool
) -> None:
    """Follow `sources` into the archive in `directory` and print a line a document that joins a story.

    `options` are keyword arguments of Archive.follow. Ctrl-C ends it after the transaction at hand. What fails is a
    line on stderr, and is tried again.
    """
    config = dataclasses.replace(WatchConfig(), every=every, settle=min(WatchConfig().settle, every))
    added = looks = 0
    with Archive(directory) as archive, stop_signal() as stop:
        follower = archive.follow(sources, config=config, **options)
        while not stop.is_set():
            looks += 1
            look = _look(follower, stop.is_set)
            added += sum(receipt.status == "added" for receipt in look.receipts)
            _tell(archive, look, as_json=as_json)
            if once and (not look.waiting or looks == _LOOKS_AT_ONCE):
                break
            stop.wait(config.settle if look.waiting else config.every)
    if not as_json:
        sys.stdout.write(f"{added:,} added.\n")


def _look(follower: Follower, stopping: Any) -> Look:  # noqa: ANN401 - a bound method
    """Look once; what another writer or a full disk prevents is a failure like any other."""
    try:
        return follower.look(stopping)
    except (ArchiveError, OutputError) as error:
        return Look((), (("archive", str(error)),), waiting=False)


def _tell(archive: Archive, look: Look, *, as_json: bool) -> None:
    """Print what a look has brought."""
    for source, reason in look.failures:
        sys.stderr.write(plain_line(f"{source}: {reason}") + "\n")
    if as_json:
        told = [one for one in look.receipts if one.status != "known"]
        sys.stdout.write("".join(f"{json.dumps(dataclasses.asdict(one))}\n" for one in told))
    elif look.receipts:
        added = {receipt.id for receipt in look.receipts if receipt.status == "added"}
        sys.stdout.write("".join(f"{line}\n" for line in describe_joined(archive, look.receipts)))
        about = archive.notices({*added, *archive.neighbours(added)}) if added else []
        new = [one for one in about if one.id in added or added.intersection(c.document for c in one.carriers)]
        sys.stdout.write("".join(f"{line}\n" for line in describe_notices(new)))
    sys.stdout.flush()
    sys.stderr.flush()
