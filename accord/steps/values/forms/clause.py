"""Words that are written together, by several people at once."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _now

from accord.web.fields import NewIdField

if TYPE_CHECKING:
    from accord.standards.clauses import ClauseChanged


class ClauseForm(forms.Form):
    """Words that are written together, and the revision they were written from.

    changed: what somebody else wrote meanwhile, where both wrote the same words.
    """

    at_revision = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    use_required_attribute = False
    changed: "ClauseChanged | None" = None

    def meet(self, changed: "ClauseChanged") -> None:
        """Go on from what both have written: theirs beside mine, and saving again puts mine in its place."""
        self.changed = changed
        self.data = dict(self.data.items()) | changed.words | {"at_revision": str(changed.revision)}
        for part, written in changed.theirs.items():
            self.add_error(part, _now_says(changed.by, written))


class NewClauseForm(ClauseForm):
    """Words that are written for the first time, or anew. The first revision follows from writing them."""

    new_id = NewIdField()

    BEGINS = {"at_revision": 1}


def _now_says(by: str, written: str) -> str:
    who = by or _now("Somebody")
    if not written:
        return _now("{who} emptied this while you were writing.").format(who=who)
    sentence = _now("{who} changed this while you were writing. It says now: “{words}”")
    return sentence.format(who=who, words=written)
