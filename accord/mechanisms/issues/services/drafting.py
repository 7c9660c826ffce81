"""Drafting the escalation ladder."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from accord.agreement.drafts import Drafts
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.issues import ladders
from accord.mechanisms.issues.models import Ladder, Rung
from accord.mechanisms.issues.rules import FIRST_LADDER, LONGEST_CLOCK, MOST_RUNGS
from accord.partnership import selectors as partnership

EFFECT = "issues.bring_ladder_into_force"
ONE_COMING = _("A ladder is being drafted, or is before the partners, already.")

DRAFTS = Drafts(
    effect=EFFECT,
    rows=Ladder.objects.all,
    text=ladders.text,
    settled=_("This ladder is settled; only a draft can be changed."),
)

areas.area("issues", _("Issues"))
kinds.kind("issues.ladder_begun", _("{actor} began to draft the escalation ladder."))
kinds.kind("issues.ladder_changed", _("{actor} changed the draft of the escalation ladder."))
kinds.kind("issues.ladder_discarded", _("{actor} threw the draft of the escalation ladder away."))


@transaction.atomic
def ladder_begin(*, actor: Actor) -> Ladder:
    """Begin a ladder: with the rungs of the one in force, or with three to start from. Raises Refused."""
    access.require(actor, "issues.draft_ladder")
    if ladders.coming() is not None:
        raise Refused(ONE_COMING)
    ladder = Ladder(partnership_id=actor.partnership_id)
    with only_one(ONE_COMING):
        ladder.save(force_insert=True)
    Rung.objects.bulk_create(_first_rungs(ladder))
    audit.record("issues.ladder_begun", actor=actor, about=ladder)
    return ladder


@transaction.atomic
def rung_write(
    *, ladder: Ladder, rung: Rung | None, title: str, days: int, names: Mapping[UUID, str], actor: Actor
) -> Rung:
    """Add a rung on top of a draft, or change one. names: what each partner calls it, by its id.

    Raises Refused without a name, for a clock that is none, or for one rung too many.
    """
    access.require(actor, "issues.draft_ladder", ladder)
    locked = DRAFTS.draft(ladder)
    if not title.strip():
        raise Refused(_("Say what this rung is called."), field="title")
    if not 1 <= days <= LONGEST_CLOCK:
        raise Refused(_("Choose between 1 and {most} working days.").format(most=LONGEST_CLOCK), field="days")
    written = rung or Rung(partnership_id=locked.partnership_id, ladder=locked, position=_top(locked) + 1)
    if written.position > MOST_RUNGS:
        raise Refused(_("A ladder has {most} rungs at most.").format(most=MOST_RUNGS))
    written.title, written.days, written.names = title.strip(), days, _of_partners(names)
    written.save()
    audit.record("issues.ladder_changed", actor=actor, about=locked)
    return written


@transaction.atomic
def rung_remove(*, rung: Rung, actor: Actor) -> None:
    """Take a rung out of a draft; those above it move down."""
    access.require(actor, "issues.draft_ladder", rung)
    locked = DRAFTS.draft(rung.ladder)
    removed, _of_each = locked.rungs.filter(id=rung.id).delete()
    for above in locked.rungs.filter(position__gt=rung.position).order_by("position") if removed else ():
        Rung.objects.filter(id=above.id).update(position=F("position") - 1)
    audit.record("issues.ladder_changed", actor=actor, about=locked)


@transaction.atomic
def ladder_discard(*, ladder: Ladder, actor: Actor) -> None:
    """Throw a draft away."""
    access.require(actor, "issues.draft_ladder", ladder)
    locked = DRAFTS.draft(ladder)
    audit.record("issues.ladder_discarded", actor=actor, about=locked)
    locked.delete()


def _top(ladder: Ladder) -> int:
    return max(ladder.rungs.values_list("position", flat=True), default=0)


def _first_rungs(ladder: Ladder) -> list[Rung]:
    former = ladders.in_force()
    begin_with: list[tuple[str, int, dict[str, str]]] = [
        (str(title), days, {}) for title, days in FIRST_LADDER
    ]
    if former is not None:
        begin_with = [(rung.title, rung.days, rung.names) for rung in former.rungs.all()]
    return [
        Rung(
            partnership_id=ladder.partnership_id,
            ladder=ladder,
            position=position,
            title=title,
            days=days,
            names=names,
        )
        for position, (title, days, names) in enumerate(begin_with, start=1)
    ]


def _of_partners(names: Mapping[UUID, str]) -> dict[str, str]:
    """Keep what is said of partners, in their order; nothing that is left empty."""
    said = {found.id: names.get(found.id, "").strip() for found in partnership.partners()}
    return {str(found): words for found, words in said.items() if words}
