"""What rooms offer to the whole house, so that no room above needs to know them by name."""

from accord.foundations.registry.beside import beside
from accord.foundations.registry.dates import Dated, Sort, dates, day_of, days_of, own_dates, year_of
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
from accord.foundations.registry.own import Own, OwnLine, own, own_of
from accord.foundations.registry.packs import (
    Held,
    Pack,
    Section,
    Shows,
    Span,
    all_shows,
    in_pack,
    sections_of,
    shows,
)
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
    "Dated",
    "Descriptor",
    "Evidence",
    "Findable",
    "FirstThing",
    "ForJoiners",
    "Headline",
    "Held",
    "Help",
    "How",
    "Kept",
    "Own",
    "OwnLine",
    "Pack",
    "Retention",
    "Room",
    "Section",
    "Shelf",
    "Shows",
    "Sort",
    "Span",
    "Standing",
    "Subject",
    "Suggested",
    "Waiting",
    "Weight",
    "Word",
    "all_for_joiners",
    "all_help",
    "all_shows",
    "all_words",
    "asked_in",
    "beside",
    "dates",
    "day_of",
    "days_of",
    "evidence",
    "evidence_of",
    "first_things",
    "for_joiners",
    "goes",
    "help_for",
    "helps",
    "in_pack",
    "keeps",
    "kept",
    "means",
    "minutes",
    "minutes_each",
    "own",
    "own_dates",
    "own_of",
    "retentions",
    "rows_go",
    "searches",
    "sections_of",
    "sentences",
    "sets_up",
    "shelves",
    "shelves_for",
    "shows",
    "step",
    "steps",
    "suggested_needs",
    "suggests_need",
    "told",
    "waiting",
    "waiting_for",
    "words_of",
    "year_of",
]
