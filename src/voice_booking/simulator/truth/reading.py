"""Reading the facts: plain SQL on the SQLite file of a simulated salon, and nothing else."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from voice_booking.simulator.truth.catalogue import Catalogue, read_catalogue
from voice_booking.simulator.truth.facts import Facts, Noted, Occupied, Phase, Visit

Row = sqlite3.Row
_VISITS = """
    SELECT a.id, a.status, a.confirmation_code, a.customer_id, c.name, c.phone
    FROM appointment a JOIN customer c ON c.company_id = a.company_id AND c.id = a.customer_id
    WHERE a.company_id = ? AND a.ends_at > ?
"""
_PHASES = "SELECT appointment_id, starts_at, ends_at, staff_id FROM phase WHERE company_id = ? AND ends_at > ?"
_ITEMS = "SELECT appointment_id, name, price_cents FROM item WHERE company_id = ? ORDER BY appointment_id, position"
_DONE = (
    "SELECT DISTINCT appointment_id, kind FROM event WHERE appointment_id IS NOT NULL AND company_id = ? AND at >= ?"
)
_OFFERS = "SELECT offered FROM offer WHERE company_id = ? AND expires_at >= ? AND (? IS NULL OR call_id = ?)"
_SPEAKING = "SELECT call_id FROM event WHERE company_id = ? AND kind = 'tool_call' AND at >= ? ORDER BY id DESC LIMIT 1"
_EDITION = "SELECT max(edition) FROM company"
_LEDGER = """
    SELECT unit_id, starts_at, ends_at, appointment_id, call_id FROM ledger
    WHERE company_id = ? AND ends_at > ? AND (expires_at IS NULL OR expires_at > ?)
"""
_BUSY = "SELECT unit_id, starts_at, ends_at FROM busy WHERE company_id = ? AND ends_at > ?"
_CALLBACKS = "SELECT name, phone, created_at FROM callback WHERE company_id = ? AND status = 'open'"
_CUSTOMERS = "SELECT name, phone FROM customer WHERE company_id = ?"


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose call it is. `since`: when it began, in UTC; `dialled` and `caller` in E.164."""

    since: datetime
    dialled: str | None
    caller: str | None


class Book:
    """A salon's database, read anew whenever it is asked what is so; the catalogue when there is a new edition.

    Raises `sqlite3.Error` where the file is no such database.
    """

    def __init__(self, file: Path, asked: Asked) -> None:
        self._file = file
        self._asked = asked
        self._edition = ""
        with self._open() as connection:
            self.catalogue: Catalogue = self._read(connection)

    @property
    def zone(self) -> ZoneInfo:
        return self.catalogue.zone

    def facts(self, now: datetime) -> Facts:
        """Everything as it stands at this moment; `now` is the simulated one."""
        with self._open() as connection:
            self.catalogue = self._read(connection)
            return _Reading(connection, self.catalogue, self._asked, now).facts()

    def _read(self, connection: sqlite3.Connection) -> Catalogue:
        edition = connection.execute(_EDITION).fetchone()[0]
        if edition == self._edition:
            return self.catalogue
        self._edition = edition
        return read_catalogue(connection, self._asked.dialled, self._asked.since)

    def _open(self) -> "closing[sqlite3.Connection]":
        connection = sqlite3.connect(f"file:{self._file}?mode=ro", uri=True, timeout=10)
        connection.row_factory = sqlite3.Row
        return closing(connection)


class _Reading:
    def __init__(self, connection: sqlite3.Connection, catalogue: Catalogue, asked: Asked, now: datetime) -> None:
        self._connection = connection
        self._catalogue = catalogue
        self._asked = asked
        self._now = now
        self._today = _text(now - timedelta(days=1))
        speaking = self._rows(_SPEAKING, _text(asked.since))
        self._call: str | None = speaking[0]["call_id"] if speaking else None

    def facts(self) -> Facts:
        catalogue = self._catalogue
        return Facts(
            now=self._now,
            zone=catalogue.zone,
            caller=self._asked.caller,
            branch=catalogue.branch,
            address=catalogue.address,
            week=catalogue.week,
            days=catalogue.days,
            names=catalogue.names,
            visits=tuple(self._visits()),
            offers=tuple(self._offers()),
            occupied=tuple(self._occupied()),
            callbacks=tuple(self._callbacks()),
            customers=tuple((row["name"], row["phone"]) for row in self._rows(_CUSTOMERS)),
        )

    def _rows(self, statement: str, *further: str | None) -> list[Row]:
        return self._connection.execute(statement, (self._catalogue.company, *further)).fetchall()

    def _visits(self) -> Iterator[Visit]:
        phases, items, done = defaultdict(list), defaultdict(list), defaultdict(set)
        for row in self._rows(_PHASES, self._today):
            staff = self._catalogue.people.get(row["staff_id"])
            phases[row["appointment_id"]].append(Phase(moment(row["starts_at"]), moment(row["ends_at"]), staff))
        for row in self._rows(_ITEMS):
            items[row["appointment_id"]].append((row["name"], row["price_cents"]))
        for row in self._rows(_DONE, _text(self._asked.since)):
            done[row["appointment_id"]].add(row["kind"])
        for row in self._rows(_VISITS, self._today):
            names, cents = zip(*items[row["id"]], strict=True)
            happened = frozenset(done[row["id"]])
            whose = (row["id"], row["status"], row["confirmation_code"], row["name"], row["phone"])
            yield Visit(*whose, names, cents, tuple(phases[row["id"]]), happened)

    def _offers(self) -> Iterator[Visit]:
        for row in self._rows(_OFFERS, _text(self._asked.since), self._call, self._call):
            yield self._offer(json.loads(row["offered"])["plan"]["items"])

    def _offer(self, items: list[Mapping[str, object]]) -> Visit:
        names, cents, phases = [], [], []
        for item in items:
            names.append(str(item["name"]))
            cents.append(int(str(item["price_cents"])))
            phases += [self._phase(phase) for phase in item["phases"]]  # type: ignore[attr-defined]
        return Visit("", "offered", "", "", None, tuple(names), tuple(cents), tuple(phases))

    def _phase(self, phase: Mapping[str, str]) -> Phase:
        staff = self._catalogue.people.get((phase["staff"] or "").replace("-", ""))
        return Phase(datetime.fromisoformat(phase["start"]), datetime.fromisoformat(phase["end"]), staff)

    def _occupied(self) -> Iterator[Occupied]:
        people = self._catalogue.people
        for row in self._rows(_LEDGER, self._today, _text(self._now)):
            if row["unit_id"] in people:
                span = (people[row["unit_id"]], moment(row["starts_at"]), moment(row["ends_at"]))
                yield Occupied(*span, row["appointment_id"], self._call is not None and row["call_id"] == self._call)
        for row in self._rows(_BUSY, self._today):
            if row["unit_id"] in people:
                yield Occupied(people[row["unit_id"]], moment(row["starts_at"]), moment(row["ends_at"]))

    def _callbacks(self) -> Iterator[Noted]:
        for row in self._rows(_CALLBACKS):
            yield Noted(row["name"], row["phone"], moment(row["created_at"]) >= self._asked.since)


def moment(text: str) -> datetime:
    """A moment as SQLite has it, in UTC without saying so."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(" ", "microseconds")[:-6]
