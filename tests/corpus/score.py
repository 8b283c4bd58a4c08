"""Measures the understanding of times on the corpus: `python tests/corpus/score.py time [--unseen] [--show]`.

With `--unseen` only figures are printed, never a phrase: that part measures and must not be tuned on.
"""

import sys
from collections import Counter

from time_lines import answer_to, branch_of, grade, time_lines, wilson

GRADES = ("exact", "wrong", "asked", "missed")
say = sys.stdout.write


def measure(*, unseen: bool, show: bool) -> dict[str, Counter[str]]:
    """Category -> how often each grade was given."""
    branch = branch_of("xyz")
    table: dict[str, Counter[str]] = {}
    for line in time_lines(unseen=unseen):
        got = answer_to(line, branch)
        result = grade(line, got)
        table.setdefault(line.category, Counter())[result] += 1
        if show and result != "exact":
            core = {key: got[key] for key in ("kind", "value", "items", "flags") if key in got}
            say(f"{result:7}{line.category:14}{line.text!r} now {line.now}\n   want {line.when}\n   got  {core}\n")
    return table


def print_table(table: dict[str, Counter[str]]) -> None:
    total: Counter[str] = sum(table.values(), Counter())
    say(f"{'category':17}{'n':>5}" + "".join(f"{kind:>9}" for kind in GRADES) + "\n")
    for category, row in [*sorted(table.items()), ("all", total)]:
        shares = "".join(f"{100 * row[kind] / row.total():8.1f}%" for kind in GRADES)
        say(f"{category:17}{row.total():5}{shares}\n")
    for kind in ("exact", "wrong"):
        low, high = wilson(total[kind], total.total())
        say(f"{kind}: {total[kind]} of {total.total()}, 95 % interval {100 * low:.1f} to {100 * high:.1f} %\n")


if __name__ == "__main__":
    if "time" not in sys.argv:
        sys.exit("usage: python tests/corpus/score.py time [--unseen] [--show]")
    unseen = "--unseen" in sys.argv
    print_table(measure(unseen=unseen, show="--show" in sys.argv and not unseen))
