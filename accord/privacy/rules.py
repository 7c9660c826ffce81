"""What can be said to be wrong, and where what somebody asked for stands."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

KEPT_AFTER_LEAVING = timedelta(days=730)
"""For so long a person stays on record after the last day: questions about what was agreed come up late."""


class About(models.TextChoices):
    """What is wrong. The first four are corrected by the click that says so; the rest where it is kept."""

    GIVEN_NAME = "given_name", _("my given name")
    FAMILY_NAME = "family_name", _("my family name")
    EMAIL = "email", _("my e-mail address")
    STAFF_NUMBER = "staff_number", _("my staff number")
    PLACE = "place", _("where I work: organisation, team, tier, role or manager")
    OTHER = "other", _("something else")


AT_ONCE = frozenset({About.GIVEN_NAME, About.FAMILY_NAME, About.EMAIL, About.STAFF_NUMBER})
LONGEST = {About.GIVEN_NAME: 80, About.FAMILY_NAME: 80, About.EMAIL: 254, About.STAFF_NUMBER: 40}
"""As many characters as the roster keeps."""


class Asked(models.TextChoices):
    """Where something stands that somebody asked for."""

    WAITING = "waiting", _("waits for the administrator")
    DONE = "done", _("done")
    DECLINED = "declined", _("declined")


def fits(about: str, should_be: str) -> bool:
    """Say whether what it should be can be kept as it is written; elsewhere it only has to be said."""
    return len(should_be) <= LONGEST.get(About(about), len(should_be))


class ArrangementState(models.TextChoices):
    """Where a version of the arrangement stands."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("in force")
    SUPERSEDED = "superseded", _("superseded")


WRITTEN = frozenset({ArrangementState.DRAFT, ArrangementState.PROPOSED})
"""The states in which the words of an arrangement can still change."""
