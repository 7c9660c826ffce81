"""What this room keeps about a person: which clauses of a charter he or she wrote anew."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.standards.models import FormerWording, Ladder


def _rewritten(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = FormerWording.objects.filter(replaced_by_id=subject.person_id).select_related("charter")
    for former in found.order_by("replaced_at", "id"):
        yield former.charter.title, former.replaced_at, " / ".join(map(str, former.words.values()))


def _typed(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Ladder.objects.filter(typed_by_id=subject.person_id).select_related("behaviour")
    for ladder in found.order_by("typed_at", "id"):
        yield str(ladder.behaviour), ladder.typed_at or ""


def _forget_typed(subject: Subject) -> None:
    Ladder.objects.filter(typed_by_id=subject.person_id).update(typed_by=None, typed_at=None)


def _forget(subject: Subject) -> None:
    FormerWording.objects.filter(replaced_by_id=subject.person_id).update(replaced_by=None)


keeps(
    Kept(
        name="standards.rewritten",
        what=_("Clauses of a charter that you wrote anew"),
        why=_("So that of several people who write a charter nobody loses what was there before."),
        how_long=_("As long as the charter."),
        columns=(_("Charter"), _("Written anew"), _("What it said before")),
        read=_rewritten,
        erasure=_("What the clause said is kept, and that it was you is taken out."),
        erase=_forget,
        places=frozenset({"standards.FormerWording.replaced_by"}),
    )
)
keeps(
    Kept(
        name="standards.typed",
        what=_("Levels of a behaviour that you are typing"),
        why=_("They are saved meanwhile; so the log says once that you began, and once what came of it."),
        how_long=_("Until you press the button, or the levels go before the partners."),
        columns=(_("Behaviour"), _("Last saved")),
        read=_typed,
        erasure=_("What you typed is kept, and that it was you is taken out."),
        erase=_forget_typed,
        places=frozenset({"standards.Ladder.typed_by"}),
    )
)
