"""What can be found of undertakings: what was promised and what came of it; nothing reserved for some."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told
from accord.mechanisms.undertakings.models import Undertaking


@searches(name="undertakings.undertakings", title=_("Undertakings"), right="undertakings.read")
def _undertakings(_actor: Actor) -> Iterator[Findable]:
    open_to_all = Undertaking.objects.filter(reserved=False).order_by("-made_at", "id")
    for found_id, title, *came in open_to_all.values_list("id", "title", "evidence", "reason"):
        yield Findable(
            title=title,
            words=told(*came),
            page="undertakings:undertaking",
            parts={"undertaking_id": found_id},
        )
