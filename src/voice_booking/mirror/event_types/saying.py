"""Plans and what came of them, for an operator to read, one thing a line."""

from collections import Counter
from typing import Final

from voice_booking.mirror.event_types.applying import Applied
from voice_booking.mirror.event_types.plan import Action, EventTypePlan, Step

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
        *(f"✗ {step_line(refusal.step)}: {refusal.why}" for refusal in applied.refused),
        *notes(applied.plan),
        f"{applied.plan.company}: {done}, {len(applied.refused)} refused",
    ]
