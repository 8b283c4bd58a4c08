"""Which bookings of the calendar are provably ours: by the address that they were made in the name of."""

import re
from uuid import UUID

from voice_booking.booking.calendar import Standing
from voice_booking.salon.business import Company

_ADDRESS = re.compile(r"termin\+([0-9a-f]{32})@(.+)", re.IGNORECASE)


def row_named(booking: Standing | None, company: Company) -> UUID | None:
    """Id of our own booking that one in the calendar says it is; None: it is somebody else's.

    Both the address and the metadata have to say so: an address alone could be typed.
    """
    if booking is None or company.calendar is None:
        return None
    found = (_ADDRESS.fullmatch(email) for email in booking.emails)
    ids = (UUID(each[1]) for each in found if each and each[2].lower() == company.calendar.mail_domain.lower())
    named = next(ids, None)
    return named if named is not None and booking.metadata.get("phase_id") == str(named) else None
