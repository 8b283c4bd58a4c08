"""Every test has a salon at Cal.com of its own."""

import pytest
from tests.unit.simulator_calcom.calcom_office import Office


@pytest.fixture
def office():
    return Office()
