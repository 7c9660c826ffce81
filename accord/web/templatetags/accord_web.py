"""The components as template tags; README.md shows each in use."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django import template
from django.forms import BaseForm, BoundField
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from accord.foundations.links import Link
from accord.web import components, language
from accord.web.frame import Frame, Text

if TYPE_CHECKING:
    from django.http import HttpRequest

register = template.Library()


@register.simple_tag(takes_context=True)
def switches(context: Context) -> list[language.Other]:
    """Every language that this page can be drawn in besides; none where its request is not known."""
    request: HttpRequest | None = context.get("request")
    return language.others(request) if request is not None else []


@register.simple_tag
def error_summary(form: BaseForm) -> SafeString:
    """Everything to put right in a form; the base templates place it for the form named `form`."""
    return components.ErrorSummary.of(form).__html__()


@register.filter
def unstopped(sentence: str) -> str:
    """A sentence without its full stop, to be quoted in one that goes on."""
    return sentence.removesuffix(".")


@register.simple_tag
def form_fields(form: BaseForm) -> SafeString:
    """All fields of a form, each with label, hint and error, and the hidden ones."""
    return form.as_div()


@register.simple_tag
def field(bound_field: BoundField) -> SafeString:
    """One field with label, hint and error."""
    return bound_field.as_field_group()


@register.simple_tag
def button(
    label: Text, kind: str = "", url: str = "", name: str = "", value: str = "", *, about: Text = ""
) -> SafeString:
    """A button, or with `url` a link that looks like one; `kind` is "", "second" or "grave".

    about: what a screen reader says after it, where several buttons of a page have the same label.
    """
    return components.Button(
        label=label, kind=kind, url=url, name=name, value=str(value), about=about
    ).__html__()


@register.simple_tag
def choice_group(
    *,
    name: str,
    legend: Text,
    choices: Sequence[components.Choice],
    chosen: str = "",
    hint: Text = "",
    error: Text = "",
) -> SafeString:
    """A statement with its answers, for pages that are no Django form."""
    return components.ChoiceGroup(
        name=name, legend=legend, choices=tuple(choices), chosen=str(chosen), hint=hint, error=error
    ).__html__()


@register.simple_tag
def summary_list(rows: Sequence[components.Fact]) -> SafeString:
    """Facts about one thing."""
    return components.SummaryList(tuple(rows)).__html__()


@register.simple_tag
def task_list(tasks: Sequence[components.Task]) -> SafeString:
    """Things to do with their states."""
    return components.TaskList(tuple(tasks)).__html__()


@register.simple_tag
def step_rows(rows: Sequence[components.StepRow]) -> SafeString:
    """The steps, one row each."""
    return components.StepRows(tuple(rows)).__html__()


@register.simple_tag
def state(word: Text, tone: str = "") -> SafeString:
    """A state word; `tone` is "", "waiting", "done" or "grave"."""
    return components.State(word, tone).__html__()


@register.simple_tag
def banner(text: Text, tone: str = "", *, arrives: bool = False) -> SafeString:
    """What has just happened; `arrives` where it is the answer to what was sent."""
    return components.Banner(text, tone, arrives).__html__()


@register.simple_tag
def empty(sentence: Text, label: Text = "", url: str = "") -> SafeString:
    """What belongs here, and the first step."""
    return components.Empty(sentence, Link(label, url) if url else None).__html__()


@register.simple_tag
def progress(step: int, steps: int) -> SafeString:
    """How far one is."""
    return components.Progress(step, steps).__html__()


@register.simple_tag
def bar(part: int, whole: int, label: Text) -> SafeString:
    """Part of a whole as a bar."""
    return components.Bar(part, whole, label).__html__()


@register.simple_tag
def pages(newer: str = "", older: str = "") -> SafeString:
    """Links to newer and older."""
    return components.Pages(newer, older).__html__() if newer or older else SafeString("")


@register.simple_tag(takes_context=True)
def breadcrumbs(context: Context, *labels_and_urls: str) -> SafeString:
    """The way here: label, address, label, address ..., and last the label of this page."""
    frame: Frame | None = context.get("frame")
    given = list(labels_and_urls)
    here = [Link(given.pop(), "")] if len(given) % 2 else []
    between = [Link(label, url) for label, url in zip(given[::2], given[1::2], strict=True)]
    if frame is not None:
        between = [Link(frame.home, frame.home_url), *frame.crumbs, *between]
    crumbs = between + here
    return components.Breadcrumbs(tuple(crumbs)).__html__() if len(crumbs) > 1 else SafeString("")


@register.simple_block_tag
def why(content: SafeString, label: Text = "") -> SafeString:
    """An explanation, folded until asked for."""
    return components.Why(label or gettext("Why?"), content).__html__()


@register.simple_block_tag
def inset(content: SafeString) -> SafeString:
    """Words set apart."""
    return components.Inset(content).__html__()


@register.simple_block_tag
def evidence(content: SafeString, heading: Text = "", basis: Text = "") -> SafeString:
    """A sheet with one piece of evidence."""
    return components.Evidence(heading, content, basis).__html__()


@register.simple_block_tag
def scrolled(
    content: SafeString, caption: Text, caption_hidden: bool = False, stacks: bool = False
) -> SafeString:
    """A table in a region that scrolls; its content is `thead` and `tbody`.

    stacks: its rows stand as blocks where it has no room; then each cell says its column, `data-column`.
    """
    return components.Scrolled(caption, content, caption_hidden, stacks).__html__()


@register.simple_block_tag
def buttons(content: SafeString) -> SafeString:
    """The row of buttons that ends a form or a page."""
    return components.Buttons(content).__html__()
