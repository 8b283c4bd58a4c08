"""Somebody who listens in on a call, holds every claim against the database, and counts."""

from datetime import datetime

from voice_booking.simulator.truth.checking import check
from voice_booking.simulator.truth.claims import Falsehood
from voice_booking.simulator.truth.reading import Book
from voice_booking.simulator.truth.statements import claims_in


class TruthWitness:
    """Listens to one call. `checked` and `false` count claims; `falsehoods` are those that were not so."""

    def __init__(self, book: Book) -> None:
        self.checked = 0
        self.falsehoods: list[Falsehood] = []
        self._book = book

    @property
    def false(self) -> int:
        return len(self.falsehoods)

    def heard(self, utterance: str, now: datetime) -> tuple[Falsehood, ...]:
        """The agent has just said `utterance`, at the simulated `now` (aware); returns what of it is not so.

        Raises `sqlite3.Error` where the database cannot be read.
        """
        claims = claims_in(utterance, now, self._book.zone, self._book.catalogue.names)
        if not claims:
            return ()
        false = check(claims, self._book.facts(now))
        self.checked += len(claims)
        self.falsehoods += false
        return false
