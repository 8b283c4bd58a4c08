"""A storm of calls on running servers, with Redis going away in the middle, and what must be true when it is over."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.load.contest import Tally, contest
from tests.load.processes import Server
from tests.load.truth import broken_rules, lies
from tests.servers import SOCKETS, start_redis, stop_redis

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.salon_file import read_business

SALON = Path(__file__).with_name("salon.yaml")
WARM = 0.1
"""Share of the calls after which a process counts as warm."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How hard it blows."""

    processes: int
    customers: int
    calls: int
    seed: int = 0
    redis_goes_away: bool = False
    """Stopped after a third of the calls, started again after two thirds."""


@dataclass
class Report:
    tally: Tally
    broken: dict[str, int] = field(default_factory=dict)
    lies: list[str] = field(default_factory=list)
    warm_megabytes: list[float] = field(default_factory=list)
    last_megabytes: list[float] = field(default_factory=list)

    @property
    def growth(self) -> float:
        """Of the process that grew most, from warm to the end."""
        return max(last / warm for warm, last in zip(self.warm_megabytes, self.last_megabytes, strict=True))

    def lines(self) -> Iterator[str]:
        answers = sorted(self.tally.answers.items())
        yield f"{self.tally.calls:,} tool calls, {self.tally.collided:.0%} of the wishes met somebody else's"
        yield from (f"  {tool} {status}: {count:,}" for (tool, status), count in answers)
        yield f"{len(self.tally.standing):,} appointments stand, {len(self.tally.cancelled):,} were cancelled"
        warm, last = max(self.warm_megabytes), max(self.last_megabytes)
        yield f"memory {warm:.0f} MB warm, {last:.0f} MB at the end, growth at most {self.growth:.2f}"
        yield f"broken rules: {self.broken or 'none'}; lies: {len(self.lies)}; faults: {len(self.tally.faults)}"
        yield from (f"  {line[:300]}" for line in (*self.lies[:5], *self.tally.faults[:5]))


class OwnRedis:
    """A Redis of this storm alone, which can go away and come back at the same address."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.url = f"unix://{home}/redis.sock"

    def start(self) -> None:
        start_redis(self._home)

    def stop(self) -> None:
        stop_redis(self._home)
        for left in ("redis.sock", "pid"):
            (self._home / left).unlink(missing_ok=True)


@contextmanager
def own_redis() -> Iterator[OwnRedis]:
    home = Path(tempfile.mkdtemp(prefix="vb-storm-", dir=SOCKETS))
    redis = OwnRedis(home)
    redis.start()
    try:
        yield redis
    finally:
        redis.stop()
        shutil.rmtree(home, ignore_errors=True)


async def blow(plan: Plan, database_url: str, redis: OwnRedis | None, say: Callable[[str], None]) -> Report:
    """Import the salon, start the servers, let everybody telephone, look at what is left."""
    database = open_database(database_url)
    try:
        await import_business(database, read_business(SALON), datetime.now(UTC))
        report = Report(Tally())
        async with AsyncExitStack() as stack:
            starting = [Server(database_url, redis_url=redis and redis.url) for _ in range(plan.processes)]
            servers = [await stack.enter_async_context(server) for server in starting]
            await _telephone(plan, servers, redis, report, say)
        report.broken = await database.read(broken_rules)
        report.lies = await database.read(lies, report.tally.standing, sorted(report.tally.cancelled))
    finally:
        await database.dispose()
    return report


async def _telephone(
    plan: Plan, servers: list[Server], redis: OwnRedis | None, report: Report, say: Callable[[str], None]
) -> None:
    ports = [server.port for server in servers]
    warm = int(plan.calls * WARM)
    third = (plan.calls - warm) // 3
    parts = (warm, third, third, plan.calls - warm - 2 * third)
    for number, calls in enumerate(parts):
        if redis and plan.redis_goes_away and number == 2:
            await asyncio.to_thread(redis.stop)
        if redis and plan.redis_goes_away and number == 3:
            await asyncio.to_thread(redis.start)
        today = datetime.now(UTC).date()
        seed = plan.seed * len(parts) + number
        await contest(ports, customers=plan.customers, calls=calls, seed=seed, today=today, tally=report.tally)
        report.last_megabytes = [server.resident_megabytes for server in servers]
        report.warm_megabytes = report.warm_megabytes or report.last_megabytes
        say(f"{report.tally.calls:,} calls, {report.tally.collided:.0%} collided, faults {len(report.tally.faults)}")
