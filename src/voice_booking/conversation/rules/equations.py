"""Equations that cannot be what was meant: never true, always true, or about nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from voice_booking.conversation.conditions import all_hold
from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.parts import (
    LONE_OPERATORS,
    Equation,
    EquationCondition,
    EquationPromptCondition,
)
from voice_booking.conversation.rules.answers import answers_of
from voice_booking.conversation.rules.subject import Subject, placed
from voice_booking.conversation.variables import names_in, number

Equations = EquationCondition | EquationPromptCondition
_OPPOSITE = {"==": "!=", "!=": "==", "exists": "not_exist", "not_exist": "exists"}
_OPPOSITE |= {"contains": "not_contains", "not_contains": "contains"}
_NEAR = 0.85
"""How alike two values are, of 1, before one is taken for a slip of the other; ask_name and ask_time are 0.75."""
_ORDERED = frozenset({">", ">=", "<", "<="})


def conditions(subject: Subject) -> Iterator[tuple[str, str, Equations]]:
    """Every condition made of equations: its path, the id of its node, and itself."""
    for path, node, _ in placed(subject.flow):
        for place, edge in node.ways:
            if isinstance(edge.transition_condition, EquationCondition):
                yield f"{path}.{place}.transition_condition", node.id, edge.transition_condition
        setting = node.global_node_setting
        if setting is None:
            continue
        if isinstance(setting.condition, EquationCondition | EquationPromptCondition):
            yield f"{path}.global_node_setting.condition", node.id, setting.condition
        for at, back in enumerate(setting.go_back_conditions):
            if isinstance(back.transition_condition, EquationCondition):
                where = f"{path}.global_node_setting.go_back_conditions[{at}].transition_condition"
                yield where, node.id, back.transition_condition


def sides(subject: Subject) -> Iterator[Finding]:
    """What stands left and right of an operator."""
    for path, node_id, condition in conditions(subject):
        for at, equation in enumerate(condition.equations):
            where = f"{path}.equations[{at}]"
            for side, code, message in _sides(equation):
                severity = Severity.WARNING if code == "right_not_needed" else Severity.ERROR
                yield Finding(f"{where}.{side}", code, f"node '{node_id}': {message}", severity)


def _sides(equation: Equation) -> Iterator[tuple[str, str, str]]:
    left, right, operator = equation.left, equation.right, equation.operator
    if not names_in(left):
        message = f'`{left}` is no variable, so this is decided once and for all; write "{{{{{left}}}}}"'
        yield "left", "equation_without_variable", message
    if operator in LONE_OPERATORS:
        if right is not None:
            yield "right", "right_not_needed", f"`{operator}` looks at the left side only; strip `right`"
    elif right is None:
        yield "right", "equation_without_right", f"`{left} {operator}` compares with nothing; add `right`"
    elif operator in _ORDERED and number(right) is None and not names_in(right):
        yield "right", "compared_with_no_number", f'"{right}" is no number, so `{operator}` is never true; use `==`'


def answered_values(subject: Subject) -> Iterator[Finding]:
    """A value that nothing ever puts into the variable."""
    possible = answers_of(subject)
    for path, node_id, condition in conditions(subject):
        for at, equation in enumerate(condition.equations):
            name = _only_name(equation.left)
            answers = possible.get(name) if name else None
            right = equation.right
            if answers is None or right is None or equation.operator not in ("==", "!=") or names_in(right):
                continue
            if right not in answers.values:
                known = ", ".join(sorted(value for value in answers.values if value))
                message = f"node '{node_id}': `{name}` is never \"{right}\"; {answers.source} gives {known}"
                yield Finding(f"{path}.equations[{at}].right", answers.code, message)


def words_as_numbers(subject: Subject) -> Iterator[Finding]:
    """`>` holds only with numbers on both sides."""
    possible = answers_of(subject)
    for path, node_id, condition in conditions(subject):
        for at, equation in enumerate(condition.equations):
            name = _only_name(equation.left)
            answers = possible.get(name) if name else None
            if (
                answers
                and equation.operator in _ORDERED
                and not any(number(value) is not None for value in answers.values)
            ):
                message = (
                    f"node '{node_id}': `{name}` is never a number, so `{equation.operator}` is never true; use `==`"
                )
                yield Finding(f"{path}.equations[{at}].operator", "words_compared_as_numbers", message)


def near_misses(subject: Subject) -> Iterator[Finding]:
    """A value that stands once, and is nearly one that the same variable is compared with elsewhere."""
    known = answers_of(subject)
    met: dict[str, list[tuple[str, str, str]]] = {}
    for path, node_id, condition in conditions(subject):
        for at, equation in enumerate(condition.equations):
            name = _only_name(equation.left)
            if name and name not in known and equation.right and equation.operator in ("==", "!="):
                met.setdefault(name, []).append((equation.right, f"{path}.equations[{at}].right", node_id))
    for name, found in met.items():
        counted = Counter(value for value, _, _ in found)
        for value, path, node_id in found:
            near = get_close_matches(value, [other for other in counted if other != value], n=1, cutoff=_NEAR)
            if counted[value] == 1 and near:
                message = f'node \'{node_id}\': `{name}` is "{value}" nowhere else; did you mean "{near[0]}"?'
                yield Finding(path, "value_misspelt", message, Severity.WARNING)


def _only_name(left: str) -> str | None:
    names = names_in(left)
    return names[0] if len(names) == 1 and left.strip().startswith("{{") and left.strip().endswith("}}") else None


def never_true(subject: Subject) -> Iterator[Finding]:
    """Equations that contradict each other."""
    for path, node_id, condition in conditions(subject):
        if condition.operator == "&&" and _contradict(condition.equations):
            message = f"node '{node_id}': these equations contradict each other; join them with \"||\", or drop one"
            yield Finding(f"{path}.equations", "never_true", message)


def _contradict(equations: tuple[Equation, ...]) -> bool:
    fixed: dict[str, str] = {}
    for equation in equations:
        plain = equation.operator == "==" and equation.right is not None and not names_in(equation.right)
        if plain and fixed.setdefault(equation.left, equation.right or "") != equation.right:
            return True
    return any(_opposite(one, other) for one in equations for other in equations)


def _opposite(one: Equation, other: Equation) -> bool:
    same = one.left == other.left and (one.right or "") == (other.right or "")
    return same and _OPPOSITE.get(one.operator) == other.operator


def repeated(subject: Subject) -> Iterator[Finding]:
    for path, node_id, condition in conditions(subject):
        for at, equation in enumerate(condition.equations):
            if equation in condition.equations[:at]:
                message = f"node '{node_id}': this equation stands there twice; another was meant, or it can go"
                yield Finding(f"{path}.equations[{at}]", "equation_twice", message, Severity.WARNING)


def certain_edges(subject: Subject) -> Iterator[Finding]:
    """An edge that is certainly true, or two that leave nothing over: what follows is never taken.

    An else edge may still stand behind them, as a way out that costs nothing.
    """
    for path, node, _ in placed(subject.flow):
        certain: str | None = None
        before: list[Equation] = []
        for place, edge in node.ways:
            condition = edge.transition_condition
            if certain is not None and place.startswith("edges["):
                message = f"node '{node.id}': {certain} is certainly taken before edge '{edge.id}'; remove this one"
                yield Finding(f"{path}.{place}", "edge_after_certain", message)
            if certain is None and isinstance(condition, EquationCondition) and place.startswith("edges["):
                lone = condition.equations[0] if len(condition.equations) == 1 else None
                if _certain(condition) or (lone is not None and any(_opposite(lone, earlier) for earlier in before)):
                    certain = f"`{place}`"
                before += [lone] if lone is not None else []


def _certain(condition: EquationCondition) -> bool:
    some = condition.operator == "||"
    if some and any(_opposite(one, other) for one in condition.equations for other in condition.equations):
        return True
    lasting = not any(names_in(equation.left) or names_in(equation.right or "") for equation in condition.equations)
    nothing: Mapping[str, str] = {}
    return lasting and all_hold(condition, nothing)


RULES = (sides, answered_values, words_as_numbers, near_misses, never_true, repeated, certain_edges)
