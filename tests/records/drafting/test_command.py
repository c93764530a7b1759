"""The command line."""

import json

import pytest
from click.testing import CliRunner

from records.drafting.cli import draft

from .releases import RECEIVES


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "release.txt"
    path.write_text(RECEIVES, encoding="utf-8")
    return path


def test_one_json_object_a_line(release):
    result = CliRunner().invoke(draft, [str(release)])
    assert result.exit_code == 0
    (line,) = result.stdout.strip().splitlines()
    assert json.loads(line)["doc"] == "release.txt"


def test_the_text_that_evidence_counts_in(release, tmp_path):
    out = tmp_path / "texts"
    result = CliRunner().invoke(draft, [str(release), "--text-out", str(out)])
    one = json.loads(result.stdout)
    text = (out / "release.txt.txt").read_text(encoding="utf-8")
    first, last = one["evidence"]["date_start"][0]
    assert text[first:last] == "Friday, 2 June 2023"


def test_as_text(release):
    result = CliRunner().invoke(draft, [str(release), "--format", "text"])
    assert "counterpart: Mr. Braima Sanha Djalo" in result.stdout


def test_a_wrong_date_is_refused_in_words(release):
    result = CliRunner().invoke(draft, [str(release), "--published", "2020-13-40"])
    assert result.exit_code == 2
    assert "YYYY-MM-DD" in result.stderr
