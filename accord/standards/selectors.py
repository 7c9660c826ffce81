"""Reading charters and their behaviours."""

from uuid import UUID

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.utils import translation

from accord.foundations.once import once
from accord.standards.models import Behaviour, Charter, FormerWording, Value
from accord.standards.rules import WRITTEN, CharterState, Gap, canonical_text, gaps_in


def _charters() -> "QuerySet[Charter]":
    values = Value.objects.prefetch_related(Prefetch("behaviours", queryset=Behaviour.objects.all()))
    found: QuerySet[Charter] = Charter.objects.prefetch_related(Prefetch("values", queryset=values))
    return found


def charter(charter_id: UUID) -> Charter:
    """Return one version with its values and behaviours; raises Charter.DoesNotExist."""
    return _charters().get(id=charter_id)


def is_kept(charter_id: UUID) -> bool:
    """Say whether there is such a version; a draft may have been thrown away."""
    return Charter.objects.filter(id=charter_id).exists()


def charters() -> list[Charter]:
    """Return every version, the newest first."""
    return list(_charters())


def charter_in_force() -> Charter | None:
    """Return the version in force, or None before the first."""
    return next((found for found in _in_force_and_coming() if found.state == CharterState.IN_FORCE), None)


def charter_being_drafted() -> Charter | None:
    """Return the version that is a draft or before the partners, or None."""
    return next((found for found in _in_force_and_coming() if found.state in WRITTEN), None)


@once
def _in_force_and_coming() -> list[Charter]:
    """At most one of each: pages that ask for the one ask for the other, too."""
    return list(_charters().filter(state__in=(CharterState.IN_FORCE, *WRITTEN)))


def version_before(charter: Charter) -> Charter | None:
    """Return the version that was in force before this one, or is while this one is drafted; or None."""
    settled = _charters().filter(state__in=(CharterState.IN_FORCE, CharterState.SUPERSEDED))
    return settled.filter(version__lt=charter.version).order_by("-version").first()


def threads_known() -> frozenset[UUID]:
    """Return the threads of every behaviour that was ever in force."""
    settled = Behaviour.objects.filter(
        value__charter__state__in=(CharterState.IN_FORCE, CharterState.SUPERSEDED)
    )
    return frozenset(settled.values_list("thread", flat=True))


def behaviours(charter: Charter) -> list[Behaviour]:
    """Return the behaviours of a version, in the order of the charter."""
    return [behaviour for value in charter.values.all() for behaviour in value.behaviours.all()]


def behaviour(behaviour_id: UUID) -> Behaviour:
    """Return one behaviour with its charter; raises Behaviour.DoesNotExist."""
    found: Behaviour = Behaviour.objects.select_related("value__charter").get(id=behaviour_id)
    return found


def value(value_id: UUID) -> Value:
    """Return one value with its charter; raises Value.DoesNotExist."""
    found: Value = Value.objects.select_related("charter").get(id=value_id)
    return found


def former_wordings(clause_id: UUID) -> list[FormerWording]:
    """Return what a clause said before, the latest first; what stood while somebody typed is none of it."""
    found = FormerWording.objects.filter(clause_id=clause_id, passing=False).select_related("replaced_by")
    return [former for former in found if any(former.words.values())]


def behaviour_is_kept(behaviour_id: UUID) -> bool:
    """Say whether there is such a behaviour; somebody may have taken it out."""
    return Behaviour.objects.filter(id=behaviour_id).exists()


def value_is_kept(value_id: UUID) -> bool:
    """Say whether there is such a value; somebody may have taken it out."""
    return Value.objects.filter(id=value_id).exists()


def words(charter: Charter) -> list[tuple[Value, list[Behaviour]]]:
    """Return each value of a version with its behaviours, in the order of the charter."""
    return [(value, list(value.behaviours.all())) for value in charter.values.all()]


def gaps(charter: Charter) -> tuple[Gap, ...]:
    """Return everything that a version lacks before partners can be asked to agree to it."""
    return gaps_in(charter.title, words(charter))


def text(charter_id: UUID) -> str:
    """Return the canonical text of a version, which is what partners agree to: in one language for all."""
    found = charter(charter_id)
    with translation.override(settings.LANGUAGE_CODE):
        return canonical_text(found.title, words(found))
