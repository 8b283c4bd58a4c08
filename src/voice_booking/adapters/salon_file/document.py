"""The shape of a salon file, field by field. `docs/salon-file.md` explains it to its writer."""

import re
from datetime import date, time
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from voice_booking import german
from voice_booking.salon.calendar import CalendarMode
from voice_booking.salon.hours import WEEKDAYS, WallSpan
from voice_booking.salon.rules import KEY_PATTERN
from voice_booking.salon.services import DoneBy, PausePolicy, Segment

_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_PRICE = re.compile(r"\d{1,5}\.\d\d")
_PHONE = re.compile(r"\+[1-9]\d{6,14}")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _key(text: str) -> str:
    if not KEY_PATTERN.match(text):
        raise ValueError("a key is made of lower-case ASCII words joined by '-'")
    return text


def _wall_span(text: object) -> WallSpan:
    found = _SPAN.fullmatch(text) if isinstance(text, str) else None
    if not found:
        raise ValueError('hours are written as "09:00-18:00"')
    span = WallSpan(time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4])))
    if span.end <= span.start and span.end != time(0):
        raise ValueError("hours end after they start")
    return span


def _in_order(spans: list[WallSpan]) -> list[WallSpan]:
    for earlier, later in pairwise(spans):
        if earlier.end == time(0) or later.start < earlier.end:
            raise ValueError(f"{later} overlaps {earlier} or stands before it")
    return spans


def _cents(text: object) -> int:
    if not isinstance(text, str) or not _PRICE.fullmatch(text):
        raise ValueError('a price is written in euros, as "45.00"')
    return int(Decimal(text) * 100)


def _phone(text: str) -> str:
    if not _PHONE.fullmatch(text):
        raise ValueError('a phone number is written as "+493012345670"')
    return text


def _domain(text: str) -> str:
    if not _DOMAIN.fullmatch(text):
        raise ValueError('a domain is written as "termine.salon.de"')
    return text


def _date(text: object) -> date:
    if not isinstance(text, str) or not _DATE.fullmatch(text):
        raise ValueError("a date is written as 2026-12-24")
    return date.fromisoformat(text)


_ISO_WEEKDAYS = {
    name.lower(): number for names in (WEEKDAYS, german.WEEKDAYS) for number, name in enumerate(names, 1)
} | {"sonnabend": 6}


def _iso_weekday(text: object) -> int:
    number = _ISO_WEEKDAYS.get(text.lower()) if isinstance(text, str) else None
    if number is None:
        raise ValueError("a weekday is written in full, as tuesday or Dienstag")
    return number


def _each_once(weekdays: list[int]) -> list[int]:
    for place, number in enumerate(weekdays):
        if number in weekdays[:place]:
            raise ValueError(f"{WEEKDAYS[number - 1]} stands twice")
    return weekdays


Key = Annotated[str, AfterValidator(_key)]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(max_length=500)]
Domain = Annotated[str, AfterValidator(_domain)]
Phone = Annotated[str, AfterValidator(_phone)]
Hours = Annotated[
    list[Annotated[WallSpan, BeforeValidator(_wall_span), PlainSerializer(str)]], AfterValidator(_in_order)
]
Cents = Annotated[int, BeforeValidator(_cents), PlainSerializer(lambda cents: f"{cents / 100:.2f}")]
Day = Annotated[date, BeforeValidator(_date), PlainSerializer(date.isoformat)]
Minutes = Annotated[int, Field(ge=0, le=1440)]
Positive = Annotated[int, Field(ge=1, le=1440)]
Notice = Annotated[int, Field(ge=0, le=43_200)]
IsoWeekday = Annotated[int, BeforeValidator(_iso_weekday), PlainSerializer(lambda number: WEEKDAYS[number - 1])]
Weekdays = Annotated[list[IsoWeekday], AfterValidator(_each_once)]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, arbitrary_types_allowed=True, frozen=True)


class CalendarPart(_Part):
    team: Annotated[int, Field(ge=1)]
    mail_domain: Domain
    mode: Annotated[CalendarMode, Field(strict=False), PlainSerializer(str)] = CalendarMode.CONFIRM_FIRST
    slot_check: bool = False


class CompanyPart(_Part):
    key: Key
    name: Name
    trade: Literal["hair", "therapy", "spa", "workshop", "other"] = "hair"
    calendar: CalendarPart | None = None


class LinePart(_Part):
    phone: Phone | None = None
    agent: Name | None = None
    branch: Key
    workspace: Key = "default"


class SpecialDayPart(_Part):
    date: Day
    name: Text = ""
    hours: Hours


class BranchPart(_Part):
    key: Key
    name: Name
    timezone: Name
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] = "DE"
    state: Annotated[str, Field(pattern="^[A-Z0-9]{1,3}$")] | None = None
    address: Text = ""
    handover_phone: Phone | None = None
    start_grid_minutes: Annotated[int, Field(ge=1, le=60)] = 15
    horizon_days: Annotated[int, Field(ge=1, le=730)] = 180
    closed_on_holidays: bool = True
    max_wait_minutes: Minutes = 15
    gap_past_shift: bool = False
    opening_hours: dict[Weekday, Hours]
    special_days: list[SpecialDayPart] = []


class ResourcePart(_Part):
    key: Key
    name: Name
    branch: Key
    capacity: Annotated[int, Field(ge=1, le=100)] = 1


class CategoryPart(_Part):
    key: Key
    name: Name


class SegmentPart(_Part):
    key: Annotated[str, Field(max_length=10)]
    name: Name
    duration_minutes: int
    gap_minutes: int = 0
    gap_max_minutes: int | None = None
    gap_name: Text = ""
    done_by: Annotated[DoneBy, Field(strict=False), PlainSerializer(str)] = DoneBy.SAME
    resources: list[Key] = []
    gap_resources: list[Key] = []
    closing: Key | None = None

    def segment(self) -> Segment:
        return Segment(
            key=self.key,
            name=self.name,
            minutes=self.duration_minutes,
            gap_minutes=self.gap_minutes,
            gap_max_minutes=self.gap_max_minutes,
            gap_name=self.gap_name,
            done_by=self.done_by,
            resources=tuple(self.resources),
            gap_resources=tuple(self.gap_resources),
            closing=self.closing or "",
        )


class ServicePart(_Part):
    key: Key
    name: Name
    category: Key
    price: Cents
    composite: bool | None = None
    duration_minutes: Positive
    synonyms: list[Name] = []
    active: bool = True
    notice_minutes: Notice = 0
    move_notice_minutes: Notice = 0
    cancel_notice_minutes: Notice = 0
    min_interval_days: Annotated[int, Field(ge=0, le=3650)] = 0
    weekdays: Weekdays = []
    in_gaps: bool = False
    buffer_before_minutes: Minutes = 0
    buffer_after_minutes: Minutes = 0
    pause_policy: Annotated[PausePolicy, Field(strict=False), PlainSerializer(str)] | None = None
    segments: list[SegmentPart] = []


class SkillPart(_Part):
    service: Key
    duration_minutes: Positive | None = None
    segment_minutes: dict[str, Positive] = {}
    price: Cents | None = None
    segments: Annotated[list[str], Field(min_length=1)] = []


def _skill(value: object) -> object:
    return {"service": value} if isinstance(value, str) else value


class TimeOffPart(_Part):
    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=True, frozen=True)

    first: Annotated[Day, Field(alias="from")]
    last: Annotated[Day, Field(alias="to")]
    reason: Text = ""


class StaffPart(_Part):
    key: Key
    name: Name
    nickname: Name | None = None
    salutation: Literal["Frau", "Herr"] | None = None
    id: Annotated[UUID, Field(strict=False), PlainSerializer(str)] | None = None
    branch: Key
    calendar_user: Annotated[int, Field(ge=1)] | None = None
    working_hours: dict[Weekday, Hours] | None = None
    breaks: dict[Weekday, Hours] = {}
    time_off: list[TimeOffPart] = []
    skills: list[Annotated[SkillPart, BeforeValidator(_skill)]]


class Document(_Part):
    company: CompanyPart
    lines: Annotated[list[LinePart], Field(min_length=1)]
    branches: Annotated[list[BranchPart], Field(min_length=1)]
    resources: list[ResourcePart] = []
    categories: Annotated[list[CategoryPart], Field(min_length=1)]
    services: Annotated[list[ServicePart], Field(min_length=1)]
    staff: Annotated[list[StaffPart], Field(min_length=1)]
