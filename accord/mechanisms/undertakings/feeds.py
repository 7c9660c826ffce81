"""Calendars of undertakings at a secret address: made, ended, and looked up by whoever holds the address."""

from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.addresses import absolute
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.unique import only_one
from accord.mechanisms.undertakings import tokens
from accord.mechanisms.undertakings.models import Feed
from accord.mechanisms.undertakings.rules import Calendar

kinds.kind(
    "undertakings.calendar_made", _("{actor} had a calendar of undertakings made at a secret address.")
)
kinds.kind("undertakings.calendar_ended", _("{actor} ended a calendar of undertakings."))


def feeds_of(actor: Actor) -> dict[Calendar, Feed]:
    """Return the calendars that the actor has, by what stands in them."""
    return {Calendar(found.holds): found for found in Feed.objects.filter(person_id=_reader(actor))}


@transaction.atomic
def feed_make(*, holds: Calendar, actor: Actor) -> Feed:
    """Make a calendar at a new secret address; one that was made before is ended by it."""
    reader = _reader(actor)
    Feed.objects.filter(person_id=reader, holds=holds).delete()
    feed = Feed(partnership_id=actor.partnership_id, person_id=reader, holds=holds)
    feed.token_hash = tokens.hash_of(tokens.token_for(feed.id))
    with only_one(_("Your calendar was made just now. Look at the page again.")):
        feed.save(force_insert=True)
    audit.record("undertakings.calendar_made", actor=actor, holds=holds.value)
    return feed


@transaction.atomic
def feed_end(*, holds: Calendar, actor: Actor) -> None:
    """End a calendar: its address leads nowhere from then on. One that is not there stays so, unlogged."""
    ended, _of_each = Feed.objects.filter(person_id=_reader(actor), holds=holds).delete()
    if ended:
        audit.record("undertakings.calendar_ended", actor=actor, holds=holds.value)


def feeds_forget(person_id: UUID) -> None:
    """End every calendar of somebody who is forgotten, or made one with somebody else."""
    Feed.objects.filter(person_id=person_id).delete()


def address_of(feed: Feed) -> str:
    """Return the whole secret address of a calendar.

    After a restore the site has a new key, and addresses follow from it: then the hash is written anew, and
    the address that a program knows opens nothing any more.
    """
    token = tokens.token_for(feed.id)
    if (hashed := tokens.hash_of(token)) != feed.token_hash:
        Feed.objects.filter(id=feed.id).update(token_hash=hashed)
    return absolute(reverse("calendars:undertakings", args=[token]))


def feed_behind(token: str) -> Feed | None:
    """Return the calendar at an address, of whatever partnership, or None."""
    with scope.off():
        found = Feed.objects.select_related("partnership", "person").filter(token_hash=tokens.hash_of(token))
        feed: Feed | None = found.first()
    return feed


def _reader(actor: Actor) -> UUID:
    """Who reads the own calendars; raises Denied for whoever has none."""
    access.require(actor, "undertakings.be_reminded")
    if actor.person_id is None:
        raise access.denial("undertakings.be_reminded")
    return actor.person_id
