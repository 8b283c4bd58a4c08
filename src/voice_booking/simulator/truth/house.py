"""Claims of the catalogue, the people, the hours and the place, held against what the salon file put down."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from voice_booking.simulator.truth.claims import Claim, Falsehood, Kind, Mode
from voice_booking.simulator.truth.facts import Facts, Hours, Person
from voice_booking.simulator.truth.house_words import hours_said
from voice_booking.simulator.truth.numbers import in_figures
from voice_booking.simulator.truth.visits import same_letters, same_name, same_phone

_DAYS = (Kind.DATE, Kind.WEEKDAY, Kind.DAY)


def false_of_callback(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """Somebody is on the list, under the number that is read out."""
    noted = [entry for entry in facts.callbacks if entry.here or (facts.caller and entry.phone == facts.caller)]
    if not noted:
        return [Falsehood(claims[0], "nobody is on the call-back list")]
    phones = [claim for claim in claims if claim.kind is Kind.PHONE]
    wrong = [claim for claim in phones if not any(same_phone(str(claim.value), entry.phone) for entry in noted)]
    return [Falsehood(claim, "the list has another number") for claim in wrong]


def false_of_loose(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """Details without a sentence of their own: of a service that is named, or of what the call is about."""
    wrong: list[Falsehood] = []
    service: Claim | None = next((claim for claim in claims if claim.kind is Kind.SERVICE), None)
    for claim in claims:
        if claim.kind is Kind.SERVICE:
            service = claim
        elif not _loose_fits(claim, service, facts):
            wrong.append(Falsehood(claim, "nothing here has that"))
    return wrong


def _loose_fits(claim: Claim, service: Claim | None, facts: Facts) -> bool:
    if claim.kind in (Kind.PRICE, Kind.LENGTH, Kind.WAIT):
        return claim.value in _amounts(claim.kind, service, facts)
    if claim.kind is Kind.CODE:
        return claim.value in {visit.code for visit in facts.own()}
    if claim.kind in (Kind.NAME, Kind.SPELLED):
        mine = (name for name, phone in facts.customers if facts.caller and phone == facts.caller)
        people = (*mine, *(visit.customer for visit in facts.own()), *(entry.name for entry in facts.callbacks))
        fits = same_name if claim.kind is Kind.NAME else same_letters
        return any(fits(str(claim.value), name) for name in people)
    if claim.kind is Kind.PHONE:
        phones = (facts.caller, *(visit.phone for visit in facts.own()), *(entry.phone for entry in facts.callbacks))
        return any(same_phone(str(claim.value), phone) for phone in phones)
    return True


def _amounts(kind: Kind, service: Claim | None, facts: Facts) -> set[int]:
    if service is not None and isinstance(service.value, tuple):
        offered = [entry for entry in facts.names.services if entry.name in service.value]
        sets = {Kind.PRICE: "prices", Kind.LENGTH: "lengths", Kind.WAIT: "waits"}
        return {amount for entry in offered for amount in getattr(entry, sets[kind])}
    visits = (*facts.offers, *facts.own())
    if kind is Kind.PRICE:
        return {sum(visit.cents) for visit in visits}
    return {visit.minutes for visit in visits} if kind is Kind.LENGTH else {w for visit in visits for w in visit.waits}


def false_of_skill(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """Who does what, and what the salon offers; `DOES` or `DOES_NOT`."""
    services = {str(name) for claim in claims if claim.kind is Kind.SERVICE for name in _names(claim)}
    named = [claim for claim in claims if claim.kind is Kind.STAFF]
    if claims[0].mode is Mode.DOES:
        wrong = [claim for claim in claims if claim.kind is Kind.UNKNOWN]
        wrong += [claim for claim in named if services and not _does(claim, services, facts)]
        return [Falsehood(claim, "not so in the catalogue") for claim in wrong]
    if named:
        return [Falsehood(claim, "they do it") for claim in named if services and _does(claim, services, facts)]
    active = [entry.name for entry in facts.names.services if entry.active and entry.name in services]
    return [Falsehood(claims[0], f"{name} is offered") for name in active]


def _does(claim: Claim, services: set[str], facts: Facts) -> bool:
    return any(person.services & services for person in _people(claim, facts))


def _people(claim: Claim, facts: Facts) -> list[Person]:
    return [person for person in facts.names.staff if person.name in _names(claim)]


def false_of_nobody(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """Nobody who works here may be denied."""
    return [Falsehood(claim, "works here") for claim in claims if claim.kind is Kind.STAFF]


def false_of_away(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """Whoever is said not to be there works neither by plan nor in fact that day."""
    days = _days(claims, facts)
    named = [claim for claim in claims if claim.kind is Kind.STAFF]
    there = [
        (claim, day) for claim in named for day in days if all(_works(who, day, facts) for who in _people(claim, facts))
    ]
    return [Falsehood(claim, f"works on {day}") for claim, day in there]


def _works(person: Person, day: date, facts: Facts) -> bool:
    if any(first <= day <= last for first, last in person.off) or not facts.hours(day):
        return False
    hours = person.hours[day.weekday()] if person.hours is not None else facts.hours(day)
    return bool(hours) and not _blocked_all_day(person, day, facts)


def _blocked_all_day(person: Person, day: date, facts: Facts) -> bool:
    minutes = sum(
        (busy.end - busy.start).total_seconds() / 60
        for busy in facts.occupied
        if busy.staff == person.name and busy.visit is None and busy.start.astimezone(facts.zone).date() == day
    )
    return minutes >= sum(last - first for first, last in facts.hours(day))


def false_of_closed(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """On no day that is named anybody may come."""
    weekly = [weekday for weekdays, _, last in hours_said(str(claims[0].value)) if not last for weekday in weekdays]
    if weekly and not _days(claims, facts):
        return [Falsehood(claims[0], f"open {facts.week[day]}") for day in weekly if facts.week[day]][:1]
    open_on = [day for day in _days(claims, facts) or [_today(facts)] if facts.hours(day)]
    return [Falsehood(claims[0], f"open on {day}: {facts.hours(day)}") for day in open_on[:1]]


def false_of_open(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """The hours that are named are those of the days that are named."""
    wrong: list[Falsehood] = []
    days = _days(claims, facts)
    kinds = {claim.kind for claim in claims}
    dated = bool(kinds & {Kind.DATE, Kind.DAY}) and Kind.WEEKDAY in kinds
    for weekdays, first, last in hours_said(str(claims[0].value)):
        every_week = [] if dated else [facts.week[weekday] for weekday in weekdays]
        spans = every_week or [facts.hours(day) for day in days or [_today(facts)]]
        wrong += [Falsehood(claims[0], f"open {hours}") for hours in spans if not _are(hours, first, last)]
    return wrong[:1]


def _are(hours: Hours, first: int | None, last: tuple[int, ...]) -> bool:
    if not last:
        return not hours
    ends = {end for _, end in hours}
    starts = {start for start, _ in hours}
    return bool(hours) and any(end in ends for end in last) and (first is None or first in starts)


def _today(facts: Facts) -> date:
    return facts.now.astimezone(facts.zone).date()


def _days(claims: Sequence[Claim], facts: Facts) -> list[date]:
    """The days that are named: a weekday or a day of the month is the next one, if no date says which."""
    dates = [claim.value for claim in claims if isinstance(claim.value, date)]
    if dates:
        return dates
    today, coming = _today(facts), range(62)
    wanted = [(claim.kind, claim.value) for claim in claims if claim.kind in _DAYS]
    days = (today + timedelta(days=n) for n in coming)
    fits = [day for day in days if wanted and all(_is(day, kind, value) for kind, value in wanted)]
    return fits[:1]


def _is(day: date, kind: Kind, value: object) -> bool:
    return value == (day.weekday() if kind is Kind.WEEKDAY else day.day)


def false_of_place(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """Every word of the address is one of the branch's."""
    known = _words(facts.address)
    said = [claim for claim in claims if claim.kind is Kind.ADDRESS]
    return [Falsehood(claim, facts.address) for claim in said if not _words(str(claim.value)) <= known]


def _words(address: str) -> set[str]:
    joined = re.sub(r"(?<=\b\d) (?=\d\b)", "", in_figures(address).lower())
    return set(re.findall(r"\w+", joined)) - {"in", "der", "die", "und"}


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(str(value) for value in claim.value) if isinstance(claim.value, tuple) else ()
