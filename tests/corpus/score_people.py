# ruff: noqa: T201
"""How well people and details are understood: `score_people.py people|details [--unseen] [--wrong]`."""

import argparse
import math
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from people_lines import lines_of, offers_excluded, salon_of, services_verdict, staff_verdict

from voice_booking.listening.callers import understand_email, understand_name, understand_phone
from voice_booking.listening.people import understand_staff
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import NO_STAFF_WISH, Ambiguous, NotUnderstood, Understood


@dataclass
class Tally:
    n: int = 0
    right: int = 0
    taken: int = 0
    taken_right: int = 0
    booked_unknown: int = 0
    offered_excluded: int = 0
    confident: list = field(default_factory=list)
    by_category: dict = field(default_factory=lambda: defaultdict(Counter))


def wilson(right, n):
    """95 % interval of a share."""
    if not n:
        return 0.0, 1.0
    z, p = 1.96, right / n
    middle, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)


def score_people(unseen, show):
    tally = Tally()
    started = time.perf_counter()
    for line in lines_of("people", unseen=unseen):
        salon = salon_of(line["salon"])
        services, staff = understand_services(line["text"], salon), understand_staff(line["text"], salon)
        verdicts = services_verdict(line, services), staff_verdict(line, staff)
        both = "wrong" if "wrong" in verdicts else "asked" if "asked" in verdicts else "right"
        tally.n += 1
        tally.right += both == "right"
        tally.by_category[line["category"]][both] += 1
        for answer, verdict in zip((services, staff), verdicts, strict=True):
            _take(tally, answer, verdict)
        tally.booked_unknown += line.get("services") == "unknown" and isinstance(services, Understood)
        tally.offered_excluded += offers_excluded(line, staff)
        if both != "right" and show:
            print(f"{line['salon']:10} {line['category']:16} {' '.join(verdicts):12} {line['text']}")
            print(f"     {_short(services)} | {_short(staff)}")
    _report(tally)
    _report_taken(tally)
    print(f"{(time.perf_counter() - started) / max(1, tally.n) * 1000:.3f} ms a line")


def _take(tally, answer, verdict):
    """Count an answer that is acted on without a question: services, or a wish about people."""
    if isinstance(answer, Understood) and answer.value != NO_STAFF_WISH:
        tally.taken += 1
        tally.taken_right += verdict == "right"
        tally.confident.append((answer.confidence, verdict == "right"))


def _report_taken(tally):
    share = tally.taken_right / max(1, tally.taken)
    print(f"taken without asking: {tally.taken}, right {share:.1%} ({_pair(tally.taken_right, tally.taken)})")
    print(f"out of catalogue, yet booked: {tally.booked_unknown}; excluded, yet offered: {tally.offered_excluded}")
    for low, high in ((0.0, 0.9), (0.9, 0.95), (0.95, 0.975), (0.975, 1.01)):
        inside = [right for confidence, right in tally.confident if low <= confidence < high]
        if inside:
            print(f"  confidence {low:.3f}-{high:.3f}: {len(inside)} taken, {sum(inside) / len(inside):.1%} right")


def _short(heard):
    if isinstance(heard, Ambiguous):
        return f"ask {[c.key for c in heard.candidates]} certain {[c.key for c in heard.certain]}"
    if isinstance(heard, NotUnderstood):
        return f"{heard.gap} {heard.heard!r}"
    if isinstance(heard.value, tuple):
        return f"{[s.key for s in heard.value]} {heard.confidence}"
    if isinstance(heard.value, str):
        return f"{heard.value!r} {heard.confidence}"
    wish = heard.value
    wished, excluded = [m.key for m in wish.wished], [m.key for m in wish.excluded]
    return f"{wished} any={wish.anyone} not={excluded} same={wish.same_as_last_time}"


def _pair(right, n):
    low, high = wilson(right, n)
    return f"{low:.1%}-{high:.1%}"


def _report(tally):
    print(f"n = {tally.n}, right {tally.right / max(1, tally.n):.1%} (95 % interval {_pair(tally.right, tally.n)})")
    for category, counts in sorted(tally.by_category.items()):
        n = sum(counts.values())
        rest = f"wrong {counts['wrong']:3}  asked {counts['asked']:3}"
        print(f"  {category:20} n={n:4} right {counts['right'] / n:6.1%}  {rest}")


def score_details(unseen, show):
    understand = {"name": understand_name, "phone": understand_phone, "email": understand_email}
    tally = Tally()
    for line in lines_of("details", unseen=unseen):
        kind = next(k for k in understand if k in line)
        heard = understand[kind](line["text"])
        value = heard.value if isinstance(heard, Understood) else None
        verdict = "right" if value == line[kind] else "asked" if value is None else "wrong"
        tally.n += 1
        tally.right += verdict == "right"
        tally.by_category[line["category"]][verdict] += 1
        tally.taken += value is not None
        tally.taken_right += value is not None and verdict == "right"
        if show and verdict != "right":
            print(f"{line['category']:18} {verdict:6} {line['text']!r} -> {_short(heard)} instead of {line[kind]!r}")
    _report(tally)
    print(f"taken without asking: {tally.taken}, right {tally.taken_right / max(1, tally.taken):.1%}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["people", "details"])
    parser.add_argument("--unseen", action="store_true", help="measure only: prints figures, no phrases")
    parser.add_argument("--wrong", action="store_true", help="show the lines of the working corpus that are not right")
    options = parser.parse_args()
    score = score_people if options.what == "people" else score_details
    score(options.unseen, options.wrong and not options.unseen)
