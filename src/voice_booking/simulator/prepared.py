"""Salons whose database is ready to be copied: made once, then a file copy for every call that needs a fresh one."""

import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.adapters.salon_file import read_business
from voice_booking.salon.business import Business

IMPORTED = datetime(2020, 1, 1, tzinfo=UTC)
"""When all salons were imported: long before anybody telephones."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - only for a folder of a new name in it
ROOM = 256 * 2**20
"""Bytes that have to be free there."""


class PreparedSalons:
    """Keeps salon files that were read, and an SQLite database for each of them, until it is left.

    Args:
        folder: where to keep them; in memory if None, and if there is room: what is gone after its call need not
            survive a power cut.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="voice-booking-", dir=folder or in_memory())
        self._businesses: dict[Path, Business] = {}
        self._databases: dict[Path, Path] = {}
        self._empty: Path | None = None
        self._copies = 0

    def __enter__(self) -> "PreparedSalons":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._folder.cleanup()

    def business(self, salon_file: Path) -> Business:
        """What the salon file says. Raises `SalonFileError`: it is not sound."""
        known = self._businesses.get(salon_file)
        if known is None:
            known = self._businesses[salon_file] = read_business(salon_file)
        return known

    async def copy(self, salon_file: Path) -> Path:
        """A new database file with nothing but the salon in it."""
        return shutil.copyfile(await self.template(salon_file), self._new_file())

    async def template(self, salon_file: Path) -> Path:
        """The database file that is copied; it is to stay as it is."""
        made = self._databases.get(salon_file)
        if made is None:
            made = self._databases[salon_file] = await self._import(salon_file)
        return made

    async def _import(self, salon_file: Path) -> Path:
        if self._empty is None:
            self._empty = self._new_file()
            await upgrade(_url(self._empty))
        file = Path(shutil.copyfile(self._empty, self._new_file()))
        database = open_database(_url(file))
        try:
            await import_business(database, self.business(salon_file), IMPORTED)
        finally:
            await database.dispose()
        return file

    def _new_file(self) -> Path:
        self._copies += 1
        return Path(self._folder.name) / f"{self._copies}.db"


def _url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def in_memory() -> Path | None:
    """A folder in memory; None, the usual place, if there is none or little of it, or somebody has said where."""
    if "TMPDIR" in os.environ or not os.access(IN_MEMORY, os.W_OK):
        return None
    return IN_MEMORY if shutil.disk_usage(IN_MEMORY).free >= ROOM else None
