"""Reading a first hour: for who leads it, for phones in the room, and for those who sign."""

from uuid import UUID

from django.db.models import Count, QuerySet
from django.http import Http404

from accord.analysis.published import Published
from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.mechanisms.first_hour import codes
from accord.mechanisms.first_hour.models import Hour, Present, Seat
from accord.mechanisms.first_hour.rules import Here, Stage, goes_at
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing import trials
from accord.mechanisms.rounds.questionnaires.rules import RoundState


def _hours() -> "QuerySet[Hour]":
    found: QuerySet[Hour] = Hour.objects.select_related("partnership", "round", "begun_by__employer")
    return found


def hour_or_none() -> Hour | None:
    """Return the first hour of the partnership in scope, or None."""
    return _hours().first()


def hour_led(actor: Actor) -> Hour:
    """Return the hour that somebody leads; raises Http404, Denied."""
    found = hour_or_none()
    if found is None:
        raise Http404
    access.require(actor, "first_hour.lead", found)
    return found


def hour_read(actor: Actor) -> Hour:
    """Return the hour for one who may read what came of it; raises Http404, Denied."""
    found = hour_or_none()
    if found is None:
        raise Http404
    access.require(actor, "first_hour.read", found)
    return found


def hour_behind(code: str) -> Hour | None:
    """Return the hour of a code on a wall, whatever the partnership; None for a code that is on none."""
    with scope.off():
        return _hours().filter(code_hash=codes.hash_of(codes.normalised(code))).first()


def hour_of_round(round_id: UUID) -> Hour | None:
    """Return the hour in which a round was asked, whatever the partnership; None for any other round."""
    with scope.off():
        return _hours().filter(round_id=round_id).first()


def hour_locked(hour_id: UUID) -> Hour | None:
    """Return an hour, locked until the transaction ends; None once it has gone."""
    found: Hour | None = Hour.objects.select_for_update(of=("self",)).filter(id=hour_id).first()
    return found


def stage_of(hour: Hour) -> Stage:
    """Return how far it has come."""
    if hour.round is None:
        return Stage.GATHERING
    if hour.stands_since is not None:
        return Stage.STANDS
    return Stage.READ if hour.round.state == RoundState.CLOSED else Stage.ASKING


def present(hour: Hour) -> list[Present]:
    """Return the organisations in the room, in the order in which they are shown."""
    return list(Present.objects.filter(hour=hour).select_related("organisation"))


def here(hour: Hour) -> list[Here]:
    """Return how many people and phones of each organisation are in the room."""
    found = Present.objects.filter(hour=hour).annotate(phones=Count("seats"))
    found = found.order_by("organisation__position", "id")  # counting forgets the order of the rows
    return [Here(each.organisation_id, each.people, each.phones) for each in found]


def seat_of(hour: Hour, secret: str) -> Seat | None:
    """Return the seat of a phone in this hour, or None."""
    found = Seat.objects.filter(present__hour=hour, secret_hash=codes.hash_of(secret)) if secret else None
    return found.select_related("present__organisation").first() if found is not None else None


def seat_again(seat: Seat) -> Seat:
    """Return a seat as it is now."""
    found: Seat = Seat.objects.select_related("present__organisation").get(id=seat.id)
    return found


def published(hour: Hour) -> Published | None:
    """Return what the room has said, as long as it is a trial, and since it stands; None before its close."""
    if hour.round is None:
        return None
    if hour.round.trial:
        return trials.trial_published(hour.round)
    return publishing.published_or_none(hour.round.id)


def over_by_now() -> list[tuple[UUID, UUID]]:
    """Return (hour, partnership) of every hour that is to go by now, over all partnerships; for sweeps."""
    with scope.off():
        found = [hour for hour in _hours() if _is_over(hour)]
        return [(hour.id, hour.partnership_id) for hour in found]


def _is_over(hour: Hour) -> bool:
    closed_at = hour.round.closed_at if hour.round else None
    if hour.round is not None and hour.round.state == RoundState.OPEN:
        return False
    return goes_at(hour.begun_at, closed_at) <= clock.now()
