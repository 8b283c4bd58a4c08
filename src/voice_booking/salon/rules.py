"""What makes a service sound: checked when it is configured, never only when it is booked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voice_booking.salon.services import PausePolicy, Segment

SEGMENT_KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
KEY_PATTERN = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a description: where (names and list positions) and what to do about it."""

    path: tuple[str | int, ...]
    message: str


def segment_problems(segments: Sequence[Segment], policy: PausePolicy) -> list[Problem]:
    """Wrong or duplicate keys, non-positive lengths, gaps that cannot be, relative to the list of segments."""
    problems = []
    for position, segment in enumerate(segments):
        expected = SEGMENT_KEYS[position] if position < len(SEGMENT_KEYS) else "(none left)"
        if segment.key != expected:
            message = f"segment keys run A, B, C …: expected {expected}, found {segment.key!r}"
            problems.append(Problem((position, "key"), message))
        if segment.minutes <= 0:
            problems.append(Problem((position, "duration_minutes"), "a segment lasts at least one minute"))
        if segment.gap_minutes < 0:
            problems.append(Problem((position, "gap_minutes"), "a gap cannot be negative"))
        problems += _stretch_problems(position, segment, policy)
    return problems


def _stretch_problems(position: int, segment: Segment, policy: PausePolicy) -> list[Problem]:
    if segment.gap_max_minutes is None:
        return []
    path = (position, "gap_max_minutes")
    if policy is not PausePolicy.FLEXIBLE:
        return [Problem(path, f"only the pause policy flexible stretches gaps; this one is {policy.value}")]
    if segment.gap_max_minutes < segment.gap_minutes:
        return [Problem(path, f"is shorter than the gap itself ({segment.gap_minutes})")]
    return []


def total_problem(total_minutes: int, segments: Sequence[Segment]) -> Problem | None:
    """The declared total must be what segments and gaps add up to."""
    worked = sum(segment.minutes for segment in segments)
    waited = sum(segment.gap_minutes for segment in segments)
    if total_minutes == worked + waited:
        return None
    sums = f"segments {worked} + gaps {waited} = {worked + waited}"
    return Problem(("duration_minutes",), f"says {total_minutes}, but {sums}")
