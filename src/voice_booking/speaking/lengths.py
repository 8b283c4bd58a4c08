"""Lengths of time in words, fit to follow `dauert`, `muss` or `etwa` (accusative)."""

from voice_booking.speaking.numbers import DAY, HOUR, MINUTE, WEEK, before_noun, cardinal, counted

_NAMED = {15: "eine Viertelstunde", 30: "eine halbe Stunde", 45: "eine Dreiviertelstunde", 90: "eineinhalb Stunden"}

_LONG = 3
"""From so many hours on nobody counts in quarters."""


def exact(minutes: int) -> str:
    """`fünfundvierzig Minuten`, `eine Stunde`, `zweieinhalb Stunden`, `eine Stunde und zwanzig Minuten`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return counted(rest, MINUTE)
    if not rest:
        return counted(hours, HOUR)
    if rest == 30:
        return "eineinhalb Stunden" if hours == 1 else f"{cardinal(hours)}einhalb Stunden"
    return f"{counted(hours, HOUR)} und {counted(rest, MINUTE)}"


def familiar(minutes: int) -> str:
    """As `exact`, with the names people use: `eine Viertelstunde`, `eine halbe Stunde`, `zweidreiviertel Stunden`."""
    hours, rest = divmod(minutes, 60)
    if 0 < hours < _LONG and rest == 45:
        return f"{before_noun(hours)}dreiviertel Stunden"
    return _NAMED.get(minutes) or exact(minutes)


def days(number: int) -> str:
    """`drei Tage`, `eine Woche`, `sechs Wochen`: whole weeks are counted as weeks."""
    weeks, rest = divmod(number, 7)
    return counted(number, DAY) if rest or not weeks else counted(weeks, WEEK)


def rough(minutes: int) -> str:
    """Near enough for waiting: `etwa zwanzig Minuten`, `gut eine halbe Stunde` (35), `knapp eine Stunde` (55).

    `gut` says at most a sixth more than the length named, `knapp` at most a sixth less.
    """
    landmark, near = _landmark(minutes)
    tens = minutes < 60 and minutes % 10 == 0
    if minutes == landmark or tens or not near:
        return f"etwa {familiar(minutes)}"
    return f"{'gut' if minutes > landmark else 'knapp'} {familiar(landmark)}"


def _landmark(minutes: int) -> tuple[int, bool]:
    """The round length nearest to `minutes`, and whether it is near enough to stand for it."""
    step = 15 if minutes < 53 else 30
    landmark = max(step, round(minutes / step) * step)
    return landmark, 6 * abs(minutes - landmark) <= landmark and abs(minutes - landmark) <= 10
