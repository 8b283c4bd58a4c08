"""The pinned clock of a simulated day. Only the app's clock moves with it; signatures keep to the wall clock."""

from datetime import UTC, datetime, timedelta

WORDS_PER_SECOND = 2.6
"""How fast people and voice agents speak on the telephone, about."""
PAUSE_SECONDS = 0.8
"""Between two speakers."""


def speaking_time(text: str) -> timedelta:
    """How long it takes to say `text`, the pause before it included."""
    return timedelta(milliseconds=round((PAUSE_SECONDS + len(text.split()) / WORDS_PER_SECOND) * 1000))


class VirtualClock:
    """A clock that stands still until it is told to move, and never goes back."""

    def __init__(self, now: datetime) -> None:
        self._now = now.astimezone(UTC)

    def __call__(self) -> datetime:
        """Now, in UTC."""
        return self._now

    def advance(self, by: timedelta) -> None:
        self._now += by

    def move_to(self, moment: datetime) -> None:
        """Raises `ValueError` when `moment` is past."""
        if moment < self._now:
            raise ValueError(f"it is {self._now.astimezone(moment.tzinfo):%H:%M:%S} already")
        self._now = moment.astimezone(UTC)

    def restart(self, now: datetime) -> None:
        """Begin another day, earlier or later; nothing of the old one may go on."""
        self._now = now.astimezone(UTC)
