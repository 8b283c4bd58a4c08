"""List services: a short catalogue whole, a long one by its categories first."""

from voice_booking.booking.outcomes import CategoriesListed, ServicesListed
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Category

LONG_CATALOGUE = 10
"""From so many services on nobody wants to hear them all."""


def list_services(salon: Salon, category: Category | None) -> CategoriesListed | ServicesListed:
    """What the salon offers: one category's services, else all of them if they are few, else the categories."""
    if category is not None:
        return ServicesListed(tuple(s for s in salon.offered if s.category == category.key), category)
    used = {service.category for service in salon.offered}
    categories = tuple(c for c in salon.categories if c.key in used)
    if len(categories) > 1 and len(salon.offered) >= LONG_CATALOGUE:
        return CategoriesListed(categories)
    return ServicesListed(salon.offered)
