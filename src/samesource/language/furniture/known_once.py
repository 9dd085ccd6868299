"""A property that is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class known_once(Generic[T]):  # noqa: N801 - used as the decorator that it is
    """Works a property out when it is first asked for and keeps it in the object.

    As `functools.cached_property`, without the lock that it takes in Python 3.11, which cost more than most properties.
    """

    def __init__(self, function: Callable[[Any], T]) -> None:
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> known_once[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> known_once[T] | T:
        """Return the value; the object's own entry is found first from then on."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._function(instance)
        return value
