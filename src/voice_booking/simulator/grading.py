"""Whether a reply and a calendar are what the scenario expects. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from voice_booking.booking.callbacks import Callback
from voice_booking.simulator.references import NoSuchValue, resolve
from voice_booking.simulator.results import Check, Kind, Reply
from voice_booking.simulator.scenario import Expectation, ExpectedCallback, ExpectedSegment, ExpectedVisit
from voice_booking.simulator.visits import Visit

TAKEN = 204
REPLY_FIELDS: Mapping[str, tuple[type, ...]] = {
    "status": (str,),
    "reason": (str, type(None)),
    "say": (str,),
    "next": (str, type(None)),
    "warnings": (list,),
}
"""What every reply carries, whatever the tool."""


def reply_checks(expected: Expectation, reply: Reply, earlier: Sequence[Any]) -> tuple[Check, ...]:
    """One check for each thing expected of `reply`; `earlier` are the bodies that references may look into."""
    wire = _wire_check(reply)
    if not wire.passed:
        return (wire,)
    return (
        _equal(Kind.STATUS, expected.status, reply.body["status"]),
        *_optional_fields(expected, reply.body),
        *(_says(words, reply.say) for words in expected.says),
        *(_says_not(words, reply.say) for words in expected.says_not),
        *_data_checks(expected.data, reply.body, earlier),
    )


def repeat_check(first: Reply, again: Reply) -> Check:
    """Whether a repeated delivery got the first answer."""
    same = (first.http_status, first.body) == (again.http_status, again.body)
    got = "" if same else f"HTTP {again.http_status}, {again.body.get('status')}: {again.say}"
    return Check(Kind.REPEAT, "the first answer again", same, got)


def end_checks(replies: Sequence[Reply]) -> Iterator[Check]:
    """Whether the end of the call was taken, each time it was told."""
    for reply in replies:
        taken = reply.http_status == TAKEN
        yield Check(Kind.ENDED, f"HTTP {TAKEN}", taken, "" if taken else f"HTTP {reply.http_status}")


def callback_checks(expected: Sequence[ExpectedCallback], noted: Sequence[Callback]) -> Iterator[Check]:
    """One check for each entry of the call-back list expected, and a failed one for each that is there besides."""
    left = list(noted)
    for wanted in expected:
        text = " · ".join((wanted.reason, *filter(None, (wanted.name, wanted.phone)), *wanted.says))
        found = next((entry for entry in left if _is_noted(wanted, entry)), None)
        got = "" if found else "; ".join(_described(entry) for entry in left) or "nobody is on the list"
        yield Check(Kind.CALLBACK, text, found is not None, got)
        if found:
            left.remove(found)
    for entry in left:
        yield Check(Kind.CALLBACK, "nobody else", False, _described(entry))


def _is_noted(wanted: ExpectedCallback, entry: Callback) -> bool:
    who = wanted.name in (None, entry.name) and wanted.phone in (None, entry.phone)
    said = all(words.casefold() in entry.text.casefold() for words in wanted.says)
    return who and said and entry.reason == wanted.reason


def _described(entry: Callback) -> str:
    return f"{entry.reason} · {entry.name} · {entry.phone} · {entry.text}"


def calendar_checks(
    expected: Sequence[ExpectedVisit], visits: Sequence[Visit], kind: Kind = Kind.CALENDAR
) -> tuple[Check, ...]:
    """One check for each visit expected, and a failed one for each that stands there besides.

    `kind` says which visits are looked at; only of the calendar itself it is said that there is nothing else.
    """
    left = list(visits)
    checks = []
    for wanted in expected:
        found = next((visit for visit in left if not visit_faults(wanted, visit)), None)
        if found is not None:
            left.remove(found)
        checks.append((wanted, found))
    return (
        *(_visit_check(wanted, found, left, kind) for wanted, found in checks),
        *_surplus(left, kind),
    )


def visit_faults(wanted: ExpectedVisit, visit: Visit) -> tuple[str, ...]:
    """In what `visit` differs from what is wanted; empty when it does not."""
    faults = []
    if visit.customer != wanted.customer:
        faults.append(f"customer {visit.customer}")
    if visit.service != wanted.service:
        faults.append(f"service {visit.service}")
    in_one_hand = not any(segment.staff for segment in wanted.segments or ())
    if in_one_hand and (len(visit.staff) != 1 or visit.staff[0] not in wanted.staff):
        faults.append(f"with {' and '.join(visit.staff)}")
    if visit.start.replace(tzinfo=None) != wanted.start:
        faults.append(f"at {visit.start:%Y-%m-%dT%H:%M}")
    if wanted.segments is not None:
        faults += _segment_faults(wanted.segments, wanted.staff, visit)
    return tuple(faults)


def describe(visit: Visit) -> str:
    segments = ", ".join(f"{b.key} {b.start:%H:%M}-{b.end:%H:%M} {b.staff}" for b in visit.segments)
    return f"{visit.customer}: {visit.service} · {visit.start:%Y-%m-%d %H:%M} · {segments}"


def _wire_check(reply: Reply) -> Check:
    wanted = "HTTP 200 and a flat object with status, reason, say, next and warnings"
    if reply.http_status != 200:
        return Check(Kind.WIRE, wanted, False, f"HTTP {reply.http_status}: {reply.raw[:300].decode(errors='replace')}")
    faults = [
        f"{field}: {reply.body.get(field, 'missing')!r}"
        for field, types in REPLY_FIELDS.items()
        if not isinstance(reply.body.get(field, ...), types)
    ]
    if not faults and not reply.say.strip():
        faults = ["say: nothing to speak"]
    return Check(Kind.WIRE, wanted, not faults, "; ".join(faults))


def _optional_fields(expected: Expectation, body: Mapping[str, Any]) -> Iterator[Check]:
    for kind, wanted in ((Kind.REASON, expected.reason), (Kind.NEXT, expected.next)):
        if kind.value in expected.model_fields_set:
            yield _equal(kind, wanted, body[kind.value])


def _equal(kind: Kind, wanted: object, got: object) -> Check:
    return Check(kind, _text(wanted), wanted == got, "" if wanted == got else _text(got))


def _text(value: object) -> str:
    return "null" if value is None else str(value)


def _says(words: str, say: str) -> Check:
    passed = words.casefold() in say.casefold()
    return Check(Kind.SAYS, words, passed, "" if passed else say)


def _says_not(words: str, say: str) -> Check:
    passed = words.casefold() not in say.casefold()
    return Check(Kind.SAYS_NOT, words, passed, "" if passed else say)


def _data_checks(expected: Mapping[str, Any], body: Mapping[str, Any], earlier: Sequence[Any]) -> Iterator[Check]:
    for key, wanted in expected.items():
        try:
            faults = tuple(_differences(resolve(wanted, earlier), body.get(key, ...), key))
        except NoSuchValue as error:
            faults = (str(error),)
        yield Check(Kind.DATA, f"{key}: {wanted}", not faults, "; ".join(faults))


def _differences(wanted: Any, got: Any, path: str) -> Iterator[str]:  # noqa: ANN401 - JSON
    """Where `got` lacks something of `wanted`: objects may hold more, lists must have the same length."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        for key, value in wanted.items():
            yield from _differences(value, got.get(key, ...), f"{path}.{key}")
    elif isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        for index, (left, right) in enumerate(zip(wanted, got, strict=True)):
            yield from _differences(left, right, f"{path}.{index}")
    elif wanted != got:
        yield f"{path} is {'missing' if got is ... else repr(got)}"


def _visit_check(wanted: ExpectedVisit, found: Visit | None, left: Sequence[Visit], kind: Kind) -> Check:
    text = f"{wanted.customer}: {wanted.service} · {wanted.start:%Y-%m-%d %H:%M} · {' / '.join(wanted.staff)}"
    if found is not None:
        return Check(kind, text, True)
    nearest = min(left, key=lambda visit: len(visit_faults(wanted, visit)), default=None)
    got = f"nearest is {describe(nearest)}" if nearest else "no such visit stands there"
    return Check(kind, text, False, got)


def _surplus(left: Sequence[Visit], kind: Kind) -> Iterator[Check]:
    if not left and kind is Kind.CALENDAR:
        yield Check(kind, "nothing else", True)
    for visit in left:
        yield Check(kind, "nothing else", False, describe(visit))


def _segment_faults(wanted: Sequence[ExpectedSegment], staff: Sequence[str], visit: Visit) -> list[str]:
    if [segment.key for segment in wanted] != [block.key for block in visit.segments]:
        return [f"segments {' '.join(block.key for block in visit.segments)}"]
    return [
        f"{block.key} {block.start:%H:%M}-{block.end:%H:%M} {block.staff}"
        for segment, block in zip(wanted, visit.segments, strict=True)
        if (segment.start, segment.end) != (block.start.time(), block.end.time())
        or block.staff not in ([segment.staff] if segment.staff else staff)
    ]
