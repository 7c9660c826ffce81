"""Pages that a room above asks beside the charter's own statements, in the same round and after them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import selectors
from accord.mechanisms.rounds.questionnaires.models import Item, Section
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, AskedPage, RoundState

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

PREFIX = "beside:"
"""How the key of a statement begins that stands beside the charter's own."""


@transaction.atomic
def pages_stand_beside(
    *, round: "Round", pages: Sequence[AskedPage], questions: Sequence[tuple[str, str]], actor: Actor
) -> None:
    """Ask these pages at the end of a draft on the charter, in place of those that were asked so before.

    questions: to be answered in words, each with its key. All of it is part of the text that every partner
    agrees to. Raises Denied, Refused.
    """
    access.require(actor, "rounds.set_up", round)
    locked = selectors.round_locked(round.id)
    if locked.state != RoundState.DRAFT:
        raise Refused(_("This round is settled; only a draft can be changed."))
    keys = [ask.key for page in pages for ask in page.asks] + [key for key, _text in questions]
    if not all(key.startswith(PREFIX) for key in keys):
        raise ValueError(PREFIX)
    before = Item.objects.filter(section__round=locked, key__startswith=PREFIX)
    Section.objects.filter(id__in=before.values("section_id")).delete()
    if locked.questionnaire == CHARTER:
        _write(locked, pages)
        own = [each for each in locked.open_questions if not each["key"].startswith(PREFIX)]
        added = [{"key": key, "text": text, "translations": {}} for key, text in questions]
        locked.open_questions = own + added
        locked.save(update_fields=["open_questions"])


def any_beside(round: "Round") -> bool:
    """Say whether a round asks anything beside the charter's own statements."""
    return bool(Item.objects.filter(section__round=round, key__startswith=PREFIX).exists())


def _write(round: "Round", pages: Sequence[AskedPage]) -> None:
    last = Section.objects.filter(round=round).aggregate(last=Max("position"))["last"]
    for position, page in enumerate(pages, start=0 if last is None else last + 1):
        section = Section.objects.create(
            partnership_id=round.partnership_id,
            round=round,
            title=page.title,
            introduction=page.introduction,
            position=position,
        )
        Item.objects.bulk_create(
            Item(
                partnership_id=round.partnership_id,
                section=section,
                key=ask.key,
                text=ask.text,
                scale_key=ask.scale.key,
                position=place,
            )
            for place, ask in enumerate(page.asks)
        )
