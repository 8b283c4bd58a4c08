"""Databases and servers that any test may ask for."""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest
import structlog
from sqlalchemy import make_url

from servers import SOCKETS, OwnRedis, once, shared, start_postgres, start_redis, stop_postgres, stop_redis
from templates import Fill, fill
from voice_booking.adapters.database.engine import Database, open_database
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.adapters.state import RedisCache
from voice_booking.adapters.state.redis_link import RedisLink, connect

pytest_plugins = ("calcom_pairs",)
LONGEST = ("test_crashes", "test_faults", "test_agent_commands", "test_kill", "test_contested", "test_same_again")
"""Modules whose tests come first, so that no worker is left alone with one of them at the end."""
TEMPLATE = "template_of_tests"
BOTH_DATABASES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.slow))


def pytest_configure(config: pytest.Config) -> None:
    """Let all interpreters of this run share what one of them has compiled, where it must not stand beside the source.

    Hundreds are started; each would compile every module of every library anew.
    """
    if not os.environ.get("PYTHONDONTWRITEBYTECODE") or "PYTHONPYCACHEPREFIX" in os.environ:
        return
    folder = tempfile.mkdtemp(prefix="vb-compiled-")
    config.add_cleanup(partial(shutil.rmtree, folder, ignore_errors=True))
    del os.environ["PYTHONDONTWRITEBYTECODE"]
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = folder
    sys.dont_write_bytecode = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.stem not in LONGEST)


@pytest.fixture(autouse=True)
def _logs_as_nobody_configured_them() -> Iterator[None]:
    """What a command says about logging holds for that command, not for the tests after it."""
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all workers of this run."""
    mine = tmp_path_factory.getbasetemp()
    return mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine


@pytest.fixture(scope="session")
def postgres_url(shared_folder: Path) -> Iterator[Callable[[str], str]]:
    """Database name -> URL, on a real server that holds the migrated database `TEMPLATE`."""
    given = os.environ.get("TEST_POSTGRES_DSN")
    if given:
        # a server that is there already needs the template only, which the first of several workers makes
        url = partial(_named, given)
        with shared(shared_folder / "postgres", lambda _: asyncio.run(_make_template(url)), lambda _: None):
            yield url
        return
    with shared(shared_folder / "postgres", _start_with_template, stop_postgres) as home:
        yield partial(_on_socket, home)


def _named(given: str, name: str) -> str:
    return make_url(given).set(database=name).render_as_string(hide_password=False)


def _on_socket(home: Path, name: str) -> str:
    return f"postgresql://postgres@/{name}?host={home}"


def _start_with_template(home: Path) -> None:
    start_postgres(home)
    asyncio.run(_make_template(partial(_on_socket, home)))


async def _make_template(url: Callable[[str], str]) -> None:
    await _administer(url, f"DROP DATABASE IF EXISTS {TEMPLATE}")
    await _administer(url, f"CREATE DATABASE {TEMPLATE}")
    await upgrade(url(TEMPLATE))


@pytest.fixture(scope="session")
def postgres_filled(postgres_url: Callable[[str], str], shared_folder: Path) -> Callable[[str, Fill], str]:
    """(name, what fills it) -> name of a database that is made once for all workers, to be a template."""

    async def make(name: str, write: Fill) -> None:
        await _administer(postgres_url, f"DROP DATABASE IF EXISTS {name}")
        await _administer(postgres_url, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        await fill(postgres_url(name), write)

    def named(name: str, write: Fill) -> str:
        once(shared_folder / name, lambda: asyncio.run(make(name, write)))
        return name

    return named


async def _administer(url: Callable[[str], str], statement: str) -> None:
    connection = await asyncpg.connect(url("postgres"))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    asyncio.run(upgrade(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def sqlite_template(sqlite_with_tables: Path) -> Path:
    """The file whose copies the tests use; a folder of tests may have one of its own that holds more."""
    return sqlite_with_tables


@pytest.fixture
async def empty_postgres(postgres_url: Callable[[str], str]) -> AsyncIterator[str]:
    """URL of a new database without tables."""
    name = f"t{uuid4().hex}"
    await _administer(postgres_url, f"CREATE DATABASE {name}")
    yield postgres_url(name)
    await _administer(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres_template() -> str:
    """Name of the database whose copies the tests use; a folder of tests may have one of its own that holds more."""
    return TEMPLATE


@pytest.fixture
async def migrated_postgres(postgres_url: Callable[[str], str], postgres_template: str) -> AsyncIterator[str]:
    """URL of a new copy of the template."""
    name = f"t{uuid4().hex}"
    await _administer(postgres_url, f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    yield postgres_url(name)
    await _administer(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def migrated_sqlite(sqlite_template: Path, tmp_path: Path) -> str:
    """URL of a new copy of the template."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'salon.db')}"


@pytest.fixture(params=BOTH_DATABASES)
def database_url(request: pytest.FixtureRequest) -> str:
    """URL of a new database, a copy of the template: the test runs on SQLite and on PostgreSQL."""
    return request.getfixturevalue(f"migrated_{'sqlite' if request.param == 'sqlite' else 'postgres'}")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = open_database(database_url)
    yield opened
    await opened.dispose()


@pytest.fixture(scope="session")
def redis_url(shared_folder: Path) -> Iterator[str]:
    """URL of a database of a real Redis that no other worker uses."""
    given = os.environ.get("TEST_REDIS_URL")
    if given:
        yield given
        return
    mine = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 16
    with shared(shared_folder / "redis", start_redis, stop_redis) as home:
        yield f"unix://{home}/redis.sock?db={mine}"


@pytest.fixture
def own_redis() -> Iterator[OwnRedis]:
    """A real Redis of this test alone, which it may stop and start."""
    with tempfile.TemporaryDirectory(prefix="vb-", dir=SOCKETS) as home:
        server = OwnRedis(Path(home))
        server.start()
        yield server
        server.stop()


@pytest.fixture
async def shared_cache(redis_url: str) -> AsyncIterator[RedisCache]:
    """An empty one on a real Redis, patient enough for a busy machine."""
    client = connect(redis_url)
    await client.flushdb()
    yield RedisCache(client, ttl_seconds=60, link=RedisLink("cache", answer_seconds=30))
    await client.aclose()
