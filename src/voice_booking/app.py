"""The only place that knows everybody: settings in, a ready `web.Application` out."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from voice_booking.adapters.calcom.accounts import account_of, accounts_of
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.codes import confirmation_codes
from voice_booking.adapters.database.agenda import DatabaseAgenda
from voice_booking.adapters.database.businesses import load_business
from voice_booking.adapters.database.calendar_news import DatabaseCalendarNews
from voice_booking.adapters.database.calls_on_file import DatabaseCalls
from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.adapters.database.engine import Database, open_database
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.migrate import refuse_old_schema
from voice_booking.adapters.database.tidying import tidy
from voice_booking.adapters.state import RedisCache, open_cache, open_locks
from voice_booking.background.calcom_webhook import add_calcom_webhook
from voice_booking.background.calendar_drift import DRIFT_PERIODIC, drift_kinds
from voice_booking.background.calendar_news import NEWS_PERIODIC, news_kinds
from voice_booking.background.calendars import calendar_kinds
from voice_booking.background.calls import CALLS_PERIODIC, call_kinds
from voice_booking.background.doing import WorkTerms
from voice_booking.background.event_types import Upkeep, event_type_kinds
from voice_booking.background.kinds import PERIODIC, Periodic, known_kinds
from voice_booking.background.worker import Worker
from voice_booking.booking.calendar import Calendars
from voice_booking.booking.ports import Clock, Locks, Ports
from voice_booking.keys import CALCOM_SECRETS, CALLS, NEWS, PORTS, READY, RETELL_KEYS, TERMS, Readiness
from voice_booking.settings import Settings
from voice_booking.telemetry import ensure_logging, log
from voice_booking.voice.routes import add_routes


def create_app(
    settings: Settings,
    *,
    clock: Clock | None = None,
    codes: Callable[[], tuple[str, ...]] | None = None,
    calendars: Calendars | None = None,
) -> web.Application:
    """The server. Opens its resources on start-up and closes them on clean-up.

    Args:
        settings: what the environment says.
        clock: the app's clock, for notice, holds and offers; the wall clock if None. Signatures always go by the
            wall clock.
        codes: candidates for the code of a visit, the first free one of which is taken; drawn by chance if None.
        calendars: everybody's; those at Cal.com if None.
    """
    ensure_logging()
    app = web.Application(client_max_size=settings.max_body_bytes)
    app[TERMS] = settings.terms
    app[RETELL_KEYS] = {name: key.get_secret_value() for name, key in settings.retell_keys.items()}

    app[CALCOM_SECRETS] = {name: key.get_secret_value() for name, key in settings.calcom_webhook_secrets.items()}

    async def resources(app: web.Application) -> AsyncIterator[None]:
        await refuse_old_schema(settings.database_url)
        database = open_database(settings.database_url)
        try:
            async with _locks_and_cache(settings) as (locks, shared), open_calendars(settings) as at_calcom:
                max_age = settings.salon_cache_seconds
                directory = DatabaseDirectory(database, shared=shared, max_age_seconds=max_age)
                woken = asyncio.Event()
                ledger = DatabaseLedger(database, wake=woken.set)
                now, drawn = clock or _utc_now, codes or confirmation_codes
                app[PORTS] = ports = Ports(
                    ledger,
                    directory,
                    locks,
                    now,
                    code_candidates=drawn,
                    calendars=calendars or at_calcom,
                    calendar_seconds=settings.calendar_seconds,
                )
                app[CALLS] = DatabaseCalls(database)
                app[READY] = Readiness(lambda: refuse_old_schema(settings.database_url))
                app[NEWS] = DatabaseCalendarNews(database, now, wake=woken.set)
                worker = make_worker(settings, database, now, woken, ports.calendars)
                async with _working(worker, settings.work):
                    yield
        finally:
            await database.dispose()

    app.cleanup_ctx.append(resources)
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", _ready)
    app.router.add_get("/metrics", _metrics)
    add_routes(app)
    add_calcom_webhook(app)
    return app


@asynccontextmanager
async def _locks_and_cache(settings: Settings) -> AsyncIterator[tuple[Locks, RedisCache | None]]:
    redis = settings.redis_url.get_secret_value() if settings.redis_url else None
    wait, ttl = settings.lock_wait_seconds, settings.lock_ttl_seconds
    async with open_locks(redis, wait_seconds=wait, ttl_seconds=ttl) as locks, open_cache(redis) as cache:
        yield locks, cache


@asynccontextmanager
async def open_calendars(settings: Settings) -> AsyncIterator[CalcomCalendars]:
    """Everybody's calendars, of those whose keys the settings hold."""
    keys = {name: key.get_secret_value() for name, key in settings.calcom_keys.items()}
    accounts = accounts_of(keys, base_url=settings.calcom_url, self_hosted=settings.calcom_self_hosted)
    async with open_calcom() as http:
        yield CalcomCalendars(http, accounts)


def make_worker(
    settings: Settings,
    database: Database,
    clock: Clock,
    woken: asyncio.Event | None = None,
    calendars: Calendars | None = None,
) -> Worker:
    """A worker that is able to do everything there is to do.

    Args:
        settings: how much at once, and for how long.
        database: where the work stands.
        clock: by which work is due.
        woken: set by whoever has put down work; without it, the worker looks by itself.
        calendars: without them, the worker leaves to others what is to be done there.
    """
    terms = WorkTerms(settings.work_at_once, settings.work_lease_seconds, settings.work_poll_seconds)
    calls, directory = DatabaseCalls(database), DatabaseDirectory(database)
    kinds = {
        **known_kinds(tidy=partial(tidy, database), clock=clock),
        **call_kinds(calls, directory, clock, keep_days=settings.transcript_days),
    }
    periodic: tuple[Periodic, ...] = (*PERIODIC, *CALLS_PERIODIC)
    if calendars is not None:
        ledger = DatabaseLedger(database, wake=woken.set if woken else lambda: None)
        kinds |= calendar_kinds(calendars, ledger, directory.salon_in, clock)
        news = DatabaseCalendarNews(database, clock, wake=woken.set if woken else lambda: None)
        kinds |= news_kinds(calendars, news, clock)
        periodic = (*periodic, *NEWS_PERIODIC)
    if isinstance(calendars, CalcomCalendars):
        kinds |= event_type_kinds(partial(_upkeep, database, calendars), clock)
        kinds |= drift_kinds(partial(_upkeep, database, calendars), DatabaseCalendarNews(database, clock), clock)
        periodic = (*periodic, *DRIFT_PERIODIC)
    return Worker(DatabaseAgenda(database), kinds, clock=clock, periodic=periodic, terms=terms, woken=woken)


async def _upkeep(database: Database, calendars: CalcomCalendars, company: str) -> Upkeep | None:
    """What belongs to the event types of a company, by its key; None: it has no calendar any more."""
    business = await load_business(database, company)
    if business is None or business.company.calendar is None:
        return None
    company_id = business.company.id
    if account := account_of(business.company, calendars.accounts):
        calendars.accounts = {**calendars.accounts, company_id: account}
    return Upkeep(business, calendars.of(company_id, patient=True), DatabaseEventTypes(database, company_id))


@asynccontextmanager
async def _working(worker: Worker, wanted: bool) -> AsyncIterator[None]:
    """The worker runs beside the block and ends with it."""
    task = asyncio.create_task(worker.run()) if wanted else None
    try:
        yield
    finally:
        if task:
            task.cancel()
            await asyncio.wait([task])


def _utc_now() -> datetime:
    return datetime.now(UTC)


async def _alive(_: web.Request) -> web.Response:
    return web.json_response({"status": "alive"})


async def _ready(request: web.Request) -> web.Response:
    """200 when a call could be answered now, 503 otherwise."""
    try:
        await request.app[READY].check()
    except Exception:
        log().exception("not_ready")
        return web.json_response({"status": "not ready"}, status=503)
    return web.json_response({"status": "ready"})


async def _metrics(_: web.Request) -> web.Response:
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
