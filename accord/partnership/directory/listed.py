"""Who stands in the directory, for whom, and with what."""

from uuid import UUID

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.partnership.models import Listing


@once
def _hidden() -> tuple[Listing, ...]:
    """Those who want not to be found. Who signs or holds an office is found while that lasts."""
    wanting = Listing.objects.filter(listed=False).select_related("person")
    return tuple(found for found in wanting if not must_be_found(found.person_id))


def must_be_found(person_id: UUID) -> bool:
    """Say whether somebody signs for a partner or holds an office today."""
    return person_id in partnership.offices_by_person()


def hidden_from(actor: Actor) -> frozenset[UUID]:
    """Return whom a reader does not find: all who opted out, but oneself and those whose list one keeps."""
    return frozenset(
        found.person_id
        for found in _hidden()
        if found.person_id != actor.person_id
        and not access.allows(actor, "partnership.keep_people", found.person)
    )


def said_by(ids: "list[UUID]") -> dict[UUID, Listing]:
    """Return what these people say of how to reach them; of who opted out, nothing."""
    found = Listing.objects.filter(person_id__in=ids, listed=True)
    return {each.person_id: each for each in found}


def own(actor: Actor) -> Listing | None:
    """Return what the actor has said of being found, or None."""
    access.require(actor, "partnership.list_oneself")
    found: Listing | None = (
        Listing.objects.filter(person_id=actor.person_id).first() if actor.person_id else None
    )
    return found


def asked_about() -> dict[UUID, str]:
    """Return what those who are found say others can come to them with, by person."""
    said = Listing.objects.filter(listed=True).exclude(ask_about="")
    return dict(said.values_list("person_id", "ask_about"))
