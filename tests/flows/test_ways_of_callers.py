"""What callers come to in the flow of today, whatever the server has to say."""

import pytest
from a_walk import Walk, answer

ONE = answer("slots_found", "choose", slot_1="morgen um zehn", slot_id_1="AAAA", slot_2="", slot_3="")
THREE = {**ONE, "slot_2": "morgen um elf", "slot_3": "morgen um zwölf", "slot_id_2": "BBBB", "slot_id_3": "CCCC"}
BOOKED = answer("booked", "done")
MOVED = answer("rescheduled", "done")
NOTED = answer("callback_noted", "done")
ONE_VISIT = answer("appointments_found", "choose", appointment_1="ein Schnitt", appointment_id_1="id", appointment_2="")
WISH = "want_booking gives_service gives_time"


def server(**told):
    """Answers by tool id: one for all calls of it, or one for each; a tool that is not told of gives none."""

    def answers(tool, number):
        found = told.get(tool)
        return found[min(number, len(found)) - 1] if isinstance(found, list) else found

    return answers


def test_who_says_everything_at_once_is_asked_for_a_yes_and_a_name():
    walk = Walk("v19", [WISH, "affirm", "gives_name", "thanks"], server(check_availability=ONE, book_first=BOOKED))
    talk = ["greet", "offer_slots", "ask_name", "booked"]
    assert [node for node in walk.nodes if node in {*talk, "which_offer", "ask_time", "ask_service"}] == talk
    assert walk.nodes[-1] == "goodbye"


def test_a_name_that_was_said_is_not_asked_for():
    walk = Walk("v19", [WISH, "affirm gives_name"], server(check_availability=ONE, book_first=BOOKED))
    assert "ask_name" not in walk.nodes
    assert walk.nodes[-1] == "booked"


def test_where_one_person_alone_does_it_their_time_is_offered_without_a_question_between():
    only = answer("staff_unavailable", "ask_staff", only_staff="Balayage macht bei uns leider nur Sarah.")
    walk = Walk("v19", [WISH], server(check_availability=only, check_with_anybody=ONE))
    assert walk.nodes[-3:] == ["only_one_does_it", "check_with_anybody", "offer_slots"]
    several = Walk("v19", [WISH], server(check_availability={**only, "only_staff": ""}))
    assert several.nodes[-1] == "ask_other_staff"


@pytest.mark.parametrize(("status", "last"), [("booked", "goodbye"), ("slots_found", "offer_slots")])
def test_who_thanks_for_an_answer_is_through_only_if_something_was_done(status, last):
    turns = [WISH, "affirm gives_name"] if status == "booked" else [WISH]
    walk = Walk("v19", [*turns, "ask_waiting", "thanks"], server(check_availability=ONE, book_first=BOOKED))
    assert "about_waiting" in walk.nodes
    assert walk.nodes[-1] == last


@pytest.mark.parametrize(("choice", "slot_id"), [("first", "AAAA"), ("second", "BBBB"), ("third", "CCCC")])
def test_the_offer_that_was_chosen_is_the_one_that_is_booked(choice, slot_id):
    told = {f"book_{choice}": BOOKED}
    walk = Walk("v19", [WISH, f"choose_{choice} gives_name"], server(check_availability=THREE, **told))
    assert walk.fixed[-1]["slot_id"] == slot_id
    assert walk.nodes[-1] == "booked"


def test_a_yes_to_several_offers_is_asked_about():
    walk = Walk(
        "v19", [WISH, "affirm", "choose_second gives_name"], server(check_availability=THREE, book_second=BOOKED)
    )
    assert "which_offer" in walk.nodes
    assert walk.nodes[-1] == "booked"


def test_an_offer_that_was_not_made_cannot_be_chosen():
    walk = Walk("v19", [WISH, "choose_third gives_name"], server(check_availability=ONE))
    assert walk.nodes[-1] == "which_offer"


def test_a_booking_without_an_answer_is_tried_once_more():
    turns = [WISH, "affirm gives_name"]
    assert Walk("v19", turns, server(check_availability=ONE, book_first=[None, BOOKED])).nodes[-1] == "booked"
    lost = Walk(
        "v19", [*turns, "affirm"], server(check_availability=ONE, request_callback=answer("callback_noted", "done"))
    )
    assert lost.nodes[-6:] == [
        "book_first_again",
        "look_whether_booked",
        "end_node_error",
        "callback_wanted",
        "request_callback",
        "callback_noted",
    ]


def test_after_two_bookings_without_an_answer_what_stands_is_told():
    told = server(check_availability=ONE, find_appointments=ONE_VISIT)
    walk = Walk("v19", [WISH, "affirm gives_name"], told)
    assert walk.nodes[-3:] == ["book_first_again", "look_whether_booked", "tell_what_stands"]


def test_a_price_is_told_before_a_time_is_asked_for():
    priced = answer("slots_found", "choose", price="Herrenschnitt kostet …", slot_1="morgen um zehn", slot_id_1="AAAA")
    told = server(look_up_price=priced, check_availability=ONE)
    assert Walk("v19", ["want_info_prices"], told).nodes[-1] == "tell_price"
    assert Walk("v19", ["want_info_prices", "affirm gives_time"], told).nodes[-1] == "offer_slots"
    assert Walk("v19", ["want_info_prices", "deny thanks"], told).nodes[-1] == "goodbye"


def test_a_name_that_was_taken_down_wrong_is_noted_for_a_person():
    told = server(check_availability=ONE, book_first=BOOKED, note_name=NOTED)
    walk = Walk("v19", [WISH, "affirm gives_name", "deny correct gives_name"], told)
    assert walk.nodes[-2:] == ["note_name", "callback_noted"]


def test_an_old_success_is_not_told_again():
    turns = [WISH, "affirm gives_name", WISH, "affirm gives_name"]
    walk = Walk("v19", turns, server(check_availability=ONE, book_first=[BOOKED, None]))
    assert walk.nodes.count("booked") == 1
    assert walk.nodes[-1] == "end_node_error"


@pytest.mark.parametrize("version", ["v17", "v18", "v19"])
def test_a_server_that_is_gone_is_told_of(version):
    walk = Walk(version, [WISH, "affirm"], server())
    assert walk.nodes[-4:] == ["callback_wanted", "request_callback", "callback_failed", "goodbye"]


@pytest.mark.parametrize(("yes", "last"), [("affirm", "cancelled"), ("deny", "anything_else")])
def test_the_only_appointment_is_cancelled_after_a_yes(yes, last):
    told = server(find_appointments=ONE_VISIT, cancel_the_one=answer("cancelled", "done"))
    walk = Walk("v19", ["want_cancel", yes], told)
    assert walk.nodes[-1] == last
    assert ("cancel_the_one" in walk.nodes) is (yes == "affirm")


def test_a_person_is_put_through_where_there_is_one():
    assert Walk("v19", ["want_human"], server(), handover_phone="+4930123456").nodes[-1] == "hand_over"
    assert Walk("v19", ["want_human"], server(), handover_phone="").nodes[-1] == "nobody_there"


def test_who_refuses_notes_being_taken_comes_to_no_tool():
    for answered in ("affirm", "deny"):
        walk = Walk("v19", ["refuse_recording deny", answered], server(), handover_phone="+4930123456")
        assert not walk.fixed


def test_the_question_for_opening_hours_leads_back_to_the_offers():
    walk = Walk("v19", [WISH, "want_info_hours", "thanks"], server(check_availability=ONE))
    assert walk.nodes[-1] == "offer_slots"


def test_who_is_late_can_move_or_be_called_back():
    noted = server(request_callback=NOTED, find_appointments=ONE_VISIT)
    assert Walk("v19", ["late", "want_callback"], noted).nodes[-1] == "callback_noted"
    assert "move_by_words" in Walk("v19", ["late", "want_move"], noted).nodes


def test_what_was_just_entered_can_be_mended():
    told = server(
        check_availability=ONE,
        book_first=BOOKED,
        find_appointments=ONE_VISIT,
        move_by_words=answer("rescheduled", "done"),
    )
    walk = Walk("v19", [WISH, "affirm gives_name", "deny correct other_time gives_time"], told)
    assert walk.nodes[-3:] == ["find_to_move", "move_by_words", "moved"]


def test_a_machine_says_so_first():
    assert "KI" in Walk("v19", [], server()).said[0]


def test_before_wishes_for_staff_an_unclear_one_is_an_error():
    which = server(check_availability=answer("invalid_data", "ask_staff"))
    assert Walk("v17", [WISH], which).nodes[-1] == "end_node_error"
    assert Walk("v18", [WISH], which).nodes[-1] == "ask_staff"
