"""YAML as plain data plus the line of every field.

Plain words become strings, whole numbers, booleans or null; never dates, and 14:30 is never a number.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from voice_booking.adapters.salon_file.errors import FileProblem, SalonFileError

Path = tuple[str | int, ...]

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
FASTEST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where PyYAML was built with it: ten times as fast."""
MAX_DEPTH = 20


class Lines:
    """Where each field of a file stands."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._line: dict[Path, int] = {}

    def note(self, path: Path, line: int) -> None:
        self._line[path] = line

    def problem(self, path: Path, message: str) -> FileProblem:
        """A problem at `path`, on the line of its nearest enclosing field that stands in the file."""
        known = next((path[:n] for n in range(len(path), -1, -1) if path[:n] in self._line), ())
        return FileProblem(self.file, self._line.get(known, 1), field_name(path), message)


def field_name(path: Path) -> str:
    """`("services", 2, "key")` -> `services[2].key`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".") or "(file)"


def load(text: str, file: str) -> tuple[Any, Lines]:
    """Data and lines of one YAML document.

    Raises:
        SalonFileError: not YAML, not exactly one document, a key twice, an anchor, a tag, or too deep.
    """
    lines = Lines(file)
    try:
        node = yaml.compose(text, Loader=FASTEST)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "is not YAML"
        raise SalonFileError([FileProblem(file, mark.line + 1 if mark else 1, "(file)", reason)]) from error
    if node is None:
        raise SalonFileError([FileProblem(file, 1, "(file)", "is empty")])
    problems: list[FileProblem] = []
    data = _value(node, (), lines, problems)
    if problems:
        raise SalonFileError(problems)
    return data, lines


def _value(node: yaml.Node, path: Path, lines: Lines, problems: list[FileProblem]) -> object:
    lines.note(path, node.start_mark.line + 1)
    if len(path) > MAX_DEPTH:
        problems.append(lines.problem(path, "is nested too deeply"))
        return None
    if isinstance(node, yaml.MappingNode):
        return dict(_entries(node, path, lines, problems))
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, n), lines, problems) for n, child in enumerate(node.value)]
    return _scalar(node) if isinstance(node, yaml.ScalarNode) else None


def _entries(
    node: yaml.MappingNode, path: Path, lines: Lines, problems: list[FileProblem]
) -> Iterator[tuple[str, object]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in seen:
            problems.append(
                FileProblem(lines.file, key_node.start_mark.line + 1, field_name((*path, key)), "stands twice")
            )
        seen.add(key)
        value = _value(value_node, (*path, key), lines, problems)
        lines.note((*path, key), key_node.start_mark.line + 1)
        yield key, value


def _scalar(node: yaml.ScalarNode) -> str | int | bool | None:
    text: str = node.value
    if node.style:  # quoted: always a string (a plain word has None, or "" from libyaml)
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _INTEGER.fullmatch(text) and len(text) < 16 else text
