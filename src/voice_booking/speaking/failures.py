"""Replies for when nothing can be done now. A caller must never be left believing in an appointment."""

from voice_booking.booking.outcomes import Aftermath, Failed, LineUnknown, Unreachable
from voice_booking.speaking.reply import Reply

_NO_SALON = (
    "Es tut mir leid, dieser Anschluss ist im Moment keinem Salon zugeordnet. "
    "Ich kann hier leider keinen Termin vereinbaren. Bitte versuchen Sie es später noch einmal."
)
_BROKEN = "Das tut mir sehr leid, da ist bei uns gerade etwas schiefgegangen."
_DOWN = "Das tut mir leid, unser Kalender ist im Moment nicht erreichbar."
_CALENDAR = {
    Aftermath.NOTHING_TRIED: "Ich kann leider gerade nicht nachsehen.",
    Aftermath.NOT_BOOKED: "Den Termin habe ich nicht eingetragen.",
    Aftermath.UNCHANGED: "An Ihren Terminen hat sich dadurch nichts geändert.",
    Aftermath.UNKNOWN: "Ich kann nicht sagen, ob es noch geklappt hat. Bitte verlassen Sie sich nicht darauf.",
}
_CALLED_BACK = "Ich habe es aber notiert, und der Salon ruft Sie zurück."


def reply(outcome: LineUnknown | Failed | Unreachable) -> Reply:
    match outcome:
        case LineUnknown():
            return Reply("service_unavailable", None, _NO_SALON, "done")
        case Failed():
            return _broken("general_error", _BROKEN, outcome)
        case Unreachable():
            return _broken("service_unavailable", _DOWN, outcome)


def _broken(status: str, sorry: str, outcome: Failed | Unreachable) -> Reply:
    """With a call-back only if somebody can be called."""
    say = f"{sorry} {_CALENDAR[outcome.aftermath]}"
    noted = outcome.callback
    if noted is None:
        return Reply(status, None, say, "callback")
    data = {"callback_id": str(noted.id)}
    if noted.phone is None:
        return Reply(status, None, say, "callback", data=data)
    return Reply(status, None, f"{say} {_CALLED_BACK}", "done", data=data)
