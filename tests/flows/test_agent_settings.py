"""The agent's settings: what the flow and the law rely on."""

import json
from pathlib import Path

import pytest
import yaml

AGENT = Path(__file__).parents[2] / "agent"
SETTINGS = json.loads((AGENT / "agent.json").read_text("utf-8"))
ENVIRONMENTS = yaml.safe_load((AGENT / "environments.yaml").read_text("utf-8"))
OPENAPI = Path(__file__).parents[3] / "shared" / "reference" / "retell-openapi.json"
YOUNGER = {"contact_memory_config"}
"""Keys that Retell's SDK has and its published description has not yet."""


def test_german_is_heard_and_the_branch_tells_the_time():
    assert (SETTINGS["language"], SETTINGS["timezone"], SETTINGS["stt_mode"]) == ("de-DE", "Europe/Berlin", "accurate")


def test_names_of_a_company_are_left_to_deployment():
    assert SETTINGS["boosted_keywords"] == []
    assert not {"voice_id", "response_engine", "webhook_url"} & SETTINGS.keys()


def test_retell_keeps_neither_recording_nor_transcript_in_production():
    assert SETTINGS["data_storage_setting"] == "basic_attributes_only"
    assert ENVIRONMENTS["production"]["overrides"] == {}
    assert all(setting["server_url"].startswith("https://") for setting in ENVIRONMENTS.values())


def test_production_is_rolled_out_in_steps():
    assert ENVIRONMENTS["production"]["steps"] == [10, 50, 100]


def test_flows_that_environments_name_are_shipped():
    flows = AGENT.parent / "flows"
    assert all((flows / f"{setting['flow']}.json").exists() for setting in ENVIRONMENTS.values())


@pytest.mark.skipif(not OPENAPI.exists(), reason="Retell's published description is not here")
def test_every_setting_is_one_that_retell_publishes():
    schemas = json.loads(OPENAPI.read_text("utf-8"))["components"]["schemas"]
    assert set(SETTINGS) - YOUNGER <= set(schemas["AgentRequest"]["properties"])
