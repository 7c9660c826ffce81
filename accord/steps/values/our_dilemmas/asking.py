"""A short round in confidence: for each dilemma what we would do, and what we should do."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import (
    Ask,
    AskedPage,
    Questionnaire,
    RoundCut,
    RoundState,
)
from accord.mechanisms.rounds.questionnaires.scales import WOULD_OR_NOT
from accord.partnership import selectors as partnership
from accord.steps.values.dilemma import MOST_ASKED, DilemmaState, Side, key_of
from accord.steps.values.models import DilemmaAsked
from accord.steps.values.our_dilemmas import selectors

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.steps.values.models import Dilemma

DILEMMAS = "dilemmas"
"""What rounds about dilemmas are called among the kinds of rounds."""


@transaction.atomic
def dilemmas_ask(
    *, dilemma_ids: Sequence[UUID], title: str, opens_at: datetime, closes_at: datetime, actor: Actor
) -> "Round":
    """Set up a round about one to three dilemmas; like every round, each partner agrees to it first.

    It asks everybody, and shows what each organisation says where the partners have agreed to that. All of
    it can be changed before it is proposed. Raises Refused.
    """
    access.require(actor, "values.ask_dilemmas")
    asked = selectors.locked(list(dict.fromkeys(dilemma_ids)))
    if not 1 <= len(asked) <= MOST_ASKED:
        raise Refused(_("Choose one to three of them."), field="dilemmas")
    for dilemma in asked:
        if dilemma.state != DilemmaState.READY or selectors.round_of(dilemma) is not None:
            raise Refused(_("One of these is no longer free. Choose again."), field="dilemmas")
    held = partnership.partnership()
    round = rounds.round_draft(
        title=title,
        opens_at=opens_at,
        closes_at=closes_at,
        cuts=[RoundCut.ORGANISATION] if RoundCut.ORGANISATION in held.cuts else [],
        minimum=held.minimum,
        comment_question="",
        organisations=None,
        asks=questionnaire(asked),
        actor=actor,
    )
    _take(round, asked)
    return round


def questionnaire(dilemmas: "Sequence[Dilemma]") -> Questionnaire:
    """Return a page for each dilemma: first what we would do, then what we should do."""
    with translation.override(settings.LANGUAGE_CODE):  # what is asked does not depend on who sets it up
        return Questionnaire(name=DILEMMAS, pages=[_page(dilemma) for dilemma in dilemmas])


def _page(dilemma: "Dilemma") -> AskedPage:
    words = {Side.WOULD: _now("We would: {course}"), Side.SHOULD: _now("We should: {course}")}
    return AskedPage(
        title=dilemma.title,
        introduction=dilemma.situation,
        asks=[
            Ask(
                key=key_of(dilemma.id, side, number),
                text=words[side].format(course=course),
                scale=WOULD_OR_NOT,
            )
            for side in Side
            for number, course in enumerate(dilemma.courses, start=1)
        ],
    )


def _take(round: "Round", asked: "Sequence[Dilemma]") -> None:
    """Bind the dilemmas to the round, each once; a round that never opened lets go of its own."""
    DilemmaAsked.objects.filter(dilemma__in=asked, round__state=RoundState.ENDED).delete()
    with only_one(_("One of these is no longer free. Choose again."), field="dilemmas"):
        DilemmaAsked.objects.bulk_create(
            DilemmaAsked(partnership_id=round.partnership_id, dilemma=dilemma, round=round, position=position)
            for position, dilemma in enumerate(asked)
        )
