"""Text to drafts of engagements, by rules: pure, no database, no network."""

from .drafts import Draft, Drafted, draft
from .text import clean

__all__ = ["Draft", "Drafted", "clean", "draft"]
