"""Taking a cause outside of behaviour to a forum, by a day."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.mechanisms.talks import forums
from accord.mechanisms.talks.models import Forum
from accord.partnership import selectors as partnership


@dataclass(frozen=True, slots=True)
class Referral:
    """Where a cause outside of behaviour goes. forum: its name; on: by which day it is dealt with."""

    forum: str
    on: date | None


def referred(*, referral: Referral | None, actor: Actor) -> tuple[Forum, date]:
    """Return the forum of a referral, put on the list where it is new, and the day; raises Refused."""
    if referral is None or not referral.forum.strip():
        raise Refused(_("Choose the forum that deals with it: behaviour alone does not."), field="forum")
    if referral.on is None or referral.on < partnership.today():
        raise Refused(_("Choose the day by which it is dealt with there: today or later."), field="forum_on")
    named = " ".join(referral.forum.split())
    return forums.called(named) or forums.forum_add(name=named, actor=actor), referral.on
