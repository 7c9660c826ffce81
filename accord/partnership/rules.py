"""The nouns of a partnership that are lists: phases, tiers, offices; and who holds what when."""

from collections.abc import Container, Mapping
from datetime import date
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence

V = TypeVar("V")

LOWEST_MINIMUM = 5  # confidence.md, Publishing: the floor in code; partners may agree on more, never less


class Phase(models.TextChoices):
    PROCUREMENT = "procurement", _("procurement")
    TRANSITION = "transition", _("transition")
    OPERATIONAL = "operational", _("operational")
    CLOSING = "closing", _("closing")


class Tier(models.TextChoices):
    DIRECTOR = "director", _("director")
    SENIOR_MANAGER = "senior_manager", _("senior manager")
    MANAGER = "manager", _("manager")
    EVERYONE = "everyone", _("everyone")


# What one person of a tier is called: of nobody can it be said that he or she is everyone.
TIERS_OF_ONE: Mapping[str, Sentence] = {
    **{tier.value: tier.label for tier in Tier},
    Tier.EVERYONE.value: _("staff"),
}

# What the people of a tier are called as a group of a result.
TIER_GROUPS = {
    Tier.DIRECTOR: _("directors"),
    Tier.SENIOR_MANAGER: _("senior managers"),
    Tier.MANAGER: _("managers"),
    Tier.EVERYONE: _("all other staff"),
}


def rows_of_tiers(found: Mapping[Any, V]) -> list[tuple[str, V]]:
    """Return what was found of each tier, the highest first, with what its people are called as a heading."""
    return [(capfirst(str(TIER_GROUPS[tier])), found[tier]) for tier in Tier if tier in found]


class Office(models.TextChoices):
    """What a person does for the partnership as a whole, beside the assignments."""

    STEWARD = "steward", _("steward")
    ADMINISTRATOR = "administrator", _("administrator")
    FACILITATOR = "facilitator", _("facilitator")
    TRUSTED_PERSON = "trusted_person", _("trusted person")
    BOARD_MEMBER = "board_member", _("board member")
    PROGRAMME_OFFICER = "programme_officer", _("programme officer")


# Who comes from outside for a time reads what the office opens, and is no member by it.
FROM_OUTSIDE = frozenset({Office.FACILITATOR, Office.TRUSTED_PERSON, Office.PROGRAMME_OFFICER})
# Each organisation names these itself, for itself; all other offices are for all partners to agree on.
OWN_OFFICES = frozenset({Office.ADMINISTRATOR, Office.BOARD_MEMBER})


class SecondFactor(models.TextChoices):
    """Of whom among its people an organisation asks for a second factor at sign-in."""

    OFFICES = "offices", _("whoever signs, or is steward or administrator")
    EVERYONE = "everyone", _("everyone")
    NOBODY = "nobody", _("nobody")


class Cut(models.TextChoices):
    """By what a result may be cut beside everyone together; named as the cuts of a published result."""

    ORGANISATION = "organisation", _("each organisation")
    TIER = "tier", _("each tier: directors, senior managers, managers, all other staff")
    TEAM = "team", _("each team, for those whose main place is in it")
    ORGANISATION_TIER = "organisation_tier", _("each tier of each organisation")


def every_cut() -> list[str]:
    """Return all cuts: what a partnership allows until its partners agree on fewer."""
    return [cut.value for cut in Cut]


class ImportState(models.TextChoices):
    """How far an import has come. Confirmed: a long list that the worker writes next."""

    UPLOADED = "uploaded", _("uploaded")
    MATCHED = "matched", _("columns chosen")
    CONFIRMED = "confirmed", _("confirmed, to be written")
    DONE = "done", _("done")


class Dated(Protocol):
    """Something that holds from a day, and until the end of another where one is set."""

    since: date
    until: date | None


def in_force(dated: Dated, day: date) -> bool:
    """Say whether it holds on the day; the last day counts."""
    return dated.since <= day and (dated.until is None or day <= dated.until)


def next_manager(
    person_id: UUID, manager_of: Mapping[UUID, UUID | None], in_post: Container[UUID]
) -> UUID | None:
    """Return to whom a person reports: the first in post on the way up, or None where nobody is.

    manager_of: each person's manager as last recorded, those who have left included. Nobody reports to
    himself or herself, however the record runs in a circle.
    """
    seen, above = {person_id}, manager_of.get(person_id)
    while above is not None and above not in seen:
        if above in in_post:
            return above
        seen.add(above)
        above = manager_of.get(above)
    return None
