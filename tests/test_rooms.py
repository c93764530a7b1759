"""The rooms keep to themselves: who may import whom, and no raw HTML where data could be in it."""

from __future__ import annotations

import ast

import pytest

from tests.needs import ROOT

FORBIDDEN = {
    "analytics": {"records", "ui", "streamlit", "sqlalchemy"},
    "records": {"analytics", "ui", "streamlit", "plotly", "networkx"},
    "ui": {"sqlalchemy"},
}
FILES = [(room, path) for room in FORBIDDEN for path in sorted((ROOT / room).rglob("*.py"))]


def imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add((node.module or "").split(".")[0])
    return names


@pytest.mark.parametrize(("room", "path"), FILES, ids=lambda value: value if isinstance(value, str) else value.name)
def test_a_room_imports_only_what_it_may(room, path):
    assert not imported(ast.parse(path.read_text(encoding="utf-8"))) & FORBIDDEN[room]


@pytest.mark.parametrize("path", [path for room, path in FILES if room == "ui"], ids=lambda path: path.name)
def test_no_page_sends_raw_html(path):
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert not [call for call in calls for keyword in call.keywords if keyword.arg == "unsafe_allow_html"]
    assert not [
        call
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in ("html", "iframe")
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "st"
    ]
