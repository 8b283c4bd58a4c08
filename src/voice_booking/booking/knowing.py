"""What is known of a caller: the customer behind number and name, and what is personal to that customer."""

from dataclasses import dataclass

from voice_booking.booking.identity import called, same_name
from voice_booking.booking.offers import OnFile
from voice_booking.booking.ports import Facts
from voice_booking.salon.customers import Customer, CustomerTerms


@dataclass(frozen=True, slots=True)
class Known:
    """What may be used for a caller. Nothing of it is told to somebody who only claims to be the customer."""

    customers: tuple[Customer, ...] = ()
    """Whom the caller may be: one, or several of one family as long as no name was told."""
    visits: tuple[OnFile, ...] = ()
    """The customer's appointments to come, of which the caller may hear."""
    history: tuple[OnFile, ...] = ()
    """The customer's last visits, latest first."""
    named: bool = False
    """Whether the caller has said who they are."""

    @property
    def customer(self) -> Customer | None:
        return self.customers[0] if len(self.customers) == 1 else None

    @property
    def treated(self) -> tuple[OnFile, ...]:
        """The visits from which another treatment has to keep its distance, which is then said."""
        return (*self.visits, *self.history) if self.named else self.visits

    def terms_for(self, service: str) -> CustomerTerms | None:
        """The own terms for the service with that key; none while it is open whose would apply."""
        first, *rest = [customer.terms_for(service) for customer in self.customers] or [None]
        return first if all(other == first for other in rest) else None


def known(facts: Facts, name: str | None, *, call_id: str, shown: bool) -> Known:
    """What `facts` about one telephone number say of the caller.

    Args:
        name: as the caller told it, None if they did not: then one sole customer of the number may be meant, and
            what they have to come is not spoken of.
        call_id: visits that this call itself booked are the caller's own, whatever the number.
        shown: whether the number is the one on the display. A number that was only spoken proves nothing: visits and
            history are left alone.
    """
    customers = facts.customers
    if name is not None:
        found = called(name, facts.customers)
        customers = (found,) if found else ()
    sole = customers[0].id if len(customers) == 1 else None

    def mine(visit: OnFile) -> bool:
        customer = visit.appointment.customer
        if visit.call_id == call_id:
            return name is None or same_name(customer.name, name)
        return shown and name is not None and customer.id == sole

    past = tuple(visit for visit in facts.history if shown and visit.appointment.customer.id == sole)
    return Known(customers, tuple(filter(mine, facts.visits)), past, name is not None)
