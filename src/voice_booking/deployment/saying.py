"""Plans, proofs and the record, for an operator to read, one thing a line."""

from collections.abc import Iterable, Iterator
from typing import Final

from voice_booking.deployment.leading import told
from voice_booking.deployment.plan import Plan
from voice_booking.deployment.record import Deployment, Entry, Mark
from voice_booking.deployment.verifying import Proof

MOST_CHANGES: Final = 60
"""Told one by one; the rest is counted."""


def plan_lines(plan: Plan) -> Iterator[str]:
    """Where to, what would change, what would be done, and what a person should know."""
    environment, standing = plan.environment, plan.standing
    live = "nothing yet" if standing.live is None else f"version {standing.live.version}"
    yield f"{environment.name}: agent {standing.agent_id or '(new)'}, live: {live}, flow {environment.flow}"
    for number in standing.numbers:
        yield f"  {number.phone}: {', '.join(told(number.inbound)) or 'answered by nobody'}"
    yield from _changes(plan.changes)
    yield from (f"! {note}" for note in plan.notes)
    yield from (f"✗ {problem}" for problem in plan.problems)
    if plan.continues and plan.steps:
        yield f"goes on with deployment {str(plan.continues.id)[:8]} of {plan.continues.started_at:%Y-%m-%d %H:%M} UTC"
    steps = " → ".join(plan.steps)
    yield f"to do: {steps}" if steps else "nothing to do: the live version is what it should be"


def _changes(changes: tuple[str, ...]) -> Iterator[str]:
    yield from (f"  {line}" for line in changes[:MOST_CHANGES])
    if len(changes) > MOST_CHANGES:
        yield f"  … and {len(changes) - MOST_CHANGES} more"


def proof_lines(proofs: Iterable[Proof]) -> Iterator[str]:
    """Such as `✓ the live version is published  version 3`."""
    for proof in proofs:
        yield f"{'✓' if proof.holds else '✗'} {proof.what}  {proof.found}".rstrip()


def history_lines(rows: Iterable[Deployment]) -> Iterator[str]:
    """One row a line, the latest first; what was broken off says where."""
    for row in rows:
        version = "-" if row.version is None else str(row.version)
        percent = next((f" {entry.facts['percent']:g} %" for entry in row.entries if "percent" in entry.facts), "")
        last = _broken_off(row.entries)
        yield (
            f"{row.started_at:%Y-%m-%d %H:%M}  {str(row.id)[:8]}  {row.kind.value:<8}  version {version:<3}"
            f" {row.state.value}{percent}  {row.flow_name}  {row.revision[:12]}  {row.who}{last}"
        )


def _broken_off(entries: tuple[Entry, ...]) -> str:
    return f"  broken off at: {entries[-1].step}" if entries and entries[-1].mark is Mark.BEGUN else ""
