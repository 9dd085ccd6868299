"""Whatever bytes come, readers give documents and refusals, never an exception, and the same again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.read_twice import read_twice
from fuzz.samples import make_samples
from samesource.reading.rows import DocumentRow

SAMPLES = make_samples()
NAMES = sorted(SAMPLES)
PLACES = st.floats(0, 1, exclude_max=True)


def cut(data: bytes, start: float, length: float) -> slice:
    """Return a part of the data: where it starts, and how long it is of what follows."""
    first = int(start * len(data))
    return slice(first, first + int(length**3 * (len(data) - first)) + 1)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a sample with a few bytes flipped, parts cut out, repeated, or taken from another sample."""
    name = draw(st.sampled_from(NAMES))
    data = bytearray(SAMPLES[name])
    for _ in range(draw(st.integers(1, 4))):
        part = cut(data, draw(PLACES), draw(PLACES))
        change = draw(st.sampled_from(["flip", "cut", "repeat", "splice", "end"]))
        if change == "flip":
            data[part.start : part.start + 1] = bytes([draw(st.integers(0, 255))])
        elif change == "cut":
            del data[part]
        elif change == "repeat":
            data[part.start : part.start] = data[part] * draw(st.integers(1, 20))
        elif change == "splice":
            other = SAMPLES[draw(st.sampled_from(NAMES))]
            data[part] = other[cut(other, draw(PLACES), draw(PLACES))]
        else:
            del data[part.start :]
    return name, bytes(data)


def test_samples_are_read() -> None:
    for name, data in SAMPLES.items():
        rows = read_twice(name, data)
        assert rows, name
        assert all(isinstance(row, DocumentRow) for row in rows), (name, rows)


@given(st.sampled_from(NAMES), st.binary(max_size=2000))
def test_random_bytes(name: str, data: bytes) -> None:
    read_twice(name, data)


@settings(max_examples=200)
@given(mutated())
def test_broken_samples(sample: tuple[str, bytes]) -> None:
    read_twice(*sample)
