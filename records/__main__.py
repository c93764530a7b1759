"""The command line of the record: `python -m records --help`."""

from records.cli import main

main(prog_name="python -m records")
