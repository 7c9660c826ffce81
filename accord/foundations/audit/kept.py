"""What the log keeps about a person: random ids in its entries, and beside them the name."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.audit import selectors
from accord.foundations.audit.models import Mark
from accord.foundations.audit.services import names_forget
from accord.foundations.registry import Cell, Kept, Subject, keeps


def _lines(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    return ((line.number, line.at, line.sentence) for line in selectors.lines_about(subject.ids))


def _names_forget(subject: Subject) -> None:
    names_forget(ids=subject.ids)


def _mark(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    return ((found.at,) for found in Mark.objects.filter(person_id__in=subject.ids).order_by("at"))


def _mark_forget(subject: Subject) -> None:
    Mark.objects.filter(person_id__in=subject.ids).delete()


keeps(
    Kept(
        name="audit.log",
        what=_("Lines of the log by you and about you"),
        why=_("Every partner must be able to see what was done to what is shared, by whom and when."),
        how_long=_("As long as the partnership. No line is ever changed or deleted."),
        columns=(_("Number"), _("When"), _("Line")),
        read=_lines,
        erasure=_(
            "Kept, because each line is bound to the one before by a fingerprint, so that nobody can tamper "
            "with the log. Lines hold a random number in place of you, and your name, which stands beside "
            "them, is erased."
        ),
        erase=_names_forget,
        places=frozenset(
            {
                "audit.Entry.actor_id",
                "audit.Entry.about_id",
                "audit.Entry.facts",
                "audit.Name.subject_id",
                "audit.Name.text",
            }
        ),
    )
)

keeps(
    Kept(
        name="audit.mark",
        what=_("Up to where you have read the log"),
        why=_("So that the log can show you what is new. Nobody else sees it."),
        how_long=_("Until you are erased; only the last moment is kept."),
        columns=(_("Up to"),),
        read=_mark,
        erasure=_("It goes."),
        erase=_mark_forget,
        places=frozenset({"audit.Mark.person_id"}),
        counted=False,  # for the person alone
    )
)
