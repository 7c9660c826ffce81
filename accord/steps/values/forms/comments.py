"""What people say about a clause of the draft, and what was done about it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CommentForm(forms.Form):
    """What somebody says about a clause of the draft."""

    words = forms.CharField(
        label=_("What do you want to say about it?"),
        help_text=_("Everyone in the partnership reads it, with your name and your organisation."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        error_messages={"required": _("Write what you want to say.")},
    )

    use_required_attribute = False


class AnswerForm(forms.Form):
    """What was done about a comment."""

    done = forms.CharField(
        label=_("What was done about it?"),
        help_text=_("For instance: “Reworded as you say.” Or, where nothing was changed, why."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        error_messages={"required": _("Say what was done about it, so that whoever wrote it knows.")},
    )

    use_required_attribute = False
