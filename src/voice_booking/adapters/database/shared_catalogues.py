"""Catalogues that one server reads from the database for all of them."""

import hashlib
from functools import cache
from typing import Protocol
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from voice_booking.adapters.database.catalogue_reading import StoredBusiness
from voice_booking.adapters.database.engine import json_text
from voice_booking.telemetry import SHARED_CATALOGUES, log

_CATALOGUE = TypeAdapter(StoredBusiness)


class Cache(Protocol):
    """Bytes that several servers remember together; it may forget at any time."""

    async def get(self, key: str) -> bytes | None:
        """What was put there, or None."""

    async def put(self, key: str, value: bytes) -> None:
        """Remember `value` for a while."""


class SharedCatalogues:
    """Companies as they were imported, by edition: what was written for one is never an answer about another.

    Args:
        cache: where they are; None: nowhere, this server reads for itself.
    """

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache

    async def find(self, company_id: UUID, edition: UUID) -> StoredBusiness | None:
        """The catalogue of exactly this edition, if another server has left it."""
        if self._cache is None:
            return None
        text = await self._cache.get(_key(company_id, edition))
        found = _parsed(text) if text else None
        SHARED_CATALOGUES.labels("hit" if found else "miss").inc()
        return found

    async def leave(self, stored: StoredBusiness) -> None:
        """Let the others have it."""
        if self._cache is not None:
            await self._cache.put(_key(stored.business.company.id, stored.edition), _CATALOGUE.dump_json(stored))


def _parsed(text: bytes) -> StoredBusiness | None:
    try:
        return _CATALOGUE.validate_json(text)
    except ValidationError:
        log().error("shared_catalogue_unreadable")
        return None


def _key(company_id: UUID, edition: UUID) -> str:
    return f"catalogue:{company_id}:{edition}:{_shape()}"


@cache
def _shape() -> str:
    """Servers of another version, for which a catalogue has other fields, must not read each other's."""
    return hashlib.sha256(json_text(_CATALOGUE.json_schema()).encode()).hexdigest()[:16]
