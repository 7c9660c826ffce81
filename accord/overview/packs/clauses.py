"""The clauses of ISO 44001 (collaborative business relationship management), by their numbers.

What each asks stands here in our own words, short, as a partnership would say it; none of the standard's text
does. Numbers are those of the edition of 2017, two levels deep. Whoever is audited reads the standard itself.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence

STANDARD = _("ISO 44001:2017")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its number. asks: what we read in it. elsewhere: what is no business of Accord's, if so."""

    number: str
    asks: Sentence
    elsewhere: Sentence = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Clauses under one number, in the order of the standard."""

    number: str
    about: Sentence
    clauses: tuple[Clause, ...]


_EACH_PARTNER = _("Each partner keeps this for itself.")

CHAPTERS: tuple[Chapter, ...] = (
    Chapter(
        "4",
        _("Where we stand"),
        (
            Clause("4.1", _("Do we know what around us and inside us shapes how we work together?")),
            Clause("4.2", _("Do we know who depends on us, and what they need?")),
            Clause("4.3", _("Is it clear what our working together covers, and what not?")),
            Clause("4.4", _("Is there a system by which we run it, and does it live?")),
            Clause("4.5", _("Do we know what value it is to create?")),
        ),
    ),
    Chapter(
        "5",
        _("Who leads"),
        (
            Clause("5.1", _("Do those at the top stand for it, and can others see that?")),
            Clause("5.2", _("Is there a policy that everybody knows?")),
            Clause("5.3", _("Is it clear who does what, and who may decide?")),
        ),
    ),
    Chapter(
        "6",
        _("What we plan"),
        (
            Clause(
                "6.1",
                _("Do we look at risks and chances, and act on them?"),
                _("The register of risks is kept elsewhere."),
            ),
            Clause("6.2", _("Do we have goals, and a plan to reach them?")),
            Clause("6.3", _("Did we choose which relations deserve this effort?"), _EACH_PARTNER),
        ),
    ),
    Chapter(
        "7",
        _("What carries it"),
        (
            Clause("7.1", _("Are people, places and means there?")),
            Clause("7.2", _("Can people do it, and do they behave so?")),
            Clause("7.3", _("Does everybody know what it is about, and their own part in it?")),
            Clause("7.4", _("Is it settled who tells whom what, and when?")),
            Clause("7.5", _("Is what matters written down, kept, and safe from being changed?")),
        ),
    ),
    Chapter(
        "8",
        _("How we do it, stage by stage"),
        (
            Clause("8.1", _("Is the work planned, and kept to the plan?")),
            Clause("8.2", _("Stage 1: did each of us know why to work with others?"), _EACH_PARTNER),
            Clause("8.3", _("Stage 2: is what we know passed on, and not lost with people?")),
            Clause("8.4", _("Stage 3: did each of us look at whether it is ready itself?"), _EACH_PARTNER),
            Clause("8.5", _("Stage 4: were partners chosen on how they work, too?")),
            Clause("8.6", _("Stage 5: do we decide, share and behave as we agreed?")),
            Clause("8.7", _("Stage 6: do we create more together, and show it?")),
            Clause("8.8", _("Stage 7: do we stay together when it is hard?")),
            Clause(
                "8.9",
                _("Stage 8: do we know how we would part, and is it kept up to date?"),
                _("The terms of parting stand in the contract."),
            ),
        ),
    ),
    Chapter(
        "9",
        _("How we look at it"),
        (
            Clause("9.1", _("Do we measure how it goes, and read what we measure?")),
            Clause(
                "9.2",
                _("Does somebody check from time to time whether we do as we say?"),
                _("Audits are held outside of Accord; this pack is made for them."),
            ),
            Clause("9.3", _("Do those at the top look at it regularly, and decide?")),
        ),
    ),
    Chapter(
        "10",
        _("How we get better"),
        (
            Clause("10.1", _("When something goes wrong, is it put right, and is anything learned?")),
            Clause("10.2", _("Does it get better over time?")),
        ),
    ),
)
