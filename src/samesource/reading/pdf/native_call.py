"""Functions of PDFium, called thousands of times a page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any


@cache
def native_call(name: str, result: type, *arguments: type) -> Callable[..., Any]:
    """Return a function of PDFium that takes numbers for addresses, where checked pointers take three times as long.

    Nothing checks them: a wrong address ends the process.
    """
    import pypdfium2.raw as pdfium  # imported late: a native library

    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)
