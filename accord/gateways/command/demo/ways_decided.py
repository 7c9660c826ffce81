"""What the partners of the demo decided about how they do things: most of it comes from one of them."""

from dataclasses import dataclass

from accord.steps.culture.ways.rules import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A decision of the story. origins: partners by key. review: on which day it is looked at again."""

    key: str
    day: int
    words: str
    reasons: str
    kind: Kind = Kind.ADOPT
    origins: tuple[str, ...] = ("kestrel",)
    review: int = 260


TOLD = (
    Told(
        key="deciding-meetings",
        day=-107,
        words="Half an hour standing up, Mondays at seven, at Kiln House. The chair goes round each month.",
        reasons="It is short, and whoever has to act is there. Papers for a decision still come before.",
    ),
    Told(
        key="deciding-minutes",
        day=-107,
        words="A list of actions with names and days, sent before people have left the room.",
        reasons="Nobody read full minutes. We look again after three months, since legal was in doubt.",
        review=-6,
    ),
    Told(
        key="deciding-signing",
        day=-107,
        words="On the tablet, by whoever is on the list for that amount.",
        reasons="Paper took nine days on average.",
    ),
    Told(
        key="talking-email",
        day=-107,
        words="First names and two lines; what takes longer is a call.",
        reasons="Long mails with many in copy were read as distrust.",
    ),
    Told(
        key="money-expenses",
        day=-107,
        words="A photograph by phone, paid within a week.",
        reasons="It is the quickest, and nobody lends the partnership money.",
    ),
    Told(
        key="money-invoices",
        day=-107,
        words="Fourteen days, matched by the system.",
        reasons="Suppliers wait least. The council’s second check found nothing in two years.",
    ),
    Told(
        key="systems-reporting",
        day=-44,
        words="The live board, each week; the quarterly page is taken from it.",
        reasons="One set of figures. The project office no longer writes reports twice.",
    ),
    Told(
        key="systems-files",
        day=-44,
        words="By project, building and trade.",
        reasons="Most files are drawings, and site staff look for a building.",
    ),
    Told(
        key="people-hours",
        day=-44,
        words="Each as at home; who is where stands in the shared calendar by Friday noon.",
        reasons="Site work cannot move and office work can. What hurt was not knowing.",
        kind=Kind.APART,
        origins=(),
    ),
    Told(
        key="talking-bad-news",
        day=-106,
        words="Ring whoever has to act, the same day, and say whether it is certain; write it down after.",
        reasons="A call alone was forgotten, and a letter alone came too late. Each gave something up.",
        kind=Kind.BLEND,
        origins=("council", "kestrel"),
    ),
    Told(
        key="safety-site",
        day=-106,
        words="A card for everybody, a briefing each morning, and anybody may stop the work.",
        reasons="It is the strictest of the three, and it works.",
    ),
    Told(
        key="safety-children",
        day=-106,
        words="Everybody near a school is checked before the first day, whoever pays the wages.",
        reasons="Schools asked for it, and the council knows how it is done.",
        origins=("council",),
    ),
)
"""In the order in which they came into force; the last three are important, so every partner agreed."""
HIRING = Told(
    key="people-hiring",
    day=-98,
    words="The manager who needs the person fills the post, and tells the others.",
    reasons="Four weeks are too long while the site waits.",
)
DECLINED = (
    "Posts that work with our schools are filled openly. We cannot give that up, and would lose in court."
)
"""Why the council did not agree to it."""
