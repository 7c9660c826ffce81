"""What rooms offer to the whole house, so that no room above needs to know them by name."""

from accord.foundations.registry.beside import beside
from accord.foundations.registry.evidence import Evidence, evidence, evidence_of
from accord.foundations.registry.helping import (
    Help,
    Word,
    all_help,
    all_words,
    help_for,
    helps,
    means,
    words_of,
)
from accord.foundations.registry.joining import ForJoiners, all_for_joiners, for_joiners
from accord.foundations.registry.kept import Cell, Kept, Subject, keeps, kept
from accord.foundations.registry.minutes import Asked, asked_in, minutes, minutes_each
from accord.foundations.registry.needs import Suggested, suggested_needs, suggests_need
from accord.foundations.registry.retention import Retention, goes, retentions, rows_go
from accord.foundations.registry.room import Room
from accord.foundations.registry.searching import Findable, Shelf, searches, shelves, shelves_for, told
from accord.foundations.registry.setting_up import FirstThing, How, first_things, sets_up
from accord.foundations.registry.steps import (
    Descriptor,
    Headline,
    Standing,
    Weight,
    sentences,
    step,
    steps,
)
from accord.foundations.registry.waiting import Waiting, waiting, waiting_for

__all__ = [
    "Asked",
    "Cell",
    "Descriptor",
    "Evidence",
    "Findable",
    "FirstThing",
    "ForJoiners",
    "Headline",
    "Help",
    "How",
    "Kept",
    "Retention",
    "Room",
    "Shelf",
    "Standing",
    "Subject",
    "Suggested",
    "Waiting",
    "Weight",
    "Word",
    "all_for_joiners",
    "all_help",
    "all_words",
    "asked_in",
    "beside",
    "evidence",
    "evidence_of",
    "first_things",
    "for_joiners",
    "goes",
    "help_for",
    "helps",
    "keeps",
    "kept",
    "means",
    "minutes",
    "minutes_each",
    "retentions",
    "rows_go",
    "searches",
    "sentences",
    "sets_up",
    "shelves",
    "shelves_for",
    "step",
    "steps",
    "suggested_needs",
    "suggests_need",
    "told",
    "waiting",
    "waiting_for",
    "words_of",
]
