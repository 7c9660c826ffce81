"""What a team says, and what the level above says to it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class StatementForm(forms.Form):
    """What a team says that it means for them."""

    use_required_attribute = False

    statement = forms.CharField(
        label=_("What does this mean for us?"),
        help_text=_(
            "Two or three sentences: one thing that we do already, one that we start. Everyone in the "
            "partnership reads it, and whoever leads the level above answers."
        ),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=2000,
        error_messages={"required": _("Write in two or three sentences what this means for you.")},
    )


class AnswerForm(forms.Form):
    """What the level above says to it."""

    use_required_attribute = False

    answer = forms.CharField(
        label=_("What do you say to it?"),
        help_text=_(
            "What you will do about it, or what you take from it. Everyone in the partnership reads it."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Write what you say to it.")},
    )
