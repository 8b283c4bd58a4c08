"""Plans and what came of them, for an operator to read, one thing a line."""

from collections import Counter
from typing import Final

from voice_booking.mirror.event_types.applying import Applied
from voice_booking.mirror.event_types.cleaning import CleanUp
from voice_booking.mirror.event_types.going_back import WentBack
from voice_booking.mirror.event_types.plan import Action, EventTypePlan, Step
from voice_booking.mirror.event_types.verifying import Tried, Verified

MOST_SPANS: Final = 20
"""Of hours that are not covered, told one by one."""
_SIGNS: Final = {Action.CREATE: "+", Action.ADOPT: "+", Action.UPDATE: "~", Action.RETIRE: "-", Action.KEEP: "="}
_DONE: Final = {
    Action.CREATE: "created",
    Action.ADOPT: "adopted",
    Action.UPDATE: "updated",
    Action.RETIRE: "retired",
    Action.KEEP: "kept",
}


def plan_lines(plan: EventTypePlan) -> list[str]:
    """What would change, what a person should know, and the figures."""
    return [*map(step_line, plan.changes), *notes(plan), totals(plan)]


def step_line(step: Step) -> str:
    """Such as `+ create  Ansatzfärbung: Auswaschen  Fabian Spitzer  20 min`."""
    verb = "replace" if step.replaces else step.action.value
    lengths = ""
    if step.wanted:
        lengths = f"  {'/'.join(map(str, step.wanted.type.minutes_options))} min"
    why = f"  ({'; '.join(step.reasons)})" if step.reasons else ""
    kept = f"  {step.former.event_type_id} stays on file" if step.former else ""
    return f"{_SIGNS[step.action]} {verb:<7}  {step.title}  {step.whose}{lengths}{why}{kept}"


def notes(plan: EventTypePlan) -> list[str]:
    """What no step mends."""
    return [
        *(
            f"! managed  {each.id} {each.title}: a template, which cannot be booked; never mapped"
            for each in plan.managed
        ),
        *(f"! stray    {each.id} {each.slug}: of ours, but on no file; left alone" for each in plan.strays),
        *(f"! {problem}" for problem in plan.problems),
    ]


def totals(plan: EventTypePlan) -> str:
    """Such as `november: 24 to create, 0 to replace …`."""
    counted = Counter("replace" if step.replaces else step.action.value for step in plan.steps)
    verbs = ("create", "adopt", "replace", "update", "retire", "keep")
    return f"{plan.company}: " + ", ".join(f"{counted[verb]} to {verb}" for verb in verbs)


def applied_lines(applied: Applied) -> list[str]:
    """What was refused, what a person should know, and the figures."""
    refused = {id(refusal.step) for refusal in applied.refused}
    counted = Counter(_DONE[step.action] for step in applied.plan.steps if id(step) not in refused)
    done = ", ".join(f"{counted[verb]} {verb}" for verb in _DONE.values())
    return [
        *(f"✗ {step_line(refusal.step)}: {refusal.why}" for refusal in (*applied.refused, *applied.otherwise)),
        *notes(applied.plan),
        f"{applied.plan.company}: {done}, {len(applied.refused)} refused",
    ]


def tried_line(tried: Tried) -> str:
    """Such as `✓ 1234  Ansatzfärbung: Auswaschen  Fabian Spitzer`."""
    mark, why = ("✓", "") if tried.why_not is None else ("✗", f": {tried.why_not}")
    return f"{mark} {tried.event_type_id}  {tried.title}  {tried.whose}{why}"


def verified_lines(verified: Verified) -> list[str]:
    """What keeps everything from being proved, and the figures."""
    hours = [f"✗ hours    {each}: not in the Cal.com schedule" for each in verified.uncovered[:MOST_SPANS]]
    more = len(verified.uncovered) - MOST_SPANS
    failed = sum(each.why_not is not None for each in verified.tried)
    return [
        *(f"✗ pending  {step_line(step)}" for step in verified.pending),
        *hours,
        *([f"  … and {more} spans more"] if more > 0 else []),
        f"{verified.company}: {len(verified.tried)} tried, {len(verified.tried) - failed} took a booking, "
        f"{failed} did not, {len(verified.pending)} pending, {len(verified.uncovered)} spans of hours not covered",
    ]


def clean_up_lines(found: CleanUp, *, done: bool) -> list[str]:
    """What goes or went, what stays and why."""
    verb = "deleted" if done else "to delete"
    return [
        *(f"- {verb}  {row.event_type_id} {row.slug}" for row in found.former),
        *(f"= kept  {row.event_type_id} {row.slug}: {why}" for row, why in found.kept),
        *(f"✗ {obstacle}" for obstacle in found.obstacles),
        f"{found.company}: {len(found.former)} {verb}, {len(found.kept)} kept, {len(found.obstacles)} obstacles",
    ]


def way_back_lines(went: WentBack) -> list[str]:
    """What is active now."""
    if not went.swaps:
        return [f"{went.company}: there is nothing to go back to"]
    if not went.done:
        return [f"{went.company}: not every former event type takes a booking; nothing was changed"]
    return [
        *(
            f"{swap.active.event_type_id} → {swap.former.event_type_id}  {swap.wanted.type.title}"
            for swap in went.swaps
        ),
        f"{went.company}: {len(went.swaps)} former event types are active again; the next `apply` replaces them anew",
    ]
