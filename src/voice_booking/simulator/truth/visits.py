"""Whether what is said of an appointment, or of an offer, fits the one that is there."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from voice_booking.simulator.truth.claims import Claim, Falsehood, Kind
from voice_booking.simulator.truth.facts import Facts, Visit
from voice_booking.simulator.truth.numbers import in_figures

ABOUT_MINUTES = 7
"""How far off `etwa`, `gut` and `gegen` may be."""
DAY = 24 * 60
Fits = Callable[[Claim, Visit, Facts], bool]


def best_of(claims: Sequence[Claim], visits: Iterable[Visit], facts: Facts) -> tuple[Visit | None, list[Falsehood]]:
    """The visit that most of the claims fit, and those that do not fit it."""
    found = [(visit, false_of(claims, visit, facts)) for visit in visits]
    if not found:
        return None, []
    return min(found, key=lambda pair: len(pair[1]))


def false_of(claims: Sequence[Claim], visit: Visit, facts: Facts) -> list[Falsehood]:
    """What is not so of `visit`."""
    wrong = [claim for claim in claims if claim.kind in _FITS and not _FITS[claim.kind](claim, visit, facts)]
    wrong = [claim for claim in wrong if not (claim.kind is Kind.PRICE and _of_one_service(claim, claims, visit))]
    return [Falsehood(claim, described(visit, facts)) for claim in wrong]


def described(visit: Visit, facts: Facts) -> str:
    """The visit in one line, for whoever reads a report; without the customer."""
    start = visit.start.astimezone(facts.zone)
    services = " + ".join(visit.services)
    people = ", ".join(sorted(visit.staff))
    return f"{visit.status} {start:%a %Y-%m-%d %H:%M}, {visit.minutes} min, {services}, {people}, {sum(visit.cents)} ct"


def same_name(words: str, name: str) -> bool:
    """Whether `words` are a customer's name, or the last part of it with a title."""
    said = [word for word in words.casefold().split() if word not in ("frau", "herr", "herrn")]
    titled = len(said) < len(words.split())
    parts = name.casefold().split()
    return said == parts or (bool(said) and (said == parts[-1:] or (not titled and said == parts[:1])))


def same_letters(letters: str, name: str) -> bool:
    """Whether letters that are read out are those of a name or of a part of it."""
    parts = [re.sub(r"\W", "", part) for part in (*name.split(), name)]
    return letters.casefold() in [part.upper().casefold() for part in parts]  # a Turkish ı is read out as I


def same_phone(digits: str, phone: str | None) -> bool:
    """Whether a number that is read out is the one in E.164."""
    return phone is not None and digits.lstrip("0") in (phone.removeprefix("+49"), phone.removeprefix("+"))


def _start(visit: Visit, facts: Facts) -> int:
    start = visit.start.astimezone(facts.zone)
    return start.hour * 60 + start.minute


def _end(visit: Visit, facts: Facts) -> int:
    end = visit.end.astimezone(facts.zone)
    return end.hour * 60 + end.minute


def _ends_then(claim: Claim, visit: Visit, facts: Facts) -> bool:
    return any(abs(minute - _end(visit, facts)) <= ABOUT_MINUTES * claim.rough for minute in _tuple(claim))


def _lasts(claim: Claim, visit: Visit, facts: Facts) -> bool:
    return abs(_number(claim) - visit.minutes) <= ABOUT_MINUTES * claim.rough


def _waits(claim: Claim, visit: Visit, facts: Facts) -> bool:
    return any(abs(_number(claim) - wait) <= ABOUT_MINUTES * claim.rough for wait in visit.waits)


def _of_one_service(claim: Claim, claims: Sequence[Claim], visit: Visit) -> bool:
    """A price may be that of one service of several, if that one is named."""
    named = {name for other in claims if other.kind is Kind.SERVICE for name in _names(other)}
    return any(cents == claim.value for name, cents in zip(visit.services, visit.cents, strict=False) if name in named)


def _service(claim: Claim, visit: Visit, facts: Facts) -> bool:
    return bool({in_figures(name) for name in _names(claim)} & {in_figures(name) for name in visit.services})


def _tuple(claim: Claim) -> tuple[int, ...]:
    return tuple(int(value) for value in claim.value) if isinstance(claim.value, tuple) else ()


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(str(value) for value in claim.value) if isinstance(claim.value, tuple) else ()


def _number(claim: Claim) -> int:
    return claim.value if isinstance(claim.value, int) else 0


_FITS: Mapping[Kind, Fits] = {
    Kind.DATE: lambda claim, visit, facts: visit.start.astimezone(facts.zone).date() == claim.value,
    Kind.WEEKDAY: lambda claim, visit, facts: visit.start.astimezone(facts.zone).weekday() == claim.value,
    Kind.DAY: lambda claim, visit, facts: visit.start.astimezone(facts.zone).day == claim.value,
    Kind.TIME: lambda claim, visit, facts: _start(visit, facts) in _tuple(claim),
    Kind.RANGE: lambda claim, visit, facts: _tuple(claim) == (_start(visit, facts), _end(visit, facts)),
    Kind.END: _ends_then,
    Kind.LENGTH: _lasts,
    Kind.WAIT: _waits,
    Kind.PRICE: lambda claim, visit, facts: claim.value == sum(visit.cents),
    Kind.STAFF: lambda claim, visit, facts: bool(set(_names(claim)) & visit.staff),
    Kind.SERVICE: _service,
    Kind.UNKNOWN: lambda claim, visit, facts: False,
    Kind.NAME: lambda claim, visit, facts: same_name(str(claim.value), visit.customer),
    Kind.SPELLED: lambda claim, visit, facts: same_letters(str(claim.value), visit.customer),
    Kind.CODE: lambda claim, visit, facts: claim.value == visit.code,
    Kind.PHONE: lambda claim, visit, facts: (
        same_phone(str(claim.value), visit.phone) or same_phone(str(claim.value), facts.caller)
    ),
}
