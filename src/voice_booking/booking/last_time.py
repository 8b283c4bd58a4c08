"""“As last time”: what and with whom, from the visits of a customer who is known."""

from voice_booking.booking.offers import OnFile
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import PlannedItem


def services_last_time(history: tuple[OnFile, ...], salon: Salon) -> tuple[Service, ...]:
    """What was done at the last visit, as far as the salon still offers it."""
    if not history:
        return ()
    offered = {service.id: service for service in salon.offered}
    items = history[0].appointment.plan.items
    return tuple(offered[item.service] for item in items if item.service in offered)


def stylist_last_time(history: tuple[OnFile, ...], service: Service, salon: Salon) -> StaffMember | None:
    """Who did `service` last, else who did anything last; whoever is here no longer is passed over."""
    items = [item for visit in history for item in visit.appointment.plan.items]
    of_service = [item for item in items if item.service == service.id]
    return next((member for item in (*of_service, *items) if (member := _stylist(item, salon))), None)


def _stylist(item: PlannedItem, salon: Salon) -> StaffMember | None:
    done = next((phase.staff for phase in item.phases if phase.staff), None)
    return salon.staff_by_id.get(done) if done else None
