"""How a questionnaire begins, and what it is called."""

from django import forms
from django.utils.translation import gettext_lazy as _


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

    file = forms.FileField(
        label=_("Which file holds the questionnaire?"),
        help_text=_("A file (.json) that Accord wrote, here or elsewhere. At most two megabytes."),
        widget=forms.ClearableFileInput(attrs={"accept": ".json"}),
        error_messages={
            "required": _("Choose a file."),
            "empty": _("There is nothing in this file. Choose another one."),
        },
    )
    use_required_attribute = False

    @property
    def content(self) -> bytes:
        """What stands in the file."""
        content: bytes = self.cleaned_data["file"].read()
        return content
