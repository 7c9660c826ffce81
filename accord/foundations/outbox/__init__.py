"""Mail that waits to be sent. It holds no text: a letter is written at the moment it leaves."""

from accord.foundations.outbox.letters import SITE, Enclosed, Letter, letter, writer_of
from accord.foundations.outbox.pacing import Sort

__all__ = ["SITE", "Enclosed", "Letter", "Sort", "letter", "writer_of"]
