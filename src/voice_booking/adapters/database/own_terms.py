"""What is agreed with one customer, as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from voice_booking.salon.customers import CustomerTerms


def terms_to_json(terms: Sequence[CustomerTerms]) -> list[dict[str, Any]] | None:
    """None for a customer without terms of their own."""
    return [
        {"service": one.service, "extra_minutes": dict(one.extra_minutes), "extra_cents": one.extra_cents}
        for one in terms
    ] or None


def terms_from_json(data: Sequence[Mapping[str, Any]] | None) -> tuple[CustomerTerms, ...]:
    """The terms that `terms_to_json` was given."""
    return tuple(CustomerTerms(one["service"], one["extra_minutes"], one["extra_cents"]) for one in data or ())
