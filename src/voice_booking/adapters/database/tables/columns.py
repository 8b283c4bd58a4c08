"""The columns and constraints that tables are made of."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, ForeignKeyConstraint, Integer, MetaData, Text, Uuid
from sqlalchemy.types import TypeDecorator

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored and returned in UTC; in SQLite as `YYYY-MM-DD HH:MM:SS.ffffff`, sorted as text."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a moment needs its time zone: {value!r}")
        return value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        if dialect.name != "sqlite":
            return super().bind_processor(dialect)

        def to_text(value: datetime | None) -> str | None:
            moment = value if value is None or value.tzinfo is UTC else self.process_bind_param(value, dialect)
            return moment.isoformat(" ", "microseconds")[:-6] if moment else None

        return to_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """PostgreSQL's driver gives moments in UTC; SQLite's text is read faster here than by SQLAlchemy."""
        return _from_text if dialect.name == "sqlite" else None


@lru_cache(maxsize=16384)
def _from_text(text: str | None) -> datetime | None:
    """Remembered, since a calendar holds few minutes and they are read again and again."""
    return datetime.fromisoformat(text + "+00:00") if text else None


FOREVER_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""The end of a lease that nobody has had yet."""


def owner() -> Column[UUID]:
    """The company that a row belongs to, first part of the primary key."""
    return Column("company_id", Uuid, ForeignKey("company.id"), primary_key=True)


def identity(name: str = "id") -> Column[UUID]:
    """A further part of the primary key."""
    return Column(name, Uuid, primary_key=True)


def place() -> Column[int]:
    """Where in its list a row stands, from 0."""
    return Column("position", Integer, nullable=False)


def text(name: str, *, nullable: bool = False, primary_key: bool = False, unique: bool | None = None) -> Column[str]:
    return Column(name, Text, nullable=nullable, primary_key=primary_key, unique=unique)


def moment(name: str, *, nullable: bool = False) -> Column[datetime]:
    return Column(name, UtcDateTime, nullable=nullable)


def within_company(table: str, **columns: str) -> ForeignKeyConstraint:
    """A reference that cannot leave the company: `own column = referred column` of `table`, beside `company_id`."""
    return ForeignKeyConstraint(
        ["company_id", *columns], [f"{table}.company_id", *(f"{table}.{referred}" for referred in columns.values())]
    )
