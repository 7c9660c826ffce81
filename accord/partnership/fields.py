"""What partners say of how results are shown, asked in the same words on every form that asks it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

HIGHEST_MINIMUM = 1000  # far above any group; a column of the database holds no more than 32,767


class MinimumField(forms.IntegerField):
    """From how many answers a group is shown."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("From how many answers is a group shown?"),
            max_value=HIGHEST_MINIMUM,
            error_messages={
                "required": _("Say from how many answers a group is shown."),
                "invalid": _("Write a whole number, such as 5."),
                "max_value": _("With so many nothing would be shown. Write a smaller number."),
            },
            **kwargs,
        )


class CutsField(forms.MultipleChoiceField):
    """For which groups results are shown, beside everyone together; none is an answer."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            help_text=_(
                "Always for everyone together. Each further group shown makes it easier to be recognised."
            ),
            widget=forms.CheckboxSelectMultiple,
            required=False,
            **kwargs,
        )


class CommentQuestionField(forms.CharField):
    """What people may comment on in a round; empty for nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("What may people comment on?"),
            help_text=_("Leave it empty to ask for no comment."),
            max_length=300,
            required=False,
            **kwargs,
        )
