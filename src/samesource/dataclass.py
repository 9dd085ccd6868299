"""Dataclasses that cost nothing until they are used."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - what others may import
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type], type]:
        """Make a class a dataclass of the standard library's kind, whose `__init__` is written when first called.

        Of CPython 3.11's 1 ms a class nearly all is compiling methods; two hundred classes were a twelfth of tracing
        five reports. Equality, hash and representation are shared by all classes. No order, `InitVar`, `kw_only`, or
        default of a field that `__init__` does not take.
        """

        def decorate(cls: type) -> type:
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            fields = dataclasses.fields(made)
            own = vars(cls)
            methods = {"__init__": _late_init(made, frozen), "__repr__": _represent}
            if eq:
                values = _reader(tuple(field.name for field in fields if field.compare))
                methods |= {"__eq__": _equality(values), "__hash__": _hashing(values) if frozen else None}
            if frozen:
                methods |= _refusals(made, frozenset(field.name for field in fields))
            if frozen and slots:
                methods |= {"__getstate__": _state, "__setstate__": _restore}
            for name, method in methods.items():
                # Python itself sets __hash__ to None where a class has an __eq__ of its own.
                if own.get(name) is None:
                    setattr(made, name, method)
            return made

        return decorate


def _late_init(cls: type, frozen: bool) -> Callable[..., None]:
    """Return an `__init__` that puts one of the class's own parameters in its place and calls it."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: ANN401, N807
        written = _write_init(cls, frozen)
        cls.__init__ = written  # type: ignore[misc]
        written(self, *given, **named)

    return __init__


def _write_init(cls: type, frozen: bool) -> Callable[..., None]:
    """Compile the `__init__` that the standard library would; a factory is called where its field is not given."""
    scope: dict[str, Any] = {"_put": object.__setattr__, "_absent": dataclasses.MISSING}
    parameters, lines = ["self"], []
    for field in dataclasses.fields(cls):
        if not field.init:
            continue
        name, value = field.name, field.name
        if field.default_factory is not dataclasses.MISSING:
            scope[f"_make_{name}"] = field.default_factory
            value = f"_make_{name}() if {name} is _absent else {name}"
            parameters.append(f"{name}=_absent")
        elif field.default is not dataclasses.MISSING:
            scope[f"_default_{name}"] = field.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        lines.append(f" _put(self, {name!r}, {value})" if frozen else f" self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *(lines or [" pass"])]), scope)  # noqa: S102
    written: Callable[..., None] = scope["__init__"]
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    return written


def _reader(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what reads attributes into a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


def _equality(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any, Any], Any]:
    def __eq__(self: Any, other: Any) -> Any:  # noqa: ANN401, N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hashing(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], int]:
    def __hash__(self: Any) -> int:  # noqa: ANN401, N807
        return hash(values(self))

    return __hash__


def _refusals(cls: type, names: frozenset[str]) -> dict[str, Callable[..., None]]:
    """Return the methods that keep a record as it was made."""

    def __setattr__(self: Any, name: str, value: Any) -> None:  # noqa: ANN401, N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self: Any, name: str) -> None:  # noqa: ANN401, N807
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    return {"__setattr__": __setattr__, "__delattr__": __delattr__}


def _represent(self: Any) -> str:  # noqa: ANN401
    """Return the class with what it holds, as in source."""
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _state(self: Any) -> list[Any]:  # noqa: ANN401
    """Return what pickles keep of a record."""
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:  # noqa: ANN401
    """Fill a record from a pickle."""
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
