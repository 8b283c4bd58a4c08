"""Which variables are set by an answer, and which must be set where an equation is true."""

from voice_booking.conversation.parts import EquationCondition
from voice_booking.conversation.proof.facts import FIXED
from voice_booking.conversation.toolbox import CustomTool
from voice_booking.conversation.tools import ToolSpec


def sets_of(tool: CustomTool, spec: ToolSpec, status: str | None) -> frozenset[str]:
    """What an answer certainly puts into variables; a refusal need not hold any data."""
    if status in spec.successes:
        return frozenset(tool.response_variables)
    fixed = FIXED if status is not None else frozenset[str]()
    return frozenset(name for name, place in tool.response_variables.items() if place in fixed)


def shown_set(condition: object) -> frozenset[str]:
    """Variables that must be set where an edge with this condition is taken."""
    if not isinstance(condition, EquationCondition):
        return frozenset()
    if condition.operator == "||" and len(condition.equations) > 1:
        return frozenset()
    shown = ("exists", "contains", ">", ">=", "<", "<=")
    plain = [equation for equation in condition.equations if equation.operator in shown]
    plain += [equation for equation in condition.equations if equation.operator == "=="]
    lefts = [equation.left.strip() for equation in plain]
    return frozenset(left[2:-2].strip() for left in lefts if left.startswith("{{") and left.count("{{") == 1)
