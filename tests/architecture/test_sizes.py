"""Size is the early sign of rot: functions stay short, modules hold one idea."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "voice_booking"
MODULES = sorted(SOURCE.rglob("*.py"))


def lines_of_functions() -> dict[str, int]:
    found = {}
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found[f"{module.relative_to(SOURCE)}:{node.name}"] = node.end_lineno - node.lineno + 1
    return found


def test_functions_are_short():
    sizes = lines_of_functions()
    ordered = sorted(sizes.values())
    assert {name: size for name, size in sizes.items() if size > 60} == {}
    assert ordered[len(ordered) * 9 // 10] <= 30
    assert ordered[len(ordered) // 2] <= 10


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(SOURCE)))
def test_modules_hold_one_idea(module):
    assert len(module.read_text().splitlines()) <= 400


def test_no_room_is_a_lumber_room():
    forbidden = {"utils", "util", "common", "helpers", "misc", "manager", "managers", "handler", "handlers"}
    assert [path for path in SOURCE.rglob("*") if path.stem in forbidden] == []


def test_only_a_haircut_is_called_a_service():
    names = [
        node.name
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.ClassDef)
    ]
    assert [name for name in names if name.endswith(("Service", "Manager", "Handler")) and name != "Service"] == []


def test_nothing_is_swallowed():
    swallowed = [
        f"{module.relative_to(SOURCE)}:{node.lineno}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.ExceptHandler) and all(isinstance(step, ast.Pass) for step in node.body)
    ]
    assert swallowed == []


def test_every_package_says_what_it_is():
    packages = [path for path in SOURCE.rglob("__init__.py") if "versions" not in path.parts]
    assert [str(path) for path in packages if not ast.get_docstring(ast.parse(path.read_text()))] == []
