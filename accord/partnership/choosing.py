"""Choosing one person on a form: from a list while it is short, and else by name or address."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence
from accord.partnership.importing.columns import key_of
from accord.partnership.models import Person

MOST = (
    200  # people in one list; beyond that a page grows by a hundred bytes for each, and nobody scrolls so far
)


def offer_people(form: forms.BaseForm, name: str, groups: "Iterable[tuple[str, Sequence[Person]]]") -> None:
    """Give a field of one person those who may be chosen, under the name of a group or of none ("")."""
    field = form.fields[name]
    assert isinstance(field, PersonField)  # noqa: S101  as the form declares it
    field.offer(groups)


class PersonField(forms.CharField):
    """One of those who are offered. missing: what is said where nobody was chosen."""

    def __init__(self, *, missing: Sentence, **kwargs: Any) -> None:
        said: dict[str, Any] = {"required": missing}
        super().__init__(max_length=254, error_messages=said, **kwargs)
        self._people: list[Person] = []

    def offer(self, groups: Iterable[tuple[str, Sequence[Person]]]) -> None:
        """Say among whom may be chosen: people under the name of a group, or of none ("")."""
        grouped = [(name, list(people)) for name, people in groups]
        self._people = [person for _name, people in grouped for person in people]
        if len(self._people) > MOST:
            self.help_text = _("Write the name, or the e-mail address.")
            return
        choices: list[Any] = [("", _now("Choose a person"))]
        for name, people in grouped:
            offered = [(str(person.id), person.name) for person in people]
            choices += [(name, offered)] if name else offered
        self.widget = forms.Select(choices=choices)

    def clean(self, value: Any) -> Person | None:
        """Return who was chosen; raises ValidationError for nobody, and for several of one name."""
        written = super().clean(value)
        if not written:
            return None
        found = self._meant(written)
        if not found:
            raise forms.ValidationError(_("We know nobody who can be chosen here by this name or address."))
        if len(found) > 1:
            words = _now("We know {count} people of this name. Write the e-mail address.")
            raise forms.ValidationError(words.format(count=len(found)))
        return found[0]

    def _meant(self, written: str) -> list[Person]:
        exact = [found for found in self._people if written in {str(found.id), found.email}]
        key, small = key_of(written), written.casefold()
        return exact or [
            found for found in self._people if small == found.email.casefold() or key == key_of(found.name)
        ]
