"""A company as it stands in Cal.com before we make anything there: its team, its people, and their hours."""

from datetime import time

from voice_booking.salon.business import Business
from voice_booking.salon.hours import WallSpan, WeeklyHours
from voice_booking.salon.staff import StaffMember
from voice_booking.simulator.calcom.rows import Membership, Schedule, State, Team, User, Working


def settle(state: State, business: Business, key: str) -> None:
    """Add a company's team and its people, with the numbers of its salon file and hours that cover theirs.

    Args:
        state: of the stand-in.
        business: a company that has a calendar.
        key: an API key, which acts as the team's owner, a user of the team alone.

    Raises:
        ValueError: the company has no calendar.
    """
    terms = business.company.calendar
    if terms is None:
        raise ValueError(f"{business.company.key} has no calendar")
    state.teams[terms.team] = Team(terms.team, business.company.name, business.company.key)
    zone = business.branches[0].timezone
    owner = User(state.next_id(), f"{business.company.key}-owner", "Owner", f"owner@{terms.mail_domain}", zone)
    state.keys[key] = owner.id
    _join(state, owner, terms.team, "OWNER", _week(business.branches[0].opening_hours))
    for member in business.staff:
        if member.calendar_user is not None:
            user = User(member.calendar_user, member.key, member.name, f"{member.key}@{terms.mail_domain}", zone)
            _join(state, user, terms.team, "MEMBER", _week(_hours(business, member)))
    state.last_id = max(state.last_id, terms.team, *state.users)


def _join(state: State, user: User, team: int, role: str, working: tuple[Working, ...]) -> None:
    schedule = Schedule(state.next_id(), user.id, "Working hours", user.time_zone, working)
    state.schedules[schedule.id] = schedule
    state.users[user.id] = User(user.id, user.username, user.name, user.email, user.time_zone, schedule.id)
    membership = Membership(state.next_id(), team, user.id, role)
    state.memberships[membership.id] = membership


def _hours(business: Business, member: StaffMember) -> WeeklyHours:
    """The week of the person, breaks included; else the branch's."""
    if member.working_hours is not None:
        return member.working_hours
    return next(branch for branch in business.branches if branch.key == member.branch).opening_hours


def _week(hours: WeeklyHours) -> tuple[Working, ...]:
    return tuple(Working(day, span.start, _end(span)) for day, spans in enumerate(hours.days) for span in spans)


def _end(span: WallSpan) -> time:
    """Cal.com takes 23:59 for midnight."""
    return time(23, 59) if span.end == time(0) else span.end
