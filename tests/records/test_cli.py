import pytest
from click.testing import CliRunner

from records.cli import main
from records.errors import CannotWrite, NotARecord, WouldLoseJudgements
from records.exporting import data_files
from records.store import open_store
from tests.records.package import DATA, edit


def run(*arguments, **more):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], **more)


def judge_something(store):
    with store.unit_of_work("Ada", "judgement") as work:
        work.update("people", {"person_id": "awa-diarra"}, {"name": "Awa N. Diarra"}, "people:awa-diarra")
        work.judge("reject", note="a trial")


def files(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("command", [(), ("check",), ("build",), ("merge",), ("export",), ("backup",), ("restore",)])
def test_help_is_there_and_shows_examples(command):
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Example" in result.output


def test_check_says_that_nothing_is_wrong(package):
    result = run("check", package)
    assert result.exit_code == 0
    assert "nothing wrong" in result.output


def test_check_lists_every_problem_and_fails(package):
    edit(package, "engagements.csv", ",2020-07-14,", ",2020-13-40,")
    edit(package, "people.csv", "awa-diarra,Awa Diarra,,", "awa-diarra,,,")
    result = run("check", package)
    assert result.exit_code == 1
    assert "engagements.csv, line 3, column start_date: given '2020-13-40'" in result.stderr
    assert "2 problems." in result.stderr
    assert result.stdout == ""


def test_what_is_not_understood_is_exit_2():
    assert run("frobnicate").exit_code == 2


def test_build_makes_the_record_and_again_fills_it_anew(package):
    assert "3 engagements, revision 1" in run("build", package).output
    assert "3 engagements, revision 2" in run("build", package).output


def test_build_keeps_what_people_judged_unless_told(package, store):
    judge_something(store)
    refused = run("build", package)
    assert refused.exit_code == 1 and "1 judgements that people made" in refused.output
    assert store.judged() == 1
    done = run("build", package, "--replace")
    assert done.exit_code == 0, done.output
    assert store.judged() == 0 and store.revision() == 3
    copy = next(package.glob("engagements.db-before-*"))
    kept = open_store(copy, package)
    assert kept.judged() == 1
    kept.close()


def test_a_refused_database_is_exit_1_without_traceback(package, tmp_path):
    (tmp_path / "x.db").write_bytes(b"")
    result = run("export", tmp_path / "out", "--database", tmp_path / "x.db", "--data", package)
    assert result.exit_code == 1 and "is empty" in result.output and "Traceback" not in result.output


def test_no_command_shows_a_password(package):
    url = "postgresql://ada:s3cr3t-word@127.0.0.1:1/safir"
    for command in (("build", package), ("export", "x", "--data", package), ("backup", "x", "--data", package)):
        result = run(*command, env={"DATABASE_URL": url})
        assert result.exit_code == 1
        assert "s3cr3t" not in result.output and "postgresql://ada:***@127.0.0.1" in result.output


def test_export_is_byte_for_byte_where_nothing_changed(package, tmp_path):
    for path in package.glob("p*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))  # even in a form not our own
    before = files(package)
    result = run("export", tmp_path / "out", "--data", package)
    assert result.exit_code == 0, result.output
    out = files(tmp_path / "out")
    decisions = {name: out.pop(name) for name in list(out) if name.startswith("judgements")}
    assert out == {name: content for name, content in before.items() if name in out}
    assert set(before) - set(out) <= {"vocabulary/country_names.csv"}
    assert set(decisions) == {"judgements/judgements.csv", "judgements/revisions.csv", "judgements/changes.csv"}


def test_the_shipped_package_comes_out_as_it_went_in(tmp_path):
    store = open_store(tmp_path / "record.db", DATA)
    for path, content in data_files(store).items():
        assert content == (DATA / path).read_bytes(), path
    store.close()


def test_export_after_a_change_differs_in_that_row_alone(package, store, tmp_path):
    judge_something(store)
    assert run("export", tmp_path / "out", "--data", package).exit_code == 0
    old, new = (folder.joinpath("people.csv").read_text().splitlines() for folder in (package, tmp_path / "out"))
    assert [(a, b) for a, b in zip(old, new, strict=True) if a != b] == [
        ("awa-diarra,Awa Diarra,,", "awa-diarra,Awa N. Diarra,,")
    ]
    assert run("check", tmp_path / "out").exit_code == 0
    assert "Awa N. Diarra" in (tmp_path / "out" / "judgements" / "changes.csv").read_text()


def test_backup_and_restore_are_the_same_by_content(either, package, tmp_path):
    from records.backup import backup, content_hash, restore

    judge_something(either)
    content = backup(either, tmp_path / "b.safir")
    with either.unit_of_work("Bo", "test") as work:
        work.update("people", {"person_id": "awa-diarra"}, {"name": "Somebody Else"}, "people:awa-diarra")
    assert restore(either, tmp_path / "b.safir") == content
    assert either.revision() == 4  # rises, so that no cache takes it for revision 2
    with either.reading() as connection:
        assert content_hash(connection) != content  # by the one row that says it was restored
        assert connection.exec_driver_sql("SELECT name FROM people WHERE person_id='awa-diarra'").scalar() == (
            "Awa N. Diarra"
        )
    other = open_store(tmp_path / "other.db", package)
    assert restore(other, tmp_path / "b.safir") == content
    judge_something(other)
    other.close()


def test_backup_by_command_and_back(package, store, tmp_path):
    assert run("backup", tmp_path / "b.safir", "--data", package).exit_code == 0
    again = run("backup", tmp_path / "b.safir", "--data", package)
    assert again.exit_code == 1 and "stands already" in again.output
    assert run("backup", tmp_path / "b.safir", "--data", package, "--replace").exit_code == 0
    judge_something(store)
    done = run("restore", tmp_path / "b.safir", "--data", package, "--yes")
    assert done.exit_code == 0, done.output
    assert "compared and the same" in done.output
    assert store.judged() == 0
    assert list(package.glob("engagements.db-before-*"))


@pytest.mark.parametrize("content", [b"", b"not a backup", b"SQLite format 3\0" + bytes(9000)])
def test_what_is_no_backup_is_not_restored(package, store, tmp_path, content):
    (tmp_path / "b.safir").write_bytes(content)
    result = run("restore", tmp_path / "b.safir", "--data", package, "--yes")
    assert result.exit_code == 1 and str(tmp_path / "b.safir") in result.output
    assert store.revision() == 1
    assert run("restore", tmp_path / "missing", "--data", package, "--yes").exit_code == 1


def test_a_changed_package_is_merged_cell_by_cell(package, store):
    judge_something(store)
    edit(package, "people.csv", "awa-diarra,Awa Diarra,,", "awa-diarra,Awa Diarra-Sy,,a note from the package")
    edit(package, "people.csv", "ivan-orlov,Ivan Orlov,,", "ivan-orlov,Ivan A. Orlov,,\nnew-person,New Person,,")
    edit(package, "milestones.csv", "2020-01-30,2020-01-30,ISESCO becomes ICESCO,icesco-orlov\n", "")
    result = run("merge", "--data", package, "--who", "Ada")
    assert result.exit_code == 0, result.output
    assert "people awa-diarra, name: 'Awa N. Diarra' on the record stays" in result.output
    assert "1 row added, 2 changed, 1 taken out, 1 disagreement" in result.output
    with store.reading() as connection:
        found = connection.exec_driver_sql("SELECT name, note FROM people").all()
    assert set(found) == {
        ("Salim M. AlMalik", None),
        ("Ivan A. Orlov", None),
        ("Ivan P. Orlov", None),
        ("New Person", None),
        ("Awa N. Diarra", "a note from the package"),
    }
    again = open_store(None, package)
    assert again.notice == "" and not again.package_changed
    again.close()


def test_the_errors_of_the_record_are_one_family():
    from records.errors import RecordsError

    assert issubclass(CannotWrite, RecordsError) and issubclass(NotARecord, RecordsError)
    assert issubclass(WouldLoseJudgements, RecordsError)
