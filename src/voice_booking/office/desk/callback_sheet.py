"""The call-back list for the salon's own people: whom to ring, why, and what to say."""

import textwrap
from collections.abc import Sequence
from uuid import UUID

from voice_booking.booking.callbacks import Callback, CallbackReason, CallbackStatus
from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.office.desk import written
from voice_booking.salon.business import Salon
from voice_booking.scheduling.plan import Plan

WIDTH = 98
SHORT = 8
"""So many characters of an id are enough."""

_WHY = {
    CallbackReason.ASKED: "bat um Rückruf",
    CallbackReason.MOVE: "will Termin verschieben",
    CallbackReason.CANCEL: "will Termin absagen",
    CallbackReason.NOT_VERIFIED: "konnte sich nicht ausweisen",
    CallbackReason.STAFF_AWAY: "Termin kann nicht bleiben",
    CallbackReason.FAILED: "im Anruf ging etwas schief",
    CallbackReason.BROKEN_OFF: "Anruf brach nach Ja ab",
    CallbackReason.CLAIMED: "glaubt an Termin ohne Grund",
    CallbackReason.NOT_KEPT: "Vormerkung nicht zu halten",
    CallbackReason.NOT_MOVED: "Termin bleibt, wo er war",
    CallbackReason.CLASHES: "Termin und Kalender uneins",
    CallbackReason.CANCELLED_THERE: "im Kalender abgesagt",
}
_STATUS = {
    CallbackStatus.OPEN: "offen",
    CallbackStatus.REACHED: "erreicht",
    CallbackStatus.REBOOKED: "umgebucht",
}


def entry_lines(entry: Callback, visit: Plan | None, text: str, salon: Salon) -> list[str]:
    """German lines of at most 98 columns.

    Args:
        entry: of the list.
        visit: the appointment that it is about, as it stands; None if it is about none, or that is over.
        text: what to say, as of today.
        salon: where it is read.
    """
    zone = salon.branch.zone
    head = (str(entry.id)[:SHORT], SHORT), (entry.name or "ohne Namen", 24), (entry.phone or "ohne Nummer", 16)
    lines = [
        written.row((*head, (_WHY[entry.reason], 28), (_STATUS[entry.status], 9))),
        f"  seit:      {written.moment(entry.created_at, zone)}",
    ]
    if entry.wish:
        lines += _wrapped("  Anliegen:  ", entry.wish)
    if visit is not None:
        lines += _wrapped("  Termin:    ", written.plan(visit, salon))
    for plan in entry.proposals:
        lines += _wrapped("  Vorschlag: ", written.plan(plan, salon))
    return [*lines, *_wrapped("  Text:      ", text)]


def entry_said(id_: str, entries: Sequence[Callback]) -> UUID:
    """The one entry whose id begins like that. Raises `NotUnderstood`."""
    found = [entry.id for entry in entries if id_ and str(entry.id).startswith(id_.strip().lower())]
    if len(found) != 1:
        how = "mehrere Einträge" if found else "keinen Eintrag"
        raise NotUnderstood(f"auf der Rückrufliste gibt es {how} {id_}: voice-booking callbacks --all zeigt sie")
    return found[0]


def _wrapped(label: str, text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=label, subsequent_indent=" " * len(label))
