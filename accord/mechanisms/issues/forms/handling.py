"""What those on a rung do with an issue: answer it, pass it up, settle it."""

from django import forms
from django.utils.translation import gettext_lazy as _

WORDS = 2000


class AnswerForm(forms.Form):
    """What is done about it."""

    words = forms.CharField(
        label=_("What do you do about it?"),
        help_text=_("Everyone in the partnership reads this. The time of the rung goes on."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=WORDS,
        error_messages={"required": _("Say what you do about it.")},
    )

    use_required_attribute = False


class PassUpForm(forms.Form):
    """Why it goes up."""

    reason = forms.CharField(
        label=_("Why can it not be settled here?"),
        help_text=_("Those above begin with what you write. Everyone in the partnership reads it."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=WORDS,
        error_messages={"required": _("Give the reason, so that those above understand it.")},
    )

    use_required_attribute = False


class SettleForm(forms.Form):
    """How it was settled, and what others can learn from it."""

    how = forms.CharField(
        label=_("How was it settled?"),
        help_text=_("What was decided, and by whom."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=WORDS,
        error_messages={"required": _("Say how it was settled.")},
    )
    lesson = forms.CharField(
        label=_("What can others learn from it?"),
        help_text=_(
            "A sentence that helps somebody who has never heard of this issue. It is kept, and found."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=WORDS,
        error_messages={"required": _("Say what others can learn from it.")},
    )

    use_required_attribute = False
