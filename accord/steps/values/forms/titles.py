"""What a charter is called, and what the partnership holds to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.clauses import ClauseForm, NewClauseForm


class TitleForm(ClauseForm):
    """What the charter is called."""

    title = forms.CharField(
        label=_("What is the charter called?"),
        help_text=_("For instance: How we work together."),
        max_length=160,
        error_messages={"required": _("Give the charter a title.")},
    )


class ValueForm(NewClauseForm):
    """What the partnership holds to."""

    name = forms.CharField(
        label=_("The value"),
        help_text=_("One word or two, such as: Openness."),
        max_length=80,
        error_messages={"required": _("Name the value.")},
    )
    meaning = forms.CharField(
        label=_("What it means here"),
        help_text=_("One sentence, in words that you would say aloud."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
        required=False,
    )
