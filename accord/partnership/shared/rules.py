"""What is shared, where a change of it stands, and how long notice runs."""

from datetime import date, timedelta

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

NOTICE = timedelta(days=30)  # architecture.md, agreement: a partner is removed after 30 days' notice


class Setting(models.TextChoices):
    """What is shared, and changes by joint agreement only."""

    STEWARD = "steward", _("The steward")
    MINIMUM = "minimum", _("From how many answers a group is shown")
    CUTS = "cuts", _("For which groups results may be shown")
    BRAND = "brand", _("Name and colour")
    YEAR = "year", _("With which month our year begins")
    FACILITATOR = "facilitator", _("The facilitator")
    TRUSTED_PERSON = "trusted_person", _("A trusted person")
    PROGRAMME_OFFICER = "programme_officer", _("A programme officer")
    ADMINISTRATOR = "administrator", _("An administrator for all partners")
    ENDING = "ending", _("An office for all partners ends")
    JOINING = "joining", _("A partner joins")
    BESIDE = "beside", _("An organisation works with the partners")
    LEAVING = "leaving", _("A partner leaves")
    REMOVAL = "removal", _("A partner is removed")


# Of these there is one value at a time, so that a change takes the place of the one before.
HAS_ONE_VALUE = frozenset({Setting.STEWARD, Setting.MINIMUM, Setting.CUTS, Setting.BRAND, Setting.YEAR})


class ChangeState(models.TextChoices):
    """Where a change stands."""

    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("in force")
    ENDED = "ended", _("came to nothing")


def effect_of(setting: Setting) -> str:
    """Return the name of the effect that changes a setting."""
    return f"shared.{setting.value}"


def last_day_of_removal(notice_until: date, agreed_on: date) -> date:
    """Return the last day of a partner that is removed: never before its notice has run out."""
    return max(notice_until, agreed_on)


def month_name(number: int) -> str:
    """Return a month as it is read, by its number: 1 for January."""
    return str(date_format(date(2000, number, 1), "F"))


def day_in_words(day: str) -> str:
    """Return a day that is kept as text, as it is read."""
    return str(date_format(date.fromisoformat(day), "j F Y"))
