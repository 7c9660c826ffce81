"""What can be found of the board: practical things, with what was decided about each."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told
from accord.steps.practicalities.items.models import Decision, Item

if TYPE_CHECKING:
    from uuid import UUID


@searches(name="items.items", title=_("Practical things"), right="items.read")
def _items(_actor: Actor) -> Iterator[Findable]:
    decided: dict[UUID, list[str]] = defaultdict(list)
    for item_id, *said in Decision.objects.order_by("decided_at").values_list("item_id", "words", "reasons"):
        decided[item_id] += said
    for item_id, title in Item.objects.order_by("added_at", "id").values_list("id", "undertaking__title"):
        yield Findable(
            title=title, words=told(*decided[item_id]), page="items:item", parts={"item_id": item_id}
        )
