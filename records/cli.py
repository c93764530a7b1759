"""The commands of `python -m records`: check, build, merge, export, backup, restore, and drafting's own."""

from __future__ import annotations

import importlib
import importlib.util
import os
from pathlib import Path
from typing import Any

import click

from records.errors import BrokenPackage, RecordsError

DRAFT = "records.drafting.cli"


class Commands(click.Group):
    """The commands, with `draft` from the drafting room where it is there, and errors in one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which one meets them."""
        extra = ["draft"] if self._drafting() else []
        return [*self.commands, *extra]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by name; `draft` is imported only when asked for."""
        if cmd_name == "draft" and self._drafting():
            command: click.Command = importlib.import_module(DRAFT).draft
            return command
        return super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what is wrong is said on the error stream, and the exit code is 1."""
        try:
            return super().invoke(ctx)
        except RecordsError as error:
            _say_error(error)
        except OSError as error:
            click.echo(f"{error.filename or 'A file'}: {error.strerror or error}.", err=True)
        ctx.exit(1)

    def _drafting(self) -> bool:
        try:
            return importlib.util.find_spec(DRAFT) is not None
        except ModuleNotFoundError:
            return False


def _say_error(error: RecordsError) -> None:
    if isinstance(error, BrokenPackage):
        for problem in error.problems:
            click.echo(str(problem), err=True)
        click.echo(f"{_count(len(error.problems), 'problem')}.", err=True)
    else:
        click.echo(str(error), err=True)


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" + ("" if number == 1 else "s")


_DATABASE = click.option(
    "--database",
    metavar="PATH|URL",
    help="The database: a file, sqlite:///file or postgresql://... Without it DATABASE_URL, else engagements.db "
    "beside the data package.",
)
_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The data package. Without it SAFIR_DATA, else data/.",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """The record of who met whom: check it, make it, keep it safe, take it elsewhere.

    \b
    Examples:
      python -m records check                 name every broken row of data/
      python -m records build                 make the database from data/
      python -m records backup monday.safir   copy the record, decisions and all, into one file
      python -m records restore monday.safir  and put it back
      python -m records export open-data      write the data tables as CSV

    Every command ends with 0 when all is well, 1 when something is wrong (said in words on the error stream) and 2
    when it was not understood. DATABASE_URL and SAFIR_DATA name another database and another data package.
    """


@main.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Check a data package and name each broken row.

    Each line of the answer names the table, the line (the header is line 1), the column, what was given and what
    was expected. Nothing is written.

    \b
    Examples:
      python -m records check
      python -m records check ../my-package
    """
    from records.building import check_fits
    from records.opening import default_package
    from records.package import examine

    folder = folder or default_package()
    package, problems = examine(folder)
    if not problems:
        check_fits(package)
        rows = sum(len(rows) for rows in package.tables.values())
        click.echo(f"{folder}: {_count(len(package.tables), 'table')}, {_count(rows, 'row')}, nothing wrong.")
        return
    raise BrokenPackage(problems)


@main.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@_DATABASE
@click.option("--replace", is_flag=True, help="Start again even where people judged; a copy of the record is kept.")
def build(folder: Path | None, database: str | None, replace: bool) -> None:
    """Make the database from the data package.

    A record that stands there is filled anew. Where people judged on it, nothing is done unless --replace is given,
    and then a copy of it is kept beside it.

    \b
    Examples:
      python -m records build
      python -m records build ../my-package --database /srv/safir/engagements.db
      DATABASE_URL=postgresql://safir@localhost/safir python -m records build
    """
    from records.backup import rebuild
    from records.opening import default_package
    from records.package import read

    folder = folder or default_package()
    package = read(folder)
    store = _open(database, folder)
    copy = None if store.made else rebuild(store, package, replace=replace)
    if copy:
        click.echo(f"The record as it was is kept in {copy}.")
    count = len(package.tables["engagements"])
    click.echo(f"{store.where}: {_count(count, 'engagement')}, revision {store.revision()}.")


@main.command()
@_DATABASE
@_DATA
@click.option("--who", default=lambda: os.environ.get("USER") or "command line", show_default="you", help="Your name.")
def merge(database: str | None, data: Path | None, who: str) -> None:
    """Take a changed data package into the record.

    Cell by cell, what only the package changed is taken in, and what people changed stays; where both changed the
    same cell, people's stays and the line says so.

    \b
    Example:
      python -m records merge --who "Ada Sow"
    """
    from records.merging import merge_package

    store = _open(database, data)
    done = merge_package(store, who)
    for clash in done.clashes:
        click.echo(clash)
    click.echo(
        f"{store.where}: {_count(done.added, 'row')} added, {done.changed:,} changed, {done.removed:,} taken out, "
        f"{_count(len(done.clashes), 'disagreement')}; revision {store.revision()}."
    )


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@_DATABASE
@_DATA
def export(folder: Path, database: str | None, data: Path | None) -> None:
    """Write the record to DIR as CSV files.

    The data tables are byte for byte those of the data package where nothing changed.

    What people decided (judgements, revisions and the changes they made) is written apart, to DIR/judgements.

    \b
    Examples:
      python -m records export open-data
      python -m records export data          write accepted drafts back into the data package
    """
    from records.exporting import export as write

    store = _open(database, data)
    written = write(store, folder)
    click.echo(f"{folder}: {_count(len(written), 'file')} written, revision {store.revision()}.")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_DATABASE
@_DATA
@click.option("--replace", is_flag=True, help="Write over FILE where it stands already.")
def backup(file: Path, database: str | None, data: Path | None, replace: bool) -> None:
    """Copy the whole record into one file, and compare.

    The file holds the data, the documents, the drafts and every decision; it is the same for SQLite and PostgreSQL.
    It may be made while people work.

    \b
    Example:
      python -m records backup backups/$(date +%F).safir
    """
    from records.backup import backup as write

    store = _open(database, data)
    content = write(store, file, replace=replace)
    click.echo(f"{file}: the record at revision {store.revision()}, content {content[:16]}, compared and the same.")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_DATABASE
@_DATA
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, database: str | None, data: Path | None, yes: bool) -> None:
    """Put a backup in the place of the record, and compare.

    The record as it stands is kept in a file beside it. Dashboards that are running show the restored record at
    their next step.

    \b
    Example:
      python -m records restore backups/2026-01-31.safir
    """
    from records.backup import keep_copy
    from records.backup import restore as read

    store = _open(database, data)
    if not yes:
        click.confirm(f"Put {file} in the place of {store.where} (revision {store.revision()})?", abort=True)
    copy = keep_copy(store)
    content = read(store, file)
    click.echo(f"The record as it was is kept in {copy}.")
    click.echo(
        f"{store.where}: restored at revision {store.revision()}, content {content[:16]}, compared and the same."
    )


def _open(database: str | None, data: Path | None) -> Any:
    from records.store import open_store

    store = open_store(database, data)
    if store.notice:
        click.echo(store.notice, err=True)
    return store
