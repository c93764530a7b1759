"""The tables that the data package fills, column by column as in its CSV files."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

VOCABULARIES = {  # name → its columns beside code and label
    "kinds": ("tie",),
    "modes": ("note",),
    "sides": ("note",),
    "date_bases": ("note",),
    "outcome_kinds": ("note",),
    "outcome_statuses": ("note",),
    "icesco_statuses": ("note",),
    "classifications": ("note",),
    "roles": (),
    "regions": (),
    "themes": ("sdg", "sector"),
}


def key(name: str) -> Column[Any]:
    """A text column of the primary key."""
    return Column(name, Text, primary_key=True)


def text(name: str, required: bool = False) -> Column[Any]:
    """A text column."""
    return Column(name, Text, nullable=not required)


def link(name: str, target: str, required: bool = False, key: bool = False) -> Column[Any]:
    """A reference, checked when the unit of work ends, so that rows may come in any order."""
    reference = ForeignKey(target, deferrable=True, initially="DEFERRED")
    return Column(name, Text, reference, nullable=not (required or key), primary_key=key)


def line() -> Column[Any]:
    """The place of a row in its CSV file, so that the file can be written back as it was."""
    return Column("line", Integer, nullable=False)


def version() -> Column[Any]:
    """How often a row that people edit was saved; a save on an older version is refused."""
    return Column("version", Integer, nullable=False, server_default="1")


for _name, _more in VOCABULARIES.items():
    Table(_name, metadata, line(), key("code"), text("label", True), *[text(column) for column in _more])
metadata.tables["kinds"].append_constraint(CheckConstraint("tie IN ('met', 'co-present')", name="tie"))

countries = Table(
    "countries",
    metadata,
    line(),
    key("country_code"),
    text("iso2"),
    text("name_en", True),
    text("name_fr"),
    text("name_ar"),
    link("icesco_status", "icesco_statuses.code"),
    text("icesco_since"),
    text("icesco_status_evidence"),
    text("icesco_status_url"),
    link("icesco_region", "regions.code"),
    text("region_url"),
    text("oic_status"),
    text("oic_since"),
    text("confidence"),
    text("note"),
    CheckConstraint("length(country_code) = 3", name="alpha3"),
)

engagements = Table(
    "engagements",
    metadata,
    line(),
    key("engagement_id"),
    text("title", True),
    link("kind", "kinds.code", True),
    link("mode", "modes.code", True),
    text("start_date", True),
    text("end_date"),
    link("date_basis", "date_bases.code", True),
    text("city"),
    link("venue_country", "countries.country_code"),
    text("summary"),
    text("note"),
    link("parent_id", "engagements.engagement_id"),
    version(),
    CheckConstraint("length(start_date) IN (4, 7, 10)", name="start_date"),
    CheckConstraint("end_date IS NULL OR length(end_date) IN (4, 7, 10)", name="end_date"),
    CheckConstraint("parent_id IS NULL OR parent_id <> engagement_id", name="parent"),
)

sources = Table(
    "sources",
    metadata,
    line(),
    key("source_id"),
    text("title"),
    text("publisher"),
    text("url"),
    text("published"),
    text("language"),
    Column("is_rolling", Boolean, nullable=False),
    text("document"),
    text("sha256"),
    version(),
    CheckConstraint("sha256 IS NULL OR length(sha256) = 64", name="sha256"),
)

people = Table(
    "people", metadata, line(), key("person_id"), text("name", True), text("other_names"), text("note"), version()
)

organizations = Table(
    "organizations",
    metadata,
    line(),
    key("organization_id"),
    text("name", True),
    text("acronym"),
    link("classification", "classifications.code"),
    link("country_code", "countries.country_code"),
    text("url"),
    Column("is_derived", Boolean, nullable=False),
    text("other_names"),
    text("note"),
    version(),
)

engagement_sources = Table(
    "engagement_sources",
    metadata,
    line(),
    link("engagement_id", "engagements.engagement_id", key=True),
    link("source_id", "sources.source_id", key=True),
    text("locator"),
)

participations = Table(
    "participations",
    metadata,
    line(),
    key("participation_id"),
    link("engagement_id", "engagements.engagement_id", True),
    link("person_id", "people.person_id", True),
    text("name_as_written", True),
    text("honorific"),
    text("position_as_written"),
    text("position"),
    link("organization_id", "organizations.organization_id"),
    link("country_code", "countries.country_code"),
    text("side", True),
    link("role", "roles.code", True),
    CheckConstraint("side IN ('icesco', 'none') OR side LIKE 'country:%' OR side LIKE 'organization:%'", name="side"),
    Index("ix_participations_engagement_id", "engagement_id"),
    Index("ix_participations_person_id", "person_id"),
    Index("ix_participations_organization_id", "organization_id"),
)

memberships = Table(
    "memberships",
    metadata,
    line(),
    key("membership_id"),
    link("person_id", "people.person_id", True),
    link("organization_id", "organizations.organization_id", True),
    text("role", True),
    text("start_date"),
    text("end_date"),
    link("source_id", "sources.source_id"),
    Index("ix_memberships_person_id", "person_id"),
)

milestones = Table(
    "milestones",
    metadata,
    line(),
    key("milestone_id"),
    text("date", True),
    text("text", True),
    link("source_id", "sources.source_id"),
)

engagement_countries = Table(
    "engagement_countries",
    metadata,
    line(),
    link("engagement_id", "engagements.engagement_id", key=True),
    link("country_code", "countries.country_code", key=True),
)

engagement_organizations = Table(
    "engagement_organizations",
    metadata,
    line(),
    link("engagement_id", "engagements.engagement_id", key=True),
    link("organization_id", "organizations.organization_id", key=True),
    Index("ix_engagement_organizations_organization_id", "organization_id"),
)

engagement_themes = Table(
    "engagement_themes",
    metadata,
    line(),
    link("engagement_id", "engagements.engagement_id", key=True),
    link("theme", "themes.code", key=True),
    Column("rank", Integer, nullable=False),
    CheckConstraint("rank >= 1", name="rank"),
)

outcomes = Table(
    "outcomes",
    metadata,
    line(),
    key("outcome_id"),
    link("engagement_id", "engagements.engagement_id", True),
    link("kind", "outcome_kinds.code", True),
    text("text", True),
    text("by_whom"),
    text("to_whom"),
    text("due"),
    link("status", "outcome_statuses.code"),
    link("status_engagement_id", "engagements.engagement_id"),
    Index("ix_outcomes_engagement_id", "engagement_id"),
)

resolutions = Table(
    "resolutions",
    metadata,
    line(),
    key("resolution_id"),
    text("table_name", True),
    text("kept_id", True),
    text("as_written", True),
    text("context"),
    text("reason"),
)

perhaps = Table("perhaps", metadata, line(), key("table_name"), key("left_id"), key("right_id"), text("reason", True))
