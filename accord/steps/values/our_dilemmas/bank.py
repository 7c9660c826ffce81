"""The bank: dilemmas from our own days by which people are taught, with what the charter says about each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.standards import selectors as standards
from accord.steps.values.models import Dilemma

if TYPE_CHECKING:
    from accord.standards.models import Charter


@dataclass(frozen=True, slots=True)
class BankedCourse:
    """Something that one could do, and what the charter says about doing so."""

    words: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BankedDilemma:
    """A dilemma as it is taught; no course is marked. behaviour, standard: in the words of that version."""

    id: UUID
    title: str
    situation: str
    courses: tuple[BankedCourse, ...]
    behaviour: str
    standard: str


def bank(charter: "Charter") -> list[BankedDilemma]:
    """Return every dilemma in the bank whose behaviour stands in a version of the charter."""
    behaviours = {found.thread: found for found in standards.behaviours(charter)}
    banked = Dilemma.objects.filter(banked_at__isnull=False).order_by("banked_at", "id")
    return [
        BankedDilemma(
            id=dilemma.id,
            title=dilemma.title,
            situation=dilemma.situation,
            courses=tuple(
                BankedCourse(words, says) for words, says in zip(dilemma.courses, dilemma.says, strict=True)
            ),
            behaviour=behaviours[dilemma.behaviour_thread].behaviour,
            standard=behaviours[dilemma.behaviour_thread].standard,
        )
        for dilemma in banked
        if dilemma.behaviour_thread in behaviours
    ]
