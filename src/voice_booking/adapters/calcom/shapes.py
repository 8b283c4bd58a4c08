"""What we read of Cal.com's answers, and nothing else: what is named here must be there and be of its type."""

from typing import Annotated, Any, Final, Generic, Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

Data = TypeVar("Data")
TIME: Final = r"^([01]\d|2[0-3]):[0-5]\d$"


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError("no time zone") from error
    return name


Zone = Annotated[str, AfterValidator(_known_zone)]


class Shape(BaseModel):
    """Strict in what it reads, blind to everything else; the API adds fields as it likes."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class Answer(Shape, Generic[Data]):
    """A success; that of a list of bookings says besides whether there are more pages."""

    status: Literal["success"]
    data: Data


class Done(Shape):
    """A success whose data nobody reads."""

    status: Literal["success"]


class Numbered(Shape):
    id: int


class Person(Shape):
    """A host. One whose user is gone has the word `unknown` for a number."""

    id: int | str


class Attendee(Shape):
    email: str
    absent: bool = False


class Booking(Shape):
    """Of versions 2024-08-13 and 2026-02-25; seated bookings hide their attendees."""

    id: int
    uid: str
    status: Literal["accepted", "pending", "cancelled", "rejected"]
    start: AwareDatetime
    end: AwareDatetime
    eventType: Numbered | None = None
    hosts: tuple[Person, ...]
    attendees: tuple[Attendee, ...] = ()
    metadata: dict[str, Any] | None = None
    rescheduledFromUid: str | None = None
    rescheduledToUid: str | None = None
    updatedAt: AwareDatetime | None = None


class Paging(Shape):
    """Both ways: by cursor since version 2026-05-01, by skipping before."""

    nextCursor: str | None = None
    hasMore: bool | None = None
    hasNextPage: bool | None = None

    @property
    def more(self) -> bool:
        return bool(self.hasMore or self.hasNextPage)


class BookingPage(Shape):
    status: Literal["success"]
    data: list[Booking]
    pagination: Paging


class SlotStart(Shape):
    start: AwareDatetime


class Reservation(Shape):
    reservationUid: str
    slotStart: AwareDatetime
    reservationUntil: AwareDatetime


class TeamHost(Shape):
    userId: int


class Location(Shape):
    type: str
    address: str | None = None


class EventType(Shape):
    """Of the key's user or of a team; `hosts` and `schedulingType` a team's alone, `users` a user's alone."""

    id: int
    title: str
    slug: str
    lengthInMinutes: int
    lengthInMinutesOptions: list[int] | None = None
    description: str | None = None
    locations: list[Location] | None = None
    hidden: bool | None = None
    minimumBookingNotice: int | None = None
    beforeEventBuffer: int | None = None
    afterEventBuffer: int | None = None
    schedulingType: str | None = None
    hosts: list[TeamHost] | None = None
    ownerId: int | None = None
    parentEventTypeId: int | None = None
    metadata: dict[str, Any] | None = None


class OpenHours(Shape):
    """Local wall time; an end of 23:59 means midnight."""

    days: list[str]
    startTime: str = Field(pattern=TIME)
    endTime: str = Field(pattern=TIME)


class DayHours(Shape):
    """Instead of what its weekday says; 00:00 to 00:00 is a day off."""

    date: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    startTime: str = Field(pattern=TIME)
    endTime: str = Field(pattern=TIME)


class Schedule(Shape):
    id: int
    ownerId: int
    timeZone: Zone
    isDefault: bool
    availability: list[OpenHours]
    overrides: list[DayHours]


class Webhook(Shape):
    id: int
    subscriberUrl: str
    active: bool
    triggers: list[str]


class Me(Shape):
    id: int
    email: str
    timeZone: str
    username: str | None = None
