from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from records.database import reading
from records.migrations import known
from records.model import SCHEMA, metadata


def test_the_migrations_make_the_tables_of_the_model(either):
    with reading(either.engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_constraints_of_the_model_are_in_the_database(either):
    with reading(either.engine) as connection:
        there = inspect(connection)
        for table in metadata.sorted_tables:
            wanted = {str(c.name) for c in table.constraints if type(c).__name__ == "CheckConstraint"}
            assert {c["name"] for c in there.get_check_constraints(table.name)} == wanted, table.name
            keys = {str(c.name) for c in table.foreign_key_constraints}
            assert {key["name"] for key in there.get_foreign_keys(table.name)} == keys, table.name


def test_the_newest_migration_is_the_schema_we_say():
    assert known()[-1] == SCHEMA
