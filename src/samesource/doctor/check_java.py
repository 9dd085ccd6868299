"""Java, which Spark runs on."""

from __future__ import annotations

from samesource.doctor.finding import Finding
from samesource.doctor.installed_version import installed_version
from samesource.engines.find_java import find_java
from samesource.errors import EngineError


def check_java() -> Finding:
    """Say which Java the engine spark would take; none is a problem only where that engine is installed."""
    try:
        return Finding("java", "well", f"{find_java()} (for the engine spark)")
    except EngineError as error:
        wanted = bool(installed_version("pyspark"))
        use = (
            "the engine spark is installed and cannot start without it" if wanted else "only the engine spark needs it"
        )
        return Finding("java", "problem" if wanted else "absent", f"{error.what}; {use}", error.remedy or "")
