"""Random services with all that a service can be, and customers who take longer than others."""

from random import Random
from uuid import UUID

from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import DoneBy, PausePolicy, Segment, Service

WASH, LAMP = "waschplatz", "lampe"
POLICIES = {PausePolicy.FREE: 9, PausePolicy.FLEXIBLE: 7, PausePolicy.BLOCKED: 3, PausePolicy.NEVER: 2}


def random_services(dice: Random) -> tuple[Service, ...]:
    """One to three services; the more, the shorter."""
    count = dice.choices((1, 2, 3), (35, 45, 20))[0]
    return tuple(random_service(dice, number, count) for number in range(count))


def random_service(dice: Random, number: int, count: int) -> Service:
    small = count > 1 and dice.random() < 0.45
    length = 1 if small else dice.choices((1, 2, 3, 4, 5), (20, 30, 30, 15, 5) if count < 3 else (30, 40, 25, 5, 0))[0]
    policy = dice.choices(list(POLICIES), list(POLICIES.values()))[0]
    closing = dice.choice(("foehnen", "foehnen", "foehnen", "styling")) if dice.random() < 0.45 else ""
    in_gaps = dice.random() < (0.75 if small else 0.3)
    segments = tuple(random_segment(dice, position, length, policy, closing, in_gaps) for position in range(length))
    return Service(
        UUID(int=10 + number),
        f"dienst-{number}",
        f"Dienst {number}",
        "kategorie",
        4500,
        segments,
        policy,
        notice_minutes=dice.choices((0, 45, 300), (7, 1, 2))[0],
        weekdays=tuple(sorted(dice.sample(range(1, 8), 5))) if dice.random() < 0.1 else (),
        in_gaps=in_gaps,
        buffer_before_minutes=dice.choice((0, 0, 0, 5, 10)),
        buffer_after_minutes=dice.choice((0, 0, 0, 5, 13)),
    )


def random_segment(
    dice: Random, position: int, length: int, policy: PausePolicy, closing: str, in_gaps: bool
) -> Segment:
    last = position == length - 1
    gap = dice.choice((0, 0, 0, 10, 15, 20)) if last else dice.choice((0, 5, 15, 20, 30, 35))
    limit = None
    if policy is PausePolicy.FLEXIBLE and dice.random() < 0.6 and not (last and in_gaps):
        limit = gap + dice.choice((0, 5, 10, 15, 20))
    return Segment(
        "ABCDE"[position],
        f"Schritt {position}",
        dice.choice((1, 5, 5, 10, 10, 15, 15, 20, 30, 7)),
        gap,
        limit,
        dice.choice(("", "Einwirkzeit der Farbe")),
        DoneBy.SAME if position == 0 else dice.choices(list(DoneBy), (50, 32, 18))[0],
        things(dice, 0.3),
        things(dice, 0.3) if gap or limit else (),
        closing if last else "",
    )


def things(dice: Random, chance: float) -> tuple[str, ...]:
    if dice.random() >= chance:
        return ()
    return dice.choice(((WASH,), (WASH,), (LAMP,), (WASH, LAMP)))


def random_terms(dice: Random, service: Service) -> CustomerTerms | None:
    """A customer with long hair, or with little of it; nothing ever takes less than a minute."""
    if dice.random() < 0.8:
        return None
    extra = {s.key: dice.choice((-1, 5, 10)) for s in service.segments if s.minutes > 1 and dice.random() < 0.6}
    return CustomerTerms(service.key, extra, dice.choice((0, 500)))
