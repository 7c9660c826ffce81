"""How a questionnaire begins, and what it is called."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.fields import FileField


class TitleForm(forms.Form):
    """What a questionnaire is called."""

    title = forms.CharField(
        label=_("What is the questionnaire called?"),
        help_text=_("For instance: Our check of January."),
        max_length=120,
        error_messages={"required": _("Give the questionnaire a title.")},
    )
    use_required_attribute = False


class BringForm(forms.Form):
    """A file with a questionnaire."""

    file = FileField(
        label=_("Which file holds the questionnaire?"),
        help_text=_("A file (.json) that Accord wrote, here or elsewhere. At most two megabytes."),
        accept=".json",
    )
    use_required_attribute = False
