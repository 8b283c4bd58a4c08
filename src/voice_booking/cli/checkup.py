"""What `doctor` looks at, each with a finding and, if it is wrong, what to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_booking.adapters.database.businesses import company_keys, load_business
from voice_booking.adapters.database.engine import Database, open_database
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.adapters.database.migrate import schema_state
from voice_booking.adapters.database.queries import all_lines
from voice_booking.adapters.state import reach_redis
from voice_booking.booking.ports import TryLater
from voice_booking.mirror.event_types.mapping import Mapped
from voice_booking.salon.business import Line
from voice_booking.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    well: bool
    found: str
    advice: str = ""


async def checkup(settings: Settings) -> list[Finding]:
    """All findings, in the order in which things depend on each other."""
    findings = [Finding("settings", True, "read"), await _redis(settings)]
    schema = await _schema(settings)
    findings.append(schema)
    if schema.well:
        database = open_database(settings.database_url)
        try:
            findings += await _salons(settings, database)
            findings += await _calendars(settings, database)
        finally:
            await database.dispose()
    return findings


async def _schema(settings: Settings) -> Finding:
    try:
        state = await schema_state(settings.database_url)
    except (TryLater, ValueError) as error:
        return Finding("database", False, str(error), "check VB_DATABASE_URL and that the database is running")
    if state.up_to_date:
        return Finding("database", True, f"reached, schema {state.current}")
    return Finding("database", False, f"schema {state.current or 'empty'}", "run `voice-booking db upgrade`")


async def _redis(settings: Settings) -> Finding:
    if settings.redis_url is None:
        return Finding("locks", True, "in the process; run one server process only")
    try:
        await reach_redis(settings.redis_url.get_secret_value())
    except OSError as error:
        return Finding("locks", False, f"Redis: {error}", "check VB_REDIS_URL and that Redis is running")
    return Finding("locks", True, "Redis reached")


async def _salons(settings: Settings, database: Database) -> list[Finding]:
    lines = await all_lines(database)
    if not lines:
        return [Finding("salons", False, "none", "run `voice-booking salon import FILE`")]
    companies = {company for company, _ in lines}
    found = f"{len(companies)} companies on {len(lines)} lines"
    return [Finding("salons", True, found), _keys(settings, [line for _, line in lines])]


def _keys(settings: Settings, lines: Sequence[Line]) -> Finding:
    missing = sorted({line.workspace for line in lines} - set(settings.retell_keys))
    if not missing:
        return Finding("keys", True, "every line's workspace has one")
    names = ", ".join(missing)
    advice = 'set VB_RETELL_KEYS, such as {"' + missing[0] + '": "key_…"}: calls on these lines are refused'
    return Finding("keys", False, f"no Retell key for workspace {names}", advice)


async def _calendars(settings: Settings, database: Database) -> list[Finding]:
    """Of the companies that have one, by what is on file; Cal.com is not asked."""
    found = []
    for key in await company_keys(database):
        business = await load_business(database, key)
        if business is not None and business.company.calendar is not None:
            rows = await DatabaseEventTypes(database, business.company.id).rows()
            found.append(_calendar(key, key in settings.calcom_keys, [row for row in rows if row.active]))
    return found


def _calendar(company: str, has_key: bool, active: Sequence[Mapped]) -> Finding:
    subject, command = f"Cal.com of {company}", "voice-booking calcom event-types"
    unproved = sum(row.verified_at is None for row in active)
    if not has_key:
        return Finding(subject, False, "no key", f'set VB_CALCOM_KEYS, such as {{"{company}": "cal_…"}}')
    if not active:
        return Finding(
            subject, False, "no event types, so that nothing can be booked", f"run `{command} apply {company}`"
        )
    if unproved:
        return Finding(subject, False, f"{unproved} event types not verified", f"run `{command} verify {company}`")
    return Finding(subject, True, f"{len(active)} event types, all verified")
