"""Times and numbers as people say them, and as recognisers write them."""

from datetime import time
from random import Random

from voice_booking.simulator.callers.numbers import before_noun, counted


def clock_words(clock: time, chance: Random) -> str:
    """`14 Uhr 30`, `halb drei`, `vierzehn Uhr dreißig`; to stand after `um`."""
    hour = before_noun(clock.hour)
    if not clock.minute:
        return chance.choice((f"{clock.hour} Uhr", f"{hour} Uhr", _everyday_hour(clock.hour)))
    exact = f"{clock.hour} Uhr {clock.minute}"
    if clock.minute not in (15, 30, 45):
        return exact
    return chance.choice((exact, f"{hour} Uhr {counted(clock.minute)}", _everyday(clock)))


def _everyday(clock: time) -> str:
    this, following = _everyday_hour(clock.hour), _everyday_hour(clock.hour + 1)
    return {15: f"Viertel nach {this}", 30: f"halb {following}", 45: f"Viertel vor {following}"}[clock.minute]


def _everyday_hour(hour: int) -> str:
    return counted(hour % 12 or 12)


def digits_words(digits: str, chance: Random) -> str:
    """Figures in words, in groups of two or three, or as figures."""
    if not digits or chance.random() < 0.4:
        return digits
    size = chance.choice((2, 3))
    groups = (digits[at : at + size] for at in range(0, len(digits), size))
    return ", ".join(" ".join(counted(int(figure)) for figure in group) for group in groups)
