"""How each partner sees the gate."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.steps.transition.gate.models import View
from accord.steps.transition.transitions import selectors as transitions
from accord.steps.transition.transitions.rules import State

if TYPE_CHECKING:
    from accord.partnership.models import Organisation
    from accord.steps.transition.transitions.models import Transition

kinds.kind("gate.viewed", _("{actor} said how {about} sees the gate of “{transition}”."), unhurried=True)


@transaction.atomic
def view_say(
    *, transition: "Transition", organisation: "Organisation", ready: bool, words: str, actor: Actor
) -> View:
    """Say for a partner whether it is ready to go through, and why; later words replace earlier ones.

    Raises Denied for whoever does not sign for it today; Refused without words, or once it is over.
    """
    access.require(actor, "gate.say", transition)
    if actor.person_id is None or organisation.id not in actor.mandates:
        raise access.denial("gate.say")
    held = transitions.transition_locked(transition.id)
    if held.state != State.UNDER_WAY:
        raise Refused(_("This transition is over. What was written stays."))
    if not words.strip():
        raise Refused(_("Say in a sentence or two how you see it."), field="words")
    view, _made = View.objects.update_or_create(
        transition=held,
        organisation=organisation,
        defaults={
            "partnership_id": actor.partnership_id,
            "ready": ready,
            "words": words.strip(),
            "by_id": actor.person_id,
            "at": clock.now(),
        },
    )
    audit.record("gate.viewed", actor=actor, about=organisation, transition=held.title, ready=ready)
    return view
