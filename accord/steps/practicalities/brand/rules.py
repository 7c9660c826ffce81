"""Where a brand stands, and which of its colours can be read."""

import re
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.web.brand import DARK_GROUNDS, LIGHT_GROUNDS, readable
from accord.web.contrast import SHAPE, TEXT, contrast

COLOUR = re.compile(r"#[0-9a-f]{6}")
PAPER = "#ffffff"
EFFECT = "brand.bring_into_force"


class State(models.TextChoices):
    """Where a brand stands."""

    DRAFT = "draft", _("draft")
    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("in force")
    FORMER = "former", _("replaced")


@dataclass(frozen=True, slots=True)
class Reading:
    """How well a colour reads on the least kind of its grounds, and how well it has to."""

    where: str
    colour: str
    found: float
    least: float

    @property
    def passes(self) -> bool:
        return self.found >= self.least


def nearest(colour: str, *, least: float) -> str:
    """Return the colour itself where it can be seen on every light ground, else the nearest darker one."""
    return readable(colour, LIGHT_GROUNDS, towards=0.0, least=least)


def offered(colour: str, *, least: float = TEXT) -> str | None:
    """Return the nearest colour that passes where this one does not, or None where it does."""
    found = nearest(colour, least=least)
    return None if found == colour else found


def readings(colour: str) -> list[Reading]:
    """Return how a main colour reads as text: on pages by day, in print, and as Accord shows it by night."""
    dark = readable(colour, DARK_GROUNDS, towards=1.0)
    return [
        Reading("light", colour, _lowest(colour, LIGHT_GROUNDS), TEXT),
        Reading("print", colour, contrast(colour, PAPER), TEXT),
        Reading("dark", dark, _lowest(dark, DARK_GROUNDS), TEXT),
    ]


def shape_readings(colour: str) -> list[Reading]:
    """Return how a further colour is seen as a shape, by day and in print."""
    return [
        Reading("light", colour, _lowest(colour, LIGHT_GROUNDS), SHAPE),
        Reading("print", colour, contrast(colour, PAPER), SHAPE),
    ]


def _lowest(colour: str, grounds: tuple[str, ...]) -> float:
    return min(contrast(colour, ground) for ground in grounds)
