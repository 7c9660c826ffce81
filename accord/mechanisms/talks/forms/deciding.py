"""Deciding a point."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause, Decision
from accord.partnership import selectors as partnership
from accord.web.fields import DayField, offer


class DecisionForm(forms.Form):
    """What the talk agreed about a point: a reading with its cause, then one of two decisions."""

    reading = forms.CharField(
        label=_("What did you agree that it means?"),
        help_text=_(
            "One or two sentences that both sides would sign. Everyone in the partnership reads them."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": _("Say what you agreed that it means.")},
    )
    cause = forms.ChoiceField(
        label=_("What lies behind it?"),
        choices=Cause.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what lies behind it.")},
    )
    forum = forms.ChoiceField(
        label=_("Which forum deals with it?"),
        error_messages={"required": _("Choose the forum that deals with it: behaviour alone does not.")},
    )
    forum_new = forms.CharField(
        label=_("Another forum"),
        help_text=_("It goes on the list for the next time."),
        max_length=120,
        required=False,
    )
    forum_on = DayField(
        label=_("By which day is it dealt with there?"),
        missing=_("Choose the day by which it is dealt with there."),
    )
    decision = forms.ChoiceField(
        label=_("What follows from it?"),
        choices=Decision.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one: an undertaking, or not to act.")},
    )
    title = forms.CharField(
        label=_("What will be done?"),
        max_length=200,
        error_messages={"required": _("Say what will be done.")},
    )
    owner = forms.ChoiceField(
        label=_("Who sees to it?"), error_messages={"required": _("Choose who sees to it.")}
    )
    due = DayField(
        label=_("By when?"),
        missing=_("Choose the day by which it is done."),
    )
    reason = forms.CharField(
        label=_("Why will we not act?"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        error_messages={"required": _("Say why we will not act, so that everybody understands it.")},
    )

    use_required_attribute = False
    BELONGS_TO = {
        "title": Decision.UNDERTAKING,
        "owner": Decision.UNDERTAKING,
        "due": Decision.UNDERTAKING,
        "reason": Decision.NOT_TO_ACT,
    }

    def __init__(self, *args: Any, forums: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", partnership.people_to_choose())
        offer(self, "forum", [("", _("Choose a forum")), *((name, name) for name in forums)])

    def clean(self) -> dict[str, Any]:
        """Ask for what belongs to the decision taken, and for nothing else."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name, decision in self.BELONGS_TO.items():
            if cleaned.get("decision") != decision:
                self.errors.pop(name, None)
        cause = cleaned.get("cause") or ""
        goes_on = bool(cause) and Cause(cause).needs_forum
        if not goes_on or cleaned.get("forum_new"):
            self.errors.pop("forum", None)
        if not goes_on:
            self.errors.pop("forum_on", None)
        return cleaned

    @property
    def acts(self) -> bool:
        return bool(self.cleaned_data["decision"] == Decision.UNDERTAKING)

    def cause_given(self) -> Cause:
        return Cause(self.cleaned_data["cause"])

    def referral_given(self) -> Referral | None:
        """Return where a cause outside of behaviour goes; None for behaviour, whatever else was typed."""
        given = self.cleaned_data
        if not self.cause_given().needs_forum:
            return None
        return Referral(forum=given["forum_new"] or given["forum"], on=given["forum_on"])

    def owner_given(self) -> UUID:
        return UUID(self.cleaned_data["owner"])
