"""Parts of an enumeration for a process of its own, with a scene of its own for each way to use the calendar."""

import gc
import logging
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.faults.enumeration import Counts, Planned, Walks
from tests.faults.scene import Scene, set_up

from voice_booking.telemetry import configure_logging

MEMORY = Path("/dev/shm")


def singles(way: str, name: str) -> tuple[Counts, list[Planned]]:
    counts = Counts()
    return counts, Walks(_scene(way), name).singles(counts)


def pairs(way: str, name: str, chosen: Sequence[Planned]) -> Counts:
    counts = Counts()
    Walks(_scene(way), name).pairs(chosen, counts)
    return counts


@cache
def _home() -> tempfile.TemporaryDirectory[str]:
    """Of this process; gone when it ends."""
    return tempfile.TemporaryDirectory(prefix="vb-faults-", dir=MEMORY if MEMORY.is_dir() else None)


@cache
def _scene(way: str) -> Scene:
    configure_logging(json=True, level=logging.CRITICAL)
    folder = Path(_home().name) / way
    folder.mkdir()
    scene = set_up(folder, way)
    gc.freeze()  # what stays for thousands of walks need not be looked through after each
    return scene
