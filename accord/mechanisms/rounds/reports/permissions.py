"""Who reads a report: whoever guides the review until it is handed over, then the person it is about alone.

No office opens one. Whoever runs the site or steers the partnership holds no right here (decision 0116).
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Role
from accord.mechanisms.rounds.comments.permissions import stands_apart

if TYPE_CHECKING:
    from accord.mechanisms.rounds.reports.models import Report


def _guides(actor: Actor, report: "Report") -> bool:
    return (
        report.handed_over_at is None
        and actor.person_id is not None
        and actor.person_id == report.round.guide_id
        and actor.employer_id != report.subject.employer_id
        and stands_apart(actor, report)
    )


def _guides_engaged(actor: Actor, report: "Report") -> bool:
    return Area.RESULTS.value in actor.areas and _guides(actor, report)


def _is_own(actor: Actor, report: "Report") -> bool:
    return report.handed_over_at is not None and report.subject_id == actor.person_id


def _reads(actor: Actor, report: "Report") -> bool:
    if report.handed_over_at is None:
        return False
    shared = {share.person_id for share in report.shares.all() if share.taken_back_at is None}
    return _is_own(actor, report) or actor.person_id in shared


GUIDE = Condition(
    _("this person guides the review, acts for no partner, and has not handed the report over yet"), _guides
)
ENGAGED_GUIDE = Condition(
    _("the engagement covers rounds and their results, and it is as for a trusted person"), _guides_engaged
)
OWN = Condition(_("the report is about this person, and was handed over"), _is_own)
OWN_OR_SHARED = Condition(
    _("the report is about this person and was handed over, or that person shares it"), _reads
)
# Who leads, and whoever led when a report was made: it stays one's own.
READERS = (Role.DIRECTOR, Role.SENIOR_MANAGER, Role.MEMBER)
GUIDES: Mapping[str, Condition] = {Role.TRUSTED_PERSON: GUIDE, Role.FACILITATOR: ENGAGED_GUIDE}

access.register(
    access.Right(
        name="reports.read",
        conditions={**dict.fromkeys(READERS, OWN_OR_SHARED), **GUIDES},
        sentence=_(
            "A report is read by the person it is about, and before that by whoever guides the review."
        ),
    ),
    access.Right(
        name="reports.take",
        conditions=dict.fromkeys(READERS, OWN),
        sentence=_("Only the person it is about takes a report away as a file."),
    ),
    access.Right(
        name="reports.share",
        conditions=dict.fromkeys(READERS, OWN),
        sentence=_("Only the person it is about shares a report, and takes that back."),
    ),
    access.Right(
        name="reports.hand_over",
        conditions=GUIDES,
        sentence=_("Whoever guides the review hands its report over, once the two have talked about it."),
    ),
    access.Right(
        name="reports.store",
        roles=frozenset(),
        sentence=_("A report is stored once, by the close of its round, and by nobody."),
        system=True,
    ),
)
