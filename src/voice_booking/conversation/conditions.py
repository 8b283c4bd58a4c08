"""What equations say about dynamic variables.

`==`, `!=`, `contains` and `not_contains` compare texts; `>`, `>=`, `<`, `<=` need a number on both sides and are false
otherwise. `exists` asks whether a variable is set, and one that is set to "" is. An unset variable stays `{{name}}`, so
it differs from everything that is not spelt like that.
"""

from collections.abc import Callable, Iterable, Mapping

from voice_booking.conversation.parts import Equation, EquationCondition, EquationPromptCondition
from voice_booking.conversation.variables import fill, names_in, number

_ORDERED: Mapping[str, Callable[[float, float], bool]] = {
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
}


def holds(equation: Equation, values: Mapping[str, str]) -> bool:
    """Whether one equation is true of the variables as they are."""
    left, right = fill(equation.left, values), fill(equation.right or "", values)
    match equation.operator:
        case "exists":
            return is_set(equation.left, values)
        case "not_exist":
            return not is_set(equation.left, values)
        case "==":
            return left == right
        case "!=":
            return left != right
        case "contains":
            return right in left
        case "not_contains":
            return right not in left
        case ordered:
            low, high = number(left), number(right)
            return low is not None and high is not None and _ORDERED[ordered](low, high)


def is_set(left: str, values: Mapping[str, str]) -> bool:
    """Whether everything that the text reads is set; a text that reads nothing names no variable."""
    names = names_in(left)
    return bool(names) and all(name in values for name in names)


def all_hold(condition: EquationCondition | EquationPromptCondition, values: Mapping[str, str]) -> bool:
    """Whether the equations are true, joined by their operator."""
    found: Iterable[bool] = (holds(equation, values) for equation in condition.equations)
    return all(found) if condition.operator == "&&" else any(found)
