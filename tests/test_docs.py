"""What the README and the documents promise is so: the commands, the rooms, the pages, the files."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.needs import ROOT
from ui.navigation import ROOMS

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```sh\n(.+?)\n```", README, flags=re.DOTALL)


def tracked() -> list[str]:
    found = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if found.returncode:
        pytest.skip("not a git checkout")
    return found.stdout.splitlines()


def test_there_are_two_commands_of_one_line_that_make_their_own_environment():
    assert len(COMMANDS) >= 2
    for command in COMMANDS[:2]:
        assert "\n" not in command
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q -r requirements")
    assert COMMANDS[0].endswith("streamlit run dashboard.py")
    assert "-m pytest" in COMMANDS[1] and COMMANDS[1].endswith("-m pytest -m browser"), "the rest first, then those"


def test_ci_runs_the_test_command_of_the_readme():
    assert COMMANDS[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_ci_lets_no_test_be_skipped_for_want_of_a_browser():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "export SAFIR_REQUIRE_ALL=1" in script and "chromium" in script


def test_the_readme_names_every_room_and_names_no_other():
    table = README[README.index("## The rooms") :]
    named = {name.rstrip("/") for name in re.findall(r"^\| `([^`]+)` \|", table, flags=re.MULTILINE)}
    folders = {path.partition("/")[0] for path in tracked() if "/" in path and not path.startswith(".")}
    assert {name for name in named if not (ROOT / name).exists()} == set()
    assert folders - {"static"} <= named


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_the_readme_or_the_guides_mention_every_page(room):
    guides = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md")))
    assert room.title.casefold() in (README + guides).casefold()


def test_every_page_has_a_module_of_its_own_and_every_module_a_page():
    modules = {path.stem for path in (ROOT / "ui" / "pages").glob("*.py")} - {"__init__"}
    assert {room.name for room in ROOMS} <= modules


@pytest.mark.parametrize("path", re.findall(r"\]\((?!https?:|#)([^)#]+)", README))
def test_what_the_readme_links_to_exists(path):
    assert (ROOT / path).is_file()


def test_the_screenshot_is_a_picture_of_a_screen_and_stands_in_the_first_screen():
    from PIL import Image

    with Image.open(ROOT / "docs" / "overview.png") as picture:
        assert picture.width >= 1200 and picture.height >= 600
    assert README.index("](docs/overview.png)") < 900


def test_decisions_are_numbered_without_a_gap():
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [int(re.match(r"(\d{4})-[a-z0-9-]+\.md$", name)[1]) for name in names]
    assert numbers == list(range(1, len(names) + 1))


def pins(name: str) -> list[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("name", sorted(path.name for path in ROOT.glob("requirements*.txt")))
def test_requirements_are_pinned_exactly(name):
    for line in pins(name):
        assert line.startswith("-r ") or re.fullmatch(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==[0-9][0-9a-z.]*", line), line


def test_the_development_requirements_begin_with_the_others():
    assert (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").startswith("-r requirements.txt\n")


def test_what_an_open_project_holds_is_there():
    for name in ("LICENSE", "CHANGELOG.md", "CITATION.cff", "docs/data.md", "docs/method.md"):
        assert (ROOT / name).is_file(), name


def test_the_numbers_of_the_readme_are_those_of_the_record():
    events = (ROOT / "data" / "engagements.csv").read_text(encoding="utf-8").count("\n2")
    assert f"It holds {events} engagements" in README
