"""Components that list: facts, tasks, steps, breadcrumbs, pages."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from accord.foundations.links import Link
from accord.web.components.base import Component
from accord.web.components.words import State
from accord.web.frame import Text

NEWER, OLDER = _("Newer"), _("Older")


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of a summary list; `change` is the link to where it is changed."""

    term: Text
    value: object
    change: Link | None = None


@dataclass(frozen=True, slots=True)
class SummaryList(Component):
    """Facts about one thing; also "check your answers"."""

    rows: tuple[Fact, ...]
    template_name: ClassVar[str] = "web/components/summary_list.html"


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, with the word for where it stands."""

    label: Text
    url: str = ""
    state: State | str = ""
    hint: Text = ""


@dataclass(frozen=True, slots=True)
class TaskList(Component):
    """Things to do, each with its state."""

    tasks: tuple[Task, ...]
    template_name: ClassVar[str] = "web/components/task_list.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step on the dashboard: its question, what the figure says, what is weakest, what to do, what people
    say and whether that moved. picture: how that went on, as a component.
    """

    number: int
    title: Text
    url: str
    says: Text
    weakest: Text = ""
    next_step: Link | None = None
    people_say: Text = ""
    people_say_url: str = ""
    trend: Text = ""
    question: Text = ""
    picture: Component | None = None


@dataclass(frozen=True, slots=True)
class StepRows(Component):
    """The eight steps, one row each."""

    rows: tuple[StepRow, ...]
    template_name: ClassVar[str] = "web/components/step_rows.html"


@dataclass(frozen=True, slots=True)
class Breadcrumbs(Component):
    """The way here by noun; the last one, without address, is this page."""

    crumbs: tuple[Link, ...]
    template_name: ClassVar[str] = "web/components/breadcrumbs.html"


@dataclass(frozen=True, slots=True)
class Pages(Component):
    """The way to what comes before and after, where a list goes on; `paging` makes it for numbered pages.

    newer, older: addresses, "" where there is nothing. says: which page this is.
    """

    newer: str = ""
    older: str = ""
    newer_word: Text = NEWER
    older_word: Text = OLDER
    says: Text = ""
    template_name: ClassVar[str] = "web/components/pages.html"
