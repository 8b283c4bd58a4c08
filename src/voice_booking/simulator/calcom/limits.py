"""The rate limit: so many requests a minute and key; who goes over it is blocked for a minute."""

from datetime import datetime, timedelta

from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.rows import Rate, State
from voice_booking.simulator.calcom.wire import Request

A_MINUTE = timedelta(seconds=60)


class Throttled(Refused):
    """Over the limit; `seconds` until the block ends."""

    def __init__(self, limit: int, seconds: int) -> None:
        super().__init__(429, "ThrottlerException: Too Many Requests")
        self.limit = limit
        self.seconds = seconds


def count(state: State, request: Request, now: datetime, limit: int | None, name: str = "") -> dict[str, str]:
    """Count a request of a key, or of an address without one; returns the headers. Raises `Throttled`.

    Args:
        name: of the operation, where it has a limit of its own.
    """
    if limit is None:
        return {}
    who = request.headers.get("authorization") or request.caller
    rate = counted(state, f"{name} {who}".strip(), now, limit)
    return headers(limit, limit - rate.count, _seconds(rate.began + A_MINUTE, now))


def counted(state: State, who: str, now: datetime, limit: int) -> Rate:
    """One more request of `who`. Raises `Throttled`."""
    rate = state.rates.get(who)
    if rate and rate.blocked_until and now < rate.blocked_until:
        raise Throttled(limit, _seconds(rate.blocked_until, now))
    if rate is None or rate.blocked_until or now >= rate.began + A_MINUTE:
        rate = Rate(now, 0)
    over = rate.count >= limit
    rate = Rate(rate.began, rate.count + 1, now + A_MINUTE if over else None)
    state.rates[who] = rate
    if over:
        raise Throttled(limit, _seconds(now + A_MINUTE, now))
    return rate


def headers_of(refused: Refused) -> dict[str, str]:
    """The headers of a 429; nothing for another refusal."""
    return headers(refused.limit, 0, refused.seconds) if isinstance(refused, Throttled) else {}


def headers(limit: int, left: int, seconds: int) -> dict[str, str]:
    """`Reset` is in seconds from now; there is no Retry-After."""
    return {
        "x-ratelimit-limit-default": str(limit),
        "x-ratelimit-remaining-default": str(max(left, 0)),
        "x-ratelimit-reset-default": str(seconds),
    }


def _seconds(until: datetime, now: datetime) -> int:
    return max(0, round((until - now).total_seconds()))
