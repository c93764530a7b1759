"""The whole record: the data package's tables, and those in which people's decisions are kept."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, UniqueConstraint

from records.tables import VOCABULARIES, key, link, metadata, text, version

__all__ = ["VOCABULARIES", "metadata"]

APPLICATION_ID = 0x53414652  # "SAFR", in the header of every SQLite file we make
SCHEMA = "0001"  # the newest migration; a database that says so needs none

PACKAGE_TABLES = tuple(metadata.tables)  # what the data package fills; everything below is the program's own
OPTIONAL_TABLES = ("resolutions", "perhaps", "memberships", "milestones")

meta = Table("meta", metadata, key("key"), text("value", True))

package_files = Table(
    "package_files", metadata, key("path"), text("sha256", True), Column("content", LargeBinary, nullable=False)
)

revisions = Table(
    "revisions",
    metadata,
    Column("revision_id", Integer, primary_key=True, autoincrement=False),
    text("at", True),
    text("who", True),
    text("kind", True),
    text("note"),
)

changes = Table(
    "changes",
    metadata,
    Column("change_id", Integer, primary_key=True, autoincrement=False),
    Column(
        "revision_id",
        Integer,
        ForeignKey("revisions.revision_id", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    text("table_name", True),
    text("row_key", True),
    text("subject", True),
    text("before"),
    text("after"),
    CheckConstraint("before IS NOT NULL OR after IS NOT NULL", name="something"),
    Index("ix_changes_row_key", "row_key"),
    Index("ix_changes_subject", "subject"),
    Index("ix_changes_revision_id", "revision_id"),
)

documents = Table(
    "documents",
    metadata,
    key("sha256"),
    text("name", True),
    text("text", True),
    text("text_sha256", True),
    text("about"),
    text("added_at", True),
    text("added_by", True),
    CheckConstraint("length(sha256) = 64", name="sha256"),
    Index("ix_documents_text_sha256", "text_sha256"),
)

drafts = Table(
    "drafts",
    metadata,
    key("draft_id"),
    link("sha256", "documents.sha256", True),
    Column("item", Integer, nullable=False),
    text("draft", True),
    text("card"),
    text("state", True),
    text("engagement_id"),
    version(),
    text("changed_at", True),
    text("changed_by", True),
    UniqueConstraint("sha256", "item"),
    CheckConstraint("state IN ('open', 'accepted', 'joined', 'rejected', 'unsure')", name="state"),
    Index("ix_drafts_state", "state"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("judgement_id", Integer, primary_key=True, autoincrement=False),
    Column(
        "revision_id",
        Integer,
        ForeignKey("revisions.revision_id", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    text("decision", True),
    text("who", True),
    text("at", True),
    text("draft_id"),
    text("subject"),
    text("text_sha256"),
    text("card"),
    text("note"),
    Column("undoes", Integer, ForeignKey("judgements.judgement_id", deferrable=True, initially="DEFERRED")),
    CheckConstraint(
        "decision IN ('accept', 'correct', 'reject', 'unsure', 'join', 'merge', 'not-the-same', 'undo')",
        name="decision",
    ),
    Index("ix_judgements_draft_id", "draft_id"),
    Index("ix_judgements_subject", "subject"),
)

not_the_same = Table(
    "not_the_same",
    metadata,
    key("table_name"),
    key("left_id"),
    key("right_id"),
    text("reason"),
)

APPEND_ONLY = ("revisions", "changes", "judgements")
WORK_TABLES = tuple(name for name in metadata.tables if name not in PACKAGE_TABLES)


def package_columns(name: str) -> tuple[str, ...]:
    """The columns of a table that are the data package's, without those the program adds."""
    return tuple(column.name for column in metadata.tables[name].columns if column.name not in ("line", "version"))
