"""What everybody hears of a declaration: its words, down the tree of teams."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.links import Link
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade import services as cascade
from accord.mechanisms.cascade.subjects import Subject, subject
from accord.steps.transition.gate import beside, selectors
from accord.steps.transition.gate.rules import KIND

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.cascade.models import Cascade
    from accord.steps.transition.gate.models import Declaration


@subject(KIND)
def declaration_as_subject(declaration_id: UUID) -> Subject:
    """Return what everybody hears: what was declared, in the words that every partner agreed to."""
    found = selectors.declaration_with(declaration_id)
    return Subject(
        title=found.transition.title,
        words=found.words,
        points=beside.points(found.transition),
        links=(Link(_("Read the declaration"), address("gate:gate", transition_id=found.transition_id)),),
    )


def announce(declaration: "Declaration", actor: "Actor") -> "Cascade":
    """Send it down the teams; once, whoever asks how often. Raises Denied, Refused."""
    return cascades.of_subject(declaration.id) or cascade.cascade_start(
        title=declaration.transition.title,
        subject_kind=KIND,
        subject_id=declaration.id,
        new_id=declaration.id,
        actor=actor,
    )


def announce_if_there_is_time(declaration: "Declaration", actor: "Actor") -> None:
    """Send it now, unless that asks somebody for more minutes than is agreed: then the steward does, later.

    What every partner declared does not wait for anybody's minutes (decision 0123).
    """
    try:
        with transaction.atomic():
            announce(declaration, actor)
    except Refused:
        return
