"""What can be found of measures: their names and why they are watched."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches
from accord.mechanisms.measures.models import Measure


@searches(name="measures.measures", title=_("Measures"), right="measures.read")
def _measures(_actor: Actor) -> Iterator[Findable]:
    for measure_id, name, why in Measure.objects.order_by("name", "id").values_list("id", "name", "why"):
        yield Findable(title=name, words=why, page="measures:measure", parts={"measure_id": measure_id})
