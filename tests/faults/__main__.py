"""`python -m tests.faults`: all faults and all pairs of them, of every operation; exit code 1 if one is not got over."""

import argparse
import json
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from tests.faults.enumeration import Counts, Planned, Walks, drawn
from tests.faults.scene import OPERATIONS, Scene, set_up

from voice_booking.salon.calendar import CalendarMode
from voice_booking.telemetry import configure_logging

MEMORY = Path("/dev/shm")
BATCH = 200
"""Pairs that a process is given at once."""
MODES = (CalendarMode.CONFIRM_FIRST, CalendarMode.FOLLOW)


def main() -> int:
    wanted = _arguments()
    wrong = 0
    with ProcessPoolExecutor(wanted.processes, mp_context=get_context("spawn")) as processes:
        for mode in MODES:
            for name in wanted.operations:
                most = wanted.pairs if mode is CalendarMode.CONFIRM_FIRST else 0
                counts = _counted(processes, mode, name, most)
                _say(mode, name, counts)
                wrong += len(counts.faults)
    return 1 if wrong else 0


def _counted(processes: ProcessPoolExecutor, mode: CalendarMode, name: str, most: int | None) -> Counts:
    counts, pairs = processes.submit(_singles, mode, name).result()
    chosen = drawn(pairs, most, name)
    batches = [chosen[begin : begin + BATCH] for begin in range(0, len(chosen), BATCH)]
    for more in processes.map(_pairs, [mode] * len(batches), [name] * len(batches), batches):
        _add(counts, more)
    return counts


def _add(counts: Counts, more: Counts) -> None:
    for each in fields(counts):
        setattr(counts, each.name, getattr(counts, each.name) + getattr(more, each.name))


def _singles(mode: CalendarMode, name: str) -> tuple[Counts, list[Planned]]:
    counts = Counts()
    return counts, Walks(_scene(mode), name).singles(counts)


def _pairs(mode: CalendarMode, name: str, pairs: Sequence[Planned]) -> Counts:
    counts = Counts()
    Walks(_scene(mode), name).pairs(pairs, counts)
    return counts


@cache
def _home() -> tempfile.TemporaryDirectory[str]:
    """Of this process; gone when it ends."""
    return tempfile.TemporaryDirectory(prefix="vb-faults-", dir=MEMORY if MEMORY.is_dir() else None)


@cache
def _scene(mode: CalendarMode) -> Scene:
    configure_logging(json=True, level=logging.CRITICAL)
    folder = Path(_home().name) / mode
    folder.mkdir()
    return set_up(folder, mode)


def _say(mode: CalendarMode, name: str, counts: Counts) -> None:
    told = {"mode": mode.value, "operation": name, **vars(counts), "faults": len(counts.faults)}
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
