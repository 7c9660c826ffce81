"""A charter to begin with, written for services that look after the same people.

The words are Accord's own. What each behaviour is about, its construct, has been studied by others:

- The person first: person-centred care (Mead & Bower 2000); shared goals in relational coordination
  (Gittell 2002).
- Knowing each other: mutual respect and shared knowledge (Gittell 2002); transactive memory (Wegner 1987).
- Speaking up: psychological safety (Edmondson 1999); speaking up for safety (Okuyama, Wagner & Bijnen 2014).
- Carrying it together: collective responsibility and continuity of care (Haggerty et al. 2003).

Each behaviour is a sentence that can be answered with "how often", because questionnaires ask it so.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.care_levels import LEVELS
from accord.steps.values.charter_templates.wording import Template, WrittenBehaviour, WrittenValue

_PERSON = WrittenValue(
    name=_("The person first"),
    meaning=_("We begin with the life of the person, and fit our services around it."),
    behaviours=(
        WrittenBehaviour(
            key="ask",
            behaviour=_("We ask people what matters to them before we plan for them."),
            seen=_("The plan begins with a sentence in the person’s own words. Families are in the room."),
            not_seen=_("The plan is a list of services, and the person signs it at the end."),
            standard=_("Every joint plan opens with what matters to the person, in their own words."),
        ),
        WrittenBehaviour(
            key="once",
            behaviour=_("We let people tell their story once, and pass it on between us."),
            seen=_("“I have read what you told my colleague. Is it still so?”"),
            not_seen=_("Three services ask for the same history in one week."),
            standard=_("Whoever comes second has read the notes of whoever came first."),
        ),
    ),
)

_KNOWING = WrittenValue(
    name=_("Knowing each other"),
    meaning=_("We know who does what, what they can do, and what their day is like."),
    behaviours=(
        WrittenBehaviour(
            key="ring",
            behaviour=_("We ring each other by name before we send a form."),
            seen=_("A referral begins with a call of two minutes. People know whom to ask for."),
            not_seen=_("A form goes to an in-box, and comes back after a fortnight for a missing tick."),
            standard=_("Every team has the direct numbers of those it works with, and uses them first."),
        ),
        WrittenBehaviour(
            key="visit",
            behaviour=_("We spend time where the others work, and see what they see."),
            seen=_(
                "A nurse goes along with the housing officer for a morning. New starters visit each service."
            ),
            not_seen=_("“I have no idea what they do over there.”"),
            standard=_("Everybody has spent half a day in another service within their first three months."),
        ),
    ),
)

_SPEAKING = WrittenValue(
    name=_("Speaking up"),
    meaning=_("A worry that is said early can still help somebody."),
    behaviours=(
        WrittenBehaviour(
            key="worry",
            behaviour=_("We say a worry about somebody’s safety on the same day, to whoever can act."),
            seen=_("Somebody says “I may be wrong, but…” to a consultant, and is listened to."),
            not_seen=_("Afterwards four people say that they had noticed it."),
            standard=_("A worry about safety is said on the day, and answered on the next."),
        ),
        WrittenBehaviour(
            key="rank",
            behaviour=_("We ask those who see the person most, whatever their grade."),
            seen=_("The care worker speaks first at the review. Her words change the plan."),
            not_seen=_("The most senior person speaks first, and then nobody differs."),
            standard=_("At every review, whoever sees the person most is asked first."),
        ),
    ),
)

_TOGETHER = WrittenValue(
    name=_("Carrying it together"),
    meaning=_("Nobody falls between us, and nobody carries it alone."),
    behaviours=(
        WrittenBehaviour(
            key="handover",
            behaviour=_("We hand somebody over only when the other service has said yes."),
            seen=_("Both sit with the person for the last and the first visit. A name and a day are agreed."),
            not_seen=_("“Referred on”, and nobody knows whether anybody came."),
            standard=_("A handover is finished when the next service has confirmed the first visit."),
        ),
        WrittenBehaviour(
            key="review",
            behaviour=_("We go through what went wrong together, and change one thing after it."),
            seen=_("People of every service tell what they saw, in the order of the days."),
            not_seen=_("Each service writes its own report, and sends it to its own lawyers."),
            standard=_(
                "After every serious event we meet within two weeks, and name one change with its owner."
            ),
        ),
    ),
)

CARE = Template(
    key="care",
    title=_("How we care together"),
    for_whom=_("For services that look after the same people"),
    sources=(
        "Mead & Bower 2000; Gittell 2002",
        "Wegner 1987",
        "Edmondson 1999; Okuyama, Wagner & Bijnen 2014",
        "Haggerty, Reid, Freeman, Starfield, Adair & McKendry 2003",
    ),
    values=(_PERSON, _KNOWING, _SPEAKING, _TOGETHER),
    levels=LEVELS,
)
