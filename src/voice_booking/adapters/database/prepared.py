"""Statements that never change: compiled once, then sent to the driver as text.

What SQLAlchemy does at each execution beyond that (finding the compiled statement again, a context, result types)
costs more than all our statements cost a small database.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Connection, CursorResult, Dialect, Table, bindparam
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from voice_booking.adapters.database.tables.columns import UtcDateTime
from voice_booking.adapters.database.writing import Insert, insert_in

Parameters = Mapping[str, Any]
Convert = Callable[[Any], Any]
Places = tuple[tuple[tuple[str, str], ...], ...]
"""For each row, its columns and the parameters that have their values."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    text: str
    values: tuple[tuple[str, Convert, Any], ...]
    """Of each parameter: its name, how the driver wants it, and its value where the statement fixes it."""
    order: tuple[str, ...]
    """In which they are sent; most of a large statement's parameters come several times."""

    def bound(self, parameters: Parameters) -> tuple[Any, ...]:
        get = parameters.get
        sent = {name: convert(get(name, fixed)) for name, convert, fixed in self.values}
        return tuple(map(sent.__getitem__, self.order))


class Prepared:
    """One statement for both databases; surplus parameters do no harm.

    An insert without values inserts the columns that its first parameters name. Rows come back as the driver gives
    them: see `Decoders`.
    """

    __slots__ = ("_compiled", "_statement")

    def __init__(self, statement: Any) -> None:  # noqa: ANN401  any statement
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def on(self, connection: Connection, parameters: Parameters | Sequence[Parameters]) -> CursorResult[Any]:
        """Execute it, once for each of several parameters; several get no rows back."""
        one = isinstance(parameters, Mapping)
        first: Parameters = parameters if isinstance(parameters, Mapping) else parameters[0]
        compiled = self._compiled.get(connection.dialect.name) or self._compile(connection.dialect, first)
        if one or len(parameters) == 1:
            return connection.exec_driver_sql(compiled.text, compiled.bound(first))
        rows: Any = parameters
        return connection.exec_driver_sql(compiled.text, [compiled.bound(row) for row in rows])

    def _compile(self, dialect: Dialect, parameters: Parameters) -> _Compiled:
        sent: SQLCompiler = self._statement.compile(dialect=dialect, column_keys=[*parameters])
        order = tuple(sent.positiontup or ())
        binds = ((name, sent.binds[name]) for name in dict.fromkeys(order))
        values = tuple((name, _processor(bind.type, dialect), bind.value) for name, bind in binds)
        return self._compiled.setdefault(dialect.name, _Compiled(sent.string, values, order))


class PreparedRows:
    """An insert of several rows in one statement, which may return something of each.

    Args:
        table: where they go.
        finish: adds to an insert what becomes of conflicts, and what is returned.
    """

    __slots__ = ("_finish", "_sized", "_table")

    def __init__(self, table: Table, finish: Callable[[Insert], Any]) -> None:
        self._table = table
        self._finish = finish
        self._sized: dict[tuple[str, int], tuple[Places, Prepared]] = {}

    def on(
        self, connection: Connection, rows: Sequence[Parameters], shared: Parameters = MappingProxyType({})
    ) -> CursorResult[Any]:
        """Insert rows, which name the same columns; `shared` are the parameters of what `finish` has added."""
        key = (connection.dialect.name, len(rows))
        places, statement = self._sized.get(key) or self._sized.setdefault(key, self._of(*key, rows[0]))
        values = {place: row[name] for row, named in zip(rows, places, strict=True) for name, place in named}
        return statement.on(connection, {**values, **shared})

    def _of(self, dialect: str, count: int, first: Parameters) -> tuple[Places, Prepared]:
        places = tuple(tuple((name, f"{name}_{number}") for name in first) for number in range(count))
        rows = [{name: bindparam(place, type_=self._table.c[name].type) for name, place in named} for named in places]
        return places, Prepared(self._finish(insert_in(dialect, self._table).values(rows)))


def _processor(type_: TypeEngine[Any], dialect: Dialect) -> Convert:
    return type_.dialect_impl(dialect).bind_processor(dialect) or as_it_is


@dataclass(frozen=True, slots=True)
class Decoders:
    """From what a driver gives to values; None stays None."""

    id: Convert
    moment: Convert
    body: Convert
    """JSON."""


def as_it_is(value: Any) -> Any:  # noqa: ANN401  whatever it is
    return value


DECODED = Decoders(as_it_is, as_it_is, as_it_is)
"""For rows that SQLAlchemy has decoded."""


def decoders(dialect: Dialect) -> Decoders:
    """Those of the rows that `Prepared` returns."""
    known = _DECODERS.get(dialect.name)
    if known is None:
        moment, body = (_result(type_, dialect) for type_ in (UtcDateTime(), JSON()))
        known = _DECODERS[dialect.name] = Decoders(_id if dialect.name == "sqlite" else as_it_is, moment, body)
    return known


_DECODERS: dict[str, Decoders] = {}


def _result(type_: TypeEngine[Any], dialect: Dialect) -> Convert:
    return type_.dialect_impl(dialect).result_processor(dialect, None) or as_it_is


@lru_cache(maxsize=65536)
def _id(text: str | None) -> UUID | None:
    """The same few units stand in row after row."""
    return None if text is None else UUID(hex=text)
