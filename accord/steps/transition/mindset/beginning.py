"""The round of a pulse, made and announced by the clock, or left out where it is too late."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import announcing
from accord.partnership import selectors as partnership
from accord.steps.transition.mindset import asking, covers, rules, selectors, texts
from accord.steps.transition.mindset.models import Pulse
from accord.steps.transition.transitions.rules import State

kinds.kind("mindset.left_out", _("A pulse of “{about}” was left out: {reason}"))


@transaction.atomic
def pulse_begin(pulse_id: UUID, *, actor: Actor) -> None:
    """Make the round of a pulse and announce it; safe to repeat. What hinders it is told on its page.

    It is left out where it would open too late, or where there is nothing any more that it could be about.
    """
    access.require(actor, "mindset.schedule")
    pulse = selectors.pulse_locked(pulse_id)
    if pulse.made_at is not None or pulse.left_out:
        return
    held = partnership.partnership()
    times = rules.times(pulse.opens_on, pulse.plan.days_open, clock.now(), held.zone)
    if times is None or pulse.plan.transition.state == State.ENDED:
        reason = _("the transition has ended") if times else pulse.hindrance or _("its day has passed")
        pulse.left_out = True
        pulse.save(update_fields=["left_out"])
        audit.record("mindset.left_out", actor=actor, about=pulse.plan.transition, reason=str(reason))
        return
    try:
        with transaction.atomic():
            _announce(pulse, times, actor)
    except Refused as refused:
        pulse.made_at, pulse.hindrance = None, str(refused.message)[:300]
        pulse.save(update_fields=["hindrance"])


def _announce(pulse: Pulse, times: rules.Times, actor: Actor) -> None:
    """The later of what all agreed to and what holds today: results are never shown of smaller groups."""
    pulse.made_at, pulse.hindrance = clock.now(), ""
    pulse.save(update_fields=["made_at", "hindrance"])  # first: from here on its round asks for the minutes
    plan, held = pulse.plan, partnership.partnership()
    cuts = [cut for cut in plan.cuts if cut in held.cuts]
    announced = announcing.round_cover(
        kind=covers.KIND,
        cover_id=plan.id,
        title=texts.pulse_title(plan.transition, pulse.days),
        opens_at=times.opens_at,
        closes_at=times.closes_at,
        cuts=cuts,
        together=plan.together if cuts else (),
        minimum=max(plan.minimum, held.minimum),
        comment_question="",
        organisations=None,
        asks=asking.questionnaire(plan.transition_id),
        actor=actor,
    )
    pulse.round = announced.round
    pulse.save(update_fields=["round"])
