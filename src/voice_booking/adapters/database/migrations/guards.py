"""What no table definition can say for both databases: no overlaps, no endless spans, no changed events.

SQLite loses the triggers of a table that a later migration changes in batch mode: call these again after it.
"""

from alembic import op

LEDGER_OVERLAP = "ex_ledger_overlap"
_SPANS = ("ledger", "appointment")


def guard_spans() -> None:
    """Refuse rows of the ledger that overlap in one unit, and spans of more than 24 hours."""
    if op.get_bind().dialect.name == "postgresql":
        _guard_spans_on_postgresql()
    else:
        _guard_spans_on_sqlite()


def guard_busy() -> None:
    """Refuse busy time of more than 24 hours in one row."""
    _guard_length("busy")


def guard_events() -> None:
    """Refuse to change or delete events."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'event is append-only'; END $$"
        )
        op.execute(
            "CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON event"
            " FOR EACH ROW EXECUTE FUNCTION event_is_append_only()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER event_is_append_only_{change.lower()} BEFORE {change} ON event"
            " BEGIN SELECT RAISE(ABORT, 'event is append-only'); END"
        )


def forget_guards() -> None:
    """Drop what outlives the tables."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION event_is_append_only")


def _guard_spans_on_postgresql() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.execute(
        f"ALTER TABLE ledger ADD CONSTRAINT {LEDGER_OVERLAP} EXCLUDE USING gist"
        " (company_id WITH =, unit_id WITH =, tstzrange(starts_at, ends_at) WITH &&)"
    )
    for table in _SPANS:
        _guard_length(table)


def _guard_spans_on_sqlite() -> None:
    """Moments are text here, `YYYY-MM-DD HH:MM:SS.ffffff`, and compare as such."""
    move = "UPDATE OF company_id, unit_id, starts_at, ends_at"
    for name, change, itself in (("insert", "INSERT", "NULL"), ("update", move, "OLD.id")):
        op.execute(
            f"CREATE TRIGGER {LEDGER_OVERLAP}_{name} BEFORE {change} ON ledger"
            f" WHEN EXISTS ({_overlapping(itself)}) BEGIN SELECT RAISE(ABORT, '{LEDGER_OVERLAP}'); END"
        )
    for table in _SPANS:
        _guard_length(table)


def _guard_length(table: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        longest = "CHECK (ends_at - starts_at <= interval '24 hours')"
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT ck_{table}_longest {longest}")
        return
    for name, change in (("insert", "INSERT"), ("update", "UPDATE OF starts_at, ends_at")):
        op.execute(
            f"CREATE TRIGGER ck_{table}_longest_{name} BEFORE {change} ON {table}"
            " WHEN NEW.ends_at > strftime('%Y-%m-%d %H:%M:%f000', NEW.starts_at, '+1 day')"
            f" BEGIN SELECT RAISE(ABORT, 'ck_{table}_longest'); END"
        )


def _overlapping(itself: str) -> str:
    day_before = "datetime(NEW.starts_at, '-1 day')"  # shorter than a stored moment, so it sorts just before its equal
    return (
        f"SELECT 1 FROM ledger WHERE company_id = NEW.company_id AND unit_id = NEW.unit_id AND id IS NOT {itself}"  # noqa: S608  constants
        f" AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at AND starts_at > {day_before}"
    )
