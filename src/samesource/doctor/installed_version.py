"""The version of a package."""

from __future__ import annotations

from importlib import metadata


def installed_version(package: str) -> str:
    """Return the version that is installed; empty where there is none."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
