"""Notices of destruction: files beside backups and key copies, which outlive the database they speak of.

A database that comes back from a backup does not know that a round was closed after the backup was taken. The
notice does: the round stays shut. It names the key copies that somebody still has to destroy.
"""

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from accord.foundations import clock
from accord.mechanisms.rounds.keys import places

logger = logging.getLogger(__name__)

SUFFIX = ".destroyed.txt"


def notice_leave(round_id: UUID, *, title: str, copies: Sequence[str]) -> None:
    """Leave a notice beside backups and key copies, as far as these places can be reached now."""
    for place in places.reachable(places.backup_place(), places.copy_place()):
        try:
            (place / f"{round_id}{SUFFIX}").write_text(_text(title, copies), encoding="utf-8")
        except OSError as error:
            logger.warning("A notice of destruction could not be left: %s", type(error).__name__)


def destroyed_rounds(where: Iterable[Path]) -> frozenset[UUID]:
    """Return the rounds of which the notices in these folders speak."""
    found = {path.name.removesuffix(SUFFIX) for place in where for path in place.glob(f"*{SUFFIX}")}
    return frozenset(UUID(name) for name in found if _is_id(name))


def _text(title: str, copies: Sequence[str]) -> str:
    lines = [
        f"The keys of the round “{title}” were destroyed on {clock.now():%d %B %Y, %H:%M} UTC.",
        "Its box can never be opened again. A restore from an earlier backup leaves it shut.",
        "",
        "Destroy these key copies wherever else they are kept:" if copies else "No key copies were made.",
        *(f"- {name}" for name in copies),
    ]
    return "\n".join(lines) + "\n"


def _is_id(name: str) -> bool:
    try:
        UUID(name)
    except ValueError:
        return False
    return True
