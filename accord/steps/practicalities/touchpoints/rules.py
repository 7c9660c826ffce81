"""What may still carry a parent's mark."""

from django.db import models
from django.utils.translation import gettext_lazy as _

ORIGIN = "touchpoints.touchpoint"
"""What undertakings to change a touchpoint came from."""

LONGEST, LONGEST_WORDS = 160, 200
"""How much is said of a thing, and of a picture of it."""


class Moment(models.TextChoices):
    """When a picture of it was taken."""

    BEFORE = "before", _("before")
    AFTER = "after", _("after")


class Sort(models.TextChoices):
    """What sort of thing it is that people meet."""

    LETTER = "letter", _("letters and e-mail")
    SCREEN = "screen", _("web pages and screens")
    SIGN = "sign", _("signs and boards")
    VEHICLE = "vehicle", _("vehicles")
    CLOTHING = "clothing", _("clothing and passes")
    PAPER = "paper", _("forms and documents")
    VOICE = "voice", _("what people say, at the telephone or the door")
