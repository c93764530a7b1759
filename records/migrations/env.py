"""Runs the migrations on the connection it is given; there is no other way in."""

from alembic import context

from records.model import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=connection.dialect.name == "sqlite")
context.run_migrations()
