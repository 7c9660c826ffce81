"""Saying what is wrong, and settling what was asked for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.privacy.rules import About

DO, DECLINE = "do", "decline"


class CorrectionForm(forms.Form):
    """What is wrong about me, and what it should be."""

    about = forms.ChoiceField(
        label=_("What is wrong?"),
        choices=About.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is wrong.")},
    )
    should_be = forms.CharField(
        label=_("What should it be?"),
        help_text=_("The administrator of your organisation reads this."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say what it should be.")},
    )

    def about_given(self) -> About:
        return About(self.cleaned_data["about"])


class SettleForm(forms.Form):
    """Which of the two buttons was pressed, and why, where it is declined."""

    decision = forms.ChoiceField(choices=[(DO, DO), (DECLINE, DECLINE)], required=False)
    reason = forms.CharField(
        label=_("If you decline: why?"),
        help_text=_("Whoever asked reads it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": _("Say why you decline. Whoever asked reads it.")},
    )

    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two buttons, and for a reason only where one is needed."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("decision") != DECLINE and self.has_error("reason", code="required"):
            del self.errors["reason"]
            cleaned["reason"] = ""
        if not cleaned.get("decision"):
            raise forms.ValidationError(_("Press one of the two buttons."))
        return cleaned

    @property
    def declines(self) -> bool:
        return bool(self.cleaned_data["decision"] == DECLINE)
