"""The closed, ordered lists that the record's codes come from, read from data/vocabulary/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from records.errors import NoSuchRow
from records.model import VOCABULARIES
from records.opening import default_package
from records.package import parse_table
from records.schema import read_descriptor


@dataclass(frozen=True)
class Term:
    """One allowed thing: its code for links and data, its label for readers, and what else the list says of it."""

    code: str
    label: str
    more: Mapping[str, str]


@dataclass(frozen=True)
class Vocabulary:
    """One list, in order.

    >>> kinds = Vocabulary("kinds", (Term("signing", "Signing", {"tie": "met"}),))
    >>> "signing" in kinds, kinds.label("signing")
    (True, 'Signing')
    """

    name: str
    terms: tuple[Term, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in order."""
        return tuple(term.code for term in self.terms)

    def __contains__(self, code: object) -> bool:
        return any(term.code == code for term in self.terms)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    def label(self, code: str) -> str:
        """The words for a code; raises NoSuchRow for one that is not of the list."""
        for term in self.terms:
            if term.code == code:
                return term.label
        raise NoSuchRow(f"{code!r} is none of the {self.name}: {', '.join(self.codes)}.")


def vocabularies(package_dir: Path | str | None = None) -> dict[str, Vocabulary]:
    """All lists of a data package, without a database."""
    folder = Path(package_dir) if package_dir is not None else default_package()
    lists: dict[str, Vocabulary] = {}
    for table in read_descriptor(folder)[1]:
        if table.name in VOCABULARIES:
            rows = parse_table(table, (folder / table.path).read_bytes())[0]
            terms = [
                Term(row["code"], row["label"], {k: v or "" for k, v in row.items() if k not in ("code", "label")})
                for row in rows
            ]
            lists[table.name] = Vocabulary(table.name, tuple(terms))
    return lists
