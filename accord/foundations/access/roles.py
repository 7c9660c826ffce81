"""The roles that rights name, and what an engagement may open: both as data, each with its words."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody is in a partnership today. Many at once; each follows from dates (product.md, People)."""

    MEMBER = "member", _("member")
    DIRECTOR = "director", _("director")
    SENIOR_MANAGER = "senior_manager", _("senior manager")
    MANAGER = "manager", _("manager")
    SIGNATORY = "signatory", _("signatory")
    DEPUTY = "deputy", _("deputy signatory")
    STEWARD = "steward", _("steward")
    ADMINISTRATOR = "administrator", _("administrator")
    BOARD_MEMBER = "board_member", _("board member")
    TRUSTED_PERSON = "trusted_person", _("trusted person")
    FACILITATOR = "facilitator", _("facilitator")
    PROGRAMME_OFFICER = "programme_officer", _("programme officer")


class Area(models.TextChoices):
    """What an engagement may open to a facilitator: an engagement names those that it covers."""

    CHARTER = "charter", _("the charter")
    RESULTS = "results", _("rounds and their results")
    TALKS = "talks", _("talks and undertakings")
