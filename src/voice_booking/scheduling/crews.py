"""Which people do a visit that begins at a certain minute: few, the wished ones, soon done, with little else to do."""

from collections.abc import Mapping
from dataclasses import dataclass

from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import lowest, span_mask
from voice_booking.scheduling.floor import Floor, lasting
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.moves import Moves
from voice_booking.scheduling.reachable import Reachable
from voice_booking.scheduling.routes import Routes


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who could take part, and what matters of their day while the visit lasts."""

    member: StaffMember
    load: int
    roles: Mapping[int, tuple[int, int]]
    """Position of the segment (counted over all items) -> their minutes for it, and 1 if they are not wished."""
    free: int
    shift: int

    @property
    def rank(self) -> tuple[int, str]:
        return (self.load, self.member.key)

    def replaces(self, other: "Person") -> bool:
        """Whether every visit with the other is as good with this person instead, and the first choice then."""
        return (
            not other.free & ~self.free
            and not other.shift & ~self.shift
            and self.rank < other.rank
            and all(
                role in self.roles and self.roles[role][0] == minutes and self.roles[role][1] <= stranger
                for role, (minutes, stranger) in other.roles.items()
            )
        )


@dataclass(frozen=True, slots=True)
class Crewed:
    """People who can do the visit together; all of them are needed."""

    moves: Moves
    people: int
    """How many they are."""
    strangers: int
    """The fewest segments that are done by people who were not wished."""
    end: int
    """The earliest minute at which the visit, with so many strangers, can be over."""
    load: int
    """Minutes that these people have to do on that day without the visit."""


def best_crews(moves: Moves, reachable: Reachable, start: int) -> list[Crewed]:
    """All crews among which only the finer points of the plan decide; a visit must be possible at `start`.

    Crews are looked for by their size. Two thoughts keep that short. Of two people who are alike as far as this visit
    goes, only the first choice is looked at: with both of them in a crew, one would do. And nobody joins a crew that
    would then still lack more people than its size allows.
    """
    layout, day_moves = moves.layout, moves.day_moves
    window = span_mask(start - layout.lead_minutes, start + layout.longest_minutes)
    people = {person.member.key: person for person in _without_doubles(_people(layout, day_moves.floor, window))}
    routes = Routes(moves, frozenset(people), reachable, start)
    for size in range(1, len(people) + 1):
        ends = routes.ends(size) if routes.at_least(0) <= size else {}
        if ends:
            ranked = [
                (strangers, lowest(mask), sum(people[key].load for key in routes.keys(crew)), crew)
                for (crew, strangers), mask in ends.items()
            ]
            best = min(ranked)[:3]
            chosen = [crew for *cost, crew in ranked if tuple(cost) == best]
            return [Crewed(Moves(layout, day_moves, routes.keys(crew)), size, *best) for crew in chosen]
    raise LookupError("no visit is possible at this start")


def _people(layout: Layout, floor: Floor, window: int) -> list[Person]:
    """Those who are free for one of the segments at least, by their keys."""
    roles: dict[str, dict[int, tuple[int, int]]] = {}
    members: dict[str, StaffMember] = {}
    for role, choices in enumerate(layout.roles):
        for choice in choices:
            member = choice.member
            if lasting(floor.free(member) & window, choice.minutes):
                members[member.key] = member
                roles.setdefault(member.key, {})[role] = (choice.minutes, choice.stranger)
    return [
        Person(m, floor.load(m), roles[key], floor.free(m) & window, floor.shift(m) & window)
        for key, m in sorted(members.items())
    ]


def _without_doubles(people: list[Person]) -> list[Person]:
    return [person for person in people if not any(other.replaces(person) for other in people)]
