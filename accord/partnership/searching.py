"""Who can be found: those in post by name, role, team and what others can come to them with."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches
from accord.partnership import selectors
from accord.partnership.directory import listed


@searches(name="partnership.people", title=_("People"), right="partnership.read")
def _people(actor: Actor) -> Iterator[Findable]:
    """Nobody who opted out of being found, but for those who find them in the directory, too."""
    hidden, said = listed.hidden_from(actor), listed.asked_about()
    places = selectors.assignments_in_post().select_related(None).filter(main=True)
    rows = places.order_by("person__family_name", "person__given_name", "id").values_list(
        *("person_id", "person__given_name", "person__family_name"),
        *("role", "team__name", "organisation__name"),
    )
    for person_id, given, family, *where in rows:
        if person_id not in hidden:
            yield Findable(
                title=f"{given} {family}".strip(),
                words=", ".join(filter(None, (*where, said.get(person_id, "")))),
                page="partnership:person",
                parts={"person_id": person_id},
            )
