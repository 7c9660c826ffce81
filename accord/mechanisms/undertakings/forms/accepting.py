"""Accepting what was given, or sending it back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.undertakings.rules import Answer


class AcceptForm(forms.Form):
    """Whether it is done; and what is missing, which the service asks for where it is not."""

    answer = forms.ChoiceField(
        label=_("Is it done?"),
        choices=Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether it is done.")},
    )
    reason = forms.CharField(
        label=_("What is missing?"),
        help_text=_("Only if you send it back. Everyone in the partnership reads this."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,
    )

    use_required_attribute = False

    @property
    def accepts(self) -> bool:
        return Answer(self.cleaned_data["answer"]) is Answer.ACCEPTED
