"""What is said of appointments that stand, and of call-backs about them."""

from dataclasses import replace
from uuid import UUID

import pytest
from visits import NOW, appointment, berlin, salon, visit

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.offers import OnFile, Status
from voice_booking.booking.outcomes import (
    Aftermath,
    Booked,
    Failed,
    Intent,
    NoticeTooShort,
    NotVerified,
    Rescheduled,
    Taken,
    Unreachable,
    WhichAppointment,
)
from voice_booking.speaking.callbacks import text as callback_text
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.replies import reply_to

XYZ = salon("xyz")
CUT = XYZ.service_by_key["damenschnitt"]
LISA, SARAH = (XYZ.staff_by_key[key] for key in ("lisa", "sarah"))


def said(outcome):
    return reply_to(outcome, XYZ, NOW).say


def on_file(start, code="12345"):
    return OnFile(appointment(visit(start, LISA, CUT), code), XYZ.branch.id, Status.BOOKED, 1)


def test_an_unverified_caller_hears_the_same_whether_there_is_an_appointment_or_not():
    asked = NotVerified(Intent.CANCEL, wrong_code=False, name_known=True)
    assert said(asked) == (
        "Über Termine darf ich nur mit Ihrer Terminnummer Auskunft geben. "
        "Wie lautet die Terminnummer? Das sind die fünf Ziffern aus der Buchung."
    )
    assert reply_to(asked, XYZ, NOW).data == {}


def test_several_appointments_are_told_apart_by_day_and_hour():
    both = (on_file(berlin(25, 14)), on_file(berlin(27, 9)))
    assert said(WhichAppointment(both, Intent.CANCEL)) == (
        "Sie haben zwei Termine: Damenschnitt morgen um vierzehn Uhr "
        "und Damenschnitt am Freitag um neun Uhr. Welchen möchten Sie absagen?"
    )


def test_a_moved_visit_is_told_with_its_new_time():
    moved = Rescheduled(appointment(visit(berlin(26, 11), LISA, CUT), "12345"), visit(berlin(25, 14), LISA, CUT))
    reply = reply_to(moved, XYZ, NOW)
    assert (reply.status, reply.next, reply.data["confirmation_code"]) == ("rescheduled", "done", "12345")
    assert reply.say == ("Ihr Termin ist verschoben: Damenschnitt bei Lisa, am Donnerstag um elf Uhr.")


def test_too_late_to_cancel_says_that_the_visit_still_stands():
    noted = Callback(UUID(int=1), CallbackReason.ASKED, NOW, "Anna Klein", None, "", "")
    reply = reply_to(NoticeTooShort(on_file(berlin(25, 14)), Intent.CANCEL, 1440, noted), XYZ, NOW)
    assert (reply.status, reply.reason, reply.next) == ("policy_violation", "too_soon", "callback")
    assert "Er bleibt erst einmal bestehen" in reply.say


def test_a_visit_that_has_begun_is_said_to_have_begun():
    noted = Callback(UUID(int=1), CallbackReason.CANCEL, NOW, "Anna Klein", None, "", "")
    say = reply_to(NoticeTooShort(on_file(berlin(24, 9)), Intent.CANCEL, 0, noted), XYZ, NOW).say
    assert "nicht mehr absagen, er hat schon begonnen. Er bleibt" in say


def test_the_call_back_about_a_visit_says_which_and_what_was_to_become_of_it():
    standing = visit(berlin(25, 14), LISA, CUT)
    texts = [
        callback_text(Callback(UUID(int=1), reason, NOW, "Anna Klein", None, "", ""), standing, Desk.of(XYZ, NOW))
        for reason in (CallbackReason.CANCEL, CallbackReason.MOVE)
    ]
    thing = "Damenschnitt bei Lisa morgen um vierzehn Uhr"
    start = f"Guten Tag Anna Klein, hier ist Salon XYZ. Sie wollten Ihren Termin {thing}"
    assert texts == [
        f"{start} absagen, und am Telefon ging das nicht mehr. Sollen wir ihn für Sie absagen?",
        f"{start} verschieben, und am Telefon ging das nicht mehr. Wann würde es Ihnen passen?",
    ]


def test_two_at_the_same_time_are_told_apart_by_who_does_them():
    plans = (visit(berlin(25, 14), member, CUT) for member in (LISA, SARAH))
    both = tuple(replace(on_file(berlin(25, 14)), appointment=appointment(plan)) for plan in plans)
    say = reply_to(WhichAppointment(both, Intent.CANCEL), XYZ, NOW).say
    assert "Damenschnitt bei Lisa morgen" in say
    assert "Damenschnitt bei Sarah morgen" in say


def test_what_is_so_already_is_not_said_to_be_changed():
    plan = visit(berlin(25, 14), LISA, CUT)
    reply = reply_to(Rescheduled(appointment(plan), plan), XYZ, NOW)
    assert (reply.status, reply.say.startswith("So steht Ihr Termin schon: Damenschnitt")) == ("rescheduled", True)


def test_a_call_back_text_tells_what_stands_and_what_could_be_instead():
    standing, instead = visit(berlin(25, 14), LISA, CUT), visit(berlin(26, 9), SARAH, CUT)
    about = Callback(
        UUID(int=1),
        CallbackReason.STAFF_AWAY,
        NOW,
        "Anna Klein",
        None,
        "",
        "",
        appointment_id=None,
        proposals=(instead,),
    )
    assert callback_text(about, standing, Desk.of(XYZ, NOW)) == (
        "Guten Tag Anna Klein, hier ist Salon XYZ. Es geht um Ihren Termin Damenschnitt bei Lisa morgen um vierzehn "
        "Uhr. Leider können wir ihn so nicht halten, das tut uns sehr leid. Wir könnten Ihnen Damenschnitt bei Sarah "
        "am Donnerstag, dem sechsundzwanzigsten, um neun Uhr anbieten."
    )


def test_whoever_books_hears_what_else_they_have_that_day():
    other = on_file(berlin(25, 16), "54321")
    booked = appointment(visit(berlin(25, 14), LISA, CUT), "12345")
    alone, besides = (reply_to(Booked(booked, others=others), XYZ, NOW) for others in ((), (other,)))
    assert (alone.next, besides.next) == ("done", "choose")
    assert besides.say.endswith(
        "Außerdem haben Sie noch Damenschnitt morgen um sechzehn Uhr. Soll der bestehen bleiben?"
    )
    assert [row["confirmation_code"] for row in besides.data["others"]] == ["54321"]


def test_ones_own_visit_is_named_as_what_takes_the_moment():
    reply = reply_to(Taken(berlin(25, 14), LISA, (), on_file(berlin(25, 14))), XYZ, NOW)
    assert reply.say.startswith(
        "Da haben Sie selbst schon einen Termin: Damenschnitt bei Lisa, morgen um vierzehn Uhr."
    )


@pytest.mark.parametrize("kind", [Failed, Unreachable])
def test_a_call_back_after_a_failure_is_promised_only_if_it_is_noted_and_there_is_a_number(kind):
    noted = Callback(UUID(int=1), CallbackReason.FAILED, NOW, "Anna Klein", "+491711234567", "", "")
    promise = "der Salon ruft Sie zurück"
    assert promise in said(kind(Aftermath.NOT_BOOKED, noted))
    assert promise not in said(kind(Aftermath.NOT_BOOKED, replace(noted, phone=None)))
    assert promise not in said(kind(Aftermath.NOT_BOOKED))


def test_only_a_failed_booking_is_said_to_have_made_no_appointment():
    failed = Callback(UUID(int=1), CallbackReason.FAILED, NOW, "Anna Klein", None, "den am Dienstag absagen", "")
    booking, changing = (callback_text(failed, None, Desk.of(XYZ, NOW), booking=it) for it in (True, False))
    assert "Ein Termin ist dabei nicht zustande gekommen." in booking
    assert "zustande gekommen" not in changing
    assert "Es ging um: den am Dienstag absagen." in changing
