"""A talk that is planned in a programme."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership import selectors as partnership
from accord.partnership.programme.rules import EntryKind
from accord.partnership.programme.services import EntryWords
from accord.web.fields import DayField, offer


class TalkForm(forms.Form):
    """A talk: what, roughly when, who comes together."""

    kind = EntryKind.TALK
    title = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    starts_from = DayField(label=_("Not before"), missing=_("Choose the first day on which it may begin."))
    starts_until = DayField(label=_("Not after"), missing=_("Choose the last day on which it may begin."))
    organisations = forms.MultipleChoiceField(
        label=_("Whose people?"),
        help_text=_("Everyone in post there then."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose whose people.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everyone = [(str(found.id), found.name) for found in partnership.organisations_to_ask()]
        offer(self, "organisations", everyone)
        self.initial.setdefault("organisations", [key for key, _name in everyone])

    def words(self) -> EntryWords:
        """Return what was planned; all organisations chosen means everyone."""
        given = self.cleaned_data
        chosen = [UUID(found) for found in given["organisations"]]
        everyone = len(chosen) == len(partnership.organisations_to_ask())
        return EntryWords(
            kind=self.kind,
            title=given["title"],
            starts_from=given["starts_from"],
            starts_until=given["starts_until"],
            days_open=given.get("days_open", 1),
            organisations=None if everyone else chosen,
            cuts=given.get("cuts", []),
            minimum=given.get("minimum", partnership.partnership().minimum),
            comment_question=given.get("comment_question", ""),
        )
