"""The record of deployments says what was written, for its company and environment alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from tests.contract.a_salon import a_business

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.deployments import DatabaseDeployments
from voice_booking.deployment.record import Deployment, Kind, Mark, State

MORNING = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture
async def company(database):
    business = a_business()
    await import_business(database, business, MORNING)
    return business.company.id


def begun(company, minutes=0, environment="production"):
    moment = MORNING + timedelta(minutes=minutes)
    return Deployment(
        uuid4(), company, environment, Kind.DEPLOY, "Maria", "c0ffee", moment, State.RUNNING, flow_name="v19"
    )


async def test_a_deployment_is_read_as_it_was_written(database, company):
    book = DatabaseDeployments(database, company)
    row = begun(company).noted("create version", Mark.BEGUN, MORNING, version=None, after=["version 1 of a: 10 %"])
    await book.save(row)
    assert await book.rows("production") == (row,)


async def test_what_comes_later_replaces_what_was_written(database, company):
    book = DatabaseDeployments(database, company)
    row = begun(company)
    await book.save(row)
    done = replace(row, state=State.PUBLISHED, agent_id="agent_1", version=3, base_version=2, highest_before=2)
    await book.save(done)
    assert await book.rows("production") == (done,)


async def test_the_latest_comes_first_and_other_environments_do_not(database, company):
    book = DatabaseDeployments(database, company)
    first, second, other = begun(company), begun(company, 5), begun(company, 9, "staging")
    for row in (first, second, other):
        await book.save(row)
    assert await book.rows("production") == (second, first)


async def test_another_company_has_rows_of_its_own(database, company):
    await DatabaseDeployments(database, company).save(begun(company))
    assert await DatabaseDeployments(database, uuid4()).rows("production") == ()
