"""What can go wrong with the record, each as one family with a sentence, the place and a way out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

SHOWN = 20  # how many problems a message lists before it says how many more there are


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a data package or a card: where, what was given, what was expected.

    Parameters
    ----------
    table, line, column
        The place; ``line`` counts from 1, the header being line 1, and 0 means the file as a whole.
    given, expected
        What stands there and what should.
    todo
        What to do about it, where that is not plain from ``expected``.
    """

    table: str
    line: int = 0
    column: str = ""
    given: str = ""
    expected: str = ""
    todo: str = ""

    def __str__(self) -> str:
        place = self.table
        if self.line:
            place += f", line {self.line}"
        if self.column:
            place += f", column {self.column}"
        said = f"given {self.given}, expected {self.expected}" if self.given else self.expected
        return f"{place}: {said}." + (f" {self.todo}" if self.todo else "")


class RecordsError(Exception):
    """Something about the record that a reader should be told in one clear sentence."""

    def __init__(self, message: str, *, problems: Iterable[Problem] = (), **place: Any) -> None:
        super().__init__(message)
        self.problems: list[Problem] = list(problems)
        self.place = place


class BrokenPackage(RecordsError):
    """The data package cannot be used as it stands; every broken row is in ``problems``."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = list(problems)
        count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
        lines = [f"The data package has {count}:"] + [f"- {problem}" for problem in found[:SHOWN]]
        if len(found) > SHOWN:
            lines.append(f"- and {len(found) - SHOWN} more: `python -m records check` lists them all")
        super().__init__("\n".join(lines), problems=found)


class NotARecord(RecordsError):
    """The file or database is empty, broken, or another program's; it was left as it is."""


class CannotWrite(RecordsError):
    """The folder, file or disk does not take what should be written; nothing already saved has changed."""


class DatabaseOutOfReach(RecordsError):
    """The database does not answer, or does not let us in; the message never holds the password."""


class RecordReplaced(RecordsError):
    """The database file was exchanged or removed while the program had it open."""


class WouldLoseJudgements(RecordsError):
    """What was asked would overwrite what people decided; it was not done."""


class NoSuchRow(RecordsError):
    """There is no draft, engagement, person, body or document of that id."""


class NotAccepted(RecordsError):
    """A card cannot go on the record as it stands; what is wrong is in ``problems``."""


class CannotUndo(RecordsError):
    """Something that came later stands on what should be undone; nothing was changed."""


class Conflict(RecordsError):
    """Someone saved the same thing in the meantime: both versions are here, and neither is lost.

    Attributes
    ----------
    mine, theirs
        The card that was refused, and the card as it now stands.
    base
        The card that both started from, where it is known.
    version
        The version to save on, once the two are merged.
    who, when
        Whose save came first.
    """

    def __init__(
        self,
        message: str,
        *,
        mine: dict[str, Any] | None,
        theirs: dict[str, Any] | None,
        version: int,
        base: dict[str, Any] | None = None,
        who: str = "",
        when: str = "",
    ) -> None:
        super().__init__(message)
        self.mine, self.theirs, self.base = mine, theirs, base
        self.version, self.who, self.when = version, who, when
