"""A charter to begin with, written for an alliance that builds and maintains.

The words are Accord's own. What each behaviour is about, its construct, has been studied by others:

- One team: integration of the project team (Baiden, Price & Dainty 2006); shared identity over
  organisations (Ashforth & Mael 1989).
- Straight talk: timely communication between partners (Mohr & Spekman 1994); speaking up (Morrison 2011).
- Safe and right first time: safety climate (Zohar 1980); learning from errors (Van Dyck et al. 2005).
- Fair dealing: procedural and informational justice (Leventhal 1980; Colquitt 2001); relational norms in
  exchange (Heide & John 1992).

Each behaviour is a sentence that can be answered with "how often", because questionnaires ask it so.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.construction_levels import LEVELS
from accord.steps.values.charter_templates.wording import Template, WrittenBehaviour, WrittenValue

_TEAM = WrittenValue(
    name=_("One team"),
    meaning=_("On this job there is one site, one programme and one team, whoever pays the wages."),
    behaviours=(
        WrittenBehaviour(
            key="plan",
            behaviour=_("We plan the week together, with those who will do the work."),
            seen=_(
                "Supervisors and suppliers stand at one board and move the cards themselves. "
                "A promise is made by whoever keeps it."
            ),
            not_seen=_("The programme comes down by e-mail, and the trades read it on the day."),
            standard=_("Every week’s plan is agreed on the Thursday before by those who will carry it out."),
        ),
        WrittenBehaviour(
            key="lend",
            behaviour=_("We lend people and plant to each other when the job needs it."),
            seen=_(
                "A gang that waits helps next door. The hours are noted by the two foremen, not argued over."
            ),
            not_seen=_("One crane stands idle while another is hired. “That is not in our package.”"),
            standard=_("What a partner can spare is offered the same day, before anything is hired in."),
        ),
    ),
)

_TALK = WrittenValue(
    name=_("Straight talk"),
    meaning=_("We say what is so, to the one it concerns, while it can still be changed."),
    behaviours=(
        WrittenBehaviour(
            key="warn",
            behaviour=_("We warn each other as soon as we see that cost or time may slip."),
            seen=_("Somebody rings before the figures are certain. The warning names what might still help."),
            not_seen=_("The first sign is a notice under the contract, on the last possible day."),
            standard=_("A warning is given within three working days of the first doubt."),
        ),
        WrittenBehaviour(
            key="figures",
            behaviour=_("We show each other the real cost and the real progress."),
            seen=_("The forecast on the wall is the one that head office has. A bad month is shown as one."),
            not_seen=_("There are two programmes: one for the meeting, one for ourselves."),
            standard=_("Every partner sees the same cost and progress report by the fifth of each month."),
        ),
    ),
)

_SAFE = WrittenValue(
    name=_("Safe and right first time"),
    meaning=_("Nobody is hurt and nothing is built twice, and that counts before the programme does."),
    behaviours=(
        WrittenBehaviour(
            key="stop",
            behaviour=_("We stop the work when it is not safe, and thank whoever stopped it."),
            seen=_("An apprentice calls a halt, and the foreman says thank you in front of the gang."),
            not_seen=_("“Just finish this bit.” Whoever stopped it is chaffed about it at lunch."),
            standard=_("Anybody may stop any work, and hears the same day what was done about it."),
        ),
        WrittenBehaviour(
            key="learn",
            behaviour=_("We look together at what had to be done twice, and change how we do it."),
            seen=_("Designer, supervisor and installer stand before the wall and ask how it came about."),
            not_seen=_("It is knocked down by night, and the bill goes to the smallest firm."),
            standard=_("Whatever is done twice is looked at within a week, and one change is written down."),
        ),
    ),
)

_FAIR = WrittenValue(
    name=_("Fair dealing"),
    meaning=_("Whoever does good work here earns a fair return, down to the smallest supplier."),
    behaviours=(
        WrittenBehaviour(
            key="pay",
            behaviour=_("We pay for work that is done by the day on which it is due."),
            seen=_("The supplier’s clerk never needs to ring. A query is asked in the first week."),
            not_seen=_("Payment waits for a form that nobody mentioned before."),
            standard=_("Every undisputed invoice is paid within thirty days, through every tier."),
        ),
        WrittenBehaviour(
            key="settle",
            behaviour=_("We settle a dispute where it arises before it goes to those above."),
            seen=_("Two site managers sit down with the drawings. What they settle is written on one page."),
            not_seen=_("Letters pile up for months, and the directors read of it for the first time."),
            standard=_("A dispute is settled on site within ten days, or goes up one step with both views."),
        ),
    ),
)

CONSTRUCTION = Template(
    key="construction",
    title=_("How we build together"),
    for_whom=_("For alliances that build and maintain"),
    sources=(
        "Baiden, Price & Dainty 2006; Ashforth & Mael 1989",
        "Mohr & Spekman 1994; Morrison 2011",
        "Zohar 1980; Van Dyck, Frese, Baer & Sonnentag 2005",
        "Leventhal 1980; Colquitt 2001; Heide & John 1992",
    ),
    values=(_TEAM, _TALK, _SAFE, _FAIR),
    levels=LEVELS,
)
