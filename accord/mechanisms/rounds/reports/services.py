"""A report is stored at the close, handed over, shared. The log says when, and never what."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.rounds.questionnaires import subjects
from accord.mechanisms.rounds.reports import contents, selectors
from accord.mechanisms.rounds.reports.contents import Content
from accord.mechanisms.rounds.reports.models import Report, Share

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.models import Person

areas.area("reports", _("Leader feedback"))
kinds.kind("reports.stored", _("A report of “{about}” was made, for the person it is about alone."))
kinds.kind("reports.handed_over", _("{actor} handed a report of “{about}” over to the person it is about."))


@transaction.atomic
def report_store(*, round: "Round", content: Content, actor: Actor) -> Report:
    """Store what raters said of one person. Raises Refused where that round has its report already."""
    access.require(actor, "reports.store", round)
    if round.subject_id is None:
        raise Refused(_("This round is about no person."))
    report = Report(
        partnership_id=actor.partnership_id,
        round=round,
        subject_id=round.subject_id,
        content=contents.locked(content),
        digest=content.figures.digest(),
    )
    with only_one(_("This round has its report already.")):
        report.save(force_insert=True)
    audit.record("reports.stored", actor=actor, about=round)
    return report


@transaction.atomic
def report_hand_over(*, report: Report, without: Collection[int] = (), actor: Actor) -> None:
    """Hand a report over to the person it is about: from now on that person reads it, and the guide does not.

    without: places of what raters wrote that would point to somebody, or only hurt; it is destroyed unread by
    anybody else. Raises Denied, also where it was handed over before.
    """
    locked = selectors.locked(report.id)
    access.require(actor, "reports.hand_over", locked)
    held = selectors.content_of(locked)
    said = tuple(each for at, each in enumerate(held.said) if at not in without)
    locked.content = contents.locked(Content(figures=held.figures, said=said))
    locked.handed_over_at = clock.now()
    locked.save(update_fields=["content", "handed_over_at"])
    audit.record("reports.handed_over", actor=actor, about=locked.round)


@transaction.atomic
def report_share(*, report: Report, person: "Person", actor: Actor) -> Share:
    """Let somebody read one's own report. It is the reader's business and nobody's, so no log says it.

    Raises Denied, and Refused for who was asked to rate: by the own answer one could work out others.
    """
    locked = selectors.locked(report.id)
    access.require(actor, "reports.share", locked)
    if person.id == locked.subject_id:
        raise Refused(_("It is yours already."), field="person")
    if person.id in subjects.raters(locked.round).people:
        raise Refused(
            _(
                "{name} was asked to rate you. Who knows one answer could work out others, so raters never"
                " read a report they answered for. You can talk about it all the same."
            ).format(name=person.name),
            field="person",
        )
    share = Share(partnership_id=locked.partnership_id, report=locked, person=person)
    with only_one(_("You share it with {name} already.").format(name=person.name), field="person"):
        share.save(force_insert=True)
    return share


@transaction.atomic
def report_take_back(*, share: Share, actor: Actor) -> None:
    """Let somebody read one's own report no longer."""
    access.require(actor, "reports.share", selectors.locked(share.report_id))
    Share.objects.filter(id=share.id, taken_back_at=None).update(taken_back_at=clock.now())
