"""Reading back with a contrast, only where two things sound alike and a slip would cost a visit.

Half past is `halb vier` to one caller and `vier Uhr dreißig` to the next, and `dreißig`, `vierzig`, `fünfzig` sound
like `dreizehn`, `vierzehn`, `fünfzehn`: such a time is said in both registers. A quarter past is left alone, for it is
the usual one of the two. `Dienstag`/`Donnerstag` come with their date. Staff whose names sound the same get their
full names.
"""

from datetime import date, datetime, time
from functools import lru_cache

from voice_booking.listening.names.roster import sound_of_name
from voice_booking.listening.words.folding import fold
from voice_booking.speaking import calendar, clock

_ALIKE_MINUTES = (30, 40, 50)
_ALIKE_WEEKDAYS = (1, 3)


def when(moment: datetime, today: date) -> str:
    """Day and time as they are read back: `morgen um vierzehn Uhr dreißig, also halb drei`. `moment` is wall time."""
    return calendar.joined(day(moment.date(), today), at(moment.time()))


def day(wished: date, today: date) -> str:
    """As `calendar.on_day`, with the date for Tuesdays and Thursdays."""
    alike = wished.weekday() in _ALIKE_WEEKDAYS
    return calendar.with_date(wished, today) if alike else calendar.on_day(wished, today)


def at(wished: time) -> str:
    """`um vierzehn Uhr`, `um vierzehn Uhr dreißig, also halb drei`."""
    if wished.minute not in _ALIKE_MINUTES:
        return clock.at(wished)
    return f"{clock.at(wished)}, also {clock.everyday(wished)}"


def sound_alike(one: str, other: str) -> bool:
    """Whether two names are one to the ears of `listening`: Meier and Mayr, Sarah and Sara, Maik and Mike."""
    return _sound(one) == _sound(other)


@lru_cache(maxsize=4096)
def _sound(name: str) -> str:
    return sound_of_name(fold(name))
