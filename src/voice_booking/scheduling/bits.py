"""A day as one integer: bit `m` stands for the minute that begins `m` real minutes after local midnight."""

from collections.abc import Iterator, Sequence


def span_mask(first: int, end: int) -> int:
    """Bits `first` up to, not including, `end`; nothing if the span is empty. Negative bounds count as 0."""
    first = max(first, 0)
    return ((1 << (end - first)) - 1) << first if end > first else 0


def fits_each(mask: int, lengths: Sequence[int]) -> dict[int, int]:
    """For each length (at least 1, ascending) the minutes from which so many consecutive minutes of `mask` are set.

    O(log length) for all of them together, by shift-and-AND: what fits twice in a row fits in double length.
    """
    found, covered = {}, 1
    for length in lengths:
        while covered < length and mask:
            step = covered if covered + covered <= length else length - covered
            mask &= mask >> step
            covered += step
        found[length] = mask
    return found


def smear_down(mask: int, reach: int) -> int:
    """OR of `mask` shifted down by each of 0..`reach` minutes; O(log reach)."""
    covered = 0
    while covered < reach:
        step = min(covered + 1, reach - covered)
        mask |= mask >> step
        covered += step
    return mask


def smear_up(mask: int, reach: int) -> int:
    """OR of `mask` shifted up by each of 0..`reach` minutes; O(log reach)."""
    covered = 0
    while covered < reach:
        step = min(covered + 1, reach - covered)
        mask |= mask << step
        covered += step
    return mask


def lowest(mask: int) -> int:
    """Position of the lowest set bit of a mask that has one."""
    return (mask & -mask).bit_length() - 1


def each_bit(mask: int) -> Iterator[int]:
    """Positions of the set bits, ascending."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def runs(mask: int) -> Iterator[tuple[int, int]]:
    """The unbroken runs of set bits, ascending, as (first, end)."""
    while mask:
        first = lowest(mask)
        end = first + lowest(~(mask >> first))
        yield first, end
        mask = mask >> end << end
