"""`python -m benchmarks [NAME …]`: ours, a baseline that does the same work, and the ratio."""

import sys
from collections.abc import Callable

from benchmarks import calendar, call_lengths, facts_reading, listening, phone_calls, slot_search, stored_phases, tools
from benchmarks.measure import HEADER, Line, shown

SLOT_SEARCH_ROUNDS = 7


def _slot_search() -> list[Line]:
    slot_search.compare(rounds=1)  # warms both sides up
    rounds = [slot_search.compare(rounds=1) for _ in range(SLOT_SEARCH_ROUNDS)]
    ours, theirs = ([seconds * 1000 for seconds in side] for side in zip(*rounds, strict=True))
    return [Line("slot_search, 30 days × 30 staff", "ms", ours, theirs, "interval sets of `portion`", 30)]


BENCHMARKS: dict[str, Callable[[], list[Line]]] = {
    "slot_search": _slot_search,
    "facts_reading": facts_reading.compare,
    "listening": listening.compare,
    "check_availability": lambda: tools.compare("check_availability", _say),
    "book_appointment": lambda: tools.compare("book_appointment", _say),
    "phone_calls": lambda: phone_calls.compare(_say),
    "call_lengths": lambda: call_lengths.compare(_say),
    "calendar": lambda: calendar.compare(_say),
    "stored_phases": lambda: stored_phases.on_sqlite(_say),
    "stored_phases_postgresql": lambda: stored_phases.on_postgresql(_say),
}


def _say(text: str) -> None:
    print(text, flush=True)


def main(names: list[str]) -> int:
    """Exit code 2 for an unknown name, 1 if a ratio misses its target."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        _say(f"unknown: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
        return 2
    _say("Sides take turns within one run; medians, and least–greatest of the rounds in brackets.")
    _say("Absolute figures depend on the machine and on what else it does; the ratios hardly do: read those.\n")
    lines: list[Line] = []
    for name in names or BENCHMARKS:
        lines += BENCHMARKS[name]()
    _say("\n" + HEADER)
    for line in lines:
        _say(shown(line))
    return 0 if all(line.good_enough for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
