"""What this room keeps about people: who is known to facilitate, and who said what a partner thinks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations.audit import services as audit
from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.expertise.briefs.models import Candidate, Facilitator, View

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _of(subject: Subject) -> "QuerySet[Facilitator]":
    found: QuerySet[Facilitator] = Facilitator.objects.filter(email__iexact=subject.address)
    return found if subject.address else found.none()


def _known(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for each in _of(subject):
        yield each.name, each.email, each.organisation, each.skills, each.languages, each.added_at


def _stood(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Candidate.objects.filter(facilitator__in=_of(subject)).select_related("brief__need")
    for each in found:
        declared = " · ".join((*each.interests.values(), each.other))
        yield each.brief.need.title, each.offer, each.day_rate, declared


def _said(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = View.objects.filter(by_id=subject.person_id).select_related(
        "candidate__facilitator", "organisation"
    )
    for each in found:
        yield (
            each.candidate.facilitator.name,
            each.organisation.name,
            each.at,
            str(each.get_stance_display()),
            each.words,
        )


def _forget(subject: Subject) -> None:
    """Take name, address and skills out; what was declared is about past work, and goes too."""
    found = list(_of(subject).values_list("id", flat=True))
    stood = Candidate.objects.filter(facilitator__in=found)
    ids = [*found, *stood.values_list("id", flat=True)]
    for each in stood:
        each.offer, each.other, each.interests = "", "", {}
        each.save(update_fields=["offer", "other", "interests"])
    Facilitator.objects.filter(id__in=found).update(
        given_name="", family_name="", email="", skills="", languages=""
    )
    audit.names_forget(ids=ids)


keeps(
    Kept(
        name="briefs.known",
        what=_("What the directory of facilitators says of you"),
        why=_("The partners look there for somebody who can help them from outside."),
        how_long=_("As long as the partnership, or until you are erased."),
        columns=(_("Name"), _("Address"), _("Organisation"), _("Skills"), _("Languages"), _("Added")),
        read=_known,
        erasure=_("Your name, address, skills and languages are deleted. Your organisation stays."),
        erase=_forget,
        places=frozenset(
            {
                "briefs.Facilitator.given_name",
                "briefs.Facilitator.family_name",
                "briefs.Facilitator.email",
            }
        ),
    )
)
keeps(
    Kept(
        name="briefs.stood",
        what=_("For which briefs you stood, and what you declared"),
        why=_("Every partner reads what a candidate offers, and what might pull at him or her."),
        how_long=_("As long as the partnership, or until you are erased."),
        columns=(_("Need"), _("Offer"), _("A day costs"), _("Declared")),
        read=_stood,
        erasure=_("Your offer and what you declared are deleted with what the directory says of you."),
        places=frozenset({"briefs.Candidate.interests"}),
    )
)
keeps(
    Kept(
        name="briefs.said",
        what=_("What you said your organisation thinks of a candidate"),
        why=_("Partners explain to each other why they would appoint somebody, or would not."),
        how_long=_("As long as the partnership."),
        columns=(_("Candidate"), _("For"), _("Said"), _("View"), _("Your words")),
        read=_said,
        erasure=_("Kept, because others rely on it. You read as a former member of your organisation."),
        places=frozenset({"briefs.View.by"}),
    )
)
