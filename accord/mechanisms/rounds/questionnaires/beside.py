"""Pages that a room above asks beside the charter's own statements, in the same round."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import beside_words, selectors
from accord.mechanisms.rounds.questionnaires.beside_words import GUESS, PREFIX, kind_of
from accord.mechanisms.rounds.questionnaires.library.shipped.said import said_in
from accord.mechanisms.rounds.questionnaires.models import Item, Section
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, AskedPage, RoundState
from accord.mechanisms.rounds.questionnaires.sections import page_write

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

__all__ = ["GUESS", "PREFIX", "any_beside", "kind_of", "pages_stand_beside"]

NO_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({})


@transaction.atomic
def pages_stand_beside(
    *,
    round: "Round",
    kind: str,
    pages: Sequence[AskedPage],
    actor: Actor,
    questions: Sequence[tuple[str, str]] = (),
    first: bool = False,
    words: Mapping[str, Mapping[str, str]] = NO_WORDS,
) -> None:
    """Ask these pages in a draft on the charter, in place of those of their kind that were asked before.

    kind: how the keys of their statements begin, as `kind_of` says. questions: to be answered in words, each
    with its key. first: before all others, not after them. words: by language, what stands there in the place
    of each text; what a text was called before it is still called. All of it is part of what every partner
    agrees to. Raises Denied, Refused.
    """
    access.require(actor, "rounds.set_up", round)
    locked = selectors.round_locked(round.id)
    if locked.state != RoundState.DRAFT:
        raise Refused(_("This round is settled; only a draft can be changed."))
    keys = [ask.key for page in pages for ask in page.asks] + [key for key, _text in questions]
    if not all(key.startswith(kind_of(kind)) for key in keys):
        raise ValueError(kind)
    said = {
        language: {
            **said_in(language),
            **beside_words.known(locked, language),
            **words.get(language, {}),
        }
        for language in locked.languages
    }
    before = Item.objects.filter(section__round=locked, key__startswith=kind_of(kind))
    Section.objects.filter(id__in=before.values("section_id")).delete()
    if locked.questionnaire != CHARTER:
        return
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who sets it up
        _write(locked, [beside_words.spoken(page, said) for page in pages], first=first)
        own = [each for each in locked.open_questions if not each["key"].startswith(kind_of(kind))]
        locked.open_questions = own + beside_words.spoken_questions(questions, said)
        locked.save(update_fields=["open_questions"])


def any_beside(round: "Round") -> bool:
    """Say whether a round asks anything beside the charter's own statements."""
    return bool(Item.objects.filter(section__round=round, key__startswith=PREFIX).exists())


def _write(round: "Round", pages: Sequence[AskedPage], *, first: bool) -> None:
    for position, page in enumerate(pages, start=_room_for(round, len(pages), first=first)):
        page_write(round, page, position)


def _room_for(round: "Round", pages: int, *, first: bool) -> int:
    """Return where so many pages can stand, after those that are there, or before them."""
    sections = Section.objects.filter(round=round)
    if not first:
        last = sections.aggregate(last=Max("position"))["last"]
        return 0 if last is None else int(last) + 1
    for section in sections.order_by("-position"):
        Section.objects.filter(id=section.id).update(position=section.position + pages)
    return 0
