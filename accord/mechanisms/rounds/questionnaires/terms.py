"""The terms of a round in words: the exact text that every partner agrees to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement.stages import names
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.scales import Scale

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.reporting import Together

MOMENT = "j F Y, H:i"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementTerms:
    """A statement with the scale on which it is answered. notes: what else partners agree to about it."""

    text: str
    scale: Scale
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionTerms:
    """A page of statements. notes: its words in other languages."""

    title: str
    statements: Sequence[StatementTerms]
    introduction: str = ""
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """All that partners agree to when they agree to a round.

    charter: about whose behaviours it asks; "" where it asks something else. questionnaire: of the
    partnership's own, with its version; "" for the usual one. asked_in_words: open questions. about_somebody:
    whether a list of raters is asked about one person; no text says which. listed: how many stand on the list
    whose people are asked; None where everybody is.
    """

    title: str
    charter: str
    charter_version: int
    opens_at: datetime
    closes_at: datetime
    zone: ZoneInfo
    organisations: Sequence[str] | None
    cuts: Sequence[str]
    together: Sequence[tuple[str, Sequence[str]]]
    minimum: int
    comment_question: str
    sections: Sequence[SectionTerms]
    questionnaire: str = ""
    asked_in_words: Sequence[str] = ()
    about_somebody: bool = False
    listed: int | None = None


def terms_text(terms: Terms) -> str:
    """Return the canonical text; the hash of this is what binds the partners."""
    lines = [terms.title, "", *_frame(terms), ""]
    number = 0
    for section in terms.sections:
        lines += [f"# {section.title}", *_set_in(section.notes), *_introduction(section.introduction), ""]
        for statement in section.statements:
            number += 1
            labels = enumerate(statement.scale.labels, start=1)
            anchors = ", ".join(f"{value} {label}" for value, label in labels)
            lines += [f"{number}. {statement.text}", f"   ({anchors})", *_set_in(statement.notes)]
        lines.append("")
    return "\n".join(lines)


def _set_in(notes: Sequence[str]) -> list[str]:
    """Lines that go on from the one above, whatever is written in them."""
    return [f"   {' '.join(note.split())}" for note in notes]


def _introduction(words: str) -> list[str]:
    """What stands before the statements, so written that it cannot pass for one."""
    first, *rest = [line.strip() for line in words.splitlines() if line.strip()] or [""]
    return ["", f"{_('To be read first')}: {first}", *(f"  {line}" for line in rest)] if first else []


def settings_in_words(terms: Terms) -> dict[str, str | int]:
    """Return what the steward chose, by the name of each setting; the statements follow from the charter."""
    return {
        "title": terms.title,
        "audience": _audience(terms.organisations, terms.listed),
        "opens": terms.opens_at.astimezone(UTC).isoformat(timespec="minutes"),
        "closes": terms.closes_at.astimezone(UTC).isoformat(timespec="minutes"),
        "groups": _groups(terms.cuts),
        "together": "; ".join(_together_in_words(name, names(members)) for name, members in terms.together),
        "minimum": terms.minimum,
        "comment_question": terms.comment_question,
    }


def _frame(terms: Terms) -> list[str]:
    charter = _("Charter: {title}, version {version}")
    return [
        *([charter.format(title=terms.charter, version=terms.charter_version)] if terms.charter else []),
        *([_("Questionnaire: {title}").format(title=terms.questionnaire)] if terms.questionnaire else []),
        _("Who is asked: {audience}").format(
            audience=_("the raters that were confirmed")
            if terms.about_somebody
            else _audience(terms.organisations, terms.listed)
        ),
        _("Opens: {moment} ({zone}), or when the last partner has agreed, if that is later").format(
            moment=local(terms.opens_at, terms.zone), zone=terms.zone.key
        ),
        _("Closes: {moment} ({zone})").format(moment=local(terms.closes_at, terms.zone), zone=terms.zone.key),
        *_shown(terms),
        _("Comment: {question}").format(question=terms.comment_question or _("none is asked for")),
        *(_("Asked in words: {question}").format(question=question) for question in terms.asked_in_words),
        _("Answers are given in confidence. After the round closes, no single set of answers is kept."),
    ]


def _shown(terms: Terms) -> list[str]:
    """Of which groups something is shown, and to whom where it is not everybody."""
    if terms.about_somebody:
        return [
            _("Its report is for the person it is about, and no group of fewer than 3 raters stands in it.")
        ]
    return [
        _("Results are shown for: {groups}").format(groups=_groups(terms.cuts)),
        *(
            _("Together under one name, “{name}”: {members}").format(name=name, members="; ".join(members))
            for name, members in terms.together
        ),
        ngettext(
            "No group of fewer than {count} answer is shown.",
            "No group of fewer than {count} answers is shown.",
            terms.minimum,
        ).format(count=terms.minimum),
    ]


def local(moment: datetime, zone: ZoneInfo) -> str:
    """Return a moment as it stands on the partnership's clocks, in words."""
    return in_words(moment.astimezone(zone), MOMENT)


def together_in_words(together: "Sequence[Together]") -> list[str]:
    """Return each name under which some stand together, and whom it stands for where it does not say so."""
    return [_together_in_words(each.name, names(each.called)) for each in together]


def _together_in_words(name: str, members: str) -> str:
    words = _("“{name}”") if name == members else _("“{name}”: {members}")
    return words.format(name=name, members=members)


def _audience(organisations: Sequence[str] | None, listed: int | None) -> str:
    if listed is not None:
        words = ngettext(
            "the one person on its list, if in post on the day it opens",
            "those of the {count} people on its list who are in post on the day it opens",
            listed,
        ).format(count=listed)
        return (
            words
            if organisations is None
            else _("{people}, at {names}").format(people=words, names=", ".join(organisations))
        )
    if organisations is None:
        return _("everyone in post on the day it opens")
    return _("everyone in post on the day it opens at {names}").format(names=", ".join(organisations))


def _groups(cuts: Sequence[str]) -> str:
    words = [_("everyone together")]
    if RoundCut.ORGANISATION in cuts:
        words.append(_("each organisation"))
    if RoundCut.TIER in cuts:
        words.append(_("each tier"))
    if RoundCut.TEAM in cuts:
        words.append(_("each team"))
    if RoundCut.ORGANISATION_TIER in cuts:
        words.append(_("each tier of each organisation"))
    return ", ".join(words)
