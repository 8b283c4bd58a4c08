"""How well services, staff and callers' details are understood: `score_people.py people|details [--unseen] [--wrong]`."""

import argparse
import math
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from voice_booking.adapters.salon_file import read_business
from voice_booking.listening.people import understand_staff
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood

CORPUS = Path(__file__).parent
EXAMPLES = CORPUS.parents[1] / "examples"


@cache
def salon_of(key):
    file = next(f for f in (EXAMPLES / f"{key}.yaml", CORPUS / "catalogues" / f"{key}.yaml") if f.exists())
    business = read_business(file)
    return business.salon(business.branches[0].key)


def lines_of(kind, unseen):
    """All lines of the working corpus or of the unseen one, defaults filled in."""
    pattern = f"{kind}_unseen.yaml" if unseen else f"{kind}_*.yaml"
    for file in sorted((CORPUS / "unseen" if unseen else CORPUS).glob(pattern)):
        document = yaml.safe_load(file.read_text())
        for line in document["lines"]:
            yield {**document.get("defaults", {}), **line}


def services_verdict(line, heard):
    """right, wrong or asked."""
    wanted, candidates = line.get("services", []), set(line.get("service_candidates", []))
    if isinstance(heard, Understood):
        return "right" if [s.key for s in heard.value] == wanted and not candidates else "wrong"
    if isinstance(heard, Ambiguous):
        shared = candidates & {s.key for s in heard.candidates}
        certain = [s.key for s in heard.certain] == (wanted if isinstance(wanted, list) else None)
        return "right" if len(shared) >= 2 and certain else "asked"
    if heard.gap is Gap.NOT_HERE:
        return "right" if wanted == "unknown" else "asked"
    return "right" if wanted == [] and not candidates else "asked"


def staff_verdict(line, heard):
    wanted, candidates = line.get("staff", []), set(line.get("staff_candidates", []))
    if isinstance(heard, Ambiguous):
        return "right" if {m.key for m in heard.candidates} == candidates else "asked"
    if isinstance(heard, NotUnderstood):
        return "right" if wanted == "unknown" else "asked"
    wish = heard.value
    same = (
        [m.key for m in wish.wished] == wanted
        and wish.anyone == line.get("staff_any", False)
        and sorted(m.key for m in wish.excluded) == sorted(line.get("staff_exclude", []))
        and wish.same_as_last_time == line.get("staff_same_as_last_time", False)
        and not candidates
    )
    return "right" if same else "wrong"


@dataclass
class Tally:
    n: int = 0
    right: int = 0
    taken: int = 0
    taken_right: int = 0
    booked_unknown: int = 0
    offered_excluded: int = 0
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
    confident = []
    started = time.perf_counter()
    for line in lines_of("people", unseen):
        salon = salon_of(line["salon"])
        services, staff = understand_services(line["text"], salon), understand_staff(line["text"], salon)
        of_services, of_staff = services_verdict(line, services), staff_verdict(line, staff)
        both = "right" if of_services == of_staff == "right" else "wrong" if "wrong" in (of_services, of_staff) else "asked"
        tally.n += 1
        tally.right += both == "right"
        tally.by_category[line["category"]][both] += 1
        if isinstance(services, Understood) and isinstance(staff, Understood):
            tally.taken += 1
            tally.taken_right += both == "right"
            confident.append((min(services.confidence, staff.confidence), both == "right"))
        tally.booked_unknown += line.get("services") == "unknown" and isinstance(services, Understood)
        tally.offered_excluded += _offers_excluded(line, staff)
        if both != "right" and show:
            print(f"{line['salon']:10} {line['category']:16} {of_services:6}{of_staff:6} {line['text']}\n     {_short(services)} | {_short(staff)}")
    elapsed = time.perf_counter() - started
    _report(tally)
    print(f"taken without asking: {tally.taken}, right {tally.taken_right / max(1, tally.taken):.1%} (interval {_pair(tally.taken_right, tally.taken)})")
    print(f"out of catalogue, yet booked: {tally.booked_unknown}; excluded, yet offered: {tally.offered_excluded}")
    for low, high in ((0.0, 0.9), (0.9, 0.95), (0.95, 0.975), (0.975, 1.01)):
        inside = [right for confidence, right in confident if low <= confidence < high]
        if inside:
            print(f"  confidence {low:.3f}-{high:.3f}: {len(inside)} taken, {sum(inside) / len(inside):.1%} right")
    print(f"{elapsed / max(1, tally.n) * 1000:.3f} ms a line")


def _offers_excluded(line, staff):
    out = set(line.get("staff_exclude", []))
    offered = staff.value.wished if isinstance(staff, Understood) else getattr(staff, "candidates", ())
    missed = isinstance(staff, Understood) and not out <= {m.key for m in staff.value.excluded}
    return bool(out) and (missed or bool(out & {m.key for m in offered}))


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
    return f"{[m.key for m in wish.wished]} any={wish.anyone} not={[m.key for m in wish.excluded]} same={wish.same_as_last_time}"


def _pair(right, n):
    low, high = wilson(right, n)
    return f"{low:.1%}-{high:.1%}"


def _report(tally):
    print(f"n = {tally.n}, right {tally.right / max(1, tally.n):.1%} (95 % interval {_pair(tally.right, tally.n)})")
    for category, counts in sorted(tally.by_category.items()):
        n = sum(counts.values())
        print(f"  {category:20} n={n:4} right {counts['right'] / n:6.1%}  wrong {counts['wrong']:3}  asked {counts['asked']:3}")


def score_details(unseen, show):
    from voice_booking.listening.callers import understand_email, understand_name, understand_phone

    understand = {"name": understand_name, "phone": understand_phone, "email": understand_email}
    tally = Tally()
    for line in lines_of("details", unseen):
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
