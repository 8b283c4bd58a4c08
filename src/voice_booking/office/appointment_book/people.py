"""Whose time it is: the member of staff behind a name in an appointment book."""

from voice_booking.german import fold
from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember


def called(salon: Salon, name: str) -> tuple[StaffMember, ...]:
    """Who is called exactly that: full name or key before nickname, first or last name; several, or nobody."""
    heard = fold(" ".join(name.split()))
    whole = tuple(member for member in salon.staff if heard in (fold(member.name), fold(member.key)))
    return whole or tuple(member for member in salon.staff if heard in _short_names(member))


def one_called(salon: Salon, name: str) -> StaffMember:
    """Exactly one member of staff.

    Raises:
        NotUnderstood: nobody is called that, or several are; the message names those there are.
    """
    found = called(salon, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotUnderstood(f"{name!r} can be {' or '.join(member.name for member in found)}: write the full name")
    raise NotUnderstood(f"nobody here is called {name!r}; known: {known(salon)}")


def known(salon: Salon) -> str:
    return ", ".join(member.name for member in salon.staff)


def _short_names(member: StaffMember) -> set[str]:
    last = member.name.split()[-1]
    polite = (f"{member.salutation} {last}",) if member.salutation else ()
    return {fold(name) for name in (member.nickname, member.first_name, last, *polite) if name}
