"""What the salon file put into the database, read by plain SQL: people, services, hours, place."""

import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import holidays

from voice_booking.simulator.truth.facts import Hours, Names, Offered, Person

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BRANCH = """
    SELECT b.* FROM branch b JOIN line l ON l.company_id = b.company_id AND l.branch_id = b.id
    WHERE b.removed_at IS NULL ORDER BY l.phone IS NOT ?, l.position LIMIT 1
"""
_STAFF = "SELECT * FROM staff WHERE company_id = ? AND branch_id = ? AND removed_at IS NULL ORDER BY position"
_EVERYBODY = "SELECT id, name FROM staff WHERE company_id = ?"
_SERVICES = """
    SELECT s.*, c.name AS category_name FROM service s
    LEFT JOIN category c ON c.company_id = s.company_id AND c.key = s.category
    WHERE s.company_id = ? AND s.removed_at IS NULL ORDER BY s.position
"""
_SEGMENTS = "SELECT * FROM segment WHERE company_id = ? ORDER BY service_id, position"
_SKILLS = "SELECT * FROM skill WHERE company_id = ?"
_CATEGORIES = "SELECT name FROM category WHERE company_id = ? AND removed_at IS NULL"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What does not change during a call. `people`: names by the id of their row, of all branches."""

    company: str
    branch: str
    address: str
    zone: ZoneInfo
    week: tuple[Hours, ...]
    days: dict[date, Hours]
    names: Names
    people: dict[str, str]


def read_catalogue(connection: sqlite3.Connection, dialled: str | None, now: datetime) -> Catalogue:
    """The catalogue of the branch behind the number `dialled`, the first branch if nobody has it."""
    branch = connection.execute(_BRANCH, (dialled,)).fetchone()
    company = branch["company_id"]
    return Catalogue(
        company=company,
        branch=branch["name"],
        address=branch["address"],
        zone=ZoneInfo(branch["timezone"]),
        week=_week(branch["opening_hours"]),
        days=_days(branch, now),
        names=_names(connection, company, branch["id"]),
        people={row["id"]: row["name"] for row in connection.execute(_EVERYBODY, (company,))},
    )


def _names(connection: sqlite3.Connection, company: str, branch: str) -> Names:
    skills = connection.execute(_SKILLS, (company,)).fetchall()
    segments = connection.execute(_SEGMENTS, (company,)).fetchall()
    services = connection.execute(_SERVICES, (company,)).fetchall()
    called = {row["id"]: row["name"] for row in services}
    staff = (_person(row, skills, called) for row in connection.execute(_STAFF, (company, branch)))
    offered = (_offered(row, skills, segments) for row in services)
    categories = (row["name"] for row in connection.execute(_CATEGORIES, (company,)))
    return Names(tuple(staff), tuple(offered), tuple(categories))


def _person(row: sqlite3.Row, skills: list[sqlite3.Row], called: dict[str, str]) -> Person:
    mine = (skill["service_id"] for skill in skills if skill["staff_id"] == row["id"])
    off = (
        (date.fromisoformat(entry["first"]), date.fromisoformat(entry["last"])) for entry in json.loads(row["time_off"])
    )
    return Person(
        name=row["name"],
        nickname=row["nickname"],
        salutation=row["salutation"],
        hours=_week(row["working_hours"]) if row["working_hours"] else None,
        off=tuple(off),
        services=frozenset(called[service] for service in mine if service in called),
    )


def _offered(row: sqlite3.Row, skills: list[sqlite3.Row], segments: list[sqlite3.Row]) -> Offered:
    doing = [skill for skill in skills if skill["service_id"] == row["id"]]
    steps = [segment for segment in segments if segment["service_id"] == row["id"]]
    own = [json.loads(skill["segment_minutes"]) for skill in doing]
    lengths = {_length(steps, minutes) for minutes in ({}, *own)}
    return Offered(
        name=row["name"],
        prices=frozenset({row["price_cents"], *(s["price_cents"] for s in doing if s["price_cents"] is not None)}),
        lengths=frozenset(lengths),
        also_called=tuple(json.loads(row["synonyms"])),
        active=bool(row["active"]),
        category=row["category_name"] or "",
        waits=frozenset(step["gap_minutes"] for step in steps if step["gap_minutes"]),
    )


def _length(steps: list[sqlite3.Row], minutes: dict[str, int]) -> int:
    return sum(int(minutes.get(step["key"], step["minutes"])) + int(step["gap_minutes"]) for step in steps)


def _week(text: str) -> tuple[Hours, ...]:
    days = defaultdict(list, json.loads(text))
    return tuple(_spans(days[day]) for day in _WEEK)


def _spans(hours: list[str]) -> Hours:
    return tuple((_minute(first), _minute(last)) for first, last in (span.split("-") for span in hours))


def _minute(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _days(branch: sqlite3.Row, now: datetime) -> dict[date, Hours]:
    days: dict[date, Hours] = {}
    if branch["closed_on_holidays"]:
        years = (now.year, now.year + 1, now.year + 2)
        country = holidays.country_holidays(branch["country"], subdiv=branch["state"], years=years)
        days |= dict.fromkeys(country, ())
    special = json.loads(branch["special_days"])
    return days | {date.fromisoformat(entry["date"]): _spans(entry["hours"]) for entry in special}
