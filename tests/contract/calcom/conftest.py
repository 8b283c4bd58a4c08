"""Whatever the scripted Cal.com is asked and answers is held against the published interface."""

import pytest

from calcom_contract import Contract


@pytest.fixture
def contract() -> Contract:
    return Contract()
