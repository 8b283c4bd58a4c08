"""`python -m benchmarks.baselines`: how well public libraries understand the unseen third of the corpus, beside ours.

Only figures are printed, never a phrase. The libraries are helped wherever their answer leaves something open:

- dateparser is told the moment, the zone and that dates lie ahead; what it found is read as the kind that was expected,
  so that a day counts as `date`, two moments as a window and a moment as the duration until then; it never fails for a
  flag, and where the text names no time its silence is right.
- rapidfuzz and the Kölner Phonetik get the trade names of the offered services with their synonyms, and every name of
  a person; threshold and margin are those that do best on the working part; where they find nothing they are right
  about services and people that do not exist here, as well as about none that were asked for.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from dateparser.search import search_dates
from tests.corpus.people_lines import lines_of, salon_of, services_verdict, staff_verdict
from tests.corpus.time_lines import TimeLine, answer_to, branch_of, grade, time_lines, wilson

from benchmarks.name_matching import SCORERS, tuned
from voice_booking.listening.people import understand_staff
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import Ambiguous, Understood
from voice_booking.salon.business import Branch, Salon

Answer = dict[str, Any]
GRADES = ("exact", "wrong", "asked", "missed")


def dateparser_answer(line: TimeLine, branch: Branch) -> Answer:
    """What dateparser finds, in the shape that comes nearest to what was expected."""
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": line.now,
        "TIMEZONE": branch.timezone,
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    found = [moment for _, moment in search_dates(line.text, languages=["de"], settings=settings) or ()]
    flags = list(line.when.get("flags", ()))
    if not found:
        return {"kind": "none", "flags": flags}
    for answer in _readings(found, line, branch):
        if grade(line, {**answer, "flags": flags}) == "exact":
            return {**answer, "flags": flags}
    return {"kind": "datetime", "value": _told(found[0], branch), "flags": flags}


def _readings(found: list[datetime], line: TimeLine, branch: Branch) -> Iterator[Answer]:
    """Everything that the moments found may stand for."""
    first = found[0]
    yield from (_of_kind(kind, first, branch) for kind in ("date", "time", "datetime"))
    yield {"kind": "duration", "value": round(abs(first - line.now) / timedelta(minutes=1))}
    if first == line.now:
        yield {"kind": "asap"}
    if first < line.now:
        yield {"kind": "error", "value": "past"}
    for kind in ("alternatives", "ask"):
        wanted = [item.get("kind") for item in line.when.get("items", ())]
        if len(wanted) == len(found):
            pairs = zip(wanted, found, strict=True)
            yield {"kind": kind, "items": [_of_kind(wish, moment, branch) for wish, moment in pairs]}
    yield from _windows(found, branch)


def _windows(found: list[datetime], branch: Branch) -> Iterator[Answer]:
    """From one to the other, or open at one end; a day at the end may be the day after."""
    start, end = found[0], found[-1]
    for kind in ("date", "time", "datetime"):
        one, other = (_of_kind(kind, moment, branch)["value"] for moment in (start, end))
        after = _of_kind(kind, end + timedelta(days=1), branch)["value"]
        for bounds in ((one, other), (one, after), (one, None), (None, one), (None, after)):
            yield {"kind": "interval", "value": dict(zip(("start", "end"), bounds, strict=True))}


def _of_kind(kind: str, moment: datetime, branch: Branch) -> Answer:
    values = {"date": moment.date().isoformat(), "time": moment.strftime("%H:%M")}
    return {"kind": kind, "value": values.get(kind, _told(moment, branch))}


def _told(moment: datetime, branch: Branch) -> str:
    return moment.replace(tzinfo=branch.zone).isoformat(timespec="minutes")


def times() -> None:
    branch = branch_of("xyz")
    sides: dict[str, Callable[[TimeLine, Branch], Answer]] = {"ours": answer_to, "dateparser": dateparser_answer}
    counted: dict[str, dict[str, dict[str, int]]] = {}
    for line in time_lines(unseen=True):
        for name, answer in sides.items():
            result = grade(line, answer(line, branch))
            for category in (line.category, "all"):
                row = counted.setdefault(category, {}).setdefault(name, dict.fromkeys(GRADES, 0))
                row[result] += 1
    print("Times, in %: exact, wrong, asked without need, missed\n")
    print(f"{'':18}{'n':>5}" + "".join(f"{name:>30}" for name in sides))
    for category in [*sorted(counted.keys() - {"all"}), "all"]:
        of = counted[category]
        n = sum(of["ours"].values())
        figures = ("".join(f"{100 * of[name][kind] / n:7.1f}" for kind in GRADES) for name in sides)
        print(f"{category:18}{n:5}" + "".join(f"{figure:>30}" for figure in figures))
    for name in sides:
        total = counted["all"][name]
        print(f"{name}: " + "; ".join(_share(kind, total[kind], sum(total.values())) for kind in GRADES[:2]))


def _share(what: str, hits: int, total: int) -> str:
    low, high = wilson(hits, total)
    return f"{what} {hits} of {total} = {100 * hits / total:.1f} % (95 % interval {100 * low:.1f} to {100 * high:.1f})"


def people() -> None:
    sides: dict[str, Callable[[dict[str, Any], Salon], tuple[Any, Any]]] = {"ours": _ours}
    print("\nServices and staff: settings of the others that do best on the working part")
    for name, scorer in SCORERS.items():
        matcher = tuned(scorer, list(lines_of("people", unseen=False)), salon_of)
        print(f"  {name}: services {matcher.services}, staff {matcher.staff}")
        sides[name] = matcher.answer
    lines = list(lines_of("people", unseen=True))
    answered = {name: [answer(line, salon_of(line["salon"])) for line in lines] for name, answer in sides.items()}
    right = {
        name: [services_verdict(line, services) == staff_verdict(line, staff) == "right" for line, (services, staff) in
               zip(lines, answers, strict=True)]
        for name, answers in answered.items()
    }  # fmt: skip
    print(f"\nService and staff both right, in %\n\n{'':18}{'n':>5}" + "".join(f"{name:>20}" for name in sides))
    for category in [*sorted({line["category"] for line in lines}), "all"]:
        chosen = [at for at, line in enumerate(lines) if category in (line["category"], "all")]
        shares = (100 * sum(right[name][at] for at in chosen) / len(chosen) for name in sides)
        print(f"{category:18}{len(chosen):5}" + "".join(f"{share:20.1f}" for share in shares))
    for name, answers in answered.items():
        print(f"{name}: {_share('both right', sum(right[name]), len(lines))}")
        for what, (hits, total) in _harm(lines, answers).items():
            print(f"    {_share(what, hits, total)}")


def _ours(line: dict[str, Any], salon: Salon) -> tuple[Any, Any]:
    return understand_services(line["text"], salon), understand_staff(line["text"], salon)


def _harm(lines: list[dict[str, Any]], answers: list[tuple[Any, Any]]) -> dict[str, tuple[int, int]]:
    """What must never happen, with how often it could have."""
    pairs = list(zip(lines, answers, strict=True))
    strange = [services for line, (services, _) in pairs if line.get("services") == "unknown"]
    booked = [isinstance(services, Understood) and bool(services.value) for services in strange]
    taken = [
        bool(_offered(staff) & set(line["staff_exclude"])) for line, (_, staff) in pairs if "staff_exclude" in line
    ]
    return {
        "out of catalogue, yet booked": (sum(booked), len(booked)),
        "excluded, yet offered": (sum(taken), len(taken)),
    }


def _offered(staff: Any) -> set[str]:
    if isinstance(staff, Ambiguous):
        return {member.key for member in staff.candidates}
    return {member.key for member in staff.value.wished} if isinstance(staff, Understood) else set()


if __name__ == "__main__":
    times()
    people()
