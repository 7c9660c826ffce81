"""Reading the levels of a charter version."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.standards.annexes.rules import LevelGap, canonical_text, gaps_in
from accord.standards.levels import LevelWords, from_json
from accord.standards.models import Annex, Ladder
from accord.standards.rules import WRITTEN, CharterState

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.standards.models import Behaviour, Charter


def annex(annex_id: UUID) -> Annex:
    """Return one annex with its levels; raises Annex.DoesNotExist."""
    return _annexes().get(id=annex_id)


def is_kept(annex_id: UUID) -> bool:
    """Say whether there is such an annex; a draft may have been thrown away."""
    return Annex.objects.filter(id=annex_id).exists()


def in_force(charter: "Charter") -> Annex | None:
    """Return the annex of a version that every partner has agreed to, or None."""
    return _annexes().filter(charter=charter, state=CharterState.IN_FORCE).first()


def being_drafted(charter: "Charter") -> Annex | None:
    """Return the annex of a version that is a draft or before the partners, or None."""
    return _annexes().filter(charter=charter, state__in=WRITTEN).first()


def latest_by_thread() -> dict[UUID, LevelWords]:
    """Return the levels last agreed for each behaviour, over all versions, by its thread."""
    agreed = Ladder.objects.filter(annex__state__in=(CharterState.IN_FORCE, CharterState.SUPERSEDED))
    found = agreed.select_related("behaviour").order_by("annex__in_force_since")
    return {ladder.behaviour.thread: level_words(ladder) for ladder in found}


def level_words(ladder: Ladder) -> LevelWords:
    """Return the levels of one behaviour as they are written."""
    return from_json(ladder.levels, ladder.tiers)


def brought(behaviour: "Behaviour") -> LevelWords | None:
    """Return the levels that came in with a behaviour, in a file; None for none."""
    return from_json(**behaviour.levels_brought) if behaviour.levels_brought else None


def levels_of(charter: "Charter") -> dict[UUID, LevelWords]:
    """Return the levels of a version by behaviour: those in force, else those being written, else brought."""
    found = in_force(charter) or being_drafted(charter)
    if found is not None:
        return {behaviour_id: words for behaviour_id, _said, words in ladders(found) if not words.is_blank}
    written = [each for value in charter.values.all() for each in value.behaviours.all()]
    return {each.id: words for each in written if (words := brought(each)) is not None}


def gaps(annex: Annex) -> tuple[LevelGap, ...]:
    """Return everything that an annex lacks before partners can be asked to agree to it."""
    return gaps_in(ladders(annex))


def ladders(annex: Annex) -> list[tuple[UUID, str, LevelWords]]:
    """Return each behaviour with its levels, in the order of the charter."""
    return [
        (ladder.behaviour_id, ladder.behaviour.behaviour, level_words(ladder))
        for ladder in annex.ladders.all()
    ]


def text(annex_id: UUID) -> str:
    """Return the canonical text of an annex, which is what partners agree to: in one language for all."""
    found = annex(annex_id)
    with translation.override(settings.LANGUAGE_CODE):
        title = _("Levels of “{charter}”, version {version}").format(
            charter=found.charter.title, version=found.charter.version
        )
        return canonical_text(title, found.charter.text_hash, ladders(found))


def _annexes() -> "QuerySet[Annex]":
    found: QuerySet[Annex] = Annex.objects.select_related("charter").prefetch_related("ladders__behaviour")
    return found
