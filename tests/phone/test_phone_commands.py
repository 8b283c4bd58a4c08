"""`voice-booking simulate` as a person uses it: scenarios and folders, seeds, recordings, a page, their own voice."""

import json
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from voice_booking.cli import app

ROOT = Path(__file__).parents[2]
HAIRCUT = ROOT / "examples" / "phone" / "damenschnitt.yaml"
RETELL = ROOT.parent / "shared" / "reference" / "retell-openapi.json"

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _in_the_project_s_folder(monkeypatch):
    monkeypatch.chdir(ROOT)


def simulate(*args, typed=None):
    return CliRunner().invoke(app, ["simulate", *map(str, args)], input=typed)


def test_a_call_is_printed_with_its_words_and_its_calendar():
    told = simulate(HAIRCUT)
    assert told.exit_code == 0, told.output
    assert "1 of 1 calls passed" in told.output
    assert "Damenschnitt" in told.output
    assert "0 false" in told.output


def test_several_seeds_are_several_calls():
    told = simulate(HAIRCUT, "--repeat", 3, "--seed", 5)
    assert "3 of 3 calls passed" in told.output


def test_a_call_that_ends_otherwise_fails_the_command(tmp_path):
    sheet = yaml.safe_load(HAIRCUT.read_text())
    sheet["calendar"] = []
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(yaml.safe_dump(sheet))
    told = simulate(wrong)
    assert told.exit_code == 1
    assert "nothing else" in told.output


def test_an_unsound_scenario_is_explained_with_its_line(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("title: x\nsalon: xyz\nnow: soon\nscript: [Hallo]\ncalendar: []\n")
    told = simulate(bad)
    assert told.exit_code == 2
    assert "bad.yaml:3" in "".join(told.output.split())


def test_a_folder_is_all_the_scenarios_in_it(tmp_path):
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(HAIRCUT.read_text())
    assert "2 of 2 calls passed" in simulate(tmp_path).output


def test_a_recorded_call_is_a_scenario_that_passes(tmp_path):
    recorded = tmp_path / "recorded.yaml"
    assert simulate(HAIRCUT, "--record", recorded).exit_code == 0
    assert simulate(recorded).exit_code == 0
    assert yaml.safe_load(recorded.read_text())["calendar"][0]["customer"] == "Anna Müller"


def test_the_page_needs_nothing_else_and_shows_the_call(tmp_path):
    page = tmp_path / "page.html"
    simulate(HAIRCUT, "--report", page)
    text = page.read_text()
    assert "Damenschnitt" in text
    assert "<svg" in text
    assert "http" not in text.replace("http://www.w3.org", "")


def test_you_can_telephone_yourself(tmp_path):
    recorded = tmp_path / "mine.yaml"
    lines = "Guten Tag, wo sind Sie denn?\n\n.\n"
    told = simulate("--interactive", "--record", recorded, typed=lines)
    assert told.exit_code == 0, told.output
    assert "Torstraße" in told.output
    assert yaml.safe_load(recorded.read_text())["script"][0] == "Guten Tag, wo sind Sie denn?"


def test_nothing_to_play_is_said():
    assert simulate("play").exit_code == 1


def test_scenarios_become_test_cases_of_retell(tmp_path):
    told = simulate("export", HAIRCUT, "--out", tmp_path, "--flow-id", "conversation_flow_1", "--flow-version", 19)
    assert told.exit_code == 0, told.output
    case = json.loads(next(tmp_path.glob("*.json")).read_text())
    assert case["dynamic_variables"]["salon_name"] == "Salon XYZ"
    mocked = {mock["tool_name"] for mock in case["tool_mocks"] if mock["input_match_rule"]["type"] == "any"}
    tools = json.loads((ROOT / "flows" / "v19.json").read_text())["tools"]
    assert mocked == {tool["name"] for tool in tools}, "what is not mocked would run for real"
    booked = [mock for mock in case["tool_mocks"] if '"status": "booked"' in mock["output"]]
    assert booked


@pytest.mark.skipif(not RETELL.is_file(), reason="Retell's published interface is not at hand")
def test_test_cases_are_what_retell_takes(tmp_path):
    simulate("export", HAIRCUT, "--out", tmp_path, "--flow-id", "conversation_flow_1")
    case = json.loads(next(tmp_path.glob("*.json")).read_text())
    schemas = json.loads(RETELL.read_text())["components"]["schemas"]
    known = schemas["TestCaseDefinitionInput"]["properties"]
    assert set(case) <= set(known)
    assert all(isinstance(value, str) for value in case["dynamic_variables"].values())
    for mock in case["tool_mocks"]:
        assert set(mock) <= set(schemas["ToolMock"]["properties"])
        assert len(mock["output"]) <= schemas["ToolMock"]["properties"]["output"]["maxLength"]
        json.loads(mock["output"])
