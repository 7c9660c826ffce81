"""An organisation is called otherwise: said by itself alone, and read by every partner in the log.

What was agreed, published or sent keeps the name of its day: texts are bound by their hash, results and
rounds hold the names with which they were launched.
"""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import people
from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import key_of
from accord.partnership.models import Organisation

TAKEN = _("Another organisation is called so already.")

kinds.kind(
    "partnership.organisation_renamed",
    _("{actor} changed what an organisation is called. It is now {about}."),
    changes={"name": _("Name"), "short_name": _("In short")},
)


@transaction.atomic
def organisation_rename(*, organisation: Organisation, name: str, short_name: str, actor: Actor) -> None:
    """Call an organisation otherwise from now on. Raises Denied for all who do not sign for it; Refused for
    no name, and for one by which another organisation is known.
    """
    access.require(actor, "partnership.rename_own", organisation)
    people.roster_lock(actor)
    locked = Organisation.objects.get(id=organisation.id)
    before = _called(locked)
    locked.name, locked.short_name = _written(name, "name"), _written(short_name, "short_name")
    if before == _called(locked):
        raise Refused(_("It is called so already."), field="name")
    _check_free(locked)
    with only_one(TAKEN, field="name"):
        locked.save(update_fields=["name", "short_name"])
    audit.record(
        "partnership.organisation_renamed", actor=actor, about=locked, **changed(before, _called(locked))
    )


def _called(organisation: Organisation) -> dict[str, str]:
    return {"name": organisation.name, "short_name": organisation.short_name}


def _written(words: str, field: str) -> str:
    found = " ".join(words.split())
    if not found:
        raise Refused(_("Write what your organisation is called."), field=field)
    return found


def _check_free(renamed: Organisation) -> None:
    """Both names stand beside those of others, in lists and in spreadsheets: no two may be taken for one."""
    for other in partnership.organisations():
        known = {key_of(other.name), key_of(other.short_name)}
        for field, words in _called(renamed).items():
            if other != renamed and key_of(words) in known:
                raise Refused(TAKEN, field=field)
