"""What this room keeps about a person: which clauses of a charter he or she wrote anew."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.standards.models import FormerWording


def _rewritten(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = FormerWording.objects.filter(replaced_by_id=subject.person_id).select_related("charter")
    for former in found.order_by("replaced_at", "id"):
        yield former.charter.title, former.replaced_at, " / ".join(map(str, former.words.values()))


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
