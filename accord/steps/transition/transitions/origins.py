"""How undertakings of a plan say where they came from, and who may write them down."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings.makers import maker
from accord.mechanisms.undertakings.origins import origin
from accord.steps.transition.transitions import selectors
from accord.steps.transition.transitions.rules import ORIGIN


@origin(ORIGIN, called=_("a transition"))
def _links(ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    return {
        each: Link(title, address("transitions:transition", transition_id=each))
        for each, title in selectors.titles(ids).items()
    }


@maker(ORIGIN)
def _may_make(actor: Actor, transition_id: UUID) -> bool:
    found = selectors.transition_or_none(transition_id)
    return found is not None and access.allows(actor, "transitions.keep", found)
