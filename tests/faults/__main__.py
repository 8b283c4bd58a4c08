"""`python -m tests.faults`: all faults and pairs of them, of every operation; exit code 1 unless all are got over."""

import argparse
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from multiprocessing import get_context

from tests.faults import batches
from tests.faults.enumeration import Counts, drawn
from tests.faults.scene import OPERATIONS, WAYS

BATCH = 200
"""Pairs that a process is given at once."""
NOT_PAIRED = ("follow",)
"""Ways in which nobody on the telephone waits for the calendar: the background is the same in all."""
ONLY_BOOKS = ("slot_check",)
"""Ways in which nothing else is different."""


def main() -> int:
    wanted = _arguments()
    wrong = 0
    with ProcessPoolExecutor(wanted.processes, mp_context=get_context("spawn")) as processes:
        for way in WAYS:
            for name in ("book",) if way in ONLY_BOOKS else wanted.operations:
                counts = _counted(processes, way, name, 0 if way in NOT_PAIRED else wanted.pairs)
                _say(way, name, counts)
                wrong += len(counts.faults)
    return 1 if wrong else 0


def _counted(processes: ProcessPoolExecutor, way: str, name: str, most: int | None) -> Counts:
    counts, pairs = processes.submit(batches.singles, way, name).result()
    chosen = drawn(pairs, most, name)
    parts = [chosen[begin : begin + BATCH] for begin in range(0, len(chosen), BATCH)]
    for more in processes.map(batches.pairs, [way] * len(parts), [name] * len(parts), parts):
        _add(counts, more)
    return counts


def _add(counts: Counts, more: Counts) -> None:
    for each in fields(counts):
        setattr(counts, each.name, getattr(counts, each.name) + getattr(more, each.name))


def _say(way: str, name: str, counts: Counts) -> None:
    told = {"way": way, "operation": name, **vars(counts), "faults": len(counts.faults)}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.writelines(f"  {fault}\n" for fault in counts.faults[:20])
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="A calendar that fails everywhere.")
    parser.add_argument("--pairs", type=int, help="of each operation; all if not given")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("operations", nargs="*", help=f"of {', '.join(OPERATIONS)}; all if none is named")
    wanted = parser.parse_args()
    unknown = set(wanted.operations) - set(OPERATIONS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    wanted.operations = wanted.operations or list(OPERATIONS)
    return wanted


if __name__ == "__main__":
    sys.exit(main())
