"""Each person says how he or she is found."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.partnership.directory import listed as directory
from accord.partnership.models import Listing

kinds.kind("partnership.listing_said", _("{actor} said anew how to be found."))


@transaction.atomic
def listing_say(*, listed: bool, shows_address: bool, reach: str, ask_about: str, actor: Actor) -> Listing:
    """Say whether the actor is found, how to be reached, and with what. Raises Denied, Refused.

    The log says that it was said, and not what.
    """
    access.require(actor, "partnership.list_oneself")
    if actor.person_id is None:
        raise access.denial("partnership.list_oneself")
    if not listed and directory.must_be_found(actor.person_id):
        raise Refused(
            _("You sign for a partner or hold an office: as long as that lasts, everybody can find you."),
            field="listed",
        )
    said, _made = Listing.objects.update_or_create(
        person_id=actor.person_id,
        partnership_id=actor.partnership_id,
        defaults={
            "listed": listed,
            "shows_address": shows_address,
            "reach": " ".join(reach.split()),
            "ask_about": " ".join(ask_about.split()),
        },
    )
    audit.record("partnership.listing_said", actor=actor, about=partnership.person(actor.person_id))
    return said
