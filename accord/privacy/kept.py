"""What this room keeps about a person: what he or she asked for, and what became of it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.privacy.models import Correction, Erasure


def _corrections(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Correction.objects.filter(person_id=subject.person_id):
        state = str(found.get_state_display())
        yield str(found.get_about_display()), found.should_be, found.asked_at, state, found.reason


def _erasures(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Erasure.objects.filter(person_id=subject.person_id):
        yield found.asked_at, str(found.get_state_display()), found.reason


def _corrections_forget(subject: Subject) -> None:
    Correction.objects.filter(person_id=subject.person_id).delete()


def _erasures_forget(subject: Subject) -> None:
    Erasure.objects.filter(person_id=subject.person_id).exclude(reason="").delete()


keeps(
    Kept(
        name="privacy.corrections",
        what=_("What you said is wrong"),
        why=_("So that you can see what became of it."),
        how_long=_("A year after it was settled."),
        columns=(_("What is wrong"), _("What it should be"), _("When"), _("State"), _("Reason")),
        read=_corrections,
        erasure=_("Erased."),
        erase=_corrections_forget,
        places=frozenset({"privacy.Correction.person", "privacy.Correction.settled_by"}),
    )
)
keeps(
    Kept(
        name="privacy.erasures",
        what=_("Your wish to be erased"),
        why=_("So that it can be shown that it was done."),
        how_long=_("As long as the partnership. It holds no name."),
        columns=(_("When"), _("State"), _("Reason")),
        read=_erasures,
        erasure=_("That it was done, and when, is kept without your name."),
        erase=_erasures_forget,
        places=frozenset({"privacy.Erasure.person", "privacy.Erasure.settled_by"}),
    )
)
