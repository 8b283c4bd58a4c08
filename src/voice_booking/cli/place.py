"""Which salon a command is about, and everything that it needs to work there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from voice_booking.adapters.codes import confirmation_codes
from voice_booking.adapters.database.businesses import company_keys, load_stored
from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.state import open_locks
from voice_booking.booking.calling_back import CallbackText
from voice_booking.booking.ports import Ports
from voice_booking.cli.running import NotPossible, current_database, settings
from voice_booking.salon.business import Salon
from voice_booking.speaking import callbacks
from voice_booking.speaking.desk import Desk


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """A branch at the moment of the command."""

    salon: Salon
    database: Database
    ports: Ports
    now: datetime
    """UTC."""

    @property
    def callback_text(self) -> CallbackText:
        """What is read out to whoever is called back, said now."""
        return partial(callbacks.text, desk=Desk.of(self.salon, self.now))


@asynccontextmanager
async def at(company: str, branch: str) -> AsyncIterator[Place]:
    """The branch with these keys; empty ones stand for the only one there is.

    Raises:
        NotPossible: there is no such company or branch, or several and none was named.
        OldSchema, TryLater: see `current_database`.
    """
    wanted = settings()
    redis = wanted.redis_url.get_secret_value() if wanted.redis_url else None
    async with current_database() as database, open_locks(redis) as locks:
        now = utc_now()
        salon = await _salon(database, company, branch)
        directory, ledger = DatabaseDirectory(database), DatabaseLedger(database)
        ports = Ports(ledger, directory, locks, lambda: now, code_candidates=confirmation_codes)
        yield Place(salon, database, ports, now)


async def _salon(database: Database, company: str, branch: str) -> Salon:
    known = await company_keys(database)
    stored = await load_stored(database, _only("company", company, known))
    if stored is None:
        raise NotPossible(f"es gibt keine Firma {company}; es gibt: {', '.join(known) or 'keine'}")
    branches = tuple(each.key for each in stored.business.branches)
    try:
        return stored.business.salon(_only("branch", branch, branches), stored.revision)
    except LookupError as error:
        raise NotPossible(f"es gibt keine Filiale {branch}; es gibt: {', '.join(branches)}") from error


def _only(kind: str, wanted: str, known: tuple[str, ...]) -> str:
    if wanted or len(known) == 1:
        return wanted or known[0]
    if not known:
        raise NotPossible("es gibt noch keinen Salon: `voice-booking salon import FILE`")
    raise NotPossible(f"welcher Salon ist gemeint? Bitte --{kind} nennen, es gibt: {', '.join(known)}")
