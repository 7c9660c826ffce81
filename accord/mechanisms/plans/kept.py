"""What this room keeps about a person: the own plan, lines owned in others', and checks noted."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.plans.models import Check, Line
from accord.mechanisms.plans.rules import Whose
from accord.mechanisms.undertakings import services as undertakings


def _own(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Line.objects.filter(person_id=subject.person_id)
    for line in found.select_related("behaviour", "undertaking").order_by("opened_at", "id"):
        came_of_it = line.undertaking.evidence or line.undertaking.reason if line.undertaking else ""
        yield (
            str(line),
            line.opened_at,
            line.now,
            line.wanted,
            line.due or "",
            came_of_it or line.ended_because,
        )


def _owned(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    theirs = Line.objects.filter(whose__in=(Whose.ORGANISATION, Whose.TEAM))
    owned = theirs.filter(undertaking__owner_id=subject.person_id)
    for line in owned.select_related("behaviour", "undertaking").order_by("opened_at", "id"):
        yield str(line), line.opened_at, line.due or "", str(line.get_ending_display())


def _noted(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Check.objects.filter(noted_by_id=subject.person_id).select_related("line__behaviour")
    for check in found.order_by("noted_at", "id"):
        yield str(check.line), check.noted_at, check.words


def _forget(subject: Subject) -> None:
    """Let a person's own plan go, with its checks and what was promised in it: nobody else relies on it."""
    own = Line.objects.filter(person_id=subject.person_id)
    promised = list(own.exclude(undertaking=None).values_list("undertaking_id", flat=True))
    own.delete()
    undertakings.reserved_forget(ids=promised)


keeps(
    Kept(
        name="plans.own",
        what=_("Your own plan"),
        why=_("What you want to develop, for you and your line manager alone."),
        how_long=_("As long as the partnership, or until you are erased."),
        columns=(
            _("Behaviour"),
            _("Opened"),
            _("Where you are"),
            _("Standard wanted"),
            _("By when"),
            _("What came of it"),
        ),
        read=_own,
        erasure=_("Your own plan is deleted, with all that was noted in it."),
        erase=_forget,
        places=frozenset({"plans.Line.person"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="plans.owned",
        what=_("Lines that you own in the plan of your organisation or team"),
        why=_("A line of a plan has an owner and a day, so that those whose plan it is see what came of it."),
        how_long=_("As long as the partnership."),
        columns=(_("Behaviour"), _("Opened"), _("By when"), _("How it ended")),
        read=_owned,
        erasure=_(
            "Kept for those whose plan it is. Its owner reads as a former member of your organisation."
        ),
    )
)
keeps(
    Kept(
        name="plans.checks",
        what=_("What you noted when a line of a plan was looked at"),
        why=_("So that those whose plan it is read what was seen, and when."),
        how_long=_("As long as the line."),
        columns=(_("Behaviour"), _("Noted"), _("Your words")),
        read=_noted,
        erasure=_(
            "Kept with the line, and you read as a former member of your organisation. What you noted in "
            "your own plan is deleted with it."
        ),
        places=frozenset({"plans.Check.noted_by"}),
        counted=False,
    )
)
