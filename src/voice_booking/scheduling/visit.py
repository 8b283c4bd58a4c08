"""What is asked for: the services of one visit, and who may do each of them."""

from dataclasses import dataclass

from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember


@dataclass(frozen=True, slots=True)
class ItemWish:
    """One service of the visit that is to be found."""

    service: Service
    """The catalogue's version; own lengths and prices are those of whoever does it."""
    staff: tuple[StaffMember, ...]
    """Who may be its stylist; each of them does the whole service."""
    preferred: tuple[StaffMember, ...] = ()
    """The wished persons among the staff, taken before others at the same start."""
    personal: bool = False
    """A person was asked for by name: the stylist also does the segments that anybody may do."""
    own: CustomerTerms | None = None
    """What the customer's own terms add to it."""
