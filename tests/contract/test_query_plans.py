"""No statement of tools, worker or office reads a whole table, and every index is there for one of them."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from benchmarks.filling import fill
from benchmarks.recording import recorded
from sqlalchemy import Connection
from tests.contract.a_salon import NOW, a_save, an_offer, cancels, hours, moves, open_shop

from voice_booking.adapters.database.agenda import DatabaseAgenda
from voice_booking.adapters.database.callback_list import list_callbacks, propose
from voice_booking.adapters.database.calls_on_file import DatabaseCalls, calls_on, find_call
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.queries import events_of_call, events_of_visit, visits_on
from voice_booking.adapters.database.tables import METADATA
from voice_booking.adapters.database.tidying import tidy
from voice_booking.adapters.database.work_list import list_work, retry_dead
from voice_booking.booking.call_outcome import CallOutcome
from voice_booking.booking.call_records import CallRecord, News, Settled, Stage, Turn
from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.ports import Block, Busy, Event, Present, Widen
from voice_booking.booking.tasks import Task
from voice_booking.scheduling.plan import Claim

STORED = 20_000
"""Phases."""
PHONE = "+4915112345678"
LARGE = {"ledger", "appointment", "item", "phase", "event", "reply", "offer", "customer"}
GROWING = {
    *LARGE,
    *("work", "callback", "busy", "confirmation_code", "call"),
}


@pytest.fixture
async def shop(database):
    shop = await open_shop(database)
    await fill(database, shop.business, STORED, NOW)
    return replace(shop, ledger=DatabaseLedger(database, subscriptions={"cancelled": ("note",)}))


async def use_everything(shop, database):
    """Every statement of tools, office and worker, at least once."""
    span = hours(0, 8)
    looked_up = {"visits_of": PHONE, "visit_code": "11111", "visit_ids": (uuid4(),), "visits_on": shop.people}
    looked_up["visits_booked_here"] = True
    question = shop.question(**looked_up, reply_keys=("a", "b"), span=span)
    claim = Claim(shop.people[0], hours(0, 1))
    offer = an_offer("aaaa", shop.cut(hours(0, 1)))
    until = NOW + timedelta(minutes=5)
    noted = Callback(uuid4(), CallbackReason.ASKED, NOW, "Hanna", None, "Rückruf", "Bitte anrufen")
    told = Event("tool_call", NOW, {}, "call")
    settle = shop.ledger.settle
    await settle(shop.question(), lambda _: Present({}, (offer,), (claim,), until, events=(told,), callbacks=(noted,)))
    await settle(shop.question(), lambda _: Present({}, (offer,), (Claim(shop.people[0], hours(2, 3)),), until))
    await settle(shop.question(), lambda _: Present({}, hold_until=until))
    await shop.ledger.ask(question)
    await settle(shop.question(), lambda facts: a_save(shop.cut(hours(2, 3)), question, facts))
    visit = await shop.standing()
    await settle(question, moves(visit, shop.cut(hours(4, 5)), "moved"))
    wide = iter((Widen(hours(0, 9)), Block((Busy(shop.people[0], span, "desk", "x"),), {}, whole_of="import")))
    await settle(question, lambda _: next(wide))
    await settle(shop.question(), cancels(replace(visit, version=2), "cancelled"))
    await settle(shop.question(), lambda _: Present({}, hold=(), end_offers=True))
    await visits_on(database, shop.company_id, span)
    await events_of_call(database, "call")
    await events_of_visit(database, shop.company_id, visit.appointment.id)
    await list_callbacks(database, shop.company_id)
    await propose(database, shop.company_id, noted.id, ())
    await use_calls(shop, database, span)
    await use_worker(database)
    await tidy(database, NOW)


async def use_calls(shop, database, span):
    calls = DatabaseCalls(database)
    record = CallRecord("call", Stage.ENDED, from_number=PHONE, transcript=(Turn("user", "Hallo"),))
    await calls.take(News(shop.company_id, shop.business.branches[0].id, record, NOW))
    await calls.after(shop.company_id, "call")
    owed = Callback(uuid4(), CallbackReason.BROKEN_OFF, NOW, "Hanna", None, "Schnitt", "Bitte anrufen", "call")
    await calls.settle(Settled(shop.company_id, "call", CallOutcome.ABANDONED, owed, NOW, (owed.id,)))
    await calls_on(database, shop.company_id, span)
    await find_call(database, shop.company_id, "ca")
    await calls.forget_words(NOW)


async def use_worker(database):
    agenda = DatabaseAgenda(database)
    await agenda.put([Task("note", f"{n}", {}, NOW) for n in range(4)])
    leased = await agenda.claim("me", ("note",), NOW, limit=5, lease_seconds=30)
    await agenda.advance(leased[0], lease_seconds=30)
    await agenda.finish(leased[0])
    await agenda.postpone(leased[1], NOW, "later")
    await agenda.give_back(leased[2])
    await agenda.bury(leased[3], "never")
    await agenda.backlog(NOW)
    await list_work(database, states=("dead",))
    await retry_dead(database, NOW)


async def test_nothing_is_read_from_end_to_end_and_no_index_is_idle(shop, database):
    with recorded() as transactions:
        await use_everything(shop, database)
    statements = {
        statement.text: statement.parameters[0] if isinstance(statement.parameters, list) else statement.parameters
        for transaction in transactions
        for statement in transaction.statements
    }
    on_sqlite = database.writer.dialect.name == "sqlite"
    plans = {text: await database.read(_plan, text, parameters) for text, parameters in statements.items()}
    assert _whole(plans, GROWING if on_sqlite else LARGE) == []
    if on_sqlite:  # PostgreSQL's choices depend on its figures
        told = "\n".join(line for plan in plans.values() for line in plan)
        idle = [index.name for name in GROWING for index in METADATA.tables[name].indexes if index.name not in told]
        assert idle == []
    else:  # and it reads small tables from end to end, unless it is kept from doing so
        forced = {text: await database.read(_plan, text, parameters, True) for text, parameters in statements.items()}
        assert _whole(forced, GROWING) == []


def _plan(connection: Connection, text: str, parameters: object, forced: bool = False) -> list[str]:
    if forced:
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
    return [str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {text}", parameters)]


def _whole(plans: dict[str, list[str]], tables: set[str]) -> list[tuple[str, str]]:
    """Statements that read one of the tables from end to end, with the line of the plan that says so.

    Not counted: the batches of `tidy`, of which PostgreSQL reads as much as it deletes; and the rows that SQLite would
    search for a lost appointment if there were a broken reference, which there never is.
    """
    counted = {text: plan for text, plan in plans.items() if not text.startswith(("INSERT INTO appointment", *_BATCH))}
    return [(text, line) for text, plan in counted.items() for line in plan if _scanned(line) in tables]


_BATCH = tuple(f"DELETE FROM {table} WHERE ({table}." for table in sorted(GROWING))


def _scanned(line: str) -> str | None:
    words = line.replace("->", "").split()
    if words[:1] == ["SCAN"]:
        return words[1]
    return words[3] if words[:3] == ["Seq", "Scan", "on"] else None
