"""The versions that results depend on."""

from __future__ import annotations

import platform
import unicodedata
from importlib import metadata

PACKAGES = (
    "numpy",
    "pyarrow",
    "numba",
    "babel",
    "msgpack",
    "py3langid",
    "rapidfuzz",
    "sentencex",
    "snowballstemmer",
    "wordfreq",
)


def own_versions() -> dict[str, str]:
    """Return the versions, in this process, of Python and of the libraries that kernels compute with."""
    versions = {
        "python": ".".join(platform.python_version_tuple()[:2]),
        "unicode data": unicodedata.unidata_version,
    }
    for name in PACKAGES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "missing"
    return versions
