"""Cal.com as a script: what it answers, in turn, and what it was asked."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx

from calcom_contract import INTERFACE, Contract, Recording
from voice_booking.adapters.calcom import HOSTED, VOICE, Account, ApiVersions, Breakers, CalcomCalendars, Pace
from voice_booking.booking.calendar import EventTypeWanted, NewBooking
from voice_booking.scheduling.plan import Span

COMPANY = UUID("6a0f8a53-6a2f-4a0e-9f7e-1f5f4d2f9b11")
EMMA = 1414768
FABIAN = 1346408
TEAM = 77
TYPE = 4400101

TEN = datetime(2026, 12, 1, 9, tzinfo=UTC)
MORNING = Span(TEN, TEN + timedelta(hours=2))
WANTED = NewBooking(
    event_type_id=TYPE,
    start=TEN,
    minutes=50,
    name="Hans Müller",
    email="termin+1@salon.example",
    timezone="Europe/Berlin",
    metadata={"appointment_id": "a-1", "phase_id": "p-1", "segment_key": "A"},
)
WINDING = EventTypeWanted("Dauerwelle: Haare wickeln", "dauerwelle-a-emma", 50, (40,), EMMA, "Segment A", "Hauptstr. 1")


async def collect(bookings):
    return [each async for each in bookings]


Reply = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


@dataclass
class Watch:
    """A clock that goes only when somebody sleeps by it."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@dataclass
class Script:
    """Answers in turn; the last one again and again."""

    replies: Sequence[Reply]
    asked: list[httpx.Request] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        reply = self.replies[min(len(self.asked), len(self.replies) - 1)]
        self.asked.append(request)
        if isinstance(reply, Exception):
            raise reply
        if isinstance(reply, httpx.Response):
            return httpx.Response(reply.status_code, content=reply.content, headers=reply.headers)
        return reply(request)

    @property
    def bodies(self) -> list[Any]:
        return [json.loads(request.content) for request in self.asked]


@dataclass
class Talk:
    """A client and the other side."""

    script: Script
    calendars: CalcomCalendars
    watch: Watch

    @property
    def calendar(self):
        return self.calendars.of(COMPANY, patient=False)

    @property
    def patient(self):
        return self.calendars.of(COMPANY, patient=True)

    @property
    def link(self):
        return self.calendars.link(COMPANY, patient=True)


def talk(
    *replies: Reply,
    contract: Contract | None = None,
    versions: ApiVersions = HOSTED,
    team_id: int | None = TEAM,
    voice: Pace = VOICE,
    base_url: str = "https://api.cal.com/v2",
) -> Talk:
    """A client whose every request is answered by the script; held against the interface where one is at hand."""
    script, watch = Script(replies), Watch()
    transport: httpx.AsyncBaseTransport = httpx.MockTransport(script)
    if contract is not None and INTERFACE.exists():
        transport = Recording(transport, contract)
    account = Account("salon", "cal_live_secret", team_id, base_url, versions)
    calendars = CalcomCalendars(
        httpx.AsyncClient(transport=transport),
        {COMPANY: account},
        Breakers(monotonic=watch),
        voice=voice,
        monotonic=watch,
        sleep=watch.sleep,
    )
    return Talk(script, calendars, watch)


def success(data: Any, status: int = 200, **more: Any) -> httpx.Response:
    return httpx.Response(status, json={"status": "success", "data": data, **more})


def error(status: int, message: str, code: str = "BadRequestException", **details: Any) -> httpx.Response:
    body = {"code": code, "message": message, "details": {"message": message, "statusCode": status, **details}}
    return httpx.Response(
        status, json={"status": "error", "timestamp": "2026-11-21T08:00:00Z", "path": "/v2", "error": body}
    )


def core_error(status: int, message: str) -> httpx.Response:
    """Of the booking core: a different top level."""
    return httpx.Response(status, json={"statusCode": status, "message": message})


def a_booking(uid: str = "uid-1", **changed: Any) -> dict[str, Any]:
    attendee = {"name": "Hans Müller", "email": "termin+1@salon.example", "timeZone": "Europe/Berlin"}
    host = {"id": EMMA, "name": "Emma", "email": "emma@salon.example", "username": "emma", "timeZone": "Europe/Berlin"}
    return {
        "id": 501,
        "uid": uid,
        "title": "Dauerwelle: Haare wickeln",
        "description": "",
        "hosts": [host | {"displayEmail": "emma@salon.example"}],
        "status": "accepted",
        "start": "2026-12-01T09:00:00.000Z",
        "end": "2026-12-01T09:50:00.000Z",
        "duration": 50,
        "eventTypeId": TYPE,
        "eventType": {"id": TYPE, "slug": "dauerwelle-a-emma"},
        "location": "Hauptstr. 1",
        "absentHost": False,
        "createdAt": "2026-11-21T08:00:00.000Z",
        "updatedAt": "2026-11-21T08:00:01.000Z",
        "metadata": {"phase_id": "p-1"},
        "attendees": [attendee | {"displayEmail": attendee["email"], "absent": False, "language": "de"}],
        "guests": [],
        "bookingFieldsResponses": {},
        **changed,
    }


def an_event_type(number: int = TYPE, **changed: Any) -> dict[str, Any]:
    """Of a team."""
    team = dict.fromkeys(("slug", "bannerUrl", "name", "logoUrl", "weekStart", "brandColor", "darkBrandColor", "theme"))
    return {
        "id": number,
        "lengthInMinutes": 50,
        "lengthInMinutesOptions": [40, 50],
        "title": "Dauerwelle: Haare wickeln",
        "slug": "dauerwelle-a-emma",
        "description": "Segment A",
        "locations": [{"type": "address", "address": "Hauptstr. 1", "public": True}],
        "bookingFields": [],
        "disableGuests": False,
        "slotInterval": 5,
        "minimumBookingNotice": 0,
        "beforeEventBuffer": 0,
        "afterEventBuffer": 0,
        "recurrence": None,
        "metadata": {},
        "price": 0,
        "currency": "eur",
        "lockTimeZoneToggleOnBookingPage": False,
        "forwardParamsSuccessRedirect": None,
        "successRedirectUrl": None,
        "isInstantEvent": False,
        "scheduleId": None,
        "hidden": True,
        "bookingRequiresAuthentication": False,
        "teamId": TEAM,
        "ownerId": None,
        "parentEventTypeId": None,
        "hosts": [{"userId": EMMA, "mandatory": False, "priority": "medium", "name": "Emma"}],
        "schedulingType": "collective",
        "team": {name: "" for name in team} | {"id": TEAM},
        **changed,
    }


def own_event_type(**changed: Any) -> dict[str, Any]:
    """Of the key's user."""
    document = an_event_type(ownerId=EMMA, users=[{"id": EMMA, "name": "Emma"}], bookingUrl="https://cal.com/e/d")
    return {key: value for key, value in document.items() if key not in OF_A_TEAM} | changed


OF_A_TEAM = ("teamId", "hosts", "schedulingType", "team", "parentEventTypeId")


def a_schedule(**changed: Any) -> dict[str, Any]:
    return {
        "id": 9,
        "ownerId": EMMA,
        "name": "Arbeitszeit",
        "timeZone": "Europe/Berlin",
        "availability": [{"days": ["Monday", "Tuesday"], "startTime": "09:00", "endTime": "17:00"}],
        "isDefault": True,
        "overrides": [],
        **changed,
    }


def a_webhook(**changed: Any) -> dict[str, Any]:
    return {
        "payloadTemplate": "",
        "triggers": ["BOOKING_CREATED"],
        "userId": EMMA,
        "id": 31,
        "subscriberUrl": "https://salon.example/webhooks/calcom",
        "active": True,
        **changed,
    }


def a_reservation(**changed: Any) -> dict[str, Any]:
    return {
        "eventTypeId": TYPE,
        "slotStart": "2026-12-01T09:00:00.000Z",
        "slotEnd": "2026-12-01T09:50:00.000Z",
        "slotDuration": 50,
        "reservationUid": "res-1",
        "reservationDuration": 5,
        "reservationUntil": "2026-11-21T08:05:00.000Z",
        **changed,
    }


def me() -> dict[str, Any]:
    return {
        "id": EMMA,
        "username": "emma",
        "email": "emma@salon.example",
        "name": "Emma",
        "avatarUrl": None,
        "bio": None,
        "timeFormat": 24,
        "defaultScheduleId": 9,
        "weekStart": "Monday",
        "timeZone": "Europe/Berlin",
        "organizationId": None,
    }


def page_by_skipping(*bookings: dict[str, Any], more: bool, total: int = 2) -> httpx.Response:
    paging = {
        "totalItems": total,
        "remainingItems": int(more),
        "returnedItems": len(bookings),
        "itemsPerPage": 100,
        "currentPage": 1,
        "totalPages": 2,
        "hasNextPage": more,
        "hasPreviousPage": False,
    }
    return success(list(bookings), pagination=paging)


def page_by_cursor(*bookings: dict[str, Any], cursor: str | None) -> httpx.Response:
    return success(list(bookings), pagination={"nextCursor": cursor, "hasMore": cursor is not None})
