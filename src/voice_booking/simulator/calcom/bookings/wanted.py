"""What somebody wants to book: read from the body, in either of the two shapes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from voice_booking.simulator.calcom.checking import (
    Field,
    error,
    is_email,
    is_filled,
    is_flag,
    is_number,
    is_object,
    is_phone,
    is_text,
    is_time,
    is_zone,
    list_of,
    one_of,
    picked,
)
from voice_booking.simulator.calcom.errors import invalid, not_built
from voice_booking.simulator.calcom.rows import Attendee
from voice_booking.simulator.calcom.wire import moment

LANGUAGES = tuple(
    [
        "ar",
        "ca",
        "de",
        "es",
        "eu",
        "he",
        "id",
        "ja",
        "lv",
        "pl",
        "ro",
        "sr",
        "th",
        "vi",
        "az",
        "cs",
        "el",
        "es-419",
        "fi",
        "hr",
        "it",
        "km",
        "nl",
        "pt",
        "ru",
        "sv",
        "tr",
        "zh-CN",
        "bg",
        "da",
        "en",
        "et",
        "fr",
        "hu",
        "iw",
        "ko",
        "no",
        "pt-BR",
        "sk",
        "ta",
        "uk",
        "zh-TW",
        "bn",
    ]
)
BODY = (
    Field("start", is_time, required=True, says="must be a valid ISO 8601 date string"),
    Field("attendee", is_object, required=True),
    Field("eventTypeId", is_number, says="must be a number"),
    Field("eventTypeSlug", is_text),
    Field("username", is_text),
    Field("teamSlug", is_text),
    Field("bookingFieldsResponses", is_object),
    Field("guests", list_of(is_email), says="must be emails"),
    Field("location", lambda value: is_object(value) or is_text(value)),
    Field("metadata", is_object),
    Field("lengthInMinutes", is_number, says="must be a number"),
    Field("allowConflicts", is_flag),
    Field("allowBookingOutOfBounds", is_flag),
    Field("instant", is_flag),
    Field("recurrenceCount", is_number),
)
ATTENDEE = (
    Field("name", is_filled, required=True, says="must be a string"),
    Field("timeZone", is_zone, required=True, says="must be a valid IANA time-zone"),
    Field("email", is_email, says="must be an email"),
    Field("phoneNumber", is_phone, says="must be a valid phone number"),
    Field("language", one_of(*LANGUAGES)),
)
OLD_BODY = (
    Field("start", is_time, required=True),
    Field("end", is_time),
    Field("eventTypeId", is_number, required=True),
    Field("timeZone", is_zone, required=True),
    Field("language", is_text, required=True),
    Field("metadata", is_object, required=True),
    Field("responses", is_object, required=True),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A booking that somebody asks for; `attendee.email` is empty where only a number was given."""

    start: datetime
    attendee: Attendee
    event_type_id: int | None
    slug: str | None = None
    username: str | None = None
    team_slug: str | None = None
    minutes: int | None = None
    location: str | dict[str, Any] | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    responses: dict[str, Any] = field(default_factory=dict)
    guests: tuple[str, ...] = ()
    allow_conflicts: bool = False
    allow_out_of_bounds: bool = False


def wanted(body: dict[str, Any]) -> Wanted:
    """The body of a create call of today. Raises `Refused` (400) with every field that does not fit."""
    found = picked(body, BODY)
    for name in ("instant", "recurrenceCount"):
        if found.get(name):
            raise not_built(f"bookings with {name}")
    return Wanted(
        start=_time(found["start"]),
        attendee=_attendee(found["attendee"]),
        event_type_id=found.get("eventTypeId"),
        slug=found.get("eventTypeSlug"),
        username=found.get("username"),
        team_slug=found.get("teamSlug"),
        minutes=found.get("lengthInMinutes"),
        location=found.get("location"),
        metadata=_metadata(found.get("metadata", {})),
        responses=found.get("bookingFieldsResponses", {}),
        guests=tuple(found.get("guests", ())),
        allow_conflicts=found.get("allowConflicts", False),
        allow_out_of_bounds=found.get("allowBookingOutOfBounds", False),
    )


def wanted_of_old(body: dict[str, Any]) -> Wanted:
    """The body of version 2024-04-15: `responses`, `timeZone`, `language` and `metadata` are demanded."""
    found = picked(body, OLD_BODY)
    responses = found["responses"]
    given = {"name": responses.get("name"), "email": responses.get("email"), "timeZone": found["timeZone"]}
    start = _time(found["start"])
    minutes = int((_time(found["end"]) - start).total_seconds() // 60) if "end" in found else None
    return Wanted(start, _attendee(given), found["eventTypeId"], minutes=minutes, metadata=_metadata(found["metadata"]))


def _time(text: str) -> datetime:
    found = moment(text)
    if found is None:
        raise ValueError(text)
    return found


def _attendee(given: dict[str, Any]) -> Attendee:
    found = picked(given, ATTENDEE, within="attendee")
    if "email" not in found and "phoneNumber" not in found:
        text = "At least one contact method (email or phoneNumber) must be provided for the attendee"
        raise invalid([error("attendee", "AtLeastOneContactMethod", text)])
    email, phone = found.get("email", ""), found.get("phoneNumber")
    return Attendee(found["name"], email, found["timeZone"], found.get("language", "en"), phone)


def _metadata(given: dict[str, Any]) -> dict[str, Any]:
    """At most 50 keys of at most 40 characters; values are texts of at most 500, numbers or booleans."""
    fits = len(given) <= 50 and all(len(key) <= 40 and _fits(value) for key, value in given.items())
    if not fits:
        text = (
            "Metadata must have at most 50 keys, each key up to 40 characters, and string values up to 500 characters."
        )
        raise invalid([error("metadata", "isValidMetadata", text)])
    return given


def _fits(value: object) -> bool:
    return len(value) <= 500 if isinstance(value, str) else isinstance(value, int | float)
