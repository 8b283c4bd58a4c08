"""Who comes: a customer of one company."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Customer:
    id: UUID
    name: str
    phone: str | None
    """E.164, or None when the caller withheld it and gave none."""
    email: str | None = None
