"""Properties that are run with seed after seed, in turns, until the time is over; what was done is kept in a file.

A module in `tests/soak` registers its properties: `SOAKS = (Soak("name", function), …)`. The function takes a seed and
returns how many cases it tried; the same seed must try the same cases, in some seconds at most. A broken rule is an
exception.
"""

import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

REPORT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Soak:
    name: str
    run: Callable[[int], int]


@dataclass(slots=True)
class Progress:
    next_seed: int = 0
    cases: int = 0


class Broken(Exception):
    """A property does not hold for a seed."""

    def __init__(self, name: str, seed: int) -> None:
        super().__init__(f"{name} is broken by seed {seed}: python -m tests.soak --only {name} --seed {seed}")


@dataclass(slots=True)
class State:
    """How far each property came, in all runs so far; kept in `file` after every seed."""

    file: Path
    by_name: dict[str, Progress] = field(default_factory=dict)

    @classmethod
    def load(cls, file: Path) -> "State":
        known = json.loads(file.read_text()) if file.exists() else {}
        return cls(file, {name: Progress(**progress) for name, progress in known.items()})

    def of(self, soak: Soak) -> Progress:
        return self.by_name.setdefault(soak.name, Progress())

    def save(self) -> None:
        """Written beside and moved over, so that a run that is killed leaves the old one or the new one."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.file.with_suffix(".new")
        known = {name: {"next_seed": p.next_seed, "cases": p.cases} for name, p in sorted(self.by_name.items())}
        fresh.write_text(json.dumps(known, indent=2) + "\n")
        fresh.replace(self.file)

    def report(self, soaks: Sequence[Soak]) -> str:
        lines = (f"  {s.name}: {self.of(s).cases:,} cases from {self.of(s).next_seed:,} seeds" for s in soaks)
        return "\n".join(lines)


def registered() -> tuple[Soak, ...]:
    """All properties, by name; raises `ValueError` if two have the same."""
    package = importlib.import_module("tests.soak")
    modules = (name for _, name, _ in pkgutil.iter_modules(package.__path__) if not name.startswith("__"))
    found = [soak for name in modules for soak in getattr(importlib.import_module(f"tests.soak.{name}"), "SOAKS", ())]
    if len({soak.name for soak in found}) < len(found):
        raise ValueError("two soak properties have the same name")
    return tuple(sorted(found, key=lambda soak: soak.name))


def run_one(soak: Soak, seed: int) -> int:
    """How many cases `seed` tried. Raises `Broken`, caused by what broke."""
    try:
        return soak.run(seed)
    except Exception as error:
        raise Broken(soak.name, seed) from error


def run_in_turns(
    soaks: Sequence[Soak],
    state: State,
    seconds: float,
    clock: Callable[[], float],
    say: Callable[[str], None],
    processes: int = 1,
) -> None:
    """Each property's next seeds, over and over, until `seconds` are over by `clock`; every one gets at least one.

    `processes` seeds of a property run at once, each in a process of its own.

    Raises:
        Broken: at the first seed that breaks a rule; the next run begins with it.
    """
    began = reported = clock()
    with ProcessPoolExecutor(processes) if processes > 1 else ThreadPoolExecutor(1) as pool:
        for soak in _in_turns(soaks):
            _run_next(soak, state, pool, processes)
            now = clock()
            if now - reported >= REPORT_SECONDS:
                reported = now
                say(f"after {(now - began) / 60:.0f} min:\n{state.report(soaks)}")
            if soak is soaks[-1] and now - began >= seconds:
                return


def _run_next(soak: Soak, state: State, pool: Executor, count: int) -> None:
    """The next `count` seeds of one property at once, counted in their order."""
    progress = state.of(soak)
    running = [pool.submit(soak.run, progress.next_seed + number) for number in range(count)]
    for seed, future in enumerate(running, start=progress.next_seed):
        try:
            progress.cases += future.result()
        except Exception as error:
            raise Broken(soak.name, seed) from error
        progress.next_seed = seed + 1
        state.save()


def _in_turns(soaks: Sequence[Soak]) -> Iterator[Soak]:
    while soaks:
        yield from soaks
