"""Say in one line what the text of a Spark exception means."""

from __future__ import annotations

import re

_KNOWN = (
    (r"ModuleNotFoundError: No module named '([^']+)'", "the executors' Python lacks {}"),
    (r"\[PYTHON_VERSION_MISMATCH\] ([^\n]+)", "the executors' Python is another than the driver's: {}"),
    (r"Cannot run program \"([^\"]+)\"", "the executors cannot start {}"),
    (
        r"(Python worker exited unexpectedly|Python worker failed to connect back)",
        "a Python process of an executor died, perhaps for want of memory",
    ),
    (r"(java\.lang\.OutOfMemoryError[^\n]*)", "Spark ran out of memory: {}"),
    (r"(No space left on device)", "Spark's disk is full: {}"),
)


def explain_failure(text: str) -> str:
    """Return the line of a Spark exception's `text` that tells a user most, in words where the cause is known."""
    for pattern, words in _KNOWN:
        found = re.search(pattern, text)
        if found:
            return words.format(found.group(1))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if not line.startswith(("An error occurred while calling", "at "))]
    return f"Spark: {(telling or lines or ['no reason given'])[0].removeprefix(': ')}"
