"""The times that one offer names, told apart."""

from collections.abc import Iterator, Sequence

from voice_booking.simulator.truth.claims import Kind, Said

_DAYS = (Kind.DATE, Kind.WEEKDAY, Kind.DAY)
_PEOPLE = (Kind.STAFF, Kind.UNKNOWN)


def with_options(said: Sequence[Said]) -> Iterator[tuple[int, Said]]:
    """Each word with the option it belongs to; a day goes for the times after it, a person for those before."""
    days: list[Said] = []
    pending: list[int] = []
    option, former, settled = 0, None, False
    timed = any(word.kind is Kind.TIME for word in said)
    for word in said:
        if word.kind in _DAYS:
            days = [*days, word] if former in _DAYS else [word]
            if not timed:
                yield 0, word
        elif word.kind is Kind.TIME and not word.also:
            option = option + 1
            pending, settled = ([option], False) if settled else ([*pending, option], False)
            yield option, word
            yield from ((option, day) for day in days)
        elif word.kind in _PEOPLE:
            yield from ((each, word) for each in pending or _all(said))
            settled = bool(pending)
        else:
            yield option, word
        former = word.kind


def _all(said: Sequence[Said]) -> range:
    """Somebody named before any time does all of them."""
    times = sum(word.kind is Kind.TIME and not word.also for word in said)
    return range(1, times + 1) if times else range(1)
