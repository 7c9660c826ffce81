"""Every component renders itself, escapes what it is given, and stands in the gallery."""

import re

import pytest
from django import forms
from django.template import Context, Template
from django.utils.html import escape
from django.utils.safestring import SafeString

from accord.foundations.links import Link
from accord.web import components as c
from accord.web.fields import SettledField
from accord.web.forms import SpecimenForm
from accord.web.frame import Frame
from accord.web.gallery.exhibits import exhibits

HOSTILE = "<b onclick='x'>\"&"


def render(source: str, **context: object) -> str:
    return Template("{% load accord_web %}" + source).render(Context(context))


@pytest.mark.parametrize("exhibit", exhibits(), ids=lambda exhibit: exhibit.name)
def test_every_exhibit_renders_without_inline_style_or_script(exhibit: object) -> None:
    for component in exhibit.states:  # type: ignore[attr-defined]
        html = component.__html__()
        assert isinstance(html, SafeString)
        assert html
        assert "style=" not in html
        assert "<script" not in html


def test_every_component_stands_in_the_gallery_or_in_its_template() -> None:
    by_tag_there = {"Breadcrumbs", "Buttons", "ErrorSummary", "Evidence", "Scrolled"}
    named = {name for name in c.__all__ if issubclass(getattr(c, name), c.Component)} - {"Component"}
    assert {exhibit.name for exhibit in exhibits()} | by_tag_there >= named


@pytest.mark.parametrize(
    "component",
    [
        c.Banner(HOSTILE),
        c.Bar(1, 2, HOSTILE),
        c.Breadcrumbs((Link(HOSTILE, HOSTILE), Link(HOSTILE, ""))),
        c.Button(label=HOSTILE, name=HOSTILE, value=HOSTILE),
        c.Button(label=HOSTILE, url=HOSTILE),
        c.ChoiceGroup(name=HOSTILE, legend=HOSTILE, choices=(c.Choice(HOSTILE, HOSTILE),), error=HOSTILE),
        c.Empty(HOSTILE, Link(HOSTILE, HOSTILE)),
        c.Evidence(HOSTILE, HOSTILE, HOSTILE),
        c.Inset(HOSTILE),
        c.Pages(HOSTILE, HOSTILE),
        c.Scrolled(HOSTILE, HOSTILE),
        c.State(HOSTILE, HOSTILE),
        c.StepRows((c.StepRow(number=1, title=HOSTILE, url=HOSTILE, says=HOSTILE, weakest=HOSTILE),)),
        c.SummaryList((c.Fact(HOSTILE, HOSTILE, Link(HOSTILE, HOSTILE)),)),
        c.Table(caption=HOSTILE, columns=(c.Column(HOSTILE),), rows=((c.Cell(HOSTILE, look=HOSTILE),),)),
        c.TaskList((c.Task(HOSTILE, HOSTILE, c.State(HOSTILE), HOSTILE),)),
        c.Why(HOSTILE, HOSTILE),
    ],
    ids=lambda component: type(component).__name__,
)
def test_what_it_is_given_cannot_become_markup(component: c.Component) -> None:
    html = str(component)
    assert escape(HOSTILE) in html
    assert "<b " not in html


def test_a_component_in_a_template_is_its_html() -> None:
    assert render("{{ it }}", it=c.State("in force", "done")) == '<span class="state done">in force</span>'


class TestErrorSummary:
    def test_each_line_leads_to_its_field(self) -> None:
        html = render("{% error_summary form %}", form=SpecimenForm({"decision": "perhaps"}))
        assert "Please check 6 things" in html
        assert '<a href="#id_name">Name of the round: This field is required.</a>' in html
        assert '<a href="#id_decision_0">Decision: ' in html

    def test_errors_of_the_whole_form_come_first(self) -> None:
        form = SpecimenForm({})
        form.full_clean()
        form.add_error(None, "The round opens after it closes.")
        assert str(c.ErrorSummary.of(form).lines[0].label) == "The round opens after it closes."

    def test_a_question_gets_no_colon(self) -> None:
        form = SpecimenForm({})
        form.fields["name"].label = "What is it called?"
        lines = [str(line.label) for line in c.ErrorSummary.of(form).lines]
        assert "What is it called? This field is required." in lines

    def test_one_error_is_one_thing(self) -> None:
        assert "Please check one thing" in str(c.ErrorSummary((Link("Name: too long", "#id_name"),)))


class TestFields:
    def test_label_hint_and_error_belong_to_the_field(self) -> None:
        html = render("{% field form.name %}", form=SpecimenForm({}))
        assert '<label for="id_name">Name of the round</label>' in html
        assert 'aria-describedby="id_name_helptext id_name_error"' in html
        assert 'aria-invalid="true"' in html
        assert 'id="id_name_helptext"' in html
        assert 'id="id_name_error"' in html

    def test_choices_stand_in_a_fieldset_with_a_legend(self) -> None:
        html = render("{% field form.decision %}", form=SpecimenForm())
        assert re.search(r"<fieldset[^>]*>\s*<legend>Decision</legend>", html)
        assert html.count('class="choice"') == 2

    def test_optional_fields_say_so(self) -> None:
        assert "(optional)" in render("{% field form.reason %}", form=SpecimenForm())
        assert "(optional)" not in render("{% field form.name %}", form=SpecimenForm())

    def test_a_choice_whose_blank_one_is_an_answer_is_not_called_optional(self) -> None:
        class Placed(forms.Form):
            team = SettledField(label="Team", choices=[("", "No team"), ("a", "Site north")])

        assert "(optional)" not in render("{% field form.team %}", form=Placed())
        assert Placed({"team": ""}).is_valid()

    def test_a_quoted_sentence_that_goes_on_has_no_full_stop(self) -> None:
        assert render("{{ words|unstopped }}", words="We meet.") == "We meet"
        assert render("{{ words|unstopped }}", words="We meet") == "We meet"

    def test_nothing_typed_is_lost(self) -> None:
        assert 'value="October"' in render("{% form_fields form %}", form=SpecimenForm({"name": "October"}))

    def test_a_form_written_plainly_is_the_same(self) -> None:
        form = SpecimenForm({})
        assert render("{% form_fields form %}", form=form) == render("{{ form }}", form=form)

    def test_hidden_fields_come_along(self) -> None:
        class WithHidden(forms.Form):
            seen = forms.CharField(widget=forms.HiddenInput)

        assert 'type="hidden" name="seen"' in render("{% form_fields form %}", form=WithHidden({"seen": "x"}))


class TestBreadcrumbs:
    FRAME = Frame(title="Northmoor", home_url="/p/1/", crumbs=(Link("Values", "/p/1/values/"),))

    def test_they_begin_at_home_and_end_here(self) -> None:
        html = render("{% breadcrumbs 'Charters' '/c/' 'Version 3' %}", frame=self.FRAME)
        assert re.findall(r">([^<]+)</(?:a|span)>", html) == ["Dashboard", "Values", "Charters", "Version 3"]
        assert '<span aria-current="page">Version 3</span>' in html

    def test_a_single_one_is_none(self) -> None:
        assert render("{% breadcrumbs 'Here' %}") == ""
        assert render("{% breadcrumbs %}", frame=Frame(title="Northmoor")) == ""


class TestTable:
    def test_headers_have_their_scope_and_the_region_takes_focus(self) -> None:
        html = render("{% scrolled 'Undertakings' %}<tbody></tbody>{% endscrolled %}")
        assert '<div class="scroll" role="region" aria-label="Undertakings" tabindex="0">' in html

    def test_a_row_that_does_not_fit_its_columns_is_an_error(self) -> None:
        table = c.Table(caption="x", columns=(c.Column("a"),), rows=(("1", "2"),))
        with pytest.raises(ValueError, match="zip"):
            list(table.body)

    def test_a_column_in_which_no_row_says_anything_is_left_out(self) -> None:
        columns = tuple(map(c.Column, ("Group", "Empty", "Answers")))
        table = c.Table(caption="x", columns=columns, rows=(("", "", 0), ("Council", "", ""))).without_empty()
        assert [column.label for column in table.columns] == ["Group", "Answers"]
        assert table.rows == (("", 0), ("Council", ""))

    def test_a_sum_is_told_from_what_it_sums_up(self) -> None:
        table = c.Table(caption="x", columns=(c.Column("a"),), rows=(("1",),), sums=True)
        assert '<table class="sums">' in str(table)

    def test_it_can_stack_and_sum_up(self) -> None:
        table = c.Table(caption="x", columns=(c.Column("a"),), rows=(("1",),), stacks=True, sums=True)
        assert '<table class="stacks sums" role="table">' in str(table)


@pytest.mark.parametrize(("part", "whole", "percent"), [(0, 0, 0), (1, 3, 33.3), (3, 3, 100), (4, 3, 100)])
def test_a_bar_never_leaves_its_frame(part: int, whole: int, percent: float) -> None:
    assert c.Bar(part, whole, "x").percent == percent


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{% button 'Propose' %}", '<button class="button" type="submit">Propose</button>'),
        (
            "{% button 'No' kind='second' name='act' value=1 %}",
            'class="button second" type="submit" name="act"',
        ),
        ("{% button 'Plan' url='/x/' %}", '<a class="button" href="/x/">Plan</a>'),
        ("{% progress 2 3 %}", "Section 2 of 3"),
        ("{% pages older='?before=3' %}", 'rel="next" href="?before=3"'),
        ("{% pages %}", ""),
        ("{% empty 'None yet.' 'Add one' '/x/' %}", '<a href="/x/">Add one</a>'),
        ("{% why %}Because{% endwhy %}", "<summary>Why?</summary><div>Because</div>"),
        ("{% inset %}Words{% endinset %}", '<div class="inset">Words</div>'),
        ("{% evidence heading='H' basis='B' %}E{% endevidence %}", '<p class="basis">B</p>'),
        ("{% buttons %}x{% endbuttons %}", '<div class="buttons">x</div>'),
        ("{% state 'open' 'waiting' %}", '<span class="state waiting">open</span>'),
        ("{% banner 'Saved.' 'success' %}", 'role="status"'),
        ("{% banner 'Failed.' 'error' %}", 'role="alert"'),
        ("{% summary_list rows %}", '<dl class="summary">'),
        ("{% task_list rows %}", '<ul class="tasks">'),
        ("{% step_rows rows %}", '<ol class="ladder">'),
        ("{% bar 1 2 'half' %}", 'aria-label="half"'),
        ("{% choice_group name='a' legend='L' choices=rows %}", "<legend>L</legend>"),
    ],
)
def test_tags(tag: str, expected: str) -> None:
    html = render(tag, rows=())
    assert expected in html if expected else html == ""
