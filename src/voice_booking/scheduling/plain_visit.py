"""The visits that most callers want: one service in one go by its stylist. The best is found without a search."""

from voice_booking.scheduling.day_moves import DayMoves
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.settling import Placed, Settled
from voice_booking.scheduling.steps import Work, own_work

Ranked = tuple[tuple[int, int, int, int], Settled]
"""People, segments by people who were not wished, end and load, as `VisitDay` compares them; and the visit."""


def is_plain(layout: Layout) -> bool:
    """Whether the visit is one segment, which nobody but the stylist does, with nothing to wait for."""
    if len(layout.wishes) != 1 or len(layout.wishes[0].service.segments) != 1:
        return False
    segment = layout.wishes[0].service.segments[0]
    return own_work(layout.wishes[0], segment) and not segment.gap_limit_minutes


def best_plain(layout: Layout, moves: DayMoves, start: int) -> Ranked | None:
    """The best of the plain visits that begin at a minute, if there is one."""
    closes = next((closes for opens, closes in moves.floor.open_day.spans if opens <= start < closes), start)
    (block,) = layout.blocks(layout.whole)
    found = [
        (move.strangers, start + move.minutes, moves.floor.load(stylist), stylist.key, stylist, step)
        for stylist in layout.wishes[0].staff
        for step in layout.chain(block, stylist)
        for move in moves.of(step)
        if isinstance(step, Work) and move.starts >> start & 1 and start + move.minutes <= closes
    ]
    if not found:
        return None
    strangers, end, load, _, stylist, step = min(found, key=lambda one: one[:4])
    return (1, strangers, end, load), Settled((0,), (Placed(step, start, end - start, stylist),))
