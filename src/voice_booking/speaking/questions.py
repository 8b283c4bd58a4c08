"""Replies that ask for what is missing, and for times that could not be taken as they were said."""

from voice_booking.booking.outcomes import Field, Missing, OfferUnknown, TimeUnclear, TimeWrong
from voice_booking.listening.when import AtMoment, AtTime, OnDate, TimeProblem, Wish
from voice_booking.speaking import calendar, clock, lists
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.reply import Reply

_ASK = {
    Field.SERVICE: "Was darf es sein?",
    Field.TIME: "Wann passt es Ihnen?",
    Field.NAME: "Auf welchen Namen, bitte?",
    Field.PHONE: "Unter welcher Telefonnummer erreichen wir Sie?",
}
_WRONG = {
    TimeProblem.PAST: "Das wäre leider schon vorbei. Wann passt es Ihnen?",
    TimeProblem.INVALID: "Diese Zeit gibt es leider nicht. An welchem Tag und um wie viel Uhr möchten Sie kommen?",
    TimeProblem.MISMATCH: "Der Wochentag und das Datum passen nicht zusammen. An welchem Tag möchten Sie kommen?",
}


def reply(outcome: Missing | TimeUnclear | TimeWrong | OfferUnknown, desk: Desk) -> Reply:
    match outcome:
        case Missing(field):
            return Reply("missing_required_field", None, _ASK[field], f"ask_{field.value}")
        case TimeWrong(problem):
            reason = "past" if problem is TimeProblem.PAST else None
            return Reply("invalid_data", reason, _WRONG[problem], "ask_time")
        case OfferUnknown():
            say = "Diesen Vorschlag habe ich leider nicht mehr vor mir. Wann passt es Ihnen?"
            return Reply("not_found", None, say, "ask_time")
        case TimeUnclear(readings):
            return Reply("invalid_data", None, which_time(readings, desk), "ask_time", data=_candidates(readings, desk))


def which_time(readings: tuple[Wish, ...], desk: Desk) -> str:
    """The question that sets two or three readings of a time apart."""
    moments = [desk.wall(reading.moment) for reading in readings if isinstance(reading, AtMoment)]
    if len(moments) == len(readings) and len({moment.date() for moment in moments}) == 1:
        clocks = lists.one_of([f"um {clock.distinctly(moment.time())}" for moment in moments])
        return f"Meinen Sie {calendar.joined(calendar.on_day(moments[0].date(), desk.today), clocks)}?"
    spoken = [words for words in (_reading(reading, desk) for reading in readings) if words]
    if len(spoken) < 2:
        return "Wann genau möchten Sie kommen?"
    # A date stands between commas: Dienstag, den ersten Dezember, oder …
    pause = "," if isinstance(readings[-2], OnDate) else ""
    return f"Meinen Sie {', '.join(spoken[:-1])}{pause} oder {spoken[-1]}?"


def _reading(reading: Wish, desk: Desk) -> str:
    match reading:
        case OnDate(day):
            return calendar.date_asked_for(day, desk.today)
        case AtTime(time):
            return clock.distinctly(time)
        case AtMoment(moment):
            wall = desk.wall(moment)
            asked = calendar.date_asked_for(wall.date(), desk.today)
            return calendar.joined(asked, f"um {clock.distinctly(wall.time())}")
        case _:
            return ""


def _candidates(readings: tuple[Wish, ...], desk: Desk) -> dict[str, list[dict[str, str]]]:
    found = (_candidate(reading, desk) for reading in readings)
    return {"candidates": [candidate for candidate in found if candidate]}


def _candidate(reading: Wish, desk: Desk) -> dict[str, str]:
    match reading:
        case OnDate(day):
            return {"kind": "date", "value": day.isoformat()}
        case AtTime(time):
            return {"kind": "time", "value": time.isoformat("minutes")}
        case AtMoment(moment):
            return {"kind": "datetime", "value": desk.wall(moment).isoformat(timespec="minutes")}
        case _:
            return {}
