"""Words that are written together, by several people at once, as a form."""

from collections.abc import Mapping
from typing import Protocol

from django import forms
from django.utils.translation import gettext as _now

from accord.web.fields import NewIdField


class Changed(Protocol):
    """What somebody else wrote meanwhile, where both wrote the same words.

    words: to go on from. theirs: what it says now, by part. revision: what it has been seen at now.
    """

    words: dict[str, str]
    theirs: dict[str, str]
    revision: int
    by: str


class ClauseForm(forms.Form):
    """Words that are written together, and the revision they were written from (decision 0052).

    changed: what somebody else wrote meanwhile, where both wrote the same words.
    """

    at_revision = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    use_required_attribute = False
    changed: Changed | None = None

    def meet(self, changed: Changed) -> None:
        """Go on from what both have written: theirs beside mine, and saving again puts mine in its place."""
        self.changed = changed
        self.data = (
            dict(self.data.items()) | self.shown(changed.words) | {"at_revision": str(changed.revision)}
        )
        for part, written in changed.theirs.items():
            self.add_error(self.field_of(part), _now_says(changed.by, written))

    def shown(self, words: Mapping[str, str]) -> dict[str, object]:
        """Return words as the fields of this form take them."""
        return dict(words)

    def field_of(self, part: str) -> str:
        """Return the name of the field in which a part is written."""
        return part


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
