"""Lane kernels as instructions."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.core.base import BaseContext
from numba.core.typing.templates import Signature
from numba.extending import intrinsic

from samesource.kernels.lanes import LANES

_NUMBER, _BYTE = ir.IntType(64), ir.IntType(8)
_BYTES, _TRUTHS = ir.VectorType(_BYTE, LANES), ir.VectorType(ir.IntType(1), LANES)
_PLACES = ir.VectorType(ir.IntType(32), LANES)


class _TracedLanes:
    """What `Lanes` is while a kernel is compiled: each operation writes LLVM instructions, whatever the machine."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, builder: ir.IRBuilder, value: ir.Value) -> None:
        self.builder, self.value = builder, value

    def store(self, data: _Memory, i: ir.Value) -> None:
        """See `Lanes`."""
        self.builder.store(self.value, data.place(i, 0), align=1)

    def only_first(self, count: ir.Value) -> _TracedLanes:
        """See `Lanes`."""
        most, nothing = ir.Constant(_NUMBER, LANES), ir.Constant(_BYTES, ir.Undefined)
        fewer = self.builder.trunc(
            self.builder.select(self.builder.icmp_unsigned("<", count, most), count, most), _BYTE
        )
        alone = self.builder.insert_element(nothing, fewer, ir.Constant(ir.IntType(32), 0))
        everywhere = self.builder.shuffle_vector(alone, nothing, ir.Constant(_PLACES, [0] * LANES))
        within = self.builder.icmp_unsigned("<", ir.Constant(_BYTES, list(range(LANES))), everywhere)
        return self._made(self.builder.select(within, self.value, ir.Constant(_BYTES, [0] * LANES)))

    def before(self) -> _TracedLanes:
        """See `Lanes`."""
        return self._moved([LANES, *range(LANES - 1)])

    def after(self) -> _TracedLanes:
        """See `Lanes`."""
        return self._moved([*range(1, LANES), LANES])

    def keep(self, value: int) -> _TracedLanes:
        """See `Lanes`."""
        chosen, none = (ir.Constant(_BYTES, [each] * LANES) for each in (value, 0))
        return self._made(self.builder.select(self.value, chosen, none))

    def bits(self) -> ir.Value:
        """See `Lanes`."""
        return self.builder.bitcast(self.value, _NUMBER)

    def __add__(self, other: _TracedLanes | int) -> _TracedLanes:
        return self._made(self.builder.add(self.value, self._value(other)))

    def __sub__(self, other: _TracedLanes | int) -> _TracedLanes:
        return self._made(self.builder.sub(self.value, self._value(other)))

    def __and__(self, other: _TracedLanes | int) -> _TracedLanes:
        return self._made(self.builder.and_(self.value, self._value(other)))

    def __or__(self, other: _TracedLanes | int) -> _TracedLanes:
        return self._made(self.builder.or_(self.value, self._value(other)))

    def __xor__(self, other: _TracedLanes | int) -> _TracedLanes:
        return self._made(self.builder.xor(self.value, self._value(other)))

    def __invert__(self) -> _TracedLanes:
        return self._made(self.builder.not_(self.value))

    def __lt__(self, other: int) -> _TracedLanes:
        return self._made(self.builder.icmp_unsigned("<", self.value, self._value(other)))

    def __eq__(self, other: object) -> _TracedLanes:  # type: ignore[override]
        return self._made(self.builder.icmp_unsigned("==", self.value, self._value(other)))

    def __ne__(self, other: object) -> _TracedLanes:  # type: ignore[override]
        return self._made(self.builder.icmp_unsigned("!=", self.value, self._value(other)))

    def _made(self, value: ir.Value) -> _TracedLanes:
        return _TracedLanes(self.builder, value)

    def _moved(self, places: list[int]) -> _TracedLanes:
        zero = ir.Constant(self.value.type, [0] * LANES)
        return self._made(self.builder.shuffle_vector(self.value, zero, ir.Constant(_PLACES, places)))

    def _value(self, other: object) -> ir.Value:
        return other.value if isinstance(other, _TracedLanes) else ir.Constant(_BYTES, [other] * LANES)


class _Memory:
    """An array of bytes that a kernel reads and writes."""

    def __init__(self, builder: ir.IRBuilder, pointer: ir.Value) -> None:
        self.builder, self.pointer = builder, pointer

    def place(self, i: ir.Value, beside: int) -> ir.Value:
        """Return the address of lanes from byte i + beside on."""
        moved = self.builder.add(i, ir.Constant(_NUMBER, beside)) if beside else i
        return self.builder.bitcast(self.builder.gep(self.pointer, [moved]), _BYTES.as_pointer())

    def load_lanes(self, i: ir.Value, beside: int) -> _TracedLanes:
        """See `Lanes.load`."""
        return _TracedLanes(self.builder, self.builder.load(self.place(i, beside), align=1))


def trace_lanes(source: Callable[..., object]) -> Callable[..., object]:
    """Make a lane kernel a part of the kernels that call it: it takes arrays of bytes and numbers."""
    known = inspect.signature(source)
    given_back = types.void if known.return_annotation in {None, "None"} else types.uint64

    def declare(_: BaseContext, *given: types.Type) -> tuple[Signature, Callable[..., object]]:
        def write(
            context: BaseContext, builder: ir.IRBuilder, signature: Signature, values: list[ir.Value]
        ) -> ir.Value:
            taken = [_taken(context, builder, *each) for each in zip(signature.args, values, strict=True)]
            number = source(*taken)
            return context.get_dummy_value() if number is None else number

        return given_back(*(each if isinstance(each, types.Array) else types.uint64 for each in given)), write

    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    plain = [each.replace(annotation=inspect.Parameter.empty) for each in known.parameters.values()]
    declare.__signature__ = inspect.Signature([context, *plain])  # type: ignore[attr-defined]
    declare.__name__ = source.__name__
    made: Callable[..., object] = intrinsic(declare)
    return made


def _taken(context: BaseContext, builder: ir.IRBuilder, kind: types.Type, value: ir.Value) -> object:
    """Return an argument as the source of a lane kernel takes it."""
    if isinstance(kind, types.Array):
        return _Memory(builder, context.make_array(kind)(context, builder, value).data)
    return value
