"""Pages that a room above asks beside the charter's own statements, in the same round."""

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
from accord.mechanisms.rounds.questionnaires.sections import own_scale

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

PREFIX = "beside:"
"""How the key of a statement begins that stands beside the charter's own."""

GUESS = f"{PREFIX}guess:"
"""How the key of a guess begins, of what another partner will answer."""


@transaction.atomic
def pages_stand_beside(
    *,
    round: "Round",
    kind: str,
    pages: Sequence[AskedPage],
    actor: Actor,
    questions: Sequence[tuple[str, str]] = (),
    first: bool = False,
) -> None:
    """Ask these pages in a draft on the charter, in place of those of their kind that were asked before.

    kind: how the keys of their statements begin, as `kind_of` says. questions: to be answered in words, each
    with its key. first: before all others, not after them. All of it is part of the text that every partner
    agrees to. Raises Denied, Refused.
    """
    access.require(actor, "rounds.set_up", round)
    locked = selectors.round_locked(round.id)
    if locked.state != RoundState.DRAFT:
        raise Refused(_("This round is settled; only a draft can be changed."))
    if pages and locked.languages:
        raise Refused(_("It is asked in several languages, and this would be missing in some of them."))
    keys = [ask.key for page in pages for ask in page.asks] + [key for key, _text in questions]
    if not all(key.startswith(kind_of(kind)) for key in keys):
        raise ValueError(kind)
    before = Item.objects.filter(section__round=locked, key__startswith=kind_of(kind))
    Section.objects.filter(id__in=before.values("section_id")).delete()
    if locked.questionnaire == CHARTER:
        _write(locked, pages, first=first)
        own = [each for each in locked.open_questions if not each["key"].startswith(kind_of(kind))]
        added = [{"key": key, "text": text, "translations": {}} for key, text in questions]
        locked.open_questions = own + added
        locked.save(update_fields=["open_questions"])


def any_beside(round: "Round") -> bool:
    """Say whether a round asks anything beside the charter's own statements."""
    return bool(Item.objects.filter(section__round=round, key__startswith=PREFIX).exists())


def kind_of(kind: str) -> str:
    """Return how the keys of statements of a kind begin that stand beside the charter's own."""
    return f"{PREFIX}{kind}:"


def _write(round: "Round", pages: Sequence[AskedPage], *, first: bool) -> None:
    for position, page in enumerate(pages, start=_room_for(round, len(pages), first=first)):
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
                own_scale=own_scale(ask.scale),
                audience=ask.audience.to_json(),
                position=place,
            )
            for place, ask in enumerate(page.asks)
        )


def _room_for(round: "Round", pages: int, *, first: bool) -> int:
    """Return where so many pages can stand, after those that are there, or before them."""
    sections = Section.objects.filter(round=round)
    if not first:
        last = sections.aggregate(last=Max("position"))["last"]
        return 0 if last is None else int(last) + 1
    for section in sections.order_by("-position"):
        Section.objects.filter(id=section.id).update(position=section.position + pages)
    return 0
