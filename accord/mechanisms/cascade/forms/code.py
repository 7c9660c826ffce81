"""A code as it stands on paper."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import CodeField


class CodeForm(forms.Form):
    """A code as it stands on paper."""

    use_required_attribute = False

    code = CodeField(
        label=_("The code on your slip of paper"),
        help_text=_("Twelve letters and figures. Spaces do not matter."),
        missing=_("Write the code that stands on your slip of paper."),
    )
