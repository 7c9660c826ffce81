"""A charter to begin with, written for a partnership that builds and runs schools.

The words are Accord's own. What each behaviour is about, its construct, has been studied by others:

- Shared purpose: shared goals in relational coordination (Gittell 2002); joint action between firms
  (Heide & Miner 1992).
- Openness: timely communication between partners (Mohr & Spekman 1994); voice and psychological
  safety (Edmondson 1999); constructive controversy (Tjosvold 1998).
- Keeping our word: ability and integrity as grounds of trust (Mayer, Davis & Schoorman 1995), between
  organisations (Zaheer, McEvily & Perrone 1998); commitment to what was decided (Morgan & Hunt 1994).
- Fairness: voice before a decision and reasons after it, procedural and informational justice (Leventhal
  1980; Colquitt 2001); solving problems instead of blaming (Gittell 2002).

Each behaviour is a sentence that can be answered with "how often", because questionnaires ask it so.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.education_levels import LEVELS
from accord.steps.values.charter_templates.wording import Template, WrittenBehaviour, WrittenValue

_PURPOSE = WrittenValue(
    name=_("Shared purpose"),
    meaning=_("We are here so that children learn in better schools, and we weigh every choice by that."),
    behaviours=(
        WrittenBehaviour(
            key="pupils",
            behaviour=_("We put what pupils and schools gain before what one of us gains."),
            seen=_(
                "Somebody asks “What does this mean for the pupils?” before the cost is settled. "
                "A partner gives something up, and says why."
            ),
            not_seen=_(
                "The school is only ever called “the site”. A change is argued for by what it earns, "
                "and pupils come in afterwards."
            ),
            standard=_("Every choice put to the board says what it does for pupils and schools."),
        ),
        WrittenBehaviour(
            key="problem",
            behaviour=_("We solve a problem together before we ask whose contract it falls under."),
            seen=_(
                "Those who know most about it, from every partner, sit down within the week. "
                "The letter about money comes later, if at all."
            ),
            not_seen=_(
                "The first answer is a letter. Two partners each work on half of it and wait for the other."
            ),
            standard=_("Within five working days a problem has one owner for all of us, and a first step."),
        ),
    ),
)

_OPENNESS = WrittenValue(
    name=_("Openness"),
    meaning=_("We say what we know, early and plainly, so that nobody is taken by surprise."),
    behaviours=(
        WrittenBehaviour(
            key="early",
            behaviour=_("We tell each other about problems while there is still time to act."),
            seen=_(
                "The site manager rings the council on the day a delivery slips, and brings two ways "
                "to deal with it. Whoever brings bad news is thanked for it."
            ),
            not_seen=_(
                "A delay comes out at the board meeting. People ask their own boss first whether the "
                "others may know."
            ),
            standard=_("Whoever sees a problem tells those it touches within two working days."),
        ),
        WrittenBehaviour(
            key="share",
            behaviour=_("We share what the others need to know before they have to ask."),
            seen=_(
                "Programmes, costs and surveys lie in one place that every partner can open. "
                "Schools know who decides what, and when."
            ),
            not_seen=_("Each partner keeps a list of its own. “That is commercial” ends the conversation."),
            standard=_("What changes another partner’s work is in the shared place within a week."),
        ),
        WrittenBehaviour(
            key="disagree",
            behaviour=_("We say so when we disagree, whoever is in the room."),
            seen=_(
                "Somebody says “I see it differently” to a director, and is asked to go on. "
                "The minutes hold the doubts as well as the decision."
            ),
            not_seen=_("Everybody nods, and the real meeting is held in the car park afterwards."),
            standard=_(
                "Before a decision, whoever leads the meeting asks each partner what speaks against it."
            ),
        ),
    ),
)

_WORD = WrittenValue(
    name=_("Keeping our word"),
    meaning=_("We promise what we can do, and then we do it."),
    behaviours=(
        WrittenBehaviour(
            key="done",
            behaviour=_("We do what we said we would do, by the day we said."),
            seen=_(
                "A meeting begins with what became of the last one’s actions. Somebody who will be "
                "late says so before the day, and names a new one."
            ),
            not_seen=_("The same action stands in the minutes for the third time, and nobody asks."),
            standard=_("Every action has one owner and one day, and is done or moved before that day."),
        ),
        WrittenBehaviour(
            key="stand",
            behaviour=_("We stand by joint decisions in our own organisation."),
            seen=_(
                "A director explains a decision to her own people as “we decided”, with the reasons, "
                "and finds somebody to carry it out."
            ),
            not_seen=_(
                "“That was the partnership, not us.” A yes in the room, and another order next morning."
            ),
            standard=_("Whoever took part in a decision has explained it at home within two weeks."),
        ),
    ),
)

_FAIRNESS = WrittenValue(
    name=_("Fairness"),
    meaning=_("No partner gets its way by size, and nobody is left with the blame."),
    behaviours=(
        WrittenBehaviour(
            key="heard",
            behaviour=_("We hear the people affected before we decide, and tell them our reasons."),
            seen=_(
                "The head teacher has talked through the drawings before they are fixed. "
                "The smallest partner is asked first."
            ),
            not_seen=_(
                "It was settled in a call before the meeting. The school learns of it from a letter, "
                "without a reason."
            ),
            standard=_("Those whom a decision touches are asked before it, and hear the reasons with it."),
        ),
        WrittenBehaviour(
            key="cause",
            behaviour=_("When something goes wrong, we look for the cause and not for somebody to blame."),
            seen=_(
                "People from every partner go through what happened, step by step. "
                "Each says what they would do differently."
            ),
            not_seen=_("E-mails are kept for the day of reckoning. “We told you so” is said aloud."),
            standard=_(
                "After every serious slip we meet once to learn from it, and write down what we change."
            ),
        ),
    ),
)

EDUCATION = Template(
    key="education",
    title=_("How we work together"),
    for_whom=_("For partnerships that build and run schools"),
    sources=(
        "Gittell 2002; Heide & Miner 1992",
        "Mohr & Spekman 1994; Edmondson 1999; Tjosvold 1998",
        "Mayer, Davis & Schoorman 1995; Zaheer, McEvily & Perrone 1998; Morgan & Hunt 1994",
        "Leventhal 1980; Colquitt 2001",
    ),
    values=(_PURPOSE, _OPENNESS, _WORD, _FAIRNESS),
    levels=LEVELS,
)
