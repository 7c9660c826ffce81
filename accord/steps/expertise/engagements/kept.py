"""What this room keeps about a person: for what he or she was engaged, and what was said for a partner."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.expertise.engagements.models import Engagement, Evaluation, Participant


def _engaged(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Engagement.objects.filter(person_id=subject.person_id)
    for each in found.select_related("candidate__brief__need").prefetch_related("sessions", "evaluations"):
        purposes = " · ".join(session.purpose for session in each.sessions.all())
        said = " · ".join(evaluation.words for evaluation in each.evaluations.all())
        yield each.candidate.brief.need.title, each.first_day, each.last_day, purposes, said


def _judged(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Evaluation.objects.filter(by_id=subject.person_id)
    for each in found.select_related("engagement__candidate__brief__need", "organisation"):
        yield each.engagement.candidate.brief.need.title, each.organisation.name, each.at, each.words


keeps(
    Kept(
        name="engagements.engaged",
        what=_("For what you were engaged, what you did, and what partners said of it"),
        why=_("The partners paid for it, and look back on what helped."),
        how_long=_("As long as the partnership."),
        columns=(_("Need"), _("First day"), _("Last day"), _("Sessions"), _("What partners said")),
        read=_engaged,
        erasure=_("Kept without your name. You read as a former member of your organisation."),
        places=frozenset({"engagements.Engagement.person"}),
    )
)
keeps(
    Kept(
        name="engagements.judged",
        what=_("What you said for your organisation of help from outside"),
        why=_("Each partner says on the record how useful it was, through somebody who signs for it."),
        how_long=_("As long as the partnership."),
        columns=(_("Need"), _("For"), _("Said"), _("Your words")),
        read=_judged,
        erasure=_("Kept, because others rely on it. You read as a former member of your organisation."),
        places=frozenset({"engagements.Evaluation.by"}),
    )
)


def _took_part(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    found = Participant.objects.filter(person_id=subject.person_id)
    for each in found.select_related("engagement__candidate__brief__need").order_by("engagement__first_day"):
        held = each.engagement
        yield held.candidate.brief.need.title, held.first_day, held.last_day


keeps(
    Kept(
        name="engagements.took_part",
        what=_("That you took part in help from outside"),
        why=_("So that those who took part can be asked in confidence how useful it was."),
        how_long=_("As long as the partnership."),
        columns=(_("Need"), _("First day"), _("Last day")),
        read=_took_part,
        erasure=_("Kept without your name. You read as a former member of your organisation."),
        places=frozenset({"engagements.Participant.person"}),
    )
)
