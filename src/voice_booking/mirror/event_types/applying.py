"""Carrying a plan out: one request a step, each written down right after it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from voice_booking.booking.calendar import Calendar, EventTypeFound, Rejected
from voice_booking.booking.ports import Clock
from voice_booking.mirror.event_types.mapping import Mapped, MappingBook, RowStatus
from voice_booking.mirror.event_types.plan import Action, EventTypePlan, Step, bookless, differences, plan
from voice_booking.mirror.event_types.wanted import WantedType
from voice_booking.salon.business import Business

NO_USE_GOING_ON = frozenset({"key_refused", "forbidden", "wrong_version"})
"""Reasons that meet every request alike."""

Heard = Callable[[Step], object]
"""Is told of every step that is done."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A step that the calendar will not carry out as it is wanted, however often it is asked."""

    step: Step
    why: str


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of a plan."""

    plan: EventTypePlan
    refused: tuple[Refusal, ...] = ()
    otherwise: tuple[Refusal, ...] = ()
    """Steps that the calendar has carried out in another way: it drops what it does not know without a word."""

    @property
    def well(self) -> bool:
        """Whether everything is now as it is needed."""
        return not self.refused and not self.otherwise and not self.plan.problems


async def planned(business: Business, calendar: Calendar, book: MappingBook) -> EventTypePlan:
    """The plan for things as they are now: one request, nothing changed. Raises `Rejected`, `TryLater`."""
    rows, terms = await book.rows(), await book.own_terms()
    return plan(business, rows, await calendar.event_types(), terms)


async def apply(
    business: Business, calendar: Calendar, book: MappingBook, clock: Clock, heard: Heard = lambda _: None
) -> Applied:
    """Let the event types be those that the company needs.

    May be broken off anywhere and begun anew: what was made and not written down is found by its slug. Steps that are
    refused do not keep the others from being done.

    Raises:
        TryLater: begin anew later; what is done by then stays done.
        Rejected: the key is refused altogether.
    """
    decided = await planned(business, calendar, book)
    refused, otherwise = [], []
    for step in decided.changes:
        try:
            different = await _do(step, calendar, book, clock)
        except Rejected as error:
            if error.reason in NO_USE_GOING_ON:
                raise
            refused.append(Refusal(step, str(error)))
            continue
        heard(step)
        if different:
            otherwise.append(Refusal(step, f"Cal.com has made it with another {', another '.join(different)}"))
    return Applied(decided, tuple(refused), tuple(otherwise))


async def _do(step: Step, calendar: Calendar, book: MappingBook, clock: Clock) -> tuple[str, ...]:
    """Returns what of it is not as it was wanted."""
    if step.wanted is None:
        await book.write(_gone(step))
        return ()
    made = await _made(step, step.wanted, calendar)
    await book.write((*_gone(step), _row(step.wanted, made, clock)))
    return differences(made, step.wanted.type)


async def _made(step: Step, wanted: WantedType, calendar: Calendar) -> EventTypeFound:
    if step.found is None:
        return await _created(wanted, calendar)
    adopted = step.action is Action.ADOPT
    if adopted and not differences(step.found, wanted.type) and step.found.description == wanted.type.description:
        return step.found
    return await calendar.update_event_type(step.found.id, wanted.type)


async def _created(wanted: WantedType, calendar: Calendar) -> EventTypeFound:
    """A refusal may mean that somebody else has made it since the plan was made; slugs are unique in a team."""
    try:
        return await calendar.create_event_type(wanted.type)
    except Rejected as refused:
        if refused.reason in NO_USE_GOING_ON:
            raise
        there = {each.slug: each for each in await calendar.event_types()}.get(wanted.type.slug)
        if there is None or bookless(there):
            raise
        return await calendar.update_event_type(there.id, wanted.type)


def _row(wanted: WantedType, made: EventTypeFound, clock: Clock) -> Mapped:
    """Not verified: whatever was tried before was tried with something else."""
    return Mapped(wanted.place, made.id, wanted.type.slug, wanted.content_hash, RowStatus.ACTIVE, clock())


def _gone(step: Step) -> tuple[Mapped, ...]:
    return (replace(step.former, status=RowStatus.FORMER),) if step.former else ()
