"""One day in one salon, and the question that slot search and brute force both answer."""

from dataclasses import dataclass
from datetime import date, datetime

from voice_booking.salon.business import Branch
from voice_booking.salon.resources import Resource
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.visit import ItemWish


@dataclass(frozen=True)
class Case:
    branch: Branch
    team: tuple[StaffMember, ...]
    resources: tuple[Resource, ...]
    items: tuple[ItemWish, ...]
    occupied: tuple[Occupied, ...]
    now: datetime
    day: date
    barred: tuple[Span, ...] = ()
