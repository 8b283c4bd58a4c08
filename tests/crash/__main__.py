"""`python -m tests.crash --database sqlite`: all crashes of booking, moving and cancelling; exit code 1 at a fault.

It runs in a process of its own, since only a parent without threads can be forked again and again.
"""

import argparse
import asyncio
import gc
import hashlib
import json
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.crash import scene, state
from tests.crash.enumeration import Copies, enumerate_crashes
from tests.crash.forks import in_a_child
from tests.crash.scene import OPERATIONS, Operation
from tests.servers import SOCKETS, start_postgres, stop_postgres

from voice_booking.adapters.database.migrate import upgrade

MEMORY = Path("/dev/shm")
"""A crash of a process loses nothing that was written there; a crash of the machine is another matter."""


def main() -> int:
    wanted = _arguments()
    faults = 0
    with (_postgres if wanted.database == "postgresql" else _sqlite)() as copies:
        gc.freeze()  # a child that collects garbage would copy every page of its parent
        for name in wanted.operations:
            _warm(copies, OPERATIONS[name])
            counts = enumerate_crashes(name, OPERATIONS[name], copies, every_pair=wanted.every_pair)
            told = {"operation": name, **{k: v for k, v in vars(counts).items() if k != "faults"}}
            sys.stdout.write(json.dumps(told | {"faults": len(counts.faults)}) + "\n")
            sys.stdout.writelines(f"  {fault}\n" for fault in counts.faults[:20])
            sys.stdout.flush()
            faults += len(counts.faults)
    return 1 if faults else 0


def _warm(copies: Copies, operation: Operation) -> None:
    """What children would otherwise do anew: import, compile, remember. Leaves neither thread nor connection behind."""
    url = copies.fresh()
    scene.prepare(url, operation)
    scene.carry_out(url, operation, None)
    scene.recover(url, operation)
    state.look(url)
    copies.drop(url)
    for thread in set(threading.enumerate()) - {threading.main_thread()}:
        thread.join()


@contextmanager
def _sqlite() -> Iterator[Copies]:
    parent = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="vb-crash-", dir=parent) as home:
        numbers = count()
        template = Path(home) / "template"
        template.mkdir()
        in_a_child(_migrated, f"sqlite:///{template}/salon.db")

        def copy_of(folder: Path) -> str:
            copied = shutil.copytree(folder, Path(home) / str(next(numbers)))
            return f"sqlite:///{copied}/salon.db"

        def folder(url: str) -> Path:
            return Path(url.removeprefix("sqlite:///")).parent

        def left_by(url: str) -> str:
            """What a process has written stands in the files when it dies; only their index is built anew."""
            files = sorted(path for path in folder(url).iterdir() if not path.name.endswith("-shm"))
            content = hashlib.sha256(b"".join(_digest(path) for path in files)).hexdigest()
            left = Path(home) / f"left-{content}"
            if not left.exists():
                shutil.copytree(folder(url), left, ignore=shutil.ignore_patterns("*-shm"))
            return f"sqlite:///{left}/salon.db"

        yield Copies(
            lambda: copy_of(template),
            lambda url: copy_of(folder(url)),
            lambda url: shutil.rmtree(folder(url)),
            left_by,
        )


def _digest(path: Path) -> bytes:
    return hashlib.sha256(path.name.encode()).digest() + hashlib.sha256(path.read_bytes()).digest()


@contextmanager
def _postgres() -> Iterator[Copies]:
    numbers = count()
    with tempfile.TemporaryDirectory(prefix="vb-crash-", dir=SOCKETS) as home:
        start_postgres(Path(home))

        def url(name: str) -> str:
            return f"postgresql://postgres@/{name}?host={home}"

        def create(template: str) -> str:
            name = f"crash{next(numbers)}"
            in_a_child(_administered, url("postgres"), f"CREATE DATABASE {name} TEMPLATE {template}", template)
            return url(name)

        def drop(gone: str) -> None:
            in_a_child(_administered, url("postgres"), f"DROP DATABASE {_name(gone)} WITH (FORCE)", None)

        try:
            migrated = create("template1")
            in_a_child(_migrated, migrated)
            yield Copies(lambda: create(_name(migrated)), lambda other: create(_name(other)), drop, left_by=None)
        finally:
            stop_postgres(Path(home))


def _name(url: str) -> str:
    return url.split("@/")[1].split("?", maxsplit=1)[0]


def _migrated(url: str) -> None:
    asyncio.run(upgrade(url))


def _administered(url: str, statement: str, unused: str | None) -> None:
    """`unused` is a database whose connections of dead processes must be gone first."""
    asyncio.run(_administer(url, statement, unused))


async def _administer(url: str, statement: str, unused: str | None) -> None:
    import asyncpg

    connection = await asyncpg.connect(url)
    try:
        if unused:
            await connection.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1", unused
            )
        await connection.execute(statement)
    finally:
        await connection.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description="Crashes everywhere, then recovery.")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--every-pair", action="store_true", help="also of crashes that left the same rows behind")
    parser.add_argument("operations", nargs="*", help=f"of {', '.join(OPERATIONS)}; all if none is named")
    wanted = parser.parse_args()
    unknown = set(wanted.operations) - set(OPERATIONS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    wanted.operations = wanted.operations or list(OPERATIONS)
    return wanted


if __name__ == "__main__":
    sys.exit(main())
