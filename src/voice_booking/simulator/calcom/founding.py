"""People, teams and keys that are there before anybody calls: what a company sets up by hand."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from voice_booking.simulator.calcom.rows import Membership, Schedule, State, Team, User, Working

WEEKDAYS = range(6)
"""Monday to Saturday."""


def person(
    state: State,
    name: str,
    *,
    key: str | None = None,
    time_zone: str = "Europe/Berlin",
    begin: time = time(8),
    end: time = time(20),
) -> User:
    """A user with a default schedule, from Monday to Saturday.

    Args:
        key: an API key that acts as this user.
    """
    username = name.lower().replace(" ", "-")
    user = User(state.next_id(), username, name, f"{username}@salon.example", time_zone)
    hours = tuple(Working(day, begin, end) for day in WEEKDAYS)
    schedule = Schedule(state.next_id(), user.id, "Working hours", time_zone, hours)
    state.schedules[schedule.id] = schedule
    state.users[user.id] = replace(user, default_schedule_id=schedule.id)
    if key:
        state.keys[key] = user.id
    return state.users[user.id]


def team(state: State, name: str, owner: User, members: tuple[User, ...] = ()) -> Team:
    """A team of an owner and members."""
    found = Team(state.next_id(), name, name.lower().replace(" ", "-"))
    state.teams[found.id] = found
    for user in (owner, *members):
        role = "OWNER" if user is owner else "MEMBER"
        row = Membership(state.next_id(), found.id, user.id, role)
        state.memberships[row.id] = row
    return found


def salon(state: State, name: str, *, owner: str, key: str, staff: Iterable[str]) -> Team:
    """A company with its key: the owner administers a team in which the staff are members.

    Args:
        owner: who the key acts as.
        staff: names; users can be found by them in `state.users`.
    """
    return team(state, name, person(state, owner, key=key), tuple(person(state, each) for each in staff))
