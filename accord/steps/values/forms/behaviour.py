"""A behaviour in words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.web.clauses import NewClauseForm


class BehaviourForm(NewClauseForm):
    """Something people can be seen to do. All of it is needed in the end; a draft may be saved before."""

    behaviour = forms.CharField(
        label=_("The behaviour"),
        help_text=_("A sentence that begins with “We”. Rounds ask each of us how often it is so."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=200,
        error_messages={"required": _("Write the behaviour.")},
    )
    seen = forms.CharField(
        label=_("What is seen"),
        help_text=_("What somebody can watch or hear when people do it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )
    not_seen = forms.CharField(
        label=_("What is not seen"),
        help_text=_("What somebody would watch or hear when people do not."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )
    standard = forms.CharField(
        label=_("The standard"),
        help_text=_("One sentence: what we expect of everyone, such that anybody can say whether it is met."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=300,
    )

    MAY_COME_LATER = ("seen", "not_seen", "standard")

    def clean(self) -> dict[str, Any]:
        """Let what is not written yet stay empty; the charter is checked as a whole before it is proposed."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name in self.MAY_COME_LATER:
            if self.has_error(name, code="required"):
                del self.errors[name]
                cleaned[name] = ""
        return cleaned
