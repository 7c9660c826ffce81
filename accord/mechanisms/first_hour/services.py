"""Leading the first hour: who is here, what we try, who signs, and asking."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.first_hour import codes, rules, selectors
from accord.mechanisms.first_hour.models import Hour, Present, Seat
from accord.mechanisms.first_hour.rules import Stage
from accord.mechanisms.rounds.ballot import trials
from accord.mechanisms.rounds.questionnaires.trials import Tried, trial_begin
from accord.partnership import naming
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from accord.partnership.joint.partners import check_new_organisation
from accord.partnership.naming import Nominee

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.models import Mandate, Organisation

areas.area("first_hour", _("Start in the room"))
kinds.kind("first_hour.begun", _("{actor} began to start the partnership in a room."))
kinds.kind("first_hour.present", _("{people} people of {about} are in the room, {actor} says."))
kinds.kind("first_hour.written", _("{actor} wrote down the behaviours that are tried in the room."))
kinds.kind("first_hour.asked", _("{actor} let {phones} phones in the room be asked."))
kinds.kind("first_hour.gone", _("What was tried in a room is gone: nobody agreed to it within a day."))
kinds.kind("first_hour.stands", _("What was tried in a room stands: every partner has agreed."))

ONCE = _("A first hour is under way already. It goes by itself after a day.")


@transaction.atomic
def hour_begin(*, actor: Actor) -> Hour:
    """Begin the first hour: from now on a code on the wall lets phones in. Raises Denied, Refused."""
    access.require(actor, "first_hour.begin")
    if actor.person_id is None:
        raise access.denial("first_hour.begin")
    hour = Hour(id=uuid4(), partnership_id=actor.partnership_id, begun_by_id=actor.person_id)
    hour.code_hash = codes.hash_of(codes.code_for(hour.id))
    with only_one(ONCE):
        hour.save(force_insert=True)
    audit.record("first_hour.begun", actor=actor)
    return hour


@transaction.atomic
def organisation_enter(*, hour: Hour, name: str, short_name: str, people: int, actor: Actor) -> Present:
    """Say that so many people of an organisation are in the room; it is on record from now on.

    It is a partner once somebody signs for it. Raises Refused.
    """
    access.require(actor, "first_hour.lead", hour)
    _gathering(hour)
    known = partnership.organisation_called(name.strip())
    organisation = known or _entered(name.strip(), short_name.strip(), actor)
    return _present(hour, organisation, people, actor)


@transaction.atomic
def people_say(*, present: Present, people: int, actor: Actor) -> Present:
    """Say anew how many people of an organisation are in the room. Raises Refused."""
    access.require(actor, "first_hour.lead", present.hour)
    _gathering(present.hour)
    return _present(present.hour, present.organisation, people, actor)


@transaction.atomic
def behaviours_write(*, hour: Hour, texts: Sequence[str], actor: Actor) -> None:
    """Write down the three behaviours that the room tries, until it is asked about them. Raises Refused."""
    access.require(actor, "first_hour.lead", hour)
    locked = _gathering(hour)
    said = [text.strip() for text in texts]
    rules.check_behaviours(said)
    threads = [each["thread"] for each in locked.behaviours] or [str(uuid4()) for _text in said]
    locked.behaviours = [{"thread": thread, "text": text} for thread, text in zip(threads, said, strict=True)]
    locked.save(update_fields=["behaviours"])
    audit.record("first_hour.written", actor=actor)


@transaction.atomic
def signatory_ask(*, present: Present, nominee: Nominee, actor: Actor) -> "Mandate":
    """Name who signs for an organisation in the room, for whom nobody does yet; he or she confirms it here.

    The operator does so at a founding, in the name of Accord: nobody could who belongs to a partner, and all
    in the room see it. Raises Refused.
    """
    access.require(actor, "first_hour.lead", present.hour)
    if any(held.organisation_id == present.organisation_id for held in partnership.mandates_held()):
        words = _("Somebody signs for {name} or is asked to. Who else does, it says itself.")
        raise Refused(words.format(name=present.organisation.name))
    system = Actor.system(actor.partnership_id)
    return naming.signatory_name(nominee=nominee, organisation=present.organisation, actor=system)


@transaction.atomic
def room_ask(*, hour: Hour, minutes: int, actor: Actor) -> "Round":
    """Ask every phone in the room about the behaviours and the core eight, sealed, for so many minutes.

    The clock closes it. Raises Refused, as `trial_open` too.
    """
    access.require(actor, "first_hour.lead", hour)
    locked = _gathering(hour)
    found = selectors.here(locked)
    rules.check_ready(found, [each["text"] for each in locked.behaviours], minutes)
    system = Actor.system(actor.partnership_id)
    round = trial_begin(
        title=_title(),
        closes_at=clock.now() + timedelta(minutes=minutes),
        organisations=[each.organisation_id for each in found if each.phones],
        behaviours=[Tried(text=each["text"], thread=each["thread"]) for each in locked.behaviours],
        actor=system,
    )
    seats = list(Seat.objects.filter(present__hour=locked).select_related("present"))
    asked = trials.trial_open(
        round=round, seats=[seat.present.organisation_id for seat in seats], actor=system
    )
    for seat, invitation_id in zip(seats, asked, strict=True):
        seat.invitation_id = invitation_id
    Seat.objects.bulk_update(seats, ["invitation_id"])
    locked.round = round
    locked.save(update_fields=["round"])
    audit.record("first_hour.asked", actor=actor, phones=len(seats))
    return round


def _title() -> str:
    """What the round is called, in the language of what is stored."""
    with translation.override(settings.LANGUAGE_CODE):
        return _now("First hour, {day}").format(day=date_format(partnership.today(), "j F Y"))


def _entered(name: str, short_name: str, actor: Actor) -> "Organisation":
    """An organisation that is in the room and was not on record: no partner yet."""
    if not name or not short_name:
        field = "short_name" if name else "name"
        raise Refused(_("Write what it is called, and a short name that fits into a table."), field=field)
    taken = {found.letter for found in partnership.organisations()}
    letter = next(
        (each for each in f"{short_name}{name}abcdefghijklmnopqrstuvwxyz".upper() if _free(each, taken)), ""
    )
    check_new_organisation(name=name, letter=letter)
    return partnerships.organisation_join(
        name=name,
        short_name=short_name,
        letter=letter,
        signs=False,
        position=len(partnership.organisations()),
        actor=Actor.system(actor.partnership_id),
    )


def _free(letter: str, taken: set[str]) -> bool:
    return letter.isalpha() and letter not in taken


def _present(hour: Hour, organisation: "Organisation", people: int, actor: Actor) -> Present:
    phones = Seat.objects.filter(present__hour=hour, present__organisation=organisation).count()
    rules.check_people(people, phones)
    found, _made = Present.objects.update_or_create(
        hour=hour,
        organisation=organisation,
        defaults={"partnership_id": hour.partnership_id, "people": people},
    )
    audit.record("first_hour.present", actor=actor, about=organisation, people=people)
    entered: Present = found
    return entered


def _gathering(hour: Hour) -> Hour:
    """The hour, locked, while people gather: who joins, and who says how many there are, waits here."""
    locked = selectors.hour_locked(hour.id)
    if locked is None:
        raise Refused(_("This hour is over, and what was tried in it is gone."))
    if selectors.stage_of(locked) is not Stage.GATHERING:
        raise Refused(_("The room has been asked already. A room is asked once."))
    return locked
