"""A short round in confidence: eight pairs, each at home, in the partnership today, and as we want it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import Ask, AskedPage, Questionnaire, RoundCut
from accord.mechanisms.rounds.questionnaires.scales import Scale
from accord.partnership import selectors as partnership
from accord.steps.culture.profiles import selectors
from accord.steps.culture.profiles.rules import KIND, Question, key_of
from accord.steps.culture.profiles.shipped import PAIRS, Pair

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

WORDS = {
    Question.HOME: _("{pair}: at home, in my own organisation"),
    Question.NOW: _("{pair}: in the partnership, as it is now"),
    Question.WANTED: _("{pair}: in the partnership, as I would like it"),
}
NEARER_FIRST, HALFWAY, NEARER_LAST = _("Nearer to the first"), _("Half and half"), _("Nearer to the last")


@transaction.atomic
def exercise_set_up(*, title: str, opens_at: datetime, closes_at: datetime, actor: Actor) -> "Round":
    """Set up the exercise as a round; like every round, each partner agrees to it first.

    It asks everybody, and shows what each organisation says. All of it can be changed before it is proposed.
    Raises Denied; Refused with the field, and where one is under way, or the partners have not agreed to
    results by organisation: without them nothing could be laid side by side.
    """
    access.require(actor, "profiles.ask")
    if selectors.under_way(actor) is not None:
        raise Refused(_("One is under way. Let it come to its end first."))
    held = partnership.partnership()
    if RoundCut.ORGANISATION not in held.cuts:
        raise Refused(
            _("The partners have not agreed to results by organisation, so nothing could lie side by side.")
        )
    return rounds.round_draft(
        title=title,
        opens_at=opens_at,
        closes_at=closes_at,
        cuts=[RoundCut.ORGANISATION],
        minimum=held.minimum,
        comment_question="",
        organisations=None,
        asks=questionnaire(),
        actor=actor,
    )


def questionnaire() -> Questionnaire:
    """Return a page for each pair, with its three questions on one scale."""
    with translation.override(settings.LANGUAGE_CODE):  # what is asked does not depend on who sets it up
        return Questionnaire(name=KIND, pages=[_page(pair) for pair in PAIRS])


def _page(pair: Pair) -> AskedPage:
    ends = _now("From “{first}” to “{last}”. Neither is the better one.")
    return AskedPage(
        title=str(pair.title),
        introduction=ends.format(first=pair.first, last=pair.last),
        asks=[
            Ask(
                key=key_of(pair.key, question),
                text=str(WORDS[question]).format(pair=pair.title),
                scale=scale(pair),
            )
            for question in Question
        ],
    )


def scale(pair: Pair) -> Scale:
    """Return the answers to choose from, with one way of the pair at each end."""
    return Scale(
        f"pair_{pair.key}",
        (pair.first, NEARER_FIRST, HALFWAY, NEARER_LAST, pair.last),
        _("Which comes nearer to how it is?"),
        directed=False,
    )
