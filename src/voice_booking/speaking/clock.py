"""Times of day in words, in two registers.

Where a time is offered or confirmed it is the twenty-four-hour form, `vierzehn Uhr dreißig`, since `drei Uhr` and
`halb drei` are what callers and recognition mix up. Hours before nine carry `morgens` or `nachts`, because a bare
`sieben Uhr` is an evening hour in any salon that is open then. Where a time is only rough, such as the end of a visit,
it is the everyday form: `zwanzig vor eins`.
"""

from datetime import datetime, time, timedelta

from voice_booking.speaking.numbers import before_noun, cardinal

_PART_OF_DAY = dict.fromkeys(range(1, 4), " nachts") | dict.fromkeys(range(4, 9), " morgens")


def spoken(clock: time) -> str:
    """The twenty-four-hour form: `neun Uhr`, `vierzehn Uhr dreißig`, `acht Uhr fünfzehn morgens`."""
    return _exact(clock) + _PART_OF_DAY.get(clock.hour, "")


def distinctly(clock: time) -> str:
    """As `spoken`, but every hour before noon says its part of day; for questions that set two readings apart."""
    return f"{spoken(clock)} vormittags" if 9 <= clock.hour < 12 else spoken(clock)


def at(clock: time) -> str:
    """When something happens: `um vierzehn Uhr dreißig`."""
    return f"um {spoken(clock)}"


def _exact(clock: time) -> str:
    hour = f"{before_noun(clock.hour)} Uhr"
    return f"{hour} {cardinal(clock.minute)}" if clock.minute else hour


_EVERYDAY = {
    0: "{this}",
    5: "fünf nach {this}",
    10: "zehn nach {this}",
    15: "Viertel nach {this}",
    20: "zwanzig nach {this}",
    25: "fünf vor halb {next}",
    30: "halb {next}",
    35: "fünf nach halb {next}",
    40: "zwanzig vor {next}",
    45: "Viertel vor {next}",
    50: "zehn vor {next}",
    55: "fünf vor {next}",
}


def everyday(clock: time) -> str:
    """The everyday form: `halb drei`, `zwanzig vor eins`, `drei Uhr`. `clock.minute` must be a multiple of five."""
    if not clock.minute:
        return f"{before_noun(_on_the_dial(clock.hour))} Uhr"
    this, following = cardinal(_on_the_dial(clock.hour)), cardinal(_on_the_dial(clock.hour + 1))
    return _EVERYDAY[clock.minute].format(this=this, next=following)


def _on_the_dial(hour: int) -> int:
    return (hour - 1) % 12 + 1


def about(moment: datetime) -> str:
    """Roughly when, never too early: `gegen zwanzig vor eins`. `moment` is wall time, rounded up to five minutes."""
    rounded = moment + timedelta(minutes=-moment.minute % 5)
    return f"gegen {everyday(rounded.time())}"
