"""Drafting the programme of the year, and putting it before every partner."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement.drafts import Drafts
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.partnership.programme import selectors
from accord.partnership.programme.models import Entry, Programme
from accord.partnership.programme.rules import LONGEST, MOST_DAYS_OPEN, EntryKind, ProgrammeState
from accord.partnership.programme.texts import title_of
from accord.partnership.rules import Cut

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "programme.bring_into_force"
ONE_COMING = _("A programme is being written, or is before the partners, already.")

DRAFTS = Drafts(
    effect=EFFECT,
    rows=Programme.objects.all,
    text=selectors.text,
    settled=_("This programme is settled; only a draft can be changed."),
)

areas.area("programme", _("The programme of the year"))
kinds.kind("programme.begun", _("{actor} began a programme of the year, {about}."))
kinds.kind("programme.changed", _("{actor} changed the draft of the programme of the year, {about}."))
kinds.kind("programme.discarded", _("{actor} threw the draft of the programme of the year, {about}, away."))
kinds.kind("programme.proposed", _("{actor} proposed the programme of the year, {about}."))
kinds.kind("programme.in_force", _("The programme of the year, {about}, is agreed by every partner."))
kinds.kind("programme.superseded", _("The programme of the year, {about}, is replaced by a newer one."))


class EntryWords(TypedDict):
    """What is planned, as the steward says it."""

    kind: EntryKind
    title: str
    starts_from: date
    starts_until: date
    days_open: int
    organisations: Sequence[UUID] | None
    cuts: Sequence[str]
    minimum: int
    comment_question: str


@transaction.atomic
def programme_begin(*, first_day: date, last_day: date, actor: Actor) -> Programme:
    """Begin a programme; raises Refused where one is being written or decided on already."""
    access.require(actor, "programme.draft")
    if selectors.is_coming():
        raise Refused(ONE_COMING)
    if last_day <= first_day:
        raise Refused(_("It has to end after it begins."), field="last_day")
    if last_day - first_day > LONGEST:
        raise Refused(_("A programme is for one year at most."), field="last_day")
    made = Programme(partnership_id=actor.partnership_id, first_day=first_day, last_day=last_day)
    with only_one(ONE_COMING):
        made.save(force_insert=True)
    audit.record("programme.begun", actor=actor, about=made)
    return made


@transaction.atomic
def release_include(*, programme: Programme, included: bool, actor: Actor) -> None:
    """Make the yearly release part of a draft, or take it out again."""
    access.require(actor, "programme.draft", programme)
    locked = DRAFTS.draft(programme)
    locked.releases = included
    locked.save(update_fields=["releases"])
    audit.record("programme.changed", actor=actor, about=locked)


@transaction.atomic
def entry_write(
    *, programme: Programme, entry: Entry | None, actor: Actor, **words: Unpack[EntryWords]
) -> Entry:
    """Plan a round or a talk in a draft, or change one that is planned. Raises Refused, with the field."""
    access.require(actor, "programme.draft", programme)
    locked = DRAFTS.draft(programme)
    _check(locked, words)
    written = entry or Entry(partnership_id=actor.partnership_id, programme=locked)
    written.kind, written.title = words["kind"], words["title"].strip()
    written.starts_from, written.starts_until = words["starts_from"], words["starts_until"]
    written.organisations = _chosen(words["organisations"])
    if written.kind == EntryKind.ROUND:
        written.days_open, written.minimum = words["days_open"], words["minimum"]
        written.cuts = [cut.value for cut in Cut if cut in words["cuts"]]
        written.comment_question = words["comment_question"].strip()
    written.save()
    audit.record("programme.changed", actor=actor, about=locked)
    return written


@transaction.atomic
def entry_remove(*, programme: Programme, entry: Entry, actor: Actor) -> None:
    """Take a round or a talk out of a draft."""
    access.require(actor, "programme.draft", programme)
    locked = DRAFTS.draft(programme)
    locked.entries.filter(id=entry.id).delete()
    audit.record("programme.changed", actor=actor, about=locked)


@transaction.atomic
def programme_discard(*, programme: Programme, actor: Actor) -> None:
    """Throw a draft away."""
    access.require(actor, "programme.draft", programme)
    locked = DRAFTS.draft(programme)
    audit.record("programme.discarded", actor=actor, about=locked)
    locked.delete()


@transaction.atomic
def programme_propose(*, programme: Programme, actor: Actor) -> "Proposal":
    """Put a draft before every partner; nothing in it can be changed until all have decided."""
    access.require(actor, "programme.draft", programme)
    locked = DRAFTS.draft(programme)
    if not locked.entries.exists():
        raise Refused(_("Nothing is planned in it yet."))
    proposal = DRAFTS.put_forward(
        locked, title=title_of(locked), parties=partnership.parties_to_ask(), actor=actor
    )
    audit.record("programme.proposed", actor=actor, about=locked)
    return proposal


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: rounds that keep to it need no further agreement."""
    programme = DRAFTS.agreed(ratified)
    programme.text_hash = ratified.text_hash
    programme.save(update_fields=["text_hash"])
    for older in selectors.overlapping(programme):
        older.state = ProgrammeState.SUPERSEDED
        older.save(update_fields=["state"])
        audit.record("programme.superseded", actor=actor, about=older)
    audit.record("programme.in_force", actor=actor, about=programme)


def _page_of(programme_id: UUID) -> str:
    kept = selectors.is_kept(programme_id)
    return address("programme:programme", programme_id=programme_id) if kept else ""


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.text,
        act=_bring_into_force,
        released=DRAFTS.release,
        url=_page_of,
        consequence=_(
            "When every partner agrees, a round that keeps to this programme is announced seven days ahead, "
            "and no partner has to agree to it anew; any one of them may stop it."
        ),
    )
)


def _check(programme: Programme, words: EntryWords) -> None:
    held = partnership.partnership()
    if not programme.first_day <= words["starts_from"] <= programme.last_day:
        raise Refused(_("Choose a day of the year that is planned."), field="starts_from")
    if not words["starts_from"] <= words["starts_until"] <= programme.last_day:
        raise Refused(_("Choose a later day of the year that is planned."), field="starts_until")
    if words["kind"] != EntryKind.ROUND:
        return
    if not 1 <= words["days_open"] <= MOST_DAYS_OPEN:
        raise Refused(_("A round stays open for a day at least, and two months at most."), field="days_open")
    if words["minimum"] < held.minimum:
        message = _("The partnership has agreed to show no group of fewer than {minimum}.")
        raise Refused(message.format(minimum=held.minimum), field="minimum")
    if not set(words["cuts"]) <= set(held.cuts):
        raise Refused(_("The partners have not agreed to results for these groups."), field="cuts")


def _chosen(organisations: Sequence[UUID] | None) -> list[str] | None:
    if organisations is None:
        return None
    chosen = [str(found.id) for found in partnership.organisations() if found.id in organisations]
    if not chosen:
        raise Refused(_("Choose whose people are asked."), field="organisations")
    return chosen
