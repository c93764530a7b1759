"""Exports: one format a file; each takes what is on the screen and returns bytes."""
