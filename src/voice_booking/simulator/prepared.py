"""Salons whose database is ready to be copied: made once, then a file copy for every call that needs a fresh one."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from types import TracebackType

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.adapters.salon_file import read_business
from voice_booking.salon.business import Business


class PreparedSalons:
    """Keeps salon files that were read, and an SQLite database for each of them, until it is left."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="voice-booking-")
        self._businesses: dict[Path, Business] = {}
        self._databases: dict[tuple[Path, datetime], Path] = {}
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

    async def copy(self, salon_file: Path, now: datetime) -> Path:
        """A new database file with nothing but the salon in it, imported at `now` (UTC)."""
        return shutil.copyfile(await self.template(salon_file, now), self._new_file())

    async def template(self, salon_file: Path, now: datetime) -> Path:
        """The database file that is copied; it is to stay as it is."""
        made = self._databases.get((salon_file, now))
        if made is None:
            made = self._databases[salon_file, now] = await self._import(salon_file, now)
        return made

    async def _import(self, salon_file: Path, now: datetime) -> Path:
        if self._empty is None:
            self._empty = self._new_file()
            await upgrade(_url(self._empty))
        file = Path(shutil.copyfile(self._empty, self._new_file()))
        database = open_database(_url(file))
        try:
            await import_business(database, self.business(salon_file), now)
        finally:
            await database.dispose()
        return file

    def _new_file(self) -> Path:
        self._copies += 1
        return Path(self._folder.name) / f"{self._copies}.db"


def _url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"
