"""The long storm: `python -m tests.soak.contested --database postgresql` (or `sqlite`); exit code 1 if a rule broke."""

import argparse
import asyncio
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.load.storm import Plan, Report, blow, own_redis
from tests.servers import SOCKETS, start_postgres, stop_postgres

from voice_booking.adapters.database.migrate import upgrade

MOST_MEGABYTES = 300
MOST_GROWTH = 1.3
LEAST_COLLIDED = 0.3


def main() -> int:
    wanted = _arguments()
    on_postgres = wanted.database == "postgresql"
    plan = Plan(
        processes=wanted.processes if on_postgres else 1,
        customers=wanted.customers,
        calls=wanted.calls or (100_000 if on_postgres else 50_000),
        seed=wanted.seed,
        redis_goes_away=on_postgres,
    )
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vb-soak-", dir=SOCKETS)))
        url = f"sqlite:///{home}/salon.db"
        if on_postgres:
            start_postgres(home)
            stack.callback(stop_postgres, home)
            url = f"postgresql://postgres@/postgres?host={home}"
        redis = stack.enter_context(own_redis()) if on_postgres else None
        asyncio.run(upgrade(url))
        report = asyncio.run(blow(plan, url, redis, _say))
    _say("\n".join(report.lines()))
    return 0 if _holds(report) else 1


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _holds(report: Report) -> bool:
    small = max(report.last_megabytes) < MOST_MEGABYTES and report.growth <= MOST_GROWTH
    true = not (report.tally.faults or report.broken or report.lies)
    return true and small and report.tally.collided >= LEAST_COLLIDED


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.contested", description="Many callers, few times.")
    parser.add_argument("--database", choices=("postgresql", "sqlite"), default="postgresql")
    parser.add_argument("--processes", type=int, default=4, help="server processes, on PostgreSQL")
    parser.add_argument("--customers", type=int, default=60)
    parser.add_argument("--calls", type=int, help="tool calls; 100,000 on PostgreSQL, 50,000 on SQLite")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
