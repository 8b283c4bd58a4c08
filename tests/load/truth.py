"""What must be true of a database after any storm, in plain SQL that knows nothing of the product's code."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, text

OVERLAPPING_CLAIMS = """
    SELECT count(*) FROM (
      SELECT ends_at, LEAD(starts_at) OVER (PARTITION BY unit_id ORDER BY starts_at, ends_at) AS next_start
      FROM ledger WHERE appointment_id IS NOT NULL) AS neighbours
    WHERE next_start < ends_at"""
OVERLAPPING_WORK = """
    SELECT count(*) FROM (
      SELECT p.ends_at, LEAD(p.starts_at) OVER (PARTITION BY p.staff_id ORDER BY p.starts_at, p.ends_at) AS next_start
      FROM phase p JOIN appointment a ON a.id = p.appointment_id
      WHERE p.staff_required AND a.status IN ('pending', 'booked')) AS neighbours
    WHERE next_start < ends_at"""
HALF = """
    SELECT count(*) FROM appointment a WHERE a.status IN ('pending', 'booked') AND (
      NOT EXISTS (SELECT 1 FROM item i WHERE i.appointment_id = a.id)
      OR EXISTS (SELECT 1 FROM item i WHERE i.appointment_id = a.id AND
        (SELECT count(*) FROM phase p
         WHERE p.appointment_id = i.appointment_id AND p.item_position = i.position AND p.staff_required)
        <> (SELECT count(*) FROM segment s WHERE s.service_id = i.service_id))
      OR NOT EXISTS (SELECT 1 FROM event e WHERE e.appointment_id = a.id AND e.kind = 'booked'))"""
UNGUARDED = """
    SELECT count(*) FROM phase p JOIN appointment a ON a.id = p.appointment_id
    WHERE p.staff_required AND a.status IN ('pending', 'booked') AND NOT EXISTS (
      SELECT 1 FROM ledger l WHERE l.appointment_id = a.id AND l.unit_id = p.staff_id
        AND l.starts_at <= p.starts_at AND l.ends_at >= p.ends_at)"""
LEFT_OVER = """
    SELECT count(*) FROM ledger l JOIN appointment a ON a.id = l.appointment_id
    WHERE a.status NOT IN ('pending', 'booked')"""
SHARED_CODES = """
    SELECT count(*) FROM (SELECT confirmation_code FROM appointment WHERE status IN ('pending', 'booked')
      GROUP BY company_id, confirmation_code HAVING count(*) > 1) AS shared"""
RULES = {
    "claims of one unit overlap": OVERLAPPING_CLAIMS,
    "one person works in two places": OVERLAPPING_WORK,
    "half an appointment": HALF,
    "a phase that the ledger does not guard": UNGUARDED,
    "minutes of a cancelled appointment still taken": LEFT_OVER,
    "one code for two appointments": SHARED_CODES,
}


def broken_rules(connection: Connection) -> dict[str, int]:
    """Rule -> how often it is broken; empty if all hold."""
    counts = {rule: connection.execute(text(query)).scalar_one() for rule, query in RULES.items()}
    return {rule: count for rule, count in counts.items() if count}


def lies(connection: Connection, standing: Mapping[str, str], cancelled: Sequence[str]) -> list[str]:
    """What callers were told last and is not so: `standing` maps appointment ids to starts (ISO with offset)."""
    rows = connection.execute(text("SELECT id, status, starts_at FROM appointment"))
    known = {str(row.id).replace("-", ""): (row.status, as_utc(row.starts_at)) for row in rows}
    told = {id_: ("booked", datetime.fromisoformat(start).astimezone(UTC)) for id_, start in standing.items()}
    wrong = [f"{id_}: told {what}, is {known.get(id_.replace('-', ''))}" for id_, what in told.items()]
    wrong = [line for (id_, what), line in zip(told.items(), wrong, strict=True) if known.get(_bare(id_)) != what]
    wrong += [f"{id_}: told cancelled" for id_ in cancelled if known.get(_bare(id_), ("gone",))[0] != "cancelled"]
    unheard = {id_ for id_, (status, _) in known.items() if status == "booked"} - {_bare(id_) for id_ in standing}
    return wrong + [f"{id_}: stands and nobody was told" for id_ in sorted(unheard)]


def _bare(id_: str) -> str:
    return id_.replace("-", "")


def as_utc(stored: datetime | str) -> datetime:
    """SQLite gives text without a zone, PostgreSQL an aware moment."""
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
