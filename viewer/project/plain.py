"""Frozen values as plain JSON and back, guided by their annotations: nothing is rounded and nothing is guessed.

Understands dataclasses, named tuples, ``tuple[X, ...]``, ``X | None`` and plain scalars; no other type.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
Json = Any


def to_plain(value: object) -> Json:
    """``value`` as dictionaries, lists and scalars; fields that hold their default are left out."""
    if is_dataclass(value):
        return {f.name: to_plain(v) for f in fields(value) if (v := getattr(value, f.name)) != f.default}
    if isinstance(value, tuple):
        return [to_plain(v) for v in value]
    return value


def from_plain(kind: type[T], data: Json) -> T:
    """The value of type ``kind`` that ``to_plain`` gave. Raises KeyError, TypeError or ValueError for other data."""
    annotation: Any = kind
    value: T = _reader(annotation)(data)
    return value


@cache
def _reader(kind: Any) -> Callable[[Json], Any]:
    """The function that reads one type; built once."""
    if get_origin(kind) is Literal:
        return _one_of(frozenset(get_args(kind)))
    if get_origin(kind) is UnionType:
        (inner,) = (a for a in get_args(kind) if a is not NoneType)
        read = _reader(inner)
        return lambda data: None if data is None else read(data)
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    if issubclass(kind, tuple):  # a named tuple of scalars: Span
        return lambda data: kind(*data)
    return _scalar_reader(kind)


def _one_of(allowed: frozenset[object]) -> Callable[[Json], Any]:
    def read(data: Json) -> Any:
        if data not in allowed:
            raise ValueError(f"{data!r} is none of {sorted(map(str, allowed))}")
        return data

    return read


def _tuple_reader(parts: tuple[Any, ...]) -> Callable[[Json], Any]:
    if parts[-1] is Ellipsis:
        read = _reader(parts[0])
        return lambda data: tuple(map(read, data))
    readers = [_reader(p) for p in parts]
    return lambda data: tuple(r(d) for r, d in zip(readers, data, strict=True))


def _dataclass_reader(kind: Any) -> Callable[[Json], Any]:
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
    return lambda data: kind(**{name: readers[name](value) for name, value in data.items()})


def _scalar_reader(kind: type) -> Callable[[Json], Any]:
    accepted = (int, float) if kind is float else kind

    def read(data: Json) -> Any:
        if not isinstance(data, accepted):
            raise TypeError(f"{data!r} is no {kind.__name__}")
        return data

    return read
