"""What a tool call does to the database: its transactions and their statements, as the driver gets them.

Recorded while nothing else runs in the process, from the events that SQLAlchemy sends before each statement.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event

_WRITING = ("INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True, slots=True)
class Statement:
    text: str
    parameters: Any
    """One tuple, or a list of them when `many`."""
    many: bool


@dataclass(slots=True)
class Transaction:
    statements: list[Statement] = field(default_factory=list)

    @property
    def writes(self) -> bool:
        return any(statement.text.lstrip().upper().startswith(_WRITING) for statement in self.statements)


@contextmanager
def recorded() -> Iterator[list[Transaction]]:
    """The transactions begun within the block, in order; what begins or ends them is not among their statements."""
    transactions: list[Transaction] = []

    def began(_connection: Connection) -> None:
        transactions.append(Transaction())

    def executing(
        _connection: Connection, _cursor: object, text: str, parameters: Any, _context: object, many: bool
    ) -> None:
        if not text.startswith("BEGIN"):
            transactions[-1].statements.append(Statement(text, parameters, many))

    event.listen(Engine, "begin", began)
    event.listen(Engine, "before_cursor_execute", executing)
    try:
        yield transactions
    finally:
        event.remove(Engine, "begin", began)
        event.remove(Engine, "before_cursor_execute", executing)


def replay(connection: Connection, transaction: Transaction) -> None:
    """Send the same statements with the same parameters again, and fetch what they return."""
    for statement in transaction.statements:
        result = connection.exec_driver_sql(statement.text, statement.parameters)
        if result.returns_rows:
            result.all()
