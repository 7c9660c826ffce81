"""What is shown of a round: from how many answers on, and for which groups."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.fields import CutsField, MinimumField
from accord.partnership.rules import LOWEST_MINIMUM, Cut
from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.selectors import cuts_in_words
from accord.partnership.shared.wanted import NewCuts, NewMinimum, Wanted


class MinimumForm(WantedForm):
    """From how many answers a group is shown."""

    minimum = MinimumField(help_text=_("Never fewer than {lowest}.").format(lowest=LOWEST_MINIMUM))

    def wanted(self) -> Wanted:
        """Return the number, and the one of today."""
        return NewMinimum(minimum=self.cleaned_data["minimum"], before=partnership.partnership().minimum)


class CutsForm(WantedForm):
    """For which groups results may be shown."""

    cuts = CutsField(label=_("For which groups may results be shown?"), choices=Cut.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("cuts", partnership.partnership().cuts)

    def wanted(self) -> Wanted:
        """Return the groups chosen, and those of today."""
        chosen = self.cleaned_data["cuts"]
        return NewCuts(
            cuts=[cut for cut in Cut.values if cut in chosen],
            groups=cuts_in_words(chosen),
            before=cuts_in_words(partnership.partnership().cuts),
        )
