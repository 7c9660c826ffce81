"""Saying what a finished survey is, and what each of its columns is."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import tables
from accord.mechanisms.rounds.bringing.matching import known_statements
from accord.mechanisms.rounds.bringing.rules import Purpose
from accord.mechanisms.rounds.bringing.services import Columns, Facts
from accord.web.fields import DayField

FACTS = ("title", "source", "closed_on", "lowest", "highest")
ACCEPTED = ".xlsx,.xls,.ods,.csv,.txt"

PURPOSES = {
    Purpose.OUT: _("Leave this column out"),
    Purpose.ORGANISATION: _("The organisation of each person"),
    Purpose.TIER: _("The tier of each person"),
    Purpose.TEAM: _("The team of each person"),
    Purpose.STATEMENT: _("A statement of its own"),
    Purpose.TURNED: _("A statement of its own, where a high answer is bad"),
}

Files = MultiValueDict[str, Any]


class SurveyForm(forms.Form):
    """What a finished survey is, and its file."""

    title = forms.CharField(
        label=_("What do you call this survey?"),
        help_text=_("As people know it, such as “Partner survey of March 2025”."),
        max_length=120,
        error_messages={"required": _("Give it a name.")},
    )
    source = forms.CharField(
        label=_("Where do you bring it from?"),
        help_text=_("The tool or the firm that asked, such as “SurveyMonkey”."),
        max_length=80,
        error_messages={"required": _("Say where it comes from.")},
    )
    closed_on = DayField(
        label=_("On which day did it close?"),
        missing=_("Choose the day on which it closed."),
        error_messages={"invalid": _("Write a day such as 2025-03-31.")},
    )
    lowest = forms.IntegerField(
        label=_("Which number stands for the lowest answer?"),
        initial=1,
        min_value=-10,
        max_value=10,
        error_messages={
            "required": _("Write a whole number, such as 1."),
            "invalid": _("Write a whole number, such as 1."),
        },
    )
    highest = forms.IntegerField(
        label=_("Which number stands for the highest answer?"),
        initial=5,
        min_value=-10,
        max_value=20,
        error_messages={
            "required": _("Write a whole number, such as 5."),
            "invalid": _("Write a whole number, such as 5."),
        },
    )
    file = forms.FileField(
        label=_("Which file holds the answers?"),
        help_text=_(
            "A spreadsheet (.xlsx, .xls, .ods) or a text (.csv): one row a person, answers as numbers, "
            "the names of the columns in the first row."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        allow_empty_file=True,
        error_messages={"required": _("Choose the file.")},
    )
    use_required_attribute = False

    @property
    def content(self) -> bytes:
        """The bytes of the file, no more than one beyond what we read."""
        found: bytes = self.cleaned_data["file"].read(tables.MOST_BYTES + 1)
        return found

    @property
    def facts(self) -> Facts:
        given = self.cleaned_data
        return Facts(
            title=tables.clean(given["title"]),
            source=tables.clean(given["source"]),
            closed_on=given["closed_on"],
            lowest=given["lowest"],
            highest=given["highest"],
        )


class ColumnsForm(SurveyForm):
    """What each column is. What was said before stays, hidden; of the file only the names of its columns."""

    names = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: QueryDict | None = None,
        files: Files | None = None,
        *,
        facts: Any = None,
        columns: Columns,
    ) -> None:
        """facts: what was said before, where nothing is sent yet."""
        said = {name: facts[name] for name in FACTS} if facts else {}
        super().__init__(data, files, initial=said | {"names": json.dumps(columns.names)})
        for name in FACTS:
            self.fields[name].widget = forms.HiddenInput()
        file = self.fields["file"]
        file.label = _("Choose the same file once more")
        file.help_text = _("We have looked at it and kept nothing of it.")
        choices = [*PURPOSES.items(), (_now("A statement of ours"), list(_ours()))]
        self._columns = columns
        for place, (name, purpose) in enumerate(zip(columns.names, columns.purposes, strict=True)):
            self.fields[f"column_{place}"] = forms.ChoiceField(label=name, choices=choices, initial=purpose)

    @classmethod
    def sent(cls, data: QueryDict, files: Files) -> "ColumnsForm":
        """The form as it was sent, with the columns that it names."""
        names = names_in(data.get("names", ""))
        return cls(data, files, columns=Columns(names, (Purpose.OUT,) * len(names)))

    @property
    def columns(self) -> Columns:
        given = [self.cleaned_data[f"column_{place}"] for place in range(len(self._columns.names))]
        return Columns(self._columns.names, tuple(given))

    def grouped(self) -> tuple[Sequence[forms.BoundField], Sequence[forms.BoundField]]:
        """Return the columns that are taken over, with those to put right, and those that are left out."""
        fields = [self[f"column_{place}"] for place in range(len(self._columns.names))]
        taken = [field for field in fields if field.value() != Purpose.OUT or field.errors]
        return taken, [field for field in fields if field not in taken]


def names_in(written: str) -> tuple[str, ...]:
    """Return the names of columns as a page carries them; none where that was tampered with."""
    try:
        found = json.loads(written)
    except ValueError:
        return ()
    fits = isinstance(found, list) and all(isinstance(name, str) for name in found)
    return tuple(found[: tables.MOST_COLUMNS]) if fits else ()


def _ours() -> Iterator[tuple[str, str]]:
    for known in known_statements():
        yield known.key, f"{known.topic}: {known.text}" if known.topic else known.text
