"""The partnership that agreed, held while what it agreed to is made so."""

from accord.agreement.ratified import Ratified
from accord.foundations import scope
from accord.foundations.access import Actor
from accord.partnership.models import Partnership


def locked(ratified: Ratified) -> Partnership:
    """Return the partnership that agreed, which is the one in scope; raises LookupError for another."""
    if ratified.partnership_id != scope.current():
        message = "What one partnership agreed changes no other."
        raise LookupError(message)
    # Not its key: whoever writes some other row of the partnership meanwhile is not waited for.
    return Partnership.objects.select_for_update(no_key=True).get(id=ratified.partnership_id)


def system(ratified: Ratified) -> Actor:
    """What follows from the agreement is done by Accord itself, whoever gave the last yes."""
    return Actor.system(ratified.partnership_id)
