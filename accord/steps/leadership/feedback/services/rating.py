"""A leader proposes raters; the guide confirms them; a rater may say no."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.steps.leadership.feedback import rules, selectors
from accord.steps.leadership.feedback.candidates import candidates, named
from accord.steps.leadership.feedback.models import Rater, Review
from accord.steps.leadership.feedback.rules import Because, RaterState
from accord.steps.leadership.feedback.told import SAID_NO, TO_CONFIRM, TO_RATE, post

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Person
    from accord.steps.leadership.feedback.candidates import Candidate

kinds.kind("feedback.raters_confirmed", _("{actor} confirmed the raters of a review in “{about}”."))


@transaction.atomic
def raters_propose(*, review: Review, people: "Sequence[Person]", actor: Actor) -> None:
    """Propose who rates oneself, in place of whoever was proposed before; the guide confirms.

    Those who are confirmed, or said no, stay as they are. A draft until it is confirmed: no line in the log.
    """
    held = _before_its_round(review, actor, "feedback.lead")
    if held.guide is None:
        raise Refused(_("Choose first who guides you."))
    known = {each.person.id: each for each in candidates(held)}
    if any(person.id not in known for person in people):
        raise Refused(_("Choose people who work here today and have an e-mail address."), field="raters")
    settled = {rater.person_id for rater in held.raters.all() if rater.state != RaterState.PROPOSED}
    Rater.objects.filter(review=held, state=RaterState.PROPOSED).delete()
    Rater.objects.bulk_create(
        Rater(partnership_id=held.partnership_id, review=held, person=person, group=known[person.id].group)
        for person in people
        if person.id not in settled
    )
    held.proposed_at = clock.now()
    held.save(update_fields=["proposed_at"])
    post(TO_CONFIRM, held.year, [(held.guide, held.id)], occasion=held.proposed_at.date().isoformat())


@transaction.atomic
def raters_confirm(*, review: Review, people: "Sequence[Person]", actor: Actor) -> None:
    """Confirm who rates a leader: those proposed who may stay, and others whom the guide thinks of.

    Each is told, and may say no until the round opens. Raises Refused where a group would be too small, or
    somebody would rate too many leaders.
    """
    year = selectors.year_locked(review.year_id)  # counts in it hold until this is written
    held = _before_its_round(review, actor, "feedback.guide")
    if clock.now() > year.closes_at - rules.LATEST_CONFIRMED:
        raise Refused(_("It is too late: raters would have less than a week to answer."))
    known = {each.person.id: each for each in candidates(held)}
    said_no = {rater.person_id for rater in held.raters.all() if rater.state == RaterState.DECLINED}
    if any(person.id not in known or person.id in said_no for person in people):
        raise Refused(_("Choose people who work here today and have not said no."), field="raters")
    times = selectors.times_confirmed(year, held)
    full = [person.name for person in people if times.get(person.id, 0) >= rules.MOST_AT_ONCE]
    if full:
        words = _("{name} rates {count} leaders already, and nobody rates more.")
        raise Refused(words.format(name=full[0], count=rules.MOST_AT_ONCE), field="raters")
    told = {rater.person_id for rater in held.raters.all() if rater.state == RaterState.CONFIRMED}
    _stand(held, [known[person.id] for person in people])
    raters = list(Rater.objects.filter(review=held, state=RaterState.CONFIRMED).select_related("person"))
    rules.check_raters(named(raters, RaterState.CONFIRMED))
    held.confirmed_at = clock.now()
    held.save(update_fields=["confirmed_at"])
    new = [(rater.person, rater.id) for rater in raters if rater.person_id not in told]
    post(TO_RATE, year, new)
    audit.record("feedback.raters_confirmed", actor=actor, about=held)


def _stand(held: Review, chosen: "Sequence[Candidate]") -> None:
    """Leave just these as raters, beside those who said no."""
    people = {each.person.id for each in chosen}
    known = {rater.person_id for rater in held.raters.all()}
    Rater.objects.filter(review=held).exclude(state=RaterState.DECLINED).exclude(
        person_id__in=people
    ).delete()
    Rater.objects.filter(review=held, person_id__in=people).update(state=RaterState.CONFIRMED)
    Rater.objects.bulk_create(
        Rater(
            partnership_id=held.partnership_id,
            review=held,
            person=each.person,
            group=each.group,
            state=RaterState.CONFIRMED,
        )
        for each in chosen
        if each.person.id not in known
    )


@transaction.atomic
def rating_decline(*, review: Review, because: Because, actor: Actor) -> None:
    """Say no to rating a leader, before the round opens. The guide reads who and why; no log does.

    Where a group is too small then, the guide is told so by letter, once a day.
    """
    held = _before_its_round(review, actor, "feedback.rate")
    asked = [rater.id for rater in held.raters.all() if rater.person_id == actor.person_id]
    Rater.objects.filter(id__in=asked).update(state=RaterState.DECLINED, because=because)
    held = selectors.review_with(held.id)
    if held.guide is not None and selectors.is_short(held):
        post(SAID_NO, held.year, [(held.guide, held.id)], occasion=clock.now().date().isoformat())


def _before_its_round(review: Review, actor: Actor, right: str) -> Review:
    """The review, locked, for one who holds a right over it as it is now; raises Denied, Refused."""
    held = selectors.review_locked(review.id)
    access.require(actor, right, held)
    if held.round_id is not None:
        raise Refused(_("The round has opened: who rates stays as it is."))
    return held
