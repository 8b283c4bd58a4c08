"""Which people do a visit that begins at a certain minute: few, the wished ones, soon done, with little else to do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import lowest, smear_up, span_mask
from voice_booking.scheduling.floor import Floor, lasting
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.moves import Labels, Moves, forward
from voice_booking.scheduling.reachable import Reachable


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
            self.rank < other.rank
            and not other.free & ~self.free
            and not other.shift & ~self.shift
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

    @property
    def cost(self) -> tuple[int, int, int]:
        return (self.strangers, self.end, self.load)


def best_crews(layout: Layout, floor: Floor, reachable: Reachable, start: int) -> list[Crewed]:
    """All crews among which only the finer points of the plan decide; a visit must be possible at `start`.

    Sets of people are tried by size. Two thoughts keep that short. Of two people who are alike as far as this visit
    goes, only the first choice is looked at: with both of them in a crew, one would do. And a crew has somebody for
    every segment who is free for so long at all.
    """
    window = span_mask(start - layout.lead_minutes, start + layout.longest_minutes)
    people = _without_doubles(_people(layout, floor, window))
    needs = [{n for n, person in enumerate(people) if person.roles.keys() & {role}} for role in _needed(layout)]
    for size in range(1, len(people) + 1):
        found: list[Crewed] = []
        for numbers in combinations(range(len(people)), size):
            if all(not need.isdisjoint(numbers) for need in needs):
                found += _crewed(layout, floor, reachable, start, [people[n] for n in numbers])
        if found:
            best = min(crewed.cost for crewed in found)
            return [crewed for crewed in found if crewed.cost == best]
    raise LookupError("no visit is possible at this start")


def arrivals(moves: Moves, reachable: Reachable, start: int) -> Labels:
    """The minutes at which a visit that begins at `start` can be over, by the number of strangers."""
    layout = moves.layout
    after: dict[int, Labels] = {layout.whole: {0: 1 << start}}
    for rest in range(layout.whole, 0, -1):
        labels = after.get(rest, {})
        if labels and rest != layout.whole:
            begins = reachable.begins(rest)
            labels = {strangers: smear_up(mask, layout.wait.longest) & begins for strangers, mask in labels.items()}
        for later, reached in _over(moves, reachable, rest, labels) if labels else ():
            known = after.setdefault(later, {})
            for strangers, mask in reached.items():
                known[strangers] = known.get(strangers, 0) | mask
    return after.get(0, {})


def _over(moves: Moves, reachable: Reachable, rest: int, labels: Labels) -> Iterator[tuple[int, Labels]]:
    """For each next block: the items after it, and when it can be over so that they still can be done."""
    for block in moves.layout.blocks(rest):
        later = rest & ~block.items
        ends = reachable.ends(later)
        for stylist in moves.stylists(block.part.item) if ends else ():
            reached = labels
            for step in moves.layout.chain(block, stylist):
                reached = forward(moves.of(step), reached)
                if not reached:
                    break
            yield later, {strangers: mask & ends for strangers, mask in reached.items() if mask & ends}


def _crewed(layout: Layout, floor: Floor, reachable: Reachable, start: int, people: list[Person]) -> list[Crewed]:
    moves = Moves(layout, floor, frozenset(person.member.id for person in people))
    ends = arrivals(moves, reachable, start)
    if not ends:
        return []
    strangers = min(ends)
    load = sum(person.load for person in people)
    return [Crewed(moves, len(people), strangers, lowest(ends[strangers]), load)]


def _needed(layout: Layout) -> list[int]:
    return [role for role, (always, _) in enumerate(layout.roles) if always]


def _people(layout: Layout, floor: Floor, window: int) -> list[Person]:
    """Whoever is free for one of the segments at least, by their keys."""
    roles: dict[str, dict[int, tuple[int, int]]] = {}
    members: dict[str, StaffMember] = {}
    for role, (_, choices) in enumerate(layout.roles):
        for _, choice in choices:
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
