"""What the steward says of a dilemma: that nobody can be recognised, or why it is set aside."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReleaseForm(forms.Form):
    """That somebody has looked whether anybody can be recognised."""

    nobody = forms.BooleanField(
        label=_("I have read it with the eyes of each partner: no person and no firm can be recognised."),
        error_messages={"required": _("Read it once more, and say so.")},
    )
    at_revision = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    use_required_attribute = False

    def read_again(self, revision: int) -> None:
        """Let what stands there now be read and released, in the place of what stood there before."""
        self.data = {"at_revision": str(revision)}


class AsideForm(forms.Form):
    """Why a dilemma is left out."""

    reason = forms.CharField(
        label=_("Why do you set it aside?"),
        help_text=_("Whoever wrote it reads this, and nobody else."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        error_messages={"required": _("Say why, so that whoever wrote it knows.")},
    )

    use_required_attribute = False
