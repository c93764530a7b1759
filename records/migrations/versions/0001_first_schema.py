"""The first schema: the data package's tables, and what people do with them."""

from pathlib import Path

from alembic import op

from records.dialects import differences

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, and let the append-only ones refuse changes."""
    said = differences(op.get_bind().dialect.name)
    tables = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").replace("{bytes}", said.bytes_type)
    for statement in [*tables.split(";\n"), *said.guard]:
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
