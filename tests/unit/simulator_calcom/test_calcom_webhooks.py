"""What Cal.com sends, to whom, signed how, and what can go wrong on the way."""

import hashlib
import hmac
import json

import pytest

from voice_booking.simulator.calcom.edits import Edits
from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.webhooks import deliveries

TEN = "2026-11-17T10:00:00Z"
NOON = "2026-11-17T12:00:00Z"
ALL = (
    *("BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED", "BOOKING_REQUESTED", "BOOKING_REJECTED"),
    *("BOOKING_NO_SHOW_UPDATED", "MEETING_STARTED", "MEETING_ENDED"),
)


@pytest.fixture
def type_id(office):
    """A type of Mia's with a subscription to everything."""
    found = office.team_type()["id"]
    subscribe(office, found)
    return found


def subscribe(office, type_id, secret="geheim", triggers=ALL):
    body = {"active": True, "subscriberUrl": "https://hier.example/calcom", "triggers": list(triggers)}
    path = f"/v2/teams/{office.team.id}/event-types/{type_id}/webhooks"
    return office.data("POST", path, body | ({"secret": secret} if secret else {}))


def sent(office):
    """The bodies of everything that goes out now."""
    return [json.loads(each.body) for each in deliveries.due(office.world)]


def test_a_created_booking_carries_our_metadata(office, type_id):
    booking = office.book(type_id, TEN, metadata={"phase_id": "p1"})
    (message,) = sent(office)
    payload = message["payload"]
    assert message["triggerEvent"] == "BOOKING_CREATED"
    assert (payload["uid"], payload["bookingId"]) == (booking["uid"], booking["id"])
    assert payload["metadata"]["phase_id"] == "p1"
    assert "videoCallUrl" in payload["metadata"]
    assert (payload["startTime"], payload["status"]) == ("2026-11-17T10:00:00.000Z", "ACCEPTED")
    assert payload["organizer"]["id"] == office.mia.id
    assert payload["responses"]["name"]["value"] == "Anna Müller"


def test_a_move_names_the_old_uid_and_times_and_no_cancellation_is_sent(office, type_id):
    former = office.book(type_id, TEN, metadata={"phase_id": "p1"})
    sent(office)
    moved = office.data("POST", f"/v2/bookings/{former['uid']}/reschedule", {"start": NOON})
    (message,) = sent(office)
    payload = message["payload"]
    assert message["triggerEvent"] == "BOOKING_RESCHEDULED"
    assert (payload["uid"], payload["rescheduleUid"]) == (moved["uid"], former["uid"])
    assert (payload["rescheduleId"], payload["rescheduleStartTime"]) == (former["id"], "2026-11-17T10:00:00.000Z")
    assert payload["metadata"]["phase_id"] == "p1"


def test_a_cancellation_has_no_metadata_and_times_with_an_offset(office, type_id):
    uid = office.book(type_id, TEN, metadata={"phase_id": "p1"})["uid"]
    office.data("POST", f"/v2/bookings/{uid}/cancel", {"cancellationReason": "krank"})
    payload = sent(office)[-1]["payload"]
    assert "metadata" not in payload
    assert payload["startTime"] == "2026-11-17T10:00:00+00:00"
    assert (payload["status"], payload["cancellationReason"]) == ("CANCELLED", "krank")


def test_a_type_with_confirmation_requests_first(office):
    found = office.team_type(confirmationPolicy={"type": "always", "blockUnconfirmedBookingsInBooker": True})["id"]
    subscribe(office, found)
    first, second = (office.book(found, start)["uid"] for start in (TEN, NOON))
    office.data("POST", f"/v2/bookings/{first}/confirm")
    office.data("POST", f"/v2/bookings/{second}/decline", {"reason": "voll"})
    office.data("POST", f"/v2/bookings/{first}/reschedule", {"start": "2026-11-18T10:00:00Z"})
    assert [message["triggerEvent"] for message in sent(office)] == [
        *("BOOKING_REQUESTED", "BOOKING_REQUESTED", "BOOKING_CREATED", "BOOKING_REJECTED", "BOOKING_REQUESTED"),
    ]


def test_meetings_are_announced_flat_when_their_time_has_come(office, type_id):
    uid = office.book(type_id, TEN)["uid"]
    sent(office)
    office.wait(days=1, hours=3)
    (started,) = sent(office)
    assert (started["triggerEvent"], started["uid"]) == ("MEETING_STARTED", uid)
    assert "payload" not in started
    office.wait(hours=1)
    assert [message["triggerEvent"] for message in sent(office)] == ["MEETING_ENDED"]
    assert sent(office) == []


def test_who_did_not_come_is_told(office, type_id):
    uid = office.book(type_id, TEN)["uid"]
    absent = {"attendees": [{"email": "anna@kunden.example", "absent": True}]}
    assert office.post(f"/v2/bookings/{uid}/mark-absent", absent).status == 400
    office.wait(days=2)
    office.data("POST", f"/v2/bookings/{uid}/mark-absent", absent)
    payload = sent(office)[-1]["payload"]
    assert (payload["bookingUid"], payload["attendees"][0]["noShow"]) == (uid, True)


def test_the_signature_is_lower_case_hex_over_the_raw_body(office, type_id):
    office.book(type_id, TEN)
    (delivery,) = deliveries.due(office.world)
    expected = hmac.new(b"geheim", delivery.body, hashlib.sha256).hexdigest()
    assert delivery.headers["x-cal-signature-256"] == expected
    assert delivery.headers["x-cal-webhook-version"] == "2021-10-20"


def test_without_a_secret_the_signature_is_a_text(office):
    found = office.team_type()["id"]
    subscribe(office, found, secret=None)
    office.book(found, TEN)
    assert deliveries.due(office.world)[0].headers["x-cal-signature-256"] == "no-secret-provided"


def test_every_subscription_that_matches_fires(office, type_id):
    body = {"active": True, "subscriberUrl": "https://mia.example/", "triggers": ["BOOKING_CREATED"]}
    office.data("POST", "/v2/webhooks", body, key="cal_live_mia")
    office.book(type_id, TEN)
    assert len(sent(office)) == 2


def test_a_users_own_subscription_hears_nothing_of_what_others_host(office):
    body = {"active": True, "subscriberUrl": "https://olga.example/", "triggers": ["BOOKING_CREATED"]}
    office.data("POST", "/v2/webhooks", body)
    office.book(office.team_type()["id"], TEN)
    assert sent(office) == []


def test_a_subscription_of_the_parent_hears_of_the_children(office):
    parent, child = office.team_type(schedulingType="managed")
    subscribe(office, parent["id"])
    office.book(child["id"], TEN)
    assert len(sent(office)) == 1


def test_what_is_switched_off_or_not_asked_for_is_not_sent(office, type_id):
    hook = subscribe(office, type_id, triggers=("BOOKING_CANCELLED",))
    office.book(type_id, TEN)
    assert len(sent(office)) == 1
    path = f"/v2/teams/{office.team.id}/event-types/{type_id}/webhooks/{hook['id']}"
    assert not office.data("PATCH", path, {"active": False})["active"]


def test_a_trigger_that_does_not_exist_is_refused(office, type_id):
    body = {"active": True, "subscriberUrl": "https://hier.example/", "triggers": ["BOOKING_CONFIRMED"]}
    assert office.post("/v2/webhooks", body).status == 400


def uids_in_order(office):
    return [message["payload"]["uid"] for message in sent(office)]


@pytest.mark.parametrize(
    ("effect", "first", "second"),
    [
        (Effect.LOSE, [1], []),
        (Effect.DUPLICATE, [0, 0, 1], []),
        (Effect.SWAP, [1, 0], []),
        (Effect.REPLAY, [0, 1], [0]),
    ],
)
def test_webhooks_are_lost_doubled_swapped_and_replayed(office, type_id, effect, first, second):
    office.world.faults.set(Fault(effect, "webhook.BOOKING_CREATED"))
    uids = [office.book(type_id, start)["uid"] for start in (TEN, NOON)]
    assert uids_in_order(office) == [uids[index] for index in first]
    assert uids_in_order(office) == [uids[index] for index in second]


def test_a_swapped_webhook_waits_for_one_to_follow(office, type_id):
    office.world.faults.set(Fault(Effect.SWAP, "webhook.*"))
    one = office.book(type_id, TEN)["uid"]
    assert uids_in_order(office) == []
    office.world.faults.set()
    two = office.book(type_id, NOON)["uid"]
    assert uids_in_order(office) == [one, two]


def test_edits_behind_our_back_are_told_as_everybody_elses(office, type_id):
    uid = office.book(type_id, TEN)["uid"]
    edits = Edits(office.world)
    moved = edits.move(uid, office.world.state.bookings[uid].start.replace(hour=12))
    edits.cancel(moved.uid, "krank")
    edits.book(type_id, moved.start)
    triggers = [message["triggerEvent"] for message in sent(office)]
    assert triggers == ["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED", "BOOKING_CREATED"]
