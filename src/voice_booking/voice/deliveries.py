"""Which signed requests have been here before, within the window in which their signature is valid."""

from collections import OrderedDict

from voice_booking.voice.signature import TOLERANCE_MS


class Deliveries:
    """Digests of the last minutes. A digest that comes twice is a repeated delivery, not an attack."""

    def __init__(self, limit: int = 100_000) -> None:
        self._seen: OrderedDict[str, int] = OrderedDict()
        self._limit = limit

    def is_repeated(self, digest: str, now_ms: int) -> bool:
        """Whether `digest` was here before; notes it. `now_ms` is Unix time in milliseconds."""
        self._forget(now_ms)
        if digest in self._seen:
            return True
        self._seen[digest] = now_ms + 2 * TOLERANCE_MS
        return False

    def _forget(self, now_ms: int) -> None:
        while self._seen and (len(self._seen) > self._limit or next(iter(self._seen.values())) < now_ms):
            self._seen.popitem(last=False)
