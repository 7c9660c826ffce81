"""What can be found of this step: behaviours of the charter in force, and dilemmas that are released."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told
from accord.standards import selectors as standards
from accord.steps.values.dilemma import DilemmaState
from accord.steps.values.models import Dilemma


@searches(name="values.behaviours", title=_("Values and behaviours"), right="values.read")
def _behaviours(_actor: Actor) -> Iterator[Findable]:
    charter = standards.charter_in_force()
    for value, behaviours in standards.words(charter) if charter else ():
        yield _clause(value.charter_id, value.id, value.name, value.meaning)
        for each in behaviours:
            said = told(each.standard, each.seen, each.not_seen)
            yield _clause(value.charter_id, each.id, each.behaviour, said)


def _clause(charter_id: UUID, clause_id: UUID, title: str, words: str) -> Findable:
    return Findable(
        title=title,
        words=words,
        page="values:charter",
        parts={"charter_id": charter_id},
        place=f"clause-{clause_id}",
    )


@searches(name="values.dilemmas", title=_("Dilemmas"), right="values.read")
def _dilemmas(_actor: Actor) -> Iterator[Findable]:
    released = Dilemma.objects.filter(state=DilemmaState.READY).order_by()
    for dilemma_id, title, situation in released.values_list("id", "title", "situation"):
        yield Findable(title=title, words=situation, page="values:dilemma", parts={"dilemma_id": dilemma_id})
