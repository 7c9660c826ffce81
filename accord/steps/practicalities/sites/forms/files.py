"""Choosing a file with numbers of people, and confirming what was read of it."""

import json
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.foundations import tables
from accord.steps.practicalities.sites.rules import Given, Kind

ACCEPTED = ".xlsx,.xls,.ods,.csv,.txt"


class FileForm(forms.Form):
    """A spreadsheet with numbers of people, and what they say."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("What do the numbers say?"),
        choices=[
            (Kind.COUNT.value, _("How many people were there")),
            (Kind.PLAN.value, _("How many people plan to be there")),
        ],
        widget=forms.RadioSelect,
        initial=Kind.COUNT,
        error_messages={"required": _("Choose what the numbers say.")},
    )
    file = forms.FileField(
        label=_("Which file holds them?"),
        help_text=_(
            "A spreadsheet (.xlsx, .xls, .ods) or a text (.csv) with the columns Site, Organisation, Day "
            "and People."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file.")},
    )

    @property
    def content(self) -> bytes:
        """The bytes of the file, no more than one beyond what we read."""
        found: bytes = self.cleaned_data["file"].read(tables.MOST_BYTES + 1)
        return found

    @property
    def kind_given(self) -> Kind:
        return Kind(self.cleaned_data["kind"])


class ConfirmForm(forms.Form):
    """The numbers that were looked at, carried by the page; the service checks each anew."""

    kind = forms.ChoiceField(choices=Kind.choices, widget=forms.HiddenInput)
    lines = forms.CharField(widget=forms.HiddenInput, max_length=1024 * 1024)

    @classmethod
    def of(cls, kind: Kind, given: Sequence[Given]) -> "ConfirmForm":
        """Return the form for numbers that were read from a file."""
        lines = [
            [str(each.site_id), str(each.organisation_id), each.day.isoformat(), each.number]
            for each in given
        ]
        return cls(initial={"kind": kind.value, "lines": json.dumps(lines)})

    def clean_lines(self) -> list[Given]:
        """Return the numbers; raises ValidationError where the page was tampered with."""
        try:
            found = json.loads(self.cleaned_data["lines"])
            return [
                Given(UUID(site), UUID(organisation), date.fromisoformat(day), int(number))
                for site, organisation, day, number in found
            ]
        except (ValueError, TypeError, AttributeError) as error:
            raise forms.ValidationError(_("Choose the file once more.")) from error

    @property
    def kind_given(self) -> Kind:
        return Kind(self.cleaned_data["kind"])
