"""GET /v2/bookings: filters and both ways of paging."""

import pytest

from voice_booking.simulator.calcom.edits import Edits

DAYS = [f"2026-11-{day}T10:00:00Z" for day in ("17", "18", "19", "20")]


@pytest.fixture
def booked(office):
    """The uids of four bookings, a day apart, made a minute apart."""
    type_id = office.team_type()["id"]
    uids = []
    for start in DAYS:
        uids.append(office.book(type_id, start)["uid"])
        office.wait(minutes=1)
    return uids


def uids(office, version="2026-05-01", **query):
    texts = {name: str(value) for name, value in query.items()}
    return [row["uid"] for row in office.data("GET", "/v2/bookings", query=texts, version=version)]


def test_take_and_skip_count_pages(office, booked):
    answer = office.get("/v2/bookings", query={"take": "3", "skip": "3"}, version="2024-08-13")
    assert [row["uid"] for row in answer.body["data"]] == booked[3:]
    assert answer.body["pagination"] == {
        "totalItems": 4,
        "remainingItems": 0,
        "returnedItems": 1,
        "itemsPerPage": 3,
        "currentPage": 2,
        "totalPages": 2,
        "hasNextPage": False,
        "hasPreviousPage": True,
    }


def test_a_cursor_leads_from_page_to_page(office, booked):
    first = office.get("/v2/bookings", query={"limit": "3"}, version="2026-05-01").body
    assert first["pagination"]["hasMore"]
    cursor = first["pagination"]["nextCursor"]
    second = office.get("/v2/bookings", query={"limit": "3", "cursor": cursor}, version="2026-05-01").body
    assert [row["uid"] for row in first["data"] + second["data"]] == booked
    assert second["pagination"] == {"nextCursor": None, "hasMore": False}


@pytest.mark.parametrize(
    ("version", "query"),
    [
        ("2024-08-13", {"take": "251"}),
        ("2026-05-01", {"limit": "101"}),
        ("2026-05-01", {"status": "upcoming,past"}),
        ("2026-05-01", {"cursor": "nonsense"}),
        ("2024-08-13", {"status": "future"}),
        ("2024-08-13", {"afterStart": "morgen"}),
    ],
)
def test_what_does_not_fit_is_refused(office, booked, version, query):
    assert office.get("/v2/bookings", query=query, version=version).status == 400


def test_the_old_list_takes_several_statuses(office, booked):
    office.data("POST", f"/v2/bookings/{booked[0]}/cancel", {})
    office.wait(days=2, hours=6)
    assert uids(office, status="upcoming") == booked[2:]
    assert uids(office, status="past") == booked[1:2]
    assert uids(office, status="cancelled") == booked[:1]
    assert uids(office, "2024-08-13", status="cancelled,past") == booked[:2]


def test_what_has_changed_since_is_found(office, booked):
    moment = office.now.isoformat()
    assert uids(office, afterUpdatedAt=moment) == []
    Edits(office.world).cancel(booked[1])
    assert uids(office, afterUpdatedAt=moment) == booked[1:2]


def test_filters_by_type_and_span(office, booked):
    assert uids(office, afterStart=DAYS[1], beforeEnd="2026-11-19T11:00:00Z") == booked[1:3]
    assert uids(office, eventTypeId=1) == []
    assert uids(office, bookingUid=booked[2]) == booked[2:3]
    assert uids(office, attendeeEmail="niemand@kunden.example") == []
    assert uids(office, teamId=office.team.id) == booked


def test_order_is_by_start_unless_it_is_asked_for(office, booked):
    assert uids(office, sortStart="desc") == booked[::-1]
    assert uids(office, "2024-08-13", sortCreated="asc") == booked


def test_administrators_see_the_bookings_of_their_team_and_members_their_own(office, booked):
    office.world.state.keys["cal_live_tom"] = office.tom.id
    assert len(office.data("GET", "/v2/bookings", key="cal_live_mia", version="2026-05-01")) == 4
    assert office.data("GET", "/v2/bookings", key="cal_live_tom", version="2026-05-01") == []
