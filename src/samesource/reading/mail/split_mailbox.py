"""The e-mails of a mailbox."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FROM = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From \S+[^\n]{0,80}\d\d:\d\d[^\n]{0,40}\r?\n")
_STUFFED = re.compile(rb"^>(>*From )", re.M)


def split_mailbox(data: bytes) -> Iterator[bytes]:
    """Yield the e-mails of a mailbox (mbox, RFC 4155, `>From ` unstuffed); one that is none is yielded as it is."""
    starts = [match.span() for match in _FROM.finditer(data)]
    if not starts or starts[0][0] != 0:
        yield data
        return
    for i, (_, begin) in enumerate(starts):
        end = starts[i + 1][0] if i + 1 < len(starts) else len(data)
        yield _STUFFED.sub(rb"\1", data[begin:end])
