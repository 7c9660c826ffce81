"""Who the partners are: one joins, one leaves, one is removed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.rules import NOTICE
from accord.partnership.shared.wanted import Beside, Joining, Leaving, Removal, Wanted
from accord.web.fields import DayField, offer


class BesideForm(WantedForm):
    """Which organisation works with the partners."""

    name = forms.CharField(
        label=_("Which organisation is it?"),
        help_text=_("Such as one of the supply chain, or a school."),
        max_length=120,
        error_messages={"required": _("Write the name of the organisation.")},
    )
    short_name = forms.CharField(
        label=_("In short"), max_length=30, error_messages={"required": _("Write its name in short.")}
    )
    letter = forms.RegexField(
        r"[A-Z]{1,2}",
        label=_("Its letter in pictures"),
        help_text=_("One or two capital letters that no other organisation here has."),
        error_messages={
            "required": _("Choose a letter."),
            "invalid": _("Write one or two capital letters."),
        },
    )

    def wanted(self) -> Wanted:
        """Return the organisation."""
        return Beside(**self.cleaned_data)


class JoiningForm(BesideForm):
    """Which organisation joins, and who signs for it first."""

    name = forms.CharField(
        label=_("Which organisation joins?"),
        max_length=120,
        error_messages={"required": _("Write the name of the organisation.")},
    )
    given_name = forms.CharField(label=_("Given name of its first signatory"), max_length=80, required=False)
    family_name = forms.CharField(
        label=_("Family name of its first signatory"),
        max_length=80,
        error_messages={"required": _("Write the family name.")},
    )
    email = forms.EmailField(
        label=_("E-mail address of its first signatory"),
        help_text=_("The person named confirms. Until then the organisation is no partner."),
        error_messages={"required": _("Write the e-mail address."), "invalid": _("Write an e-mail address.")},
    )

    def wanted(self) -> Wanted:
        """Return the organisation and its first signatory."""
        return Joining(**self.cleaned_data)


class LeavingForm(WantedForm):
    """Which partner leaves, and when."""

    organisation = forms.ChoiceField(
        label=_("Which partner leaves?"), error_messages={"required": _("Choose a partner.")}
    )
    last_day = DayField(
        label=_("Last day as a partner"),
        missing=_("Choose the last day."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisation", _partners())

    def wanted(self) -> Wanted:
        """Return the partner and its last day."""
        organisation = self.cleaned_data["organisation"]
        return Leaving(
            organisation=organisation,
            name=dict(_partners())[organisation],
            last_day=self.cleaned_data["last_day"].isoformat(),
        )


class RemovalForm(WantedForm):
    """Which partner is removed, and why."""

    organisation = forms.ChoiceField(
        label=_("Which partner is removed?"),
        help_text=_(
            "All others decide. It reads what they decide on, and has 30 days before it takes effect."
        ),
        error_messages={"required": _("Choose a partner.")},
    )
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("Every partner reads it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": _("Say why, so that every partner understands it.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisation", _partners())

    def wanted(self) -> Wanted:
        """Return the partner, the reason, and the notice that runs from today."""
        organisation, today = self.cleaned_data["organisation"], partnership.today()
        return Removal(
            organisation=organisation,
            name=dict(_partners())[organisation],
            reason=self.cleaned_data["reason"],
            notice_given=today.isoformat(),
            notice_until=(today + NOTICE).isoformat(),
        )


def _partners() -> list[tuple[str, str]]:
    return [(str(found.id), found.name) for found in partnership.partners()]
