"""Naming a candidate with what he or she declares; saying what a partner thinks."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.rules import MOST_POUNDS, Stance
from accord.web.fields import NewIdField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.expertise.briefs.models import Facilitator

WORKED = "worked-"


class CandidateForm(forms.Form):
    """Who, how, for how much, and what he or she declares."""

    use_required_attribute = False

    new_id = NewIdField()
    facilitator = forms.ChoiceField(label=_("Who?"), error_messages={"required": _("Choose somebody.")})
    offer = forms.CharField(
        label=_("How would this candidate go about it?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say how this candidate would go about it.")},
    )
    day_rate = forms.IntegerField(
        label=_("What does a day cost, in whole pounds?"),
        min_value=0,
        max_value=MOST_POUNDS,
        localize=False,
        error_messages={"required": _("Write whole pounds.")},
    )
    other = forms.CharField(
        label=_("Other interests that the candidate declares"),
        help_text=_("Shares, a second post, somebody close who works for a partner. Name no other person."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        required=False,
    )

    def __init__(self, *args: Any, known: "Sequence[Facilitator]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._known = {str(found.id): found for found in known}
        named = [(key, f"{found.name}, {found.organisation}") for key, found in self._known.items()]
        offer(self, "facilitator", [("", _now("Choose somebody")), *named])
        self._partners = partnership.partners()
        for found in self._partners:
            label = _now("Past work for {partner}").format(partner=found.name)
            self.fields[f"{WORKED}{found.id}"] = forms.CharField(
                label=label,
                help_text=_now("As the candidate declares it; “none” is an answer too."),
                max_length=500,
                error_messages={"required": _now("Write what the candidate declares, or “none”.")},
            )
        self.order_fields(
            ["facilitator", "offer", "day_rate", *(f"{WORKED}{found.id}" for found in self._partners)]
        )

    @property
    def chosen(self) -> "Facilitator":
        return self._known[self.cleaned_data["facilitator"]]

    @property
    def interests(self) -> dict[str, str]:
        return {str(found.id): self.cleaned_data[f"{WORKED}{found.id}"] for found in self._partners}


class ViewForm(forms.Form):
    """What a partner thinks of a candidate, and why."""

    use_required_attribute = False

    stance = forms.ChoiceField(
        label=_("What does your organisation think?"),
        choices=Stance.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of them.")},
    )
    words = forms.CharField(
        label=_("Why?"),
        help_text=_("Everyone in the partnership reads it; the candidates do not."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say why, so that the other partners understand it.")},
    )
