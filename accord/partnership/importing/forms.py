"""Choosing a file, saying what its columns are, and confirming what it would do."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import tables
from accord.partnership.importing.choices import ADD, NONE, Choices
from accord.partnership.importing.columns import Field, Heading, cells_at, letters_of, rows_below
from accord.partnership.importing.plan import Plan
from accord.partnership.importing.roster import Roster
from accord.partnership.importing.words import number, shown
from accord.web.fields import DayField, offer

SAMPLES = 3
OUT = "out"
SHOWN_AT_ONCE = 8
MOST_ASKED = 2000  # choices about new teams on one page
MOST_TICKED = 200


class UploadForm(forms.Form):
    """The file with the people."""

    file = forms.FileField(
        label=_("Which file holds the people?"),
        help_text=format_lazy(
            _(
                "A spreadsheet (.xlsx, .xls, .ods) or a text (.csv), as your own systems export it. "
                "Title rows, other columns and another order do no harm. "
                "At most {megabytes} megabytes and {rows} rows."
            ),
            megabytes=tables.MOST_BYTES // 1024 // 1024,
            rows=f"{tables.MOST_ROWS:,}",
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls,.ods,.csv,.txt"}),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file.")},
    )

    @property
    def content(self) -> bytes:
        """The bytes of the file, no more than one beyond what we read."""
        found: bytes = self.cleaned_data["file"].read(tables.MOST_BYTES + 1)
        return found

    @property
    def name(self) -> str:
        return str(self.cleaned_data["file"].name)


class ColumnsForm(forms.Form):
    """What each column of a sheet is, with the first things that stand in it."""

    use_required_attribute = False

    heading_row = forms.IntegerField(
        label=_("In which row do the columns have their names?"),
        min_value=1,
        error_messages={
            "required": _("Write the number of a row."),
            "invalid": _("Write the number of a row, such as 4."),
        },
    )
    organisation = forms.ChoiceField(label=_("Where a row names no organisation, whose people are these?"))

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        sheet: tables.Sheet,
        heading: Heading,
        roster: Roster,
        organisation_id: UUID | None,
    ) -> None:
        super().__init__(
            data, initial={"heading_row": heading.row, "organisation": str(organisation_id or OUT)}
        )
        self._heading = heading
        in_care = [(str(found.id), found.name) for found in roster.organisations if found.in_care]
        offer(self, "organisation", [(OUT, _now("Nobody’s: every row names it")), *in_care])
        names = cells_at(sheet, heading.row)
        for place in range(sheet.width):
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=str(names[place]) or _now("Column {letters}").format(letters=letters_of(place)),
                help_text=_samples(sheet, heading, place),
                choices=[(OUT, _now("Leave this column out")), *Field.choices],
                initial=heading.columns[place] or OUT,
            )

    def clean(self) -> dict[str, Any]:
        """Nothing may be in two columns."""
        cleaned: dict[str, Any] = super().clean() or {}
        first: dict[str, str] = {}
        for name in self._columns():
            chosen = cleaned.get(name)
            if chosen == OUT:
                continue
            if chosen in first:
                words = _now("“{field}” is already the column “{column}”. Choose it once.")
                label = self.fields[first[chosen]].label
                self.add_error(name, words.format(field=Field(chosen).label, column=label))
            elif chosen:
                first[chosen] = name
        return cleaned

    @property
    def other_heading(self) -> bool:
        """Whether another row was named than the one that the columns were guessed from."""
        return bool(self.cleaned_data["heading_row"] != self._heading.row)

    @property
    def chosen(self) -> list[str]:
        given = [self.cleaned_data[name] for name in self._columns()]
        return ["" if chosen == OUT else chosen for chosen in given]

    @property
    def organisation_id(self) -> UUID | None:
        written = self.cleaned_data["organisation"]
        return None if written == OUT else UUID(written)

    @property
    def taken(self) -> list[BoundField]:
        """The columns that we take over, and those with something to put right."""
        return [self[name] for name in self._columns() if self._is_taken(self[name])]

    @property
    def left_out(self) -> list[BoundField]:
        """The columns that we leave out."""
        return [self[name] for name in self._columns() if not self._is_taken(self[name])]

    def _is_taken(self, column: BoundField) -> bool:
        return column.value() != OUT or bool(column.errors)

    def _columns(self) -> list[str]:
        return [name for name in self.fields if name.startswith("column_")]


class CheckForm(forms.Form):
    """Confirming a plan: what becomes of new teams, and who of the missing leaves."""

    use_required_attribute = False

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        plan: Plan,
        roster: Roster,
        kept: Mapping[str, object] | None = None,
    ) -> None:
        """Ask about a plan; `kept`: what was chosen when another plan was looked at."""
        super().__init__(data, initial={"last_day": roster.today} | dict(kept or {}) | {"seen": plan.digest})
        self._plan, self._given = plan, data
        for team in () if self.teams_told else plan.teams:
            self.fields[team.key] = forms.ChoiceField(
                label=_now("What is the team “{name}” of {organisation}?").format(
                    name=team.name, organisation=roster.body(team.organisation).name
                ),
                initial=ADD if self.teams_fold else None,
                choices=[
                    ("", _now("Choose")),
                    (ADD, _now("A new team: add it")),
                    (NONE, _now("No team: leave these people without one, or where they are")),
                    *((str(found), roster.team_name(found)) for found in team.may_be),
                ],
                error_messages={"required": _now("Say what this team is.")},
            )
        leavers = [leaver for leaver in plan.leavers if not leaver.holds]
        if leavers and not self.too_many_missing:
            self.fields["leaving"] = forms.MultipleChoiceField(
                label=_now("Who leaves?"),
                help_text=_now("They are not in the list. Whom you do not tick stays as now."),
                choices=[
                    (str(leaver.person), ", ".join(filter(None, (leaver.name, leaver.role))))
                    for leaver in leavers
                ],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
            self.fields["last_day"] = DayField(
                label=_now("Last day of those who leave"),
                required=False,
            )

    @property
    def teams(self) -> list[BoundField]:
        """One question for each new team; none where there are too many to ask."""
        return [self[team.key] for team in self._plan.teams if team.key in self.fields]

    @property
    def teams_fold(self) -> str:
        """Where so many teams are new that each counts as new unless said otherwise: what to look at."""
        many = len(self._plan.teams)
        if many <= SHOWN_AT_ONCE:
            return ""
        words = _now("{count} teams are new to us, and would be added. Is one of them a team that we know?")
        return words.format(count=number(many))

    @property
    def teams_told(self) -> str:
        """Where a page cannot ask about each new team, since there are too many: what happens to them."""
        asked = sum(len(team.may_be) + 1 for team in self._plan.teams)
        if asked <= MOST_ASKED:
            return ""
        words = _now("{count} teams are new to us, and will be added. See their names")
        return words.format(count=number(len(self._plan.teams)))

    @property
    def too_many_missing(self) -> str:
        """Where more people are missing than anybody ticks: how many."""
        missing = sum(not leaver.holds for leaver in self._plan.leavers)
        if missing <= MOST_TICKED:
            return ""
        return _now("{count} people in post are not in this list, and stay").format(count=number(missing))

    @property
    def folds(self) -> bool:
        """Whether so many are missing that their names need not stand in the way; never over an error."""
        wrong = any(name in self.errors for name in ("leaving", "last_day"))
        chosen = self.initial.get("leaving")
        return not (wrong or chosen) and len(self._plan.leavers) > SHOWN_AT_ONCE

    @property
    def kept(self) -> dict[str, object]:
        """Return what was chosen, for asking again."""
        given = self._given or QueryDict()
        kept: dict[str, object] = {name: given.get(name) for name in self.fields if name in given}
        return kept | {"leaving": given.getlist("leaving")}

    @property
    def seen_now(self) -> bool:
        """Whether what would be done now is what was looked at."""
        return bool(self.data.get("seen") == self._plan.digest)

    @property
    def choices(self) -> Choices:
        given = self.cleaned_data
        return Choices(
            teams={team.key: given.get(team.key, ADD) for team in self._plan.teams},
            leaving=frozenset(map(UUID, given.get("leaving", ()))),
            last_day=given.get("last_day"),
        )


def _samples(sheet: tables.Sheet, heading: Heading, place: int) -> str:
    """The first different things that stand in a column."""
    samples: list[str] = []
    for found in _filled(sheet, heading, place):
        if found not in samples:
            samples.append(found)
        if len(samples) == SAMPLES:
            break
    return " · ".join(samples) if samples else _now("Nothing stands in this column.")


def _filled(sheet: tables.Sheet, heading: Heading, place: int) -> Iterator[str]:
    return (shown(row.cells[place]) for row in rows_below(sheet, heading.row) if row.cells[place])
