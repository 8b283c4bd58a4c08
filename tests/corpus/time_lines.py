"""The time phrases of the corpus as values, and how an answer is graded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from pathlib import Path
from typing import Any

import yaml

from voice_booking.adapters.salon_file import read_business
from voice_booking.adapters.salon_file.yaml_lines import FASTEST
from voice_booking.listening.time import understand_when, when_to_wire
from voice_booking.salon.business import Branch

HERE = Path(__file__).parent
_OFFSET = re.compile(r"(T\d\d:\d\d)[+-]\d\d:\d\d$")


@dataclass(frozen=True)
class TimeLine:
    """One phrase of the corpus with what it means."""

    text: str
    category: str
    now: datetime
    """Local wall time of the branch."""
    when: dict[str, Any]
    source: str


def branch_of(salon: str) -> Branch:
    return read_business(HERE.parents[1] / "examples" / f"{salon}.yaml").branches[0]


def time_lines(*, unseen: bool = False) -> Iterator[TimeLine]:
    """All time phrases of the working corpus, or of the unseen part."""
    folder = HERE / "unseen" if unseen else HERE
    for file in sorted(folder.glob("time_*.yaml")):
        document = yaml.load(file.read_text(encoding="utf-8"), Loader=FASTEST)
        for line in document["lines"]:
            now = datetime.fromisoformat(str(line.get("now", document["defaults"]["now"])))
            yield TimeLine(line["text"], line["category"], now, line["when"], file.name)


def answer_to(line: TimeLine, branch: Branch) -> dict[str, Any]:
    """What the listener says, in the shape of the wire."""
    return when_to_wire(understand_when(line.text, branch, line.now.replace(tzinfo=branch.zone)))


def matches(expected: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether kind, value and items agree, and the flags that the line names are raised."""
    flags = set(expected.get("flags", ()))
    core = {key: value for key, value in expected.items() if key != "flags"}
    keep_offsets = _has_offset(core)
    mine = {key: got[key] for key in ("kind", "value", "items") if key in got}
    return (mine if keep_offsets else _plain(mine)) == _text(core) and flags <= set(got["flags"])


def _has_offset(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_has_offset(part) for part in value.values())
    if isinstance(value, list):
        return any(_has_offset(part) for part in value)
    return isinstance(value, str) and bool(_OFFSET.search(value))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return _OFFSET.sub(r"\1", value) if isinstance(value, str) else value


def _text(value: Any) -> Any:
    """YAML reads unquoted dates as dates; the corpus means strings."""
    if isinstance(value, dict):
        return {key: _text(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_text(part) for part in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def grade(line: TimeLine, got: dict[str, Any]) -> str:
    """`exact`; `asked` (a needless question); `missed` (nothing found); else `wrong`: the caller is led astray."""
    if matches(line.when, got):
        return "exact"
    if got["kind"] == "ask":
        return "asked"
    if got["kind"] == "none" or (got["kind"] == "error" and line.when["kind"] != "error"):
        return "missed"
    return "wrong"


def wilson(hits: int, total: int) -> tuple[float, float]:
    """95 % confidence interval of a share, by Wilson's score."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    width = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - width, middle + width
