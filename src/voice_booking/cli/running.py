"""What every command needs: settings that are explained when they are wrong, and a database for a while."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from pydantic import ValidationError

from voice_booking.adapters.database.engine import Database, open_database
from voice_booking.adapters.database.migrate import OldSchema, refuse_old_schema
from voice_booking.booking.calendar import Rejected
from voice_booking.booking.ports import SalonChanged, TryLater
from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.settings import LogFormat, Settings, load_settings
from voice_booking.telemetry import configure_logging

T = TypeVar("T")


class WrongSettings(Exception):
    """A setting in the environment or in `.env` is wrong; the message names it. Mend it and try again."""


class NotPossible(Exception):
    """A command cannot be carried out as it was given; the message says why and what to do. Nothing was changed."""


EXPLAINED: tuple[type[Exception], ...] = (
    WrongSettings,
    NotPossible,
    NotUnderstood,
    OldSchema,
    SalonChanged,
    TryLater,
    Rejected,
    OSError,
)
"""Errors whose message says what to do; shown without a traceback."""


def settings() -> Settings:
    """The settings. Raises `WrongSettings`."""
    try:
        return load_settings()
    except ValidationError as error:
        slips = error.errors(include_url=False, include_input=False, include_context=False)
        names = (f"VB_{'__'.join(str(part) for part in slip['loc']).upper()}: {slip['msg']}" for slip in slips)
        raise WrongSettings("\n".join(names)) from error


def settings_and_logging(*, watched: bool = False) -> Settings:
    """The settings, by which everything is logged from now on.

    Args:
        watched: somebody reads what the command says itself, and is told of troubles only; machines are told all.

    Raises:
        WrongSettings: see `settings`.
    """
    wanted = settings()
    for_machines = wanted.log_format is LogFormat.JSON
    configure_logging(json=for_machines, level=logging.WARNING if watched and not for_machines else logging.INFO)
    return wanted


def run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


@asynccontextmanager
async def current_database() -> AsyncIterator[Database]:
    """The database of the settings, whose schema must be the newest. Raises `OldSchema`, `TryLater`."""
    url = settings().database_url
    await refuse_old_schema(url)
    database = open_database(url)
    try:
        yield database
    finally:
        await database.dispose()
