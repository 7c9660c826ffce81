"""Another month with which the year begins."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.rules import month_name
from accord.partnership.shared.wanted import NewYear, Wanted
from accord.web.fields import offer


class YearForm(WantedForm):
    """With which month the year of the partnership begins."""

    month = forms.ChoiceField(
        label=_("With which month does our year begin?"),
        help_text=_("Many councils count from April, schools from September. Quarters follow from it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "month", [(str(number), month_name(number)) for number in range(1, 13)])
        self.initial.setdefault("month", str(partnership.partnership().year_from))

    def wanted(self) -> Wanted:
        """Return the month, and the one of today."""
        before = partnership.partnership().year_from
        return NewYear(month=int(self.cleaned_data["month"]), before=before)
