"""A round that asks a version of the partnership's own questionnaire: its statements as they are agreed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.agreement.stages import names
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import beside_words, selectors
from accord.mechanisms.rounds.questionnaires.library import languages as known
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.library.services import version_freeze
from accord.mechanisms.rounds.questionnaires.models import Section
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, Questionnaire
from accord.mechanisms.rounds.questionnaires.sections import sections_write
from accord.mechanisms.rounds.questionnaires.usual import in_languages
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.rounds.questionnaires.models import Round, Version


def asked_of(round: "Round", version: "Version", languages: Sequence[str] | None = None) -> Questionnaire:
    """Return what a round asks that uses a version; raises Refused where something is missing.

    languages: in which somebody wants it asked, if they were chosen; it has to have its words in them.
    """
    lacking = set(languages or ()) - set(library.document(version).languages)
    if lacking:
        message = _("“{title}” has no words in {languages} yet. Add the language to the questionnaire first.")
        spoken = names(sorted(known.name(code) for code in lacking))
        raise Refused(message.format(title=version.questionnaire.title, languages=spoken), field="languages")
    chosen = round.audience.get("organisations")
    asks = library.asks(version, None if chosen is None else [UUID(key) for key in chosen])
    if asks.languages and round.comment_question:
        message = _(
            "This questionnaire is asked in several languages. Write the question into it, where it is"
            " translated, and leave this empty."
        )
        raise Refused(message, field="comment_question")
    return asks


def usual(round: "Round", languages: Sequence[str]) -> Questionnaire | None:
    """Return the usual questionnaire of a round in these languages too, with the words it has by now; None
    where it is asked in no other. Raises Refused.
    """
    return in_languages(round, languages, {each: beside_words.known(round, each) for each in languages})


def take(round: "Round", asks: Questionnaire | None, version: "Version | None") -> None:
    """Let a round ask this; its statements are written by `write`, once the round is there."""
    round.version = version
    if version is not None:
        round.charter = standards.charter_in_force() or round.charter
    round.questionnaire = asks.name if asks else CHARTER
    round.languages = list(asks.languages) if asks else []
    round.translations = dict(asks.translations) if asks else {}
    round.open_questions = [dict(question) for question in asks.open_questions] if asks else []


def write(round: "Round", asks: Questionnaire | None, actor: "Actor") -> None:
    """Write the statements of a round, in place of those it had; their version stays as it is from now on."""
    Section.objects.filter(round=round).delete()
    sections_write(round, round.charter, asks)
    if round.version is not None:
        version_freeze(version=round.version, actor=actor)


def check_spoken(round: "Round") -> None:
    """Raise Refused where something beside the own statements has no words in one of the languages."""
    if missing := beside_words.missing(round):
        message = _("Something of it has no words yet in {languages}. Write them first.")
        raise Refused(message.format(languages=names(known.name(code) for code in missing)))


def check_reach(round: "Round") -> None:
    """Raise Refused where a statement would be asked of so few that no answer to it could ever be shown."""
    places = selectors.places(round)
    for item in selectors.items(round):
        if item.asked_of.everybody:
            continue
        people = sum(item.asked_of.holds(place.organisation, place.tier) for place in places)
        if people < round.minimum:
            message = _(
                "“{text}” would be asked of too few: {people} people, and no group of fewer than {minimum} is"
                " shown. Ask it of more people, or leave it out."
            )
            raise Refused(message.format(text=item.text, people=people, minimum=round.minimum))
