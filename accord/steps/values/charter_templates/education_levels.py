"""Anchored levels for the template of education: what is seen at each, the lowest first.

Each behaviour is anchored by what people do, as behaviourally anchored rating scales are (Smith &
Kendall 1963); the words are Accord's own.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.wording import LEADERS_FIVE, LEADERS_FOUR, WrittenLevels

LEVELS = {
    "pupils": WrittenLevels(
        (
            _("Argues from what it earns their own organisation, and calls the school “the site”."),
            _("Names pupils and schools when asked."),
            _("Says without being asked what a choice does for pupils and schools."),
            _("Brings a choice that serves pupils better, also where it costs their own organisation."),
            _("Gets others to give up a gain of their own for it, and reports afterwards what pupils got."),
        ),
        LEADERS_FIVE,
    ),
    "problem": WrittenLevels(
        (
            _("Answers a problem with a letter about whose contract it is."),
            _("Works on their own half of it, and waits for the others."),
            _("Rings the others, and names a first step within the week."),
            _("Gets those who know most, from every partner, to one table before money is spoken of."),
            _("Sees to it that problems of this kind have an owner before they arise."),
        ),
        LEADERS_FOUR,
    ),
    "early": WrittenLevels(
        (
            _("Lets a problem come out by itself."),
            _("Tells their own boss, and leaves it there."),
            _("Tells those it touches within two working days."),
            _("Tells them when it is still only likely, and brings two ways to deal with it."),
            _("Thanks others for bad news in front of everybody, so that the next one comes sooner."),
        ),
        LEADERS_FOUR,
    ),
    "share": WrittenLevels(
        (
            _("Gives nothing out without being told to."),
            _("Answers when asked."),
            _("Puts what changes the others’ work into the shared place within a week."),
            _("Asks the others what they lack, and brings it."),
            _("Opens what was kept back by habit, and settles with the others what has to stay closed."),
        ),
        LEADERS_FOUR,
    ),
    "disagree": WrittenLevels(
        (
            _("Nods in the meeting, and objects afterwards."),
            _("Disagrees with people of their own organisation only."),
            _("Says “I see it differently” in the meeting, and why."),
            _("Asks each partner what speaks against it before anything is decided."),
            _("Changes their own mind aloud when a good reason comes up, and has the doubts written down."),
        ),
        LEADERS_FIVE,
    ),
    "done": WrittenLevels(
        (
            _("Lets the day pass, and waits to be asked."),
            _("Says on the day that it will be late."),
            _("Does it by the day, or names a new day before the old one has passed."),
            _("Promises only what can be done, and asks early for what it needs."),
            _("Looks with the others at what was moved twice, and takes the cause away."),
        ),
        LEADERS_FOUR,
    ),
    "stand": WrittenLevels(
        (
            _("Says at home that it was the others’ decision."),
            _("Passes a decision on without its reasons."),
            _("Explains it at home as “we decided”, with the reasons, within two weeks."),
            _("Finds somebody at home to carry it out, and asks after it."),
            _("Defends it at home also where it goes against their own interest."),
        ),
        LEADERS_FIVE,
    ),
    "heard": WrittenLevels(
        (
            _("Decides, and lets those affected find out."),
            _("Tells them beforehand what will be decided."),
            _("Asks them beforehand, and gives the reasons with the decision."),
            _("Shows in the decision what came from them, and answers what did not."),
            _("Asks first those who are smallest or seldom asked, and changes course for a good reason."),
        ),
        LEADERS_FOUR,
    ),
    "cause": WrittenLevels(
        (
            _("Looks for who did it, and keeps the e-mails."),
            _("Leaves it be once the damage is mended."),
            _("Goes through what happened step by step with those who were there."),
            _("Begins with what their own organisation would do differently."),
            _("Sees to it that what was learnt is changed everywhere, and looks again after a while."),
        ),
        LEADERS_FOUR,
    ),
}
