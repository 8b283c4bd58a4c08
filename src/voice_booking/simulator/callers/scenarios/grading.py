"""Whether a call came as its scenario says. Pure."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from voice_booking.booking.callbacks import Callback
from voice_booking.simulator.callers.noise import Noise
from voice_booking.simulator.callers.reading import Claim, understand
from voice_booking.simulator.callers.scenarios.document import Booked, Expected, ExpectedVisit, Listed, Scene
from voice_booking.simulator.grading import describe
from voice_booking.simulator.phone.conversation import Conversation, End, Who
from voice_booking.simulator.phone.scenario import AfterCall
from voice_booking.simulator.results import Check, Kind
from voice_booking.simulator.visits import Visit

ALIKE = 0.8
"""How alike a name must be to the one that was said through noise: nobody could spell it better from what arrived."""
_WRITES = ("book_appointment", "reschedule_appointment")
_OF_A_TOOL = re.compile(r"\btool call \d")
_MISNAMED = "Der Name im Termin stimmt nicht"
_NEVER = (End.STUCK, End.TOO_LONG, End.SILENCE)


def checks_of(scene: Scene, after: AfterCall) -> tuple[Check, ...]:
    """One check for each thing the scenario expects, and for what is expected of every call."""
    call, expected = after.conversation, scene.expect
    return (
        *calendar_checks(scene, after.visits),
        *callback_checks(expected, _foreseeable(scene, after.callbacks)),
        *_told(expected, call),
        *_words(expected, call),
        *_before_the_yes(expected, call),
        *_shape(expected, call),
        *_struck(scene, call),
    )


def _struck(scene: Scene, call: Conversation) -> Iterator[Check]:
    """A tool that is to fail has failed: a call that comes past its fault tries nothing."""
    line = scene.line
    if line.tools_repeated or line.tools_unsent or line.tools_unheard or line.tools_broken:
        happened = any(_OF_A_TOOL.search(fault) for fault in call.faults)
        yield Check(Kind.WIRE, "a tool call goes wrong", happened, "" if happened else "none did")


def calendar_checks(scene: Scene, visits: tuple[Visit, ...]) -> Iterator[Check]:
    """What stood stands, what is gone is gone, what is new is there, and nothing else."""
    left = list(visits)
    for booked in scene.booked:
        yield _earlier(booked, left)
    for wanted in scene.expect.calendar:
        yield _visit(wanted, scene, left)
    got = "; ".join(describe(visit) for visit in left)
    yield Check(Kind.CALENDAR, "nothing else in the calendar", not left, got)


def _earlier(booked: Booked, left: list[Visit]) -> Check:
    """Visits of earlier callers come first in the calendar's order of names and services, not of starts."""
    found = next((visit for visit in left if visit.customer == booked.name and _same_service(booked, visit)), None)
    wanted = f"{booked.name}: {booked.dienstleistung} as before"
    if booked.gone:
        return Check(Kind.CANCELLED, f"{booked.name}: {booked.dienstleistung} is gone", True)
    if found is None:
        return Check(Kind.CALENDAR, wanted, False, "; ".join(map(describe, left)) or "the calendar is empty")
    left.remove(found)
    return Check(Kind.CALENDAR, wanted, True)


def _same_service(booked: Booked, visit: Visit) -> bool:
    return _bare(booked.dienstleistung) in _bare(visit.service) or _bare(visit.service) in _bare(booked.dienstleistung)


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def _visit(wanted: ExpectedVisit, scene: Scene, left: list[Visit]) -> Check:
    found = next((visit for visit in left if not visit_faults(wanted, scene, visit)), None)
    until = f" to {wanted.start.to:%Y-%m-%d %H:%M}" if wanted.start.to else ""
    who = wanted.customer or scene.caller.name
    text = f"{who}: {' / '.join(wanted.service)} · {wanted.start.first:%Y-%m-%d %H:%M}{until}"
    text += f" · {' / '.join(wanted.staff) or 'anybody'}"
    if found is not None:
        left.remove(found)
        return Check(Kind.CALENDAR, text, True)
    nearest = min(left, key=lambda visit: len(visit_faults(wanted, scene, visit)), default=None)
    return Check(Kind.CALENDAR, text, False, describe(nearest) if nearest else "no such visit")


def visit_faults(wanted: ExpectedVisit, scene: Scene, visit: Visit) -> tuple[str, ...]:
    """In what `visit` differs from what is wanted."""
    faults = []
    if not _same_name(wanted.customer or scene.caller.name, visit.customer, scene.caller.noise):
        faults.append(f"customer {visit.customer}")
    if visit.service not in wanted.service:
        faults.append(f"service {visit.service}")
    if wanted.staff and not wanted.segments and not set(visit.staff) <= set(wanted.staff):
        faults.append(f"with {' and '.join(visit.staff)}")
    if not wanted.start.first <= visit.start.replace(tzinfo=None) <= (wanted.start.to or wanted.start.first):
        faults.append(f"at {visit.start:%Y-%m-%dT%H:%M}")
    faults += [f"segment {words}" for words in _segment_faults(wanted, visit)]
    return tuple(faults)


def _segment_faults(wanted: ExpectedVisit, visit: Visit) -> Iterator[str]:
    if wanted.segments is None:
        return
    found = {block.key: block for block in visit.segments}
    if [segment.key for segment in wanted.segments] != list(found):
        yield " ".join(found)
        return
    for segment in wanted.segments:
        block = found[segment.key]
        on_time = (segment.start, segment.end) == (block.start.time(), block.end.time())
        by_whom = [segment.staff] if segment.staff else wanted.staff
        if not on_time or (by_whom and block.staff not in by_whom):
            yield f"{block.key} {block.start:%H:%M}-{block.end:%H:%M} {block.staff}"


def _same_name(wanted: str, got: str, noise: Noise) -> bool:
    if noise is Noise.NONE:
        return wanted.casefold() == got.casefold()
    words = got.casefold().split()
    parts = wanted.casefold().split()
    near = max((JaroWinkler.similarity(parts[-1], word) for word in words), default=0.0)
    return near >= ALIKE or JaroWinkler.similarity(wanted.casefold(), got.casefold()) >= ALIKE


def _foreseeable(scene: Scene, noted: tuple[Callback, ...]) -> tuple[Callback, ...]:
    """Without those who said that their name was taken down wrong: through noise it may be, and nobody knows when."""
    if scene.caller.noise is Noise.NONE:
        return noted
    return tuple(entry for entry in noted if _MISNAMED not in entry.text)


def callback_checks(expected: Expected, noted: tuple[Callback, ...]) -> Iterator[Check]:
    """Everybody who is to be called back is on the list, and nobody else."""
    left = list(noted)
    for wanted in expected.callbacks:
        found = next((entry for entry in left if _is_listed(wanted, entry)), None)
        text = " · ".join((" / ".join(wanted.reason), *filter(None, (wanted.name, wanted.phone)), *wanted.says))
        got = "; ".join(map(_entry, left)) or "nobody is on the list"
        yield Check(Kind.CALLBACK, f"to be called back: {text}", found is not None, "" if found else got)
        if found is not None:
            left.remove(found)
    yield Check(Kind.CALLBACK, "nobody else is to be called back", not left, "; ".join(map(_entry, left)))


def _is_listed(wanted: Listed, entry: Callback) -> bool:
    who = wanted.name in (None, entry.name) and wanted.phone in (None, entry.phone)
    said = all(words.casefold() in entry.text.casefold() for words in wanted.says)
    return who and said and entry.reason in wanted.reason


def _entry(entry: Callback) -> str:
    return f"{entry.reason} · {entry.name} · {entry.phone} · {entry.text}"


def claims_heard(call: Conversation) -> frozenset[Claim]:
    """Everything the caller was told had come about, by the caller's own reading."""
    told = (understand(turn.text, turn.at.date()).claims for turn in call.turns if turn.who is Who.AGENT)
    heard = frozenset(claim for claims in told for claim in claims)
    return heard if call.end is End.TRANSFERRED else heard - {Claim.TRANSFERRED}


def _told(expected: Expected, call: Conversation) -> Iterator[Check]:
    heard = claims_heard(call)
    got = ", ".join(sorted(heard)) or "nothing"
    for claim in expected.heard:
        yield Check(Kind.SAYS, f"the caller is told: {claim}", claim in heard, "" if claim in heard else got)
    for claim in expected.not_heard:
        yield Check(Kind.SAYS_NOT, f"the caller is not told: {claim}", claim not in heard, claim)


def _words(expected: Expected, call: Conversation) -> Iterator[Check]:
    said = " ".join(call.said)
    for words in expected.says:
        passed = words.casefold() in said.casefold()
        yield Check(Kind.SAYS, words, passed, "" if passed else said[-300:])
    for words in (*expected.says_not, "{{"):
        passed = words.casefold() not in said.casefold()
        yield Check(Kind.SAYS_NOT, words, passed, "" if passed else said[-300:])


def _before_the_yes(expected: Expected, call: Conversation) -> Iterator[Check]:
    """What the caller must know by the time the first booking or move is made."""
    wrote = (tool.after_turn for tool in call.tool_calls if tool.name.startswith(_WRITES))
    until = next(wrote, len(call.turns))
    said = " ".join(turn.text for turn in call.turns[:until] if turn.who is Who.AGENT)
    for words in expected.before_yes:
        passed = words.casefold() in said.casefold()
        yield Check(Kind.SAYS, f"before the yes: {words}", passed, "" if passed else said[-300:])


def _shape(expected: Expected, call: Conversation) -> Iterator[Check]:
    fine = call.end in expected.ends if expected.ends else call.end not in _NEVER
    wanted = "ends with " + " / ".join(expected.ends) if expected.ends else "comes to an end"
    yield Check(Kind.ENDED, wanted, fine, call.end)
    if expected.questions is not None:
        asked = call.questions
        yield Check(Kind.SAYS, f"at most {expected.questions} questions", asked <= expected.questions, str(asked))
    if expected.seconds is not None:
        took = call.seconds
        yield Check(Kind.CLOCK, f"at most {expected.seconds} s", took <= expected.seconds, f"{took:.0f} s")
