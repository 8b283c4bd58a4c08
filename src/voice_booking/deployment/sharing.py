"""Who answers a number: weighted shares, a step further, and where the way back leads."""

from collections.abc import Collection, Sequence
from typing import Final

from voice_booking.deployment.host import Share, VersionFound

WHOLE: Final = 100
_PARTS: Final = 10_000
"""Weights are given in hundredths of a percent, so that they add up to exactly 1."""


def led_to(before: Sequence[Share], agent_id: str, version: int, percent: int) -> tuple[Share, ...]:
    """Shares in which this version takes `percent` of the calls, and all others as before among themselves.

    Where nobody answered before, or only this version, it takes all.

    Raises:
        ValueError: percent is not within 1 to 100.
    """
    if not 1 <= percent <= WHOLE:
        raise ValueError(f"{percent} percent: must be 1 to 100")
    others = [share for share in before if (share.agent_id, share.version) != (agent_id, version)]
    if percent == WHOLE or not others:
        return (Share(agent_id, version, 1.0),)
    parts = _split([share.weight for share in others], (WHOLE - percent) * _PARTS // WHOLE)
    kept = (Share(share.agent_id, share.version, part / _PARTS) for share, part in zip(others, parts, strict=True))
    return (*(share for share in kept if share.weight), Share(agent_id, version, percent / WHOLE))


def share_of(shares: Sequence[Share], agent_id: str, version: int) -> float:
    """The part of the calls that a version takes, from 0 to 1."""
    return sum(share.weight for share in shares if (share.agent_id, share.version) == (agent_id, version))


def same_shares(one: Sequence[Share], other: Sequence[Share]) -> bool:
    """Whether calls are led alike; the order says nothing, nor does a weight's last digit."""
    sides = (sorted((share.agent_id, str(share.version), round(share.weight, 4)) for share in s) for s in (one, other))
    ours, theirs = sides
    return ours == theirs


def main_version(shares: Sequence[Share], agent_id: str) -> int | None:
    """The version of the agent that most calls go to, by number; the older of two equal ones."""
    numbered = [
        (-share.weight, share.version)
        for share in shares
        if share.agent_id == agent_id and isinstance(share.version, int)
    ]
    return min(numbered)[1] if numbered else None


def way_back(
    shares: Sequence[Share], agent_id: str, versions: Sequence[VersionFound], served: Collection[int]
) -> int | None:
    """The version to go back to; None if there is none.

    Args:
        shares: who answers now.
        versions: all versions of the agent.
        served: versions that numbers were led to before; one of them goes before one that nobody ever called.
    """
    bound = [share.version for share in shares if share.agent_id == agent_id and isinstance(share.version, int)]
    if not bound:
        return None
    earlier = [found.version for found in versions if found.published and found.version < max(bound)]
    return max((version for version in earlier if version in served), default=max(earlier, default=None))


def next_step(steps: Sequence[int], share: float) -> int | None:
    """The first step (percent) beyond what the version has already; None: it has everything."""
    return next((step for step in sorted(steps) if step > round(share * WHOLE, 2)), None)


def _split(weights: Sequence[float], parts: int) -> list[int]:
    """`parts` by weight, with nothing lost to rounding."""
    total = sum(weights)
    split = [int(weight / total * parts) for weight in weights]
    largest = max(range(len(weights)), key=lambda at: weights[at])
    split[largest] += parts - sum(split)
    return split
