"""Setting a round up with the measures it shows, putting it forward, telling everybody what came of it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.rounds.questionnaires import announcing, beside, beside_words, services
from accord.mechanisms.rounds.questionnaires.beside_words import Said, is_usual
from accord.mechanisms.rounds.questionnaires.rules import CHARTER
from accord.mechanisms.rounds.questionnaires.services import RoundTerms
from accord.partnership import selectors as partnership
from accord.steps.evaluation import guessing, looking, measured, wording
from accord.steps.evaluation.models import LONGEST_SENTENCE, Heard, Look, ShownFigure

if TYPE_CHECKING:
    from accord.mechanisms.measures.beside import Actual
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.rounds.questionnaires.rules import AskedPage

LETTER = "evaluation.heard"

areas.area("evaluation", _("Rounds"))
kinds.kind("evaluation.heard_said", _("{actor} added a sentence to what everybody is told about “{about}”."))
kinds.kind("evaluation.told", _("Everybody was told by letter what was heard in “{about}”."))


@transaction.atomic
def round_set_up(*, terms: RoundTerms, measures: Sequence[UUID], actor: Actor) -> "Round":
    """Begin a round on the charter that shows the figures of these measures; raises Denied, Refused."""
    found = services.round_draft(**terms, actor=actor)
    _figures_show(found, measures, actor)
    return found


@transaction.atomic
def round_set_anew(*, round: "Round", terms: RoundTerms, measures: Sequence[UUID], actor: Actor) -> None:
    """Change a draft, and which measures it shows; who guesses goes on guessing. Raises Denied, Refused."""
    chosen, words = guessing.chosen_in(round), wording.every(round)
    services.round_change(round=round, **terms, actor=actor)
    _stand_beside(round, chosen, measures, actor, words)


@transaction.atomic
def round_guess_first(
    *, round: "Round", sides: Sequence[UUID], statements: Sequence[str], actor: Actor
) -> None:
    """Let the people of two partners guess what those of the other will answer, before they answer.

    statements: their keys; none of either lets nobody guess. Raises Denied, Refused.
    """
    access.require(actor, "rounds.set_up", round)
    asked = [item for item in guessing.statements(round) if item.key in statements]
    two = [side for side in guessing.sides(round) if side[0] in sides]
    if sides or statements:
        guessing.check(two, asked)
    chosen = {"sides": [str(key) for key, _name in two], "statements": [item.key for item in asked]}
    _guesses_stand(round, guessing.pages_for(round, chosen), actor)
    _guesses_speak(round, actor)


@transaction.atomic
def round_say_in(*, round: "Round", language: str, words: Mapping[str, str], actor: Actor) -> None:
    """Write what a draft asks in one of its languages, of the charter and beside it; figures as known now.

    words: what stands there for each text of `wording.texts`. Raises Denied, Refused.
    """
    access.require(actor, "rounds.set_up", round)
    if any(not words.get(text, "").strip() for text in wording.texts(round, language)):
        raise Refused(_("Write all of it: people read either everything in a language, or nothing."))
    written = {text: found.strip() for text, found in words.items()}
    chosen, before = guessing.chosen_in(round), wording.every(round)
    shown = [found.measure_id for found in measured.shown(round)]
    said = before | {language: before.get(language, {}) | written}
    if is_usual(round):
        services.round_say_own(round=round, language=language, words=written, actor=actor)
    _stand_beside(round, chosen, shown, actor, said)


@transaction.atomic
def round_put_forward(*, round: "Round", announce: bool, actor: Actor) -> None:
    """Put a draft before every partner, or announce it, with figures as they are known now.

    Whoever does so has who could be seen before the own eyes. Raises Denied, Refused.
    """
    _figures_show(round, [found.measure_id for found in measured.shown(round)], actor)
    exposure_look(round=round, actor=actor)
    if announce:
        announcing.round_announce(round=round, actor=actor)
    else:
        services.round_propose(round=round, actor=actor)


@transaction.atomic
def exposure_look(*, round: "Round", actor: Actor) -> None:
    """Remember that who could be seen was looked at, as it is today; raises Denied."""
    access.require(actor, "rounds.set_up", round)
    seen = {"digest": looking.digest_of(round), "looked_at": clock.now()}
    Look.objects.update_or_create(round=round, defaults=seen | {"partnership_id": round.partnership_id})


@transaction.atomic
def heard_say(*, heard: Heard, sentence: str, actor: Actor) -> None:
    """Add the steward's sentence to what everybody is told, or change it; raises Denied, Refused."""
    access.require(actor, "evaluation.say_heard", heard)
    said = " ".join(sentence.split())
    if len(said) > LONGEST_SENTENCE:
        raise Refused(
            _("A sentence has at most {count} characters.").format(count=LONGEST_SENTENCE), field="sentence"
        )
    Heard.objects.filter(id=heard.id).update(sentence=said)
    audit.record("evaluation.heard_said", actor=actor, about=heard.round, sentence=said)


@transaction.atomic
def heard_begin(*, round: "Round", actor: Actor) -> None:
    """Make the page of what was heard in a round that has its result; safe to repeat."""
    access.require(actor, "evaluation.tell", round)
    Heard.objects.get_or_create(round=round, defaults={"partnership_id": round.partnership_id})


@transaction.atomic
def heard_tell(*, heard_id: UUID, actor: Actor) -> None:
    """Write to everybody in post what was heard: once, safe to repeat."""
    heard = Heard.objects.select_for_update().select_related("round").get(id=heard_id)
    access.require(actor, "evaluation.tell", heard)
    if heard.told_at is not None:
        return
    heard.told_at = clock.now()
    heard.save(update_fields=["told_at"])
    addresses = {found.person.email for found in partnership.people_in_post() if found.person.email}
    letters_post(
        kind=LETTER,
        partnership_id=heard.partnership_id,
        to=[(found, heard.id) for found in sorted(addresses)],
    )
    audit.record("evaluation.told", actor=actor, about=heard.round)


def _stand_beside(
    round: "Round", guessed: Mapping[str, Sequence[str]], measures: Sequence[UUID], actor: Actor, words: Said
) -> None:
    """Ask beside the own statements of a draft what was chosen, with the words that it has."""
    _guesses_stand(round, guessing.pages_for(round, guessed), actor, words)
    _figures_show(round, measures, actor, words)
    _guesses_speak(round, actor)


def _guesses_speak(round: "Round", actor: Actor) -> None:
    """Give guesses the words that Accord has for them, in the languages in which they have none."""
    said = {
        language: {text: words for text, words in wording.known(round, language).items() if text in lacking}
        for language, lacking in beside_words.missing(round).items()
    }
    if any(said.values()):
        _guesses_stand(round, guessing.pages_for(round, guessing.chosen_in(round)), actor, said)


def _guesses_stand(
    round: "Round", pages: "Sequence[AskedPage]", actor: Actor, words: Said = beside.NO_WORDS
) -> None:
    beside.pages_stand_beside(
        round=round, kind=guessing.KIND, pages=pages, first=True, words=words, actor=actor
    )


def _figures_show(
    round: "Round", measure_ids: Sequence[UUID], actor: Actor, words: Said = beside.NO_WORDS
) -> None:
    """Ask about these measures in a draft, each with its figure as it is known now."""
    if round.questionnaire != CHARTER:
        if measure_ids:
            raise Refused(_("Only a round on the charter shows measures."), field="measures")
        return
    if len(measure_ids) > measured.MOST:
        message = _("A round shows {count} measures at most: it is about behaviours.")
        raise Refused(message.format(count=measured.MOST), field="measures")
    actuals: list[Actual] = measured.actuals_of(measure_ids)
    known = measured.days_known(round, actuals)
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who sets it up
        pages, questions = measured.pages(actuals, known), measured.questions(actuals)
    beside.pages_stand_beside(
        round=round, kind=measured.KIND, pages=pages, questions=questions, words=words, actor=actor
    )
    ShownFigure.objects.filter(round=round).delete()
    ShownFigure.objects.bulk_create(measured.kept(round, found, known[found.measure_id]) for found in actuals)
