"""Who is called back after a call: whoever may believe in what is not in the calendar, or heard last that it broke."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from voice_booking.adapters.salon_file import read_business
from voice_booking.booking.after_call import came_of, entry_after, made_good, owed, settle_call
from voice_booking.booking.call_outcome import CallOutcome
from voice_booking.booking.call_records import AfterCall, BookedHere, CallOnFile, CallRecord, Stage, Turn
from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.offers import Offer
from voice_booking.booking.ports import Event
from voice_booking.scheduling.plan import Plan, PlannedItem, PlannedPhase, Span

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SALON = read_business(Path(__file__).parents[3] / "examples" / "xyz.yaml").salon("mitte")
WISH = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr"}


def agent(text):
    return Turn("agent", text)


def user(text):
    return Turn("user", text)


def asked(tool, id_="t1", **args):
    return Turn("tool_call_invocation", json.dumps(args), tool=tool, tool_call_id=id_)


def answered(status, id_="t1", successful=True, **more):
    return Turn(
        "tool_call_result", json.dumps({"status": status, **more}), tool_call_id=id_, successful=successful
    )  # fmt: skip


def replied(status, tool="check_availability", slots=(), **args):
    reply = {"status": status, "reason": None, "slots": [{"slot_id": slot} for slot in slots]}
    return Event("tool_call", NOW, {"tool": tool, "args": args, "reply": reply})


def happened(kind):
    return Event(kind, NOW, {}, "call", uuid4())


def after(*turns, events=(), reason="user_hangup", **more):
    record = CallRecord(
        "call_x",
        Stage.ENDED,
        from_number="+491711234567",
        disconnection_reason=reason,
        transcript=turns or None,
    )
    return AfterCall(CallOnFile(record, SALON.branch.id, NOW), tuple(events), **more)


def reason_for(*turns, **more):
    due = owed(after(*turns, **more))
    return due and due.reason.value


OFFERED = (
    asked("check_availability", **WISH),
    answered("slots_found", slots=[{}]),
    agent("Um vierzehn Uhr ist frei, passt das?"),
)
BOOKS = asked("book_appointment", "t2", **WISH, name="Hans Müller")


class TestBelief:
    """What the agent said against what stands."""

    def test_a_booking_that_was_only_said_is_owed(self):
        assert reason_for(user("Ja"), agent("Ihr Termin ist gebucht.")) == "claimed"

    def test_a_booking_that_stands_is_not(self):
        assert reason_for(agent("Ihr Termin ist gebucht."), events=[happened("booked")]) is None

    def test_a_booking_said_before_the_tool_that_then_refused_is_owed(self):
        turns = (agent("Ihr Termin ist gebucht."), BOOKS, answered("slot_unavailable", "t2"), agent("Oh, doch nicht."))
        assert reason_for(*turns, events=[replied("slot_unavailable", "book_appointment")]) == "claimed"

    @pytest.mark.parametrize(
        ("said", "reason"),
        [("Ihr Termin ist storniert.", "cancel"), ("Ihr Termin ist auf Freitag verschoben.", "move")],
    )
    def test_a_change_that_was_only_said_is_owed_as_that_change(self, said, reason):
        assert reason_for(agent(said)) == reason

    def test_a_visit_that_was_looked_up_may_be_spoken_of(self):
        found = answered("appointments_found", appointments=[{"start": "…"}])
        assert reason_for(asked("find_appointments"), found, agent("Ihr Termin am Freitag ist eingetragen.")) is None

    def test_visits_that_were_looked_up_are_no_excuse_for_a_new_one(self):
        found = answered("appointments_found", appointments=[{"start": "…"}])
        turns = (found, answered("slots_found", "t2", slots=[{}]), agent("Gut, ich habe Sie für morgen eingetragen."))
        assert reason_for(*turns) == "claimed"

    def test_finding_no_visits_excuses_nothing(self):
        assert (
            reason_for(answered("appointments_found", appointments=[]), agent("Ihr Termin ist gebucht.")) == "claimed"
        )

    def test_a_moved_visit_may_be_called_booked(self):
        events = [happened("rescheduled")]
        assert reason_for(agent("Sie sind jetzt für Freitag eingetragen."), events=events) is None

    def test_what_callers_say_is_no_claim(self):
        assert reason_for(user("Ich habe gestern einen Termin gebucht.")) is None

    def test_a_call_in_which_a_lie_was_told_is_an_error(self):
        known = after(agent("Ihr Termin ist gebucht."), reason="agent_hangup")
        assert came_of(known) is CallOutcome.ERROR
        assert came_of(replace(known, called_back=True)) is CallOutcome.ERROR


class TestBrokenOff:
    def test_a_tool_that_was_called_and_never_answered_is_owed(self):
        assert reason_for(*OFFERED, user("Ja, bitte."), BOOKS) == "broken_off"

    def test_an_answer_that_nobody_spoke_is_owed(self):
        assert reason_for(*OFFERED, user("Ja"), BOOKS, answered("general_error", "t2")) == "broken_off"

    def test_filler_words_before_the_answer_tell_nothing(self):
        turns = (*OFFERED, user("Ja"), BOOKS, agent("Einen Moment bitte."), answered("slot_unavailable", "t2"))
        assert reason_for(*turns) == "broken_off"

    def test_a_refusal_that_was_spoken_is_known_to_the_caller(self):
        turns = (*OFFERED, user("Ja"), BOOKS, answered("slot_unavailable", "t2"), agent("Das ist leider gerade weg."))
        assert reason_for(*turns) is None

    def test_a_booking_that_stands_is_what_the_caller_believes_in(self):
        assert reason_for(*OFFERED, user("Ja"), BOOKS, events=[happened("booked")]) is None

    def test_versioned_tools_count(self):
        assert reason_for(user("Ja"), asked("book_appointment_v17", **WISH)) == "broken_off"

    def test_reading_tools_do_not(self):
        assert reason_for(user("Haben Sie morgen frei?"), asked("check_availability", **WISH)) is None

    @pytest.mark.parametrize(("tool", "reason"), [("reschedule_appointment", "move"), ("cancel_appointment", "cancel")])
    def test_a_change_that_broke_off_is_owed_as_that_change(self, tool, reason):
        assert reason_for(user("Ja"), asked(tool, termin="der am Freitag")) == reason

    def test_a_yes_before_the_tool_is_owed(self):
        assert reason_for(*OFFERED, user("Ja, bitte.")) == "broken_off"

    def test_a_yes_that_the_agent_was_about_to_act_upon_is_owed(self):
        assert reason_for(*OFFERED, user("Ja gern."), agent("Auf welchen Namen?")) == "broken_off"

    @pytest.mark.parametrize(
        "said", ["Nein, danke.", "Ich überlege es mir.", "Ja, aber lieber später.", "Was kostet das?"]
    )
    def test_no_yes_is_not(self, said):
        assert reason_for(*OFFERED, user(said)) is None

    def test_a_yes_to_what_is_free_instead_is_owed(self):
        instead = answered("slot_unavailable", slots=[{}])
        turns = (asked("check_availability", **WISH), instead, agent("Um drei ginge es."), user("Okay, passt."))
        assert reason_for(*turns) == "broken_off"

    def test_a_yes_where_nothing_is_free_is_to_nothing(self):
        refused = answered("slot_unavailable", slots=[])
        turns = (asked("check_availability", **WISH), refused, agent("Nichts frei."), user("Okay."))
        assert reason_for(*turns) is None

    def test_a_second_thought_counts(self):
        assert reason_for(*OFFERED, user("Ja"), agent("Auf welchen Namen?"), user("Ach nein, doch nicht.")) is None

    def test_a_yes_to_something_else_is_not(self):
        assert reason_for(agent("Wollen Sie einen Termin?"), user("Ja"), *OFFERED) is None

    def test_a_yes_that_led_to_another_search_is_not(self):
        assert reason_for(*OFFERED, user("Ja"), asked("check_availability", "t3", **WISH)) is None

    def test_a_call_that_the_agent_ended_in_order_did_not_break_off(self):
        assert reason_for(*OFFERED, user("Ja, danke, das genügt."), reason="agent_hangup") is None


class TestErrors:
    def test_an_apology_at_the_end_is_owed(self):
        assert reason_for(events=[replied("service_unavailable")]) == "failed"

    def test_an_error_that_was_made_good_is_not(self):
        assert reason_for(events=[replied("general_error"), replied("slots_found")]) is None

    def test_an_apology_that_could_not_be_recorded_is_owed(self):
        turns = (asked("check_availability", **WISH), answered("service_unavailable"), agent("Das tut mir leid."))
        known = after(*turns)
        assert reason_for(*turns) == "failed"
        assert came_of(known) is CallOutcome.ERROR

    def test_what_was_said_last_counts_not_what_broke_before(self):
        turns = (answered("general_error"), answered("services_listed", "t2"), agent("Gern."))
        assert reason_for(*turns, events=[replied("general_error"), replied("services_listed")]) is None

    def test_an_answer_that_never_reached_the_agent_is_owed(self):
        turns = (asked("check_availability", **WISH), answered("", successful=False), agent("Moment."))
        assert reason_for(*turns) == "failed"

    def test_a_line_that_broke_while_somebody_spoke_is_owed(self):
        assert reason_for(user("Ich hätte gern"), reason="error_asr") == "failed"

    def test_a_line_on_which_nobody_spoke_is_not(self):
        assert reason_for(reason="error_no_audio_received") is None

    def test_who_has_what_they_called_for_is_not_called(self):
        assert reason_for(events=[happened("booked"), replied("general_error")]) is None


class TestOnce:
    BROKEN = (*OFFERED, user("Ja"), BOOKS)

    def test_a_call_that_is_on_the_list_already_is_not_put_there_again(self):
        assert reason_for(*self.BROKEN, called_back=True) is None

    def test_who_has_booked_since_is_not_called(self):
        assert reason_for(*self.BROKEN, booked_since=True) is None

    def test_a_call_without_words_and_events_owes_nothing(self):
        assert reason_for() is None


def plan(start):
    service = SALON.offered[0]
    phase = PlannedPhase("A", service.name, Span(start, start + timedelta(minutes=30)), SALON.staff[0].id, True)
    return Plan((PlannedItem(service.id, service.name, 3000, (phase,)),), ())


def offer(slot_id, hours=24):
    return Offer(slot_id, plan(NOW + timedelta(hours=hours)), NOW)


def entry(known):
    due = owed(known)
    assert due
    return entry_after(due, known, SALON, NOW, lambda callback, _: f"für {callback.name}")


class TestMadeGood:
    """Who has booked after all is not called about it."""

    MADE = BookedHere(NOW + timedelta(minutes=1), "Hans Müller")

    def waiting(self, reason="broken_off", name="Hans Müller", call_id="call_0", created=NOW):
        return Callback(uuid4(), CallbackReason(reason), created, name, None, "", "", call_id)

    def is_made_good(self, entry, *events, booked=(MADE,)):
        return bool(made_good(after(events=events, waiting=(entry,), booked=booked)))

    @pytest.mark.parametrize("reason", ["broken_off", "claimed"])
    def test_a_booking_that_broke_off_is_made_good_by_a_later_one(self, reason):
        assert self.is_made_good(self.waiting(reason))
        assert self.is_made_good(self.waiting(reason, name=""))

    def test_nothing_is_without_a_booking(self):
        assert not self.is_made_good(self.waiting(), booked=())

    def test_what_was_booked_before_makes_nothing_good(self):
        assert not self.is_made_good(self.waiting(created=NOW + timedelta(hours=1)))

    def test_somebody_else_of_the_family_makes_nothing_good(self):
        assert not self.is_made_good(self.waiting(name="Petra Müller"))

    @pytest.mark.parametrize("reason", ["asked", "move", "cancel", "not_verified", "staff_away"])
    def test_other_matters_stay_open(self, reason):
        assert not self.is_made_good(self.waiting(reason))

    def test_a_tool_that_broke_and_then_booked_is_made_good(self):
        failed = self.waiting("failed", call_id="call_x")
        assert self.is_made_good(failed, replied("general_error", "book_appointment"))

    def test_a_cancellation_that_broke_is_not_made_good_by_a_booking(self):
        failed = self.waiting("failed", call_id="call_x")
        assert not self.is_made_good(failed, replied("general_error", "cancel_appointment"))

    def test_what_broke_in_another_call_may_have_been_anything(self):
        assert not self.is_made_good(self.waiting("failed", call_id="call_0"))


class TestEntry:
    def test_it_says_who_what_and_where_to_call(self):
        made = entry(after(*OFFERED, user("Ja"), BOOKS))
        assert (made.name, made.phone, made.wish) == ("Hans Müller", "+491711234567", "Damenschnitt, morgen, 14 Uhr")
        assert (made.text, made.call_id) == ("für Hans Müller", "call_x")

    def test_the_same_call_always_has_the_same_entry(self):
        known = after(*OFFERED, user("Ja"), BOOKS)
        assert entry(known).id == entry(replace(known, events=(replied("slots_found"),))).id

    def test_the_slot_that_was_chosen_is_proposed(self):
        known = after(user("Ja"), asked("book_appointment", slot_id="bbbb"), offers=(offer("AAAA"), offer("BBBB", 25)))
        assert entry(known).proposals == (offer("BBBB", 25).plan,)

    def test_what_was_told_of_last_is_proposed_where_none_was_named(self):
        events = [replied("slots_found", slots=["AAAA"]), replied("slots_found", slots=["BBBB", "CCCC"])]
        offers = (offer("AAAA"), offer("BBBB", 25), offer("CCCC", 26))
        known = after(*OFFERED, user("Ja"), events=events, offers=offers)
        assert entry(known).proposals == (offers[1].plan, offers[2].plan)

    def test_what_is_over_is_not_proposed(self):
        known = after(user("Ja"), asked("book_appointment", slot_id="AAAA"), offers=(offer("AAAA", -1),))
        assert entry(known).proposals == ()

    def test_a_change_proposes_no_new_slots(self):
        known = after(user("Ja"), asked("cancel_appointment", slot_id="AAAA"), offers=(offer("AAAA"),))
        assert entry(known).proposals == ()

    @pytest.mark.parametrize("value", ["{{name}}", "None", "", "  ", None, 7])
    def test_what_a_model_makes_up_is_no_name(self, value):
        assert entry(after(user("Ja"), asked("book_appointment", name=value))).name == ""

    def test_words_of_earlier_tools_are_known_too(self):
        known = after(*OFFERED, user("Ja"), events=[replied("slots_found", **WISH, name="Hanna")])
        assert (entry(known).name, entry(known).wish) == ("Hanna", "Damenschnitt, morgen, 14 Uhr")

    def test_arguments_that_are_no_json_are_no_words(self):
        known = after(user("Ja"), replace(BOOKS, text="{broken"))
        assert (entry(known).name, entry(known).wish) == ("", "")


async def test_a_call_that_nobody_knows_is_left_alone():
    class Empty:
        async def after(self, *_):
            return None

    assert await settle_call("call_x", SALON, NOW, Empty(), lambda *_: "") is None
