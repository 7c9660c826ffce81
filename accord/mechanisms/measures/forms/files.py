"""Choosing a file with values."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.foundations import tables

ACCEPTED = ".xlsx,.xls,.ods,.csv,.txt"


class FileForm(forms.Form):
    """A spreadsheet with values."""

    use_required_attribute = False

    file = forms.FileField(
        label=_("Which file holds the values?"),
        help_text=_(
            "A spreadsheet (.xlsx, .xls, .ods) or a text (.csv). Title rows and other columns do no harm."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file.")},
    )

    @property
    def content(self) -> bytes:
        """The bytes of the file, no more than one beyond what we read."""
        found: bytes = self.cleaned_data["file"].read(tables.MOST_BYTES + 1)
        return found
