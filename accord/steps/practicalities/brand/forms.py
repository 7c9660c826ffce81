"""What the brand says."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.foundations.images import Purpose
from accord.steps.practicalities.brand.services import Said
from accord.web.fields import ImageField

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
WRONG = {"invalid": _("Write a colour as # and six digits, such as #1d5f55.")}


def _words(label: Any, hint: Any, rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=forms.Textarea(attrs={"rows": rows}),
        max_length=2000,
        required=False,
    )


def _further(label: Any) -> forms.RegexField:
    return forms.RegexField(
        COLOUR,
        label=label,
        help_text=_("For shapes and edges, as # and six digits; leave it empty if there is none."),
        required=False,
        error_messages=WRONG,
    )


class LogoForm(forms.Form):
    """The logo as a drawing, as a picture of dots, or as both."""

    use_required_attribute = False

    drawing = ImageField(
        label=_("Which file is the logo as a drawing?"),
        help_text=_(
            "SVG, at most 500 kilobytes, with its letters turned into outlines. Pages and PDFs show it, "
            "sharp at every size."
        ),
        purpose=Purpose.DRAWING,
        required=False,
    )
    mark = ImageField(
        label=_("Which file is the logo as a picture?"),
        help_text=_(
            "PNG, at most 10 megabytes. Letters by mail show it, and pages where there is no drawing."
        ),
        purpose=Purpose.MARK,
        required=False,
    )


class BrandForm(forms.Form):
    """How the partnership is called, looks and speaks."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("What is the partnership called?"),
        max_length=120,
        error_messages={"required": _("Write the name.")},
    )
    strapline = forms.CharField(
        label=_("What stands below the name?"),
        help_text=_("One line that says what it is for. It may be left out."),
        max_length=160,
        required=False,
    )
    story = _words(
        _("What is the story?"),
        _("Where it comes from and for whom it is there, as told at a door."),
        5,
    )
    colour = forms.RegexField(
        COLOUR,
        label=_("What is the main colour?"),
        help_text=_(
            "Links, headings on paper, the one button of a page. It must be readable; for dark screens "
            "Accord makes it lighter by itself."
        ),
        widget=forms.TextInput(attrs={"type": "color"}),
        error_messages=WRONG | {"required": _("Choose a colour.")},
    )
    second = _further(_("Is there a second colour?"))
    third = _further(_("Is there a third colour?"))
    voice = _words(_("How do we speak?"), _("Such as “plain, short, and never in the name of one partner”."))
    do = _words(_("What do we do?"), _("A line each: “Put our name first on every letter”."))
    dont = _words(_("What do we not do?"), _("A line each: “No parent’s logo beside ours”."))

    @property
    def said(self) -> Said:
        return Said(**self.cleaned_data)
