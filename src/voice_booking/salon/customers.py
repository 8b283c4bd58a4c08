"""Who comes: a customer of one company."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class CustomerTerms:
    """What a service takes longer, and costs more, for one customer (long thick hair), whoever does it."""

    service: str
    """Key of the service."""
    extra_minutes: Mapping[str, int] = field(default_factory=dict)
    """Segment key -> minutes on top of whoever does it; negative where it is quicker."""
    extra_cents: int = 0


@dataclass(frozen=True, slots=True)
class Customer:
    id: UUID
    name: str
    phone: str | None
    """E.164, or None when the caller withheld it and gave none."""
    email: str | None = None
    terms: tuple[CustomerTerms, ...] = ()

    def terms_for(self, service: str) -> CustomerTerms | None:
        """The customer's own terms for the service with that key."""
        return next((terms for terms in self.terms if terms.service == service), None)
