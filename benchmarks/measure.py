"""Rounds taken in turns, and the line that says what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison: figures of both sides, one a round, taken in turns."""

    name: str
    unit: str
    """Of the figures: `ms`, `s` or `/s`."""
    ours: Sequence[float]
    baseline: Sequence[float]
    against: str
    """What the baseline is."""
    target: float | None = None
    """The least ratio that is good enough; None: only reported."""

    @property
    def ratios(self) -> list[float]:
        """How many times faster we are, round by round: neighbours in time shared the machine's mood."""
        pairs = zip(self.ours, self.baseline, strict=True)
        return [mine / theirs if self.unit == "/s" else theirs / mine for mine, theirs in pairs]

    @property
    def good_enough(self) -> bool:
        return self.target is None or median(self.ratios) >= self.target


HEADER = f"{'':34}{'ours':>26}{'baseline':>26}{'ratio':>22}"


def shown(line: Line) -> str:
    """The line as it is printed: medians, and least to greatest in brackets."""
    ratio = f"{median(line.ratios):.2f} ({min(line.ratios):.2f}–{max(line.ratios):.2f})"
    goal = "" if line.target is None else f"  {'✓' if line.good_enough else '✗'} target {line.target:g}"
    sides = "".join(_side(figures, line.unit) for figures in (line.ours, line.baseline))
    return f"{line.name:34}{sides}{ratio:>22}{goal}  vs {line.against}"


def _side(figures: Sequence[float], unit: str) -> str:
    digits = 2 if median(figures) < 100 else 0
    spread = f"{min(figures):.{digits}f}–{max(figures):.{digits}f}"
    return f"{f'{median(figures):.{digits}f} {unit} ({spread})':>26}"
