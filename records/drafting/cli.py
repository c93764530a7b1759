"""The command `draft`: documents in, drafts out, one JSON object a line."""

import json
from pathlib import Path
from typing import Any

import click

from . import drafts
from .drafts import Drafted


def text_of(path: Path) -> tuple[str, str | None]:
    """The text of a document and the date it gives for itself; without the document reader, plain text only."""
    data = path.read_bytes()
    try:
        from records import documents
    except ImportError:
        return data.decode("utf-8", errors="replace"), None
    document = documents.read(data, path.name)
    return document.text, document.published


def as_text(one: dict[str, Any]) -> str:
    """A draft for reading on a terminal."""
    when = " to ".join(d for d in (one["date_start"], one["date_end"]) if d) or "no date"
    where = ", ".join(p for p in (one["city"], one["venue_country"]) if p) or one["mode"]
    lines = [one["title"], f"  {when} ({one['date_basis']}) · {where} · {one['type']} · {' '.join(one['countries'])}"]
    lines += [f"  themes: {', '.join(one['themes'])}"] if one["themes"] else []
    for person in one["people"]:
        title = f"{person['honorific']} " if person["honorific"] else ""
        speaks_for = person["country"] or person["organization"] or "-"
        lines.append(f"  {person['role']}: {title}{person['name']}, {person['position'] or '-'} ({speaks_for})")
    lines += [f"  {o['kind']}: {o['text']}" for o in one["outcomes"]]
    return "\n".join(lines + [f"  ! {w}" for w in one["warnings"]])


@click.command("draft")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--published", metavar="YYYY-MM-DD", help="The documents' own date, where they do not give it.")
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "text"]), default="jsonl", show_default=True, help="How to print."
)
@click.option(
    "--text-out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Also write the cleaned texts that evidence counts in.",
)
def draft(files: tuple[Path, ...], published: str | None, form: str, text_out: Path | None) -> None:
    """Draft the engagements that FILES report; nothing is stored."""
    if published is not None and not _is_day(published):
        raise click.BadParameter(f"{published!r} is no date; give it as YYYY-MM-DD", param_hint="--published")
    failed = 0
    for path in files:
        try:
            text, own = text_of(path)
        except Exception as refused:  # a document refused says why; the others go on
            if not _is_refusal(refused):
                raise
            click.echo(f"{path.name}: {refused}", err=True)
            failed += 1
            continue
        _print(drafts.draft(text, path.name, published or own), path, form, text_out)
    if failed:
        raise SystemExit(1)


def _print(found: Drafted, path: Path, form: str, text_out: Path | None) -> None:
    if text_out is not None:
        text_out.mkdir(parents=True, exist_ok=True)
        (text_out / f"{path.name}.txt").write_text(found.text, encoding="utf-8")
    if not found.drafts:
        click.echo(f"{path.name}: no engagement found{''.join('; ' + w for w in found.warnings)}", err=True)
    for one in found.drafts:
        click.echo(json.dumps(one, ensure_ascii=False) if form == "jsonl" else as_text(one))


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_refusal(error: Exception) -> bool:
    """Whether an error is one of the record's own sentences."""
    return any(kind.__name__ == "RecordsError" for kind in type(error).__mro__)
