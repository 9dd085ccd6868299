"""Tell one run of the lean flow from another."""

from __future__ import annotations

import dataclasses
from typing import Any

from samesource.config import Config
from samesource.corpus.texts.corpus_file import CorpusFile

_LAYOUT = 1
"""Of what is kept in a work folder; a change of the kernels' hashes is one too."""
_LATER = ("keep", "memory", "workers", "compiled_bytes")
"""Options that finished parts do not depend on."""


def run_identity(files: list[CorpusFile], config: Config) -> dict[str, Any]:
    """Return what finished parts of a run depend on: the files, by path, size and time of change, and the options."""
    states = [(str(file.path.absolute()), file.path.stat() if file.path.exists() else None) for file in files]
    return {
        "layout": _LAYOUT,
        "files": [[path, state.st_size, state.st_mtime_ns] if state else [path, 0, 0] for path, state in states],
        "reading": dataclasses.asdict(config.reading),
        "passages": [dataclasses.asdict(config.passages), dataclasses.asdict(config.align)],
        "dedupe": {name: value for name, value in dataclasses.asdict(config.dedupe).items() if name not in _LATER},
    }
