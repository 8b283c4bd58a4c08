"""A salon at Cal.com, without sockets: one owner with a key, two stylists, and what a test says to it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from voice_booking.simulator.calcom import founding
from voice_booking.simulator.calcom.wire import Answer, Request
from voice_booking.simulator.calcom.world import CalcomWorld

KEY = "cal_live_salon"
VERSIONS = {"bookings": "2026-02-25", "slots": "2024-09-04", "event-types": "2026-06-12", "schedules": "2024-06-11"}
NOW = datetime(2026, 11, 16, 7, 0, tzinfo=UTC)
"""A Monday, eight o'clock in Berlin."""


class Office:
    """Says things to a world as a client would."""

    def __init__(self) -> None:
        self.now = NOW
        self.world = CalcomWorld(now=lambda: self.now)
        state = self.world.state
        self.team = founding.salon(state, "Salon", owner="Olga", key=KEY, staff=("Mia", "Tom"))
        self.owner, self.mia, self.tom = state.users.values()
        state.keys["cal_live_mia"] = self.mia.id

    def request(self, method, path, body=None, *, key=KEY, version=None, query: Mapping[str, str] | None = None):
        resource = path.split("/")[2]
        headers = {"cal-api-version": version or VERSIONS.get(resource, "")}
        if key:
            headers["authorization"] = f"Bearer {key}"
        content = b""
        if body is not None:
            headers["content-type"] = "application/json"
            content = json.dumps(body).encode()
        return Request(method, path, query or {}, headers, content)

    def ask(self, method, path, body=None, **how) -> Answer:
        """What is answered."""
        return self.world.handle(self.request(method, path, body, **how))

    def get(self, path, **how) -> Answer:
        return self.ask("GET", path, **how)

    def post(self, path, body=None, **how) -> Answer:
        return self.ask("POST", path, body or {}, **how)

    def data(self, method, path, body=None, **how):
        """The data of an answer that must be a success."""
        answer = self.ask(method, path, body, **how)
        assert answer.status in {200, 201}, answer.body
        return answer.body["data"]

    def team_type(self, **settings):
        """A collective type of 60 minutes with Mia as its only host and no notice, unless said otherwise."""
        usual = {
            "title": "Haarschnitt",
            "slug": "haarschnitt",
            "lengthInMinutes": 60,
            "schedulingType": "collective",
            "minimumBookingNotice": 0,
            "hosts": [{"userId": self.mia.id}],
        }
        return self.data("POST", f"/v2/teams/{self.team.id}/event-types", usual | settings)

    def wish(self, event_type_id, start, **more):
        """The body of a booking."""
        attendee = {"name": "Anna Müller", "email": "anna@kunden.example", "timeZone": "Europe/Berlin"}
        return {"eventTypeId": event_type_id, "start": start, "attendee": attendee} | more

    def book(self, event_type_id, start, **more):
        """A booking that must succeed."""
        return self.data("POST", "/v2/bookings", self.wish(event_type_id, start, **more))

    def wait(self, **duration) -> None:
        self.now += timedelta(**duration)


def message(answer: Answer) -> str:
    """What an error says, whichever of the two top levels it has."""
    return answer.body["error"]["message"] if "error" in answer.body else answer.body["message"]
