"""Exactly one reply per outcome, in the words of the wire, and never more than is true."""

import json
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest
from outcomes_to_say import about_a_moment, about_a_salon
from visits import NOW, appointment, berlin, offer, salon, visit

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.identity import Caller, Detail
from voice_booking.booking.outcomes import (
    Aftermath,
    Booked,
    CallbackNoted,
    CategoriesListed,
    Closed,
    Failed,
    Field,
    LineUnknown,
    Missing,
    OfferExpired,
    OneAtATime,
    OutsideHours,
    ServicesListed,
    ServiceUnclear,
    ServiceUnknown,
    SlotsFound,
    StaffAway,
    StaffHistoryUnknown,
    StaffNotQualified,
    StaffUnclear,
    StaffUnknown,
    Taken,
    TimeUnclear,
    TimeWrong,
    TooFar,
    TooSoon,
    Unreachable,
)
from voice_booking.listening.when import AtMoment, AtTime, OnDate, TimeProblem
from voice_booking.salon.hours import WallSpan
from voice_booking.scheduling.plan import Span
from voice_booking.speaking.replies import reply_to

XYZ = salon("xyz")
CUT = XYZ.service_by_key["damenschnitt"]
LISA, SARAH, MAX = (XYZ.staff_by_key[key] for key in ("lisa", "sarah", "max"))
DAY = date(2026, 11, 25)
OFFERS = tuple(offer(berlin(25, hour), LISA, CUT, slot_id=f"s{hour:03}") for hour in (9, 11, 15, 17))

STATUS = {
    *("services_listed", "slots_found", "booked", "reserved"),
    *("appointments_found", "rescheduled", "cancelled", "callback_noted"),
    *("slot_unavailable", "invalid_data", "missing_required_field", "service_unavailable", "ambiguous_service"),
    *("unknown_service", "staff_unavailable", "not_found", "policy_violation", "general_error"),
}
REASON = {
    *(None, "past", "closed", "holiday", "outside_hours", "too_soon", "too_far", "taken"),
    *("staff_away", "staff_not_qualified", "offer_expired", "not_verified"),
}
NEXT = {"ask_service", "ask_time", "ask_staff", "ask_name", "ask_phone", "choose", "done", "callback"}


def said(outcome, here=XYZ):
    return reply_to(outcome, here, NOW).say


@pytest.mark.parametrize(
    ("outcome", "status", "reason", "then"),
    [
        (CategoriesListed(XYZ.categories), "services_listed", None, "ask_service"),
        (ServicesListed(XYZ.offered), "services_listed", None, "ask_service"),
        (ServiceUnclear(XYZ.services[:2]), "ambiguous_service", None, "ask_service"),
        (ServiceUnknown("Maniküre", None, XYZ.categories), "unknown_service", None, "ask_service"),
        (Missing(Field.SERVICE), "missing_required_field", None, "ask_service"),
        (Missing(Field.TIME), "missing_required_field", None, "ask_time"),
        (Missing(Field.NAME), "missing_required_field", None, "ask_name"),
        (Missing(Field.PHONE), "missing_required_field", None, "ask_phone"),
        (StaffUnclear((LISA, SARAH)), "invalid_data", None, "ask_staff"),
        (StaffUnknown("Karl", (LISA,)), "not_found", None, "ask_staff"),
        (StaffNotQualified(MAX, CUT, (LISA,)), "staff_unavailable", "staff_not_qualified", "ask_staff"),
        (StaffAway(LISA, DAY, OFFERS), "staff_unavailable", "staff_away", "choose"),
        (StaffAway(LISA, DAY, ()), "staff_unavailable", "staff_away", "ask_time"),
        (StaffHistoryUnknown((LISA,)), "not_found", None, "ask_staff"),
        (TimeWrong(TimeProblem.PAST), "invalid_data", "past", "ask_time"),
        (TimeWrong(TimeProblem.INVALID), "invalid_data", None, "ask_time"),
        (TimeUnclear((AtTime(time(8)), AtTime(time(20)))), "invalid_data", None, "ask_time"),
        (Closed(DAY, None, OFFERS), "slot_unavailable", "closed", "choose"),
        (Closed(DAY, "Neujahr", OFFERS), "slot_unavailable", "holiday", "choose"),
        (OutsideHours(berlin(25, 20), (), OFFERS), "slot_unavailable", "outside_hours", "choose"),
        (TooSoon(berlin(24, 12), OFFERS), "policy_violation", "too_soon", "choose"),
        (TooFar(DAY, OFFERS), "policy_violation", "too_far", "choose"),
        (SlotsFound(OFFERS, wished=True), "slots_found", None, "choose"),
        (Taken(None, None, OFFERS), "slot_unavailable", "taken", "choose"),
        (Taken(None, None, ()), "slot_unavailable", "taken", "ask_time"),
        (OfferExpired(OFFERS), "slot_unavailable", "offer_expired", "choose"),
        (Booked(appointment(OFFERS[0].plan)), "booked", None, "done"),
        (LineUnknown(), "service_unavailable", None, "done"),
        (Failed(Aftermath.NOT_BOOKED), "general_error", None, "callback"),
        (Unreachable(Aftermath.NOTHING_TRIED), "service_unavailable", None, "callback"),
        (OneAtATime(XYZ.services[:2]), "ambiguous_service", None, "ask_service"),
    ],
)
def test_status_reason_and_next_step(outcome, status, reason, then):
    reply = reply_to(outcome, XYZ, NOW)
    assert (reply.status, reason, reply.next) == (status, reply.reason, then)


def test_every_reply_is_one_flat_json_object_in_words_of_the_wire():
    outcomes = [*about_a_salon(XYZ, DAY), *(o for n in range(8) for o in about_a_moment(XYZ, berlin(25, 9), n))]
    for outcome in outcomes:
        body = reply_to(outcome, XYZ, NOW).as_json()
        assert list(body)[:5] == ["status", "reason", "say", "next", "warnings"]
        assert body["status"] in STATUS
        assert body["reason"] in REASON
        assert body["next"] in NEXT
        assert json.loads(json.dumps(body)) == body


@pytest.mark.parametrize(
    "outcome",
    [
        SlotsFound(OFFERS, wished=False),
        Taken(None, None, OFFERS),
        Closed(DAY, None, OFFERS),
        StaffAway(LISA, DAY, OFFERS),
        OutsideHours(berlin(25, 20), (), OFFERS),
        TooSoon(berlin(24, 12), OFFERS),
        TooFar(DAY, OFFERS),
        OfferExpired(OFFERS),
    ],
)
def test_whatever_offers_slots_carries_those_it_tells_on_the_wire(outcome):
    data = reply_to(outcome, XYZ, NOW).data
    told = 3 if isinstance(outcome, SlotsFound) else 2
    assert [slot["slot_id"] for slot in data["slots"]] == ["s009", "s011", "s015"][:told]
    assert [data[f"slot_{number}"] for number in range(1, told + 1)] == [slot["say"] for slot in data["slots"]]
    assert data["price"] == "Damenschnitt kostet fünfundvierzig Euro und dauert eine Dreiviertelstunde."


def test_a_refusal_without_alternatives_asks_for_another_time():
    assert said(Taken(berlin(25, 14), LISA, ())) == (
        "Morgen um vierzehn Uhr ist bei Lisa leider nichts frei. Wann passt es Ihnen sonst?"
    )


def test_a_wish_that_can_be_had_is_confirmed_with_its_price_before_it_is_booked():
    assert said(SlotsFound(OFFERS, wished=True)) == (
        "Ja, morgen um neun Uhr ist bei Lisa frei, für fünfundvierzig Euro. Passt das?"
    )


def test_a_wish_for_half_past_is_read_back_so_that_half_vier_is_noticed():
    free = SlotsFound((offer(berlin(25, 16, 30), LISA, CUT),), wished=True)
    assert said(free).startswith("Ja, morgen um sechzehn Uhr dreißig, also halb fünf, ist bei Lisa frei, für")


def test_what_costs_nothing_is_said_to_cost_nothing():
    advice = XYZ.service_by_key["beratung"]
    assert "ist kostenlos" in said(SlotsFound((offer(berlin(25, 9), LISA, advice),), wished=True))


def test_a_booking_says_what_with_whom_when_and_its_number():
    assert said(Booked(appointment(OFFERS[0].plan))) == (
        "Ist gebucht: Damenschnitt bei Lisa, morgen um neun Uhr. Terminnummer drei sieben eins, vier null."
    )


PLAN = OFFERS[0].plan
PHONE = "+491723456789"


def test_whose_telephone_proves_them_needs_no_number_of_the_appointment():
    known = Caller("Anna Müller", PHONE)
    assert said(Booked(appointment(PLAN), caller=known)) == "Ist gebucht: Damenschnitt bei Lisa, morgen um neun Uhr."
    spoken = Caller("Anna Müller", PHONE, read_back=(Detail.PHONE,))
    for caller in (spoken, Caller("Anna Müller", None)):
        assert "Terminnummer drei sieben eins, vier null." in said(Booked(appointment(PLAN), caller=caller))


def test_a_name_that_was_only_heard_is_read_back_once_by_its_letters():
    heard = Caller("Anna Thoma", PHONE, read_back=(Detail.NAME,))
    assert said(Booked(appointment(PLAN), caller=heard)) == (
        "Ist gebucht: Damenschnitt bei Lisa, morgen um neun Uhr, auf Anna Thoma, T H O M A."
    )


def test_who_was_greeted_hears_in_whose_name_it_is():
    greeted = Caller("Anna", PHONE, greeted=True)
    assert said(Booked(appointment(PLAN), caller=greeted)).endswith("um neun Uhr, auf Anna.")


def test_what_takes_long_is_said_with_its_length():
    perm = XYZ.service_by_key["dauerwelle"]
    assert "frei, zweieinhalb Stunden für" in said(SlotsFound((offer(berlin(25, 9), LISA, perm),), wished=True))


def test_waiting_and_the_end_are_told_before_the_yes():
    colour = XYZ.service_by_key["ansatzfaerbung"]
    found = SlotsFound((offer(berlin(25, 9), SARAH, colour),), wished=True)
    assert said(found) == (
        "Ja, morgen um neun Uhr ist bei Sarah frei, für neunundsechzig Euro. "
        "Mit Einwirkzeit sind Sie gegen elf Uhr fertig. Passt das?"
    )


@pytest.mark.parametrize(
    ("price", "minutes", "told"),
    [
        (4500, 60, "Anders als vorhin gesagt dauert er eine Dreiviertelstunde."),
        (3900, 45, "Anders als vorhin gesagt kostet er fünfundvierzig Euro."),
        (3900, 60, "Anders als vorhin gesagt dauert er eine Dreiviertelstunde und kostet fünfundvierzig Euro."),
    ],
)
def test_what_is_different_from_the_offer_is_said(price, minutes, told):
    now = OFFERS[0].plan
    item = replace(now.items[0], price_cents=price)
    phase = replace(item.phases[0], span=Span(now.start, now.start + timedelta(minutes=minutes)))
    offered = replace(now, items=(replace(item, phases=(phase,)),))
    assert told in said(Booked(appointment(now), offered=offered))


def test_a_booking_with_a_warning_is_still_booked():
    reply = reply_to(Booked(appointment(OFFERS[0].plan), ("calendar_sync_pending",)), XYZ, NOW)
    assert reply.status == "booked"
    assert "gebucht" in reply.say
    assert reply.as_json()["warnings"] == ["calendar_sync_pending"]


def test_a_booking_carries_its_segments_with_gaps_that_need_nobody():
    colour = XYZ.service_by_key["ansatzfaerbung"]
    data = reply_to(Booked(appointment(visit(berlin(25, 9), SARAH, colour))), XYZ, NOW).as_json()
    assert [(s["key"], s["staff"], s["staff_required"]) for s in data["segments"]] == [
        ("A", "Sarah", True),
        ("GAP_A", None, False),
        ("B", "Sarah", True),
        ("C", "Sarah", True),
    ]
    assert (data["start"], data["end"]) == ("2026-11-25T09:00:00+01:00", "2026-11-25T11:00:00+01:00")
    assert (data["service"], data["staff"], data["price_cents"]) == ("Ansatzfärbung", "Sarah", 6900)
    assert (data["appointment_id"], data["confirmation_code"]) == ("00000000-0000-0000-0000-00000000002a", "37140")


def test_only_a_booking_is_ever_called_booked():
    outcomes = [*about_a_salon(XYZ, DAY), *(o for n in range(8) for o in about_a_moment(XYZ, berlin(25, 9), n))]
    for outcome in outcomes:
        if not isinstance(outcome, Booked):
            assert "ist gebucht" not in said(outcome)


@pytest.mark.parametrize("kind", [Failed, Unreachable])
def test_a_failure_says_about_the_calendar_only_what_is_known(kind):
    assert "nicht eingetragen" in said(kind(Aftermath.NOT_BOOKED))
    assert "Verlassen Sie sich nicht darauf".casefold() in said(kind(Aftermath.UNKNOWN)).casefold()
    assert "Termin" not in said(kind(Aftermath.NOTHING_TRIED))
    for aftermath in Aftermath:
        assert "leid" in said(kind(aftermath))
        assert "gebucht" not in said(kind(aftermath))


def test_two_readings_of_a_time_are_set_apart():
    assert said(TimeUnclear((AtTime(time(8)), AtTime(time(20))))) == "Meinen Sie acht Uhr morgens oder zwanzig Uhr?"
    assert said(TimeUnclear((OnDate(date(2026, 12, 1)), OnDate(date(2026, 12, 8))))) == (
        "Meinen Sie Dienstag, den ersten Dezember, oder Dienstag, den achten Dezember?"
    )
    assert said(TimeUnclear((AtMoment(berlin(25, 8)), AtMoment(berlin(25, 20))))) == (
        "Meinen Sie morgen um acht Uhr morgens oder um zwanzig Uhr?"
    )


def test_what_is_clear_is_said_beside_the_question():
    cut, perm, colour = (XYZ.service_by_key[key] for key in ("damenschnitt", "dauerwelle", "faerben"))
    reply = reply_to(ServiceUnclear((cut, perm), (colour,)), XYZ, NOW)
    assert reply.say == "Färben habe ich. Und meinen Sie außerdem Damenschnitt oder Dauerwelle?"
    assert reply.data["certain"] == [{"key": "faerben", "name": "Färben"}]


def test_a_holiday_is_named():
    assert said(Closed(date(2026, 12, 25), "Erster Weihnachtstag", ())).startswith(
        "Am fünfundzwanzigsten Dezember haben wir leider geschlossen, da ist Erster Weihnachtstag."
    )


def test_outside_hours_names_the_hours_of_that_day():
    hours = (WallSpan(time(9), time(18)),)
    assert "von neun Uhr bis achtzehn Uhr geöffnet" in said(OutsideHours(berlin(25, 20), hours, ()))


def test_a_visit_too_long_for_the_rest_of_the_day_is_not_called_outside_the_opening_hours():
    hours = (WallSpan(time(9), time(18)),)
    say = said(OutsideHours(berlin(25, 15), hours, ()))
    assert "um fünfzehn Uhr reicht die Zeit dafür leider nicht, wir haben von neun Uhr bis achtzehn Uhr" in say
    assert "passt leider nicht in unsere Öffnungszeiten" in said(OutsideHours(berlin(25, 18), hours, ()))


def test_a_person_who_does_not_do_it_is_told_with_who_does():
    assert said(StaffNotQualified(MAX, CUT, (LISA, SARAH))) == (
        "Damenschnitt bietet Max leider nicht an, das machen bei uns Lisa und Sarah. Zu wem möchten Sie gern?"
    )


def test_who_alone_does_it_is_told_without_a_question_too():
    reply = reply_to(StaffNotQualified(MAX, CUT, (LISA,)), XYZ, NOW)
    assert reply.say == "Damenschnitt macht bei uns leider nur Lisa. Ist Ihnen das recht?"
    assert reply.data["only_staff"] == "Damenschnitt macht bei uns leider nur Lisa."
    assert reply_to(StaffNotQualified(MAX, CUT, (LISA, SARAH)), XYZ, NOW).data["only_staff"] == ""


def test_only_a_number_that_was_told_is_read_back_with_a_call_back():
    noted = Callback(UUID(int=1), CallbackReason.ASKED, NOW, "Anna Klein", "+491723456789", "", "")
    assert "null eins sieben zwei" in said(CallbackNoted(noted))
    assert said(CallbackNoted(noted, on_display=True)) == (
        "Gern, das habe ich notiert. Der Salon ruft Sie unter dieser Nummer zurück."
    )


def test_people_of_the_same_name_are_asked_for_by_their_full_names():
    november = salon("november")
    assert said(StaffUnclear(november.staff[:2]), november) == "Meinen Sie Fabian Spitzer oder Fabian Keller?"


def test_a_long_list_of_services_is_cut_and_asked_about():
    text = said(ServicesListed(XYZ.offered))
    assert "unter anderem" in text
    assert text.endswith("?")
    assert sum(service.name.split(",")[0] in text for service in XYZ.offered) < 10


def test_relative_days_count_from_the_day_of_the_call_in_the_branch():
    late = berlin(24, 23, 30)
    found = SlotsFound(OFFERS[:1], wished=True)
    assert reply_to(found, XYZ, late).say.startswith("Ja, morgen um neun Uhr")
    assert reply_to(found, XYZ, berlin(25, 0, 10)).say.startswith("Ja, heute um neun Uhr")
