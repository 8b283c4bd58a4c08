"""The documents speak of what is there: every setting, every tool, every layer, every link."""

import re
from pathlib import Path

import pytest

from voice_booking.settings import Settings
from voice_booking.voice.tools import TOOLS

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name):
    assert f"`VB_{name.upper()}`" in (ROOT / "docs" / "settings.md").read_text()


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_every_tool_and_its_arguments_are_documented(name):
    page = (ROOT / "docs" / "tools.md").read_text()
    assert f"`{name}`" in page
    assert [field for field in TOOLS[name].args.model_fields if f"`{field}`" not in page] == []


def test_the_architecture_page_and_the_import_contract_name_the_same_layers():
    contract = (ROOT / ".importlinter").read_text()
    layers = re.search(r"layers =\n((?:    .+\n)+)", contract).group(1)
    names = re.findall(r"\w+", layers)
    page = (ROOT / "docs" / "architecture.md").read_text()
    assert [name for name in names if not re.search(rf"`(\w+/)?{name}(/|\.py)?`", page)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document):
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text())
    assert [target for target in targets if not (document.parent / target).exists()] == []
