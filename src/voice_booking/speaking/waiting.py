"""What a visit of several steps will be like: what is waited for, how long, and when one is done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from voice_booking.scheduling.plan import Plan, PlannedPhase
from voice_booking.speaking import clock, lengths, lists, names
from voice_booking.speaking.desk import Desk

_SOAKING = re.compile(r"Einwirkzeit der (\w+)")
"""Only a feminine shows its article in the genitive; `des` could be der or das."""
_OF_WHAT = re.compile(r"Einwirkzeit (de[rs] .+)")
_ACTIVITY = re.compile(r"(\w+(?:en|ern|eln))")


@dataclass(frozen=True, slots=True)
class _Wait:
    """A gap that leaves the stylist free, and the step before it."""

    step: str
    name: str
    minutes: int
    during: tuple[str, ...] = ()
    """What is done meanwhile, of another service."""

    @property
    def soaking(self) -> str:
        """What soaks in: `die Farbe`; empty if the gap is something else."""
        found = _SOAKING.fullmatch(self.name)
        if found:
            return f"die {found[1]}"
        return "das Ganze" if self.name == "Einwirkzeit" else ""


def what_to_expect(plan: Plan, desk: Desk) -> str:
    """Sentences about waiting, and when a visit ends; nothing to say about a visit that is one single step."""
    phases = [phase for item in plan.items for phase in item.phases]
    if len(phases) < 2:
        return ""
    return lists.sentences(waits(plan, desk), f"fertig sind Sie {clock.about(desk.wall(plan.end))}")


def waits(plan: Plan, desk: Desk) -> str:
    """A sentence about what is waited for and how long, or who stays meanwhile; nothing where nothing takes effect."""
    found = _waits(plan)
    if not found:
        return somebody_stays(plan, desk)
    if len(found) == 1:
        return lists.sentence(_one_wait(found[0]))
    return lists.sentences(_several_waits(found), _meanwhile([name for wait in found for name in wait.during]))


def included(plan: Plan) -> str:
    """What the length of a visit contains besides work: `mit Einwirkzeit `, `mit Wartezeit `, or nothing."""
    waits = _waits(plan)
    if not waits:
        return ""
    return "mit Einwirkzeit " if all(wait.name.startswith("Einwirkzeit") for wait in waits) else "mit Wartezeit "


def is_gap(phase: PlannedPhase) -> bool:
    return phase.key.startswith("GAP_")


def _waits(plan: Plan) -> list[_Wait]:
    """By start; each gap follows the step of its own service, whatever is done of another one meanwhile."""
    steps = [phase for item in plan.items for phase in item.phases if not is_gap(phase)]
    pairs = [pair for item in plan.items for pair in pairwise(item.phases) if is_gap(pair[1])]
    return [
        _Wait(
            names.thing(step.name),
            names.spoken_words(gap.name),
            gap.minutes,
            tuple(names.thing(other.name) for other in steps if gap.span.contains(other.span)),
        )
        for step, gap in sorted(pairs, key=lambda pair: pair[1].span)
        if gap.staff is None
    ]


def somebody_stays(plan: Plan, desk: Desk) -> str:
    """`Lisa ist die ganze Zeit für Sie da.`, where something takes effect and nobody is left waiting meanwhile."""
    if _waits(plan):
        return ""
    people = desk.people(plan.staff)
    stays = len(people) == 1 and any(is_gap(phase) for item in plan.items for phase in item.phases)
    return lists.sentence(f"{people[0]} ist die ganze Zeit für Sie da") if stays else ""


def _one_wait(wait: _Wait) -> str:
    waiting = f"{_after(wait.step) or 'zwischendurch'} {_clause(wait)}"
    return f"{waiting}, {_meanwhile(wait.during)}" if wait.during else waiting


def _meanwhile(steps: Sequence[str]) -> str:
    """`in der Zeit ist Augenbrauen zupfen an der Reihe`; nothing if nothing is done."""
    return f"in der Zeit {'ist' if len(steps) == 1 else 'sind'} {lists.all_of(steps)} an der Reihe" if steps else ""


def _several_waits(waits: Sequence[_Wait]) -> str:
    first, *rest = waits
    if all(wait.soaking for wait in waits):
        told = zip([wait.soaking for wait in waits], _lengths(waits), strict=True)
        return f"einwirken muss {lists.all_of([f'{soaking} {length}' for soaking, length in told])}"
    of_what = [found[1] for wait in waits if (found := _OF_WHAT.fullmatch(wait.name))]
    if len(of_what) == len(waits):
        (one, *others), (long, *longs) = of_what, _lengths(waits)
        more = [f"die {other} {length}" for other, length in zip(others, longs, strict=True)]
        return f"die Einwirkzeit {one} ist {lists.all_of([long, *more])}"
    clauses = [
        f"{_after(first.step) or 'zwischendurch'} {_clause(first)}",
        *(f"später {_clause(wait)}" for wait in rest),
    ]
    return lists.all_of_clauses(clauses)


def _lengths(waits: Sequence[_Wait]) -> list[str]:
    """How long each takes; one `etwa` is enough for several in a row."""
    told = [lengths.rough(wait.minutes) for wait in waits]
    alike = all(length.startswith("etwa ") for length in told)
    return [told[0], *(length.removeprefix("etwa ") if alike else length for length in told[1:])]


def _clause(wait: _Wait) -> str:
    """`muss die Farbe gut eine halbe Stunde einwirken`; the verb comes first, for the time has been said before."""
    length = lengths.rough(wait.minutes)
    if wait.soaking:
        return f"muss {wait.soaking} {length} einwirken"
    article = _article(wait.name)
    return f"folgt {article} {wait.name}, {length}" if article else f"warten Sie {length}"


def _article(name: str) -> str:
    first = name.split(maxsplit=1)[0].lower() if name else ""
    if first.endswith("pause"):
        return "eine"
    return "die" if first.endswith(("zeit", "phase")) else ""


def _after(step: str) -> str:
    """`nach dem Auftragen`; empty where a name is no activity, because its gender cannot be known."""
    words = step.split()
    verb = _ACTIVITY.fullmatch(words[-1]) if words else None
    if verb and (verb[1].islower() or len(words) == 1 or words[-2] == "und"):
        return f"nach dem {verb[1].capitalize()}"
    return f"nach der {words[-1]}" if words and len(words) == 1 and words[-1].endswith("ung") else ""
