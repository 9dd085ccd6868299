"""The one tree of errors that samesource raises on purpose.

SamesourceError            anything samesource refuses to do; the command line prints it and exits 1
├── InputError             a path, file or table given by the user cannot be used
├── OptionError            an option or configuration value is wrong (exit 2)
├── OutputError            the result cannot be written where it was asked for
├── MissingExtraError      an optional part is not installed; says the install line
├── EngineError            an engine cannot start, or a query or kernel failed on it
│   └── ExecutorError      the executors of a cluster cannot run our kernels
├── NotFoundError          nothing is there under the id asked for
├── UnsupportedError       what was opened is not made for what is asked of it
├── BusyError              too much work is waiting already; to be tried again
├── ArchiveError           an archive is not there, is damaged, or is being written by another process
└── ContractError          a record, table or trace.json breaks its declared form
"""

from __future__ import annotations


class SamesourceError(Exception):
    """Say what failed, where, and what to do about it."""

    exit_code = 1

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        """Join what, where and remedy into one plain sentence or two."""
        place = f" ({self.where})" if self.where else ""
        advice = f". {self.remedy}" if self.remedy else ""
        return f"{self.what}{place}{advice}"


class InputError(SamesourceError):
    """A path, file or table given by the user cannot be used."""


class OptionError(SamesourceError):
    """An option or configuration value is wrong."""

    exit_code = 2


class OutputError(SamesourceError):
    """The result cannot be written where it was asked for."""


class MissingExtraError(SamesourceError):
    """An optional part is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(
            f"{feature} needs an optional part that is not installed",
            remedy=f"Install it with: pip install 'samesource[{extra}]'",
        )


class EngineError(SamesourceError):
    """An engine cannot start, or a query or kernel failed on it."""


class ExecutorError(EngineError):
    """The executors of a cluster cannot run our kernels."""


class NotFoundError(SamesourceError):
    """Nothing is there under the id asked for."""


class UnsupportedError(SamesourceError):
    """What was opened is not made for what is asked of it: a shelf that is only read, a folder too large to ask."""


class BusyError(SamesourceError):
    """Too much work is waiting already; to be tried again."""


class ArchiveError(SamesourceError):
    """An archive is not there, is damaged, or is being written by another process."""


class ContractError(SamesourceError):
    """A record, table or trace.json breaks its declared form."""
