"""When the goals of a year hold, and who leads a team. Pure."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = timedelta(days=366)
MOST_GOALS = 7
"""So many goals of the partnership at most: what has more has none."""
MOST_BEHAVIOURS = 3


class YearState(models.TextChoices):
    """Where the goals of a year stand."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("agreed")
