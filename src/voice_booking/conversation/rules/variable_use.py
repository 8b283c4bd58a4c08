"""Dynamic variables: what is read is set somewhere, and what is set is read somewhere."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from voice_booking.conversation.faults import Finding, Severity
from voice_booking.conversation.inline_tools import ExtractTool
from voice_booking.conversation.nodes import CodeNode, ExtractNode, McpNode
from voice_booking.conversation.rules.subject import Subject, all_tools, placed, strings
from voice_booking.conversation.variables import is_system, names_in

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ZONELESS = frozenset({"current_time", "current_hour", "current_calendar"})


def produced(subject: Subject) -> dict[str, str]:
    """Every variable that the document itself sets, with the path where it does."""
    found: dict[str, str] = {}
    for name in subject.flow.variables:
        found.setdefault(name, f"default_dynamic_variables.{name}")
    for path, tool in all_tools(subject.flow):
        for name in getattr(tool, "response_variables", {}):
            found.setdefault(name, f"{path}.response_variables.{name}")
        for at, variable in enumerate(tool.variables if isinstance(tool, ExtractTool) else ()):
            found.setdefault(variable.name, f"{path}.variables[{at}]")
    for path, node, _ in placed(subject.flow):
        for at, variable in enumerate(node.variables if isinstance(node, ExtractNode) else ()):
            found.setdefault(variable.name, f"{path}.variables[{at}]")
        for name in node.response_variables if isinstance(node, CodeNode | McpNode) else ():
            found.setdefault(name, f"{path}.response_variables.{name}")
    return found


def read(subject: Subject) -> Iterator[tuple[str, str]]:
    """Every place where a variable is read, and its name."""
    for path, text in strings(subject.flow):
        for name in names_in(text):
            yield path, name


def never_set(subject: Subject) -> Iterator[Finding]:
    known = produced(subject).keys() | subject.given
    for path, name in read(subject):
        if name in known or is_system(name):
            continue
        near = get_close_matches(name, sorted(known), 1, 0.75)
        what = f"did you mean {{{{{near[0]}}}}}?" if near else "set it, or give it a default"
        message = f"nothing ever sets {{{{{name}}}}}, so it is read out as it stands; {what}"
        yield Finding(path, "variable_never_set", message)


def never_read(subject: Subject) -> Iterator[Finding]:
    """A variable that nobody reads. Extracted ones may serve the language model as a note to itself."""
    used = {name for _, name in read(subject)}
    for name, path in produced(subject).items():
        if name not in used:
            message = f"nothing reads {{{{{name}}}}}; remove it, or use it"
            yield Finding(path, "unused_variable", message, Severity.WARNING)


def overwritten(subject: Subject) -> Iterator[Finding]:
    for name, path in produced(subject).items():
        if is_system(name):
            message = f"{{{{{name}}}}} is the service's own variable; give yours another name"
            yield Finding(path, "system_variable_overwritten", message)


def well_named(subject: Subject) -> Iterator[Finding]:
    for name, path in produced(subject).items():
        if not _NAME.fullmatch(name):
            message = f"'{name}' is no good name for a variable; use letters, digits and _ only"
            yield Finding(path, "bad_variable_name", message)


def zoneless(subject: Subject) -> Iterator[Finding]:
    for path, name in read(subject):
        if name in _ZONELESS:
            message = f"{{{{{name}}}}} is the time of Los Angeles; write {{{{{name}_Europe/Berlin}}}}"
            yield Finding(path, "time_without_zone", message)


def choices(subject: Subject) -> Iterator[Finding]:
    for path, node, _ in placed(subject.flow):
        for at, variable in enumerate(node.variables if isinstance(node, ExtractNode) else ()):
            offered = getattr(variable, "choices", ())
            if len(set(offered)) < len(offered):
                where = f"{path}.variables[{at}].choices"
                yield Finding(
                    where, "duplicate_choice", f"node '{node.id}': a choice of '{variable.name}' stands twice"
                )
            if not variable.description.strip():
                where = f"{path}.variables[{at}].description"
                message = f"node '{node.id}': nothing says what '{variable.name}' is; describe it"
                yield Finding(where, "undescribed_variable", message)


RULES = (never_set, never_read, overwritten, well_named, zoneless, choices)
