"""Another name, or another colour."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.wanted import NewBrand, Wanted

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class BrandForm(WantedForm):
    """What the partnership is called, and its colour."""

    name = forms.CharField(
        label=_("What is the partnership called?"),
        max_length=120,
        error_messages={"required": _("Write the name.")},
    )
    colour = forms.RegexField(
        COLOUR,
        label=_("In which colour are links and buttons?"),
        help_text=_("Accord makes it darker or lighter where it could not be read otherwise."),
        widget=forms.TextInput(attrs={"type": "color"}),
        error_messages={
            "required": _("Choose a colour."),
            "invalid": _("Write a colour as # and six digits, such as #1d5f55."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = partnership.partnership()
        self.initial.setdefault("name", held.name)
        self.initial.setdefault("colour", held.brand_colour)

    def wanted(self) -> Wanted:
        """Return name and colour, and those of today."""
        held = partnership.partnership()
        return NewBrand(
            name=self.cleaned_data["name"],
            colour=self.cleaned_data["colour"].lower(),
            name_before=held.name,
            colour_before=held.brand_colour,
        )
