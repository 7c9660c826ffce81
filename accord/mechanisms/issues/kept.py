"""What this room keeps about a person: what he or she raised, said and settled, and on which rung."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.issues.models import Answer, Holder, Issue, Stay


def _raised(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Issue.objects.filter(raised_by_id=subject.person_id)
    for each in found.order_by("raised_at", "id"):
        yield each.number, each.title, each.what, each.raised_at, str(each.get_state_display())


def _said(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Answer.objects.filter(by_id=subject.person_id).select_related("stay__issue")
    for each in found.order_by("at", "id"):
        yield each.stay.issue.number, each.at, each.words


def _let_leave(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Stay.objects.filter(left_by_id=subject.person_id).select_related("issue", "rung")
    for each in found.order_by("left_on", "id"):
        yield (
            each.issue.number,
            each.rung.title,
            str(each.get_left_display()),
            each.left_on or "",
            each.left_because,
        )


def _stands(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Holder.objects.filter(person_id=subject.person_id).select_related("rung", "organisation")
    for each in found.order_by("rung__position", "id"):
        yield each.rung.title, each.organisation.name


def _leaves_rungs(subject: Subject) -> None:
    Holder.objects.filter(person_id=subject.person_id).delete()


_FOR_AS_LONG = _("As long as the partnership.")
_WITHOUT_NAME = _("Kept, because others learn from it. You read as a former member of your organisation.")

keeps(
    Kept(
        name="issues.raised",
        what=_("Issues that you raised"),
        why=_("An issue is raised in somebody’s own name, so that it can be talked about with that person."),
        how_long=_FOR_AS_LONG,
        columns=(_("Number"), _("Issue"), _("What happens"), _("Raised"), _("State")),
        read=_raised,
        erasure=_WITHOUT_NAME,
        places=frozenset({"issues.Issue.raised_by"}),
    )
)
keeps(
    Kept(
        name="issues.said",
        what=_("What you answered to issues"),
        why=_("Everybody reads what was done about an issue, and who says so."),
        how_long=_FOR_AS_LONG,
        columns=(_("Number"), _("When"), _("Your answer")),
        read=_said,
        erasure=_WITHOUT_NAME,
        places=frozenset({"issues.Answer.by"}),
    )
)
keeps(
    Kept(
        name="issues.let_leave",
        what=_("Issues that you passed up or settled"),
        why=_("Everybody reads how an issue left a rung, why, and by whom."),
        how_long=_FOR_AS_LONG,
        columns=(_("Number"), _("Rung"), _("What you did"), _("When"), _("Your words")),
        read=_let_leave,
        erasure=_WITHOUT_NAME,
        places=frozenset({"issues.Stay.left_by"}),
    )
)
keeps(
    Kept(
        name="issues.stands",
        what=_("Rungs of the escalation ladder on which you stand"),
        why=_("An issue is for those who stand on its rung, and they are written to."),
        how_long=_("Until your organisation names somebody else."),
        columns=(_("Rung"), _("For")),
        read=_stands,
        erasure=_("Deleted."),
        erase=_leaves_rungs,
        places=frozenset({"issues.Holder.person"}),
    )
)
