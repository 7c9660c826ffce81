"""A trial: what those in a room are asked before partners have agreed to anything. Seen in that room only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, Ask, AskedPage, Questionnaire, RoundCut
from accord.mechanisms.rounds.questionnaires.sections import core_pages, sections_write
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.standards.models import Charter


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A behaviour that is tried in words. thread: under which a charter goes on with it, if it ever does."""

    text: str
    thread: UUID


@transaction.atomic
def trial_begin(
    *,
    title: str,
    closes_at: datetime,
    organisations: Sequence[UUID],
    behaviours: Sequence[Tried],
    actor: Actor,
) -> Round:
    """Begin a trial about these behaviours and the core eight, for the ballot to open at once.

    It is shown by organisation, under the minimum of the partnership, like every round.
    """
    access.require(actor, "rounds.run")
    round = Round(
        id=uuid4(),
        partnership_id=actor.partnership_id,
        title=title,
        opens_at=clock.now(),
        closes_at=closes_at,
        cuts=[RoundCut.ORGANISATION.value],
        minimum=partnership.partnership().minimum,
        audience={"organisations": [str(found) for found in organisations], "tiers": None},
        trial=True,
    )
    round.save(force_insert=True)
    with translation.override(settings.LANGUAGE_CODE):
        asks = [Ask(key=f"behaviour:{found.thread}", text=found.text) for found in behaviours]
        pages = [AskedPage(title=_("Our first behaviours"), asks=asks), *core_pages()]
    sections_write(round, None, Questionnaire(name=CHARTER, pages=pages))
    return round


@transaction.atomic
def trial_stand(*, round: Round, charter: "Charter", actor: Actor) -> None:
    """Let a trial stand among the rounds, since every partner has agreed to it. charter: the draft of it."""
    access.require(actor, "rounds.run", round)
    round.trial, round.charter = False, charter
    round.save(update_fields=["trial", "charter"])


@transaction.atomic
def trial_drop(*, round: Round, actor: Actor) -> None:
    """Let a trial go, with what it asked; whoever holds its result has let that go before."""
    access.require(actor, "rounds.run", round)
    Round.objects.filter(id=round.id, trial=True).delete()
