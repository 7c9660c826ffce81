"""The yearly release: announced seven days ahead with exactly what goes, stopped by any partner, or gone."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_post
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.programme import going, selectors
from accord.programme.models import Release
from accord.programme.rules import AHEAD

LETTER = "releases.announced"
ONCE = _("The release of this programme is announced already, or has gone.")

areas.area("releases", _("The programme of many partnerships"))
kinds.kind("releases.announced", _("{actor} announced the yearly release: it goes on {day}."))
kinds.kind("releases.stopped", _("{actor} stopped the yearly release for {partner}: {reason}"))
kinds.kind("releases.went", _("The yearly release went to the programme officer."))
kinds.kind("releases.fell", _("The yearly release did not go: {reason}"))


@transaction.atomic
def release_announce(*, actor: Actor) -> Release:
    """Announce what goes in seven days; it is fixed by this, and nothing else goes.

    Raises Refused where no programme in force includes a release, it ends before, or there was one in it.
    """
    access.require(actor, "releases.announce")
    agreed = selectors.programme_that_releases()
    if agreed is None:
        raise Refused(
            _("Every partner has to agree first to a programme of the year with the release in it.")
        )
    goes_on = partnership.today() + AHEAD
    if goes_on > agreed.last_day:
        raise Refused(_("The programme of the year ends before a release could go."))
    if selectors.release_of(agreed) is not None:
        raise Refused(ONCE)
    made = Release(
        partnership_id=actor.partnership_id,
        programme=agreed,
        record=going.record_of(going.going_now(actor)),
        announced_at=clock.now(),
        goes_on=goes_on,
    )
    with only_one(ONCE):  # somebody else may announce it in the same moment
        made.save(force_insert=True)
    audit.record("releases.announced", actor=actor, about=made, day=goes_on.isoformat())
    _tell(made)
    return made


@transaction.atomic
def release_stop(*, release: Release, organisation_id: UUID, reason: str, actor: Actor) -> None:
    """Stop an announced release for one partner, before it goes; all read why."""
    access.require(actor, "releases.stop", organisation_id)
    locked = selectors.release_locked(release.id)
    if locked.went_at or locked.stopped_at:
        raise Refused(_("It cannot be stopped any more: it has gone, or was stopped already."))
    if not reason.strip():
        raise Refused(_("Say why you stop it, so that the others can answer."), field="reason")
    locked.stopped_at, locked.reason = clock.now(), reason.strip()
    locked.stopped_for_id = organisation_id
    locked.save(update_fields=["stopped_at", "reason", "stopped_for"])
    partner = partnership.parties()[organisation_id]
    audit.record("releases.stopped", actor=actor, about=locked, partner=partner, reason=reason.strip())


def _tell(made: Release) -> None:
    """Write to everybody who may stop it."""
    found = partnership.signatories_of(partnership.parties())
    addresses = {mandate.person.email for mandate in found if mandate.person.email}
    letters_post(
        kind=LETTER,
        partnership_id=made.partnership_id,
        to=[(address, made.id) for address in sorted(addresses)],
    )
