"""Anchored levels for the template of education: what is seen at each, the lowest first, and what its
standard means for directors, senior managers, managers and everyone.

Each behaviour is anchored by what people do, as behaviourally anchored rating scales are (Smith &
Kendall 1963); the words are Accord's own.
"""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates.wording import WrittenLevels, expected

LEVELS = {
    "pupils": WrittenLevels(
        (
            _("Argues from what it earns their own organisation, and calls the school “the site”."),
            _("Names pupils and schools when asked."),
            _("Says without being asked what a choice does for pupils and schools."),
            _("Brings a choice that serves pupils better, also where it costs their own organisation."),
            _("Gets others to give up a gain of their own for it, and reports afterwards what pupils got."),
        ),
        expected(
            _("Weighs it aloud at every board, and is the first to give something up."),
            _("Has every paper for a decision say what it does for pupils and schools."),
            _("Opens the team’s week with a school, and what it needs next."),
            _("Says so in the meeting when a choice makes a school’s day worse."),
            of_directors=5,
        ),
    ),
    "problem": WrittenLevels(
        (
            _("Answers a problem with a letter about whose contract it is."),
            _("Works on their own half of it, and waits for the others."),
            _("Rings the others, and names a first step within the week."),
            _("Gets those who know most, from every partner, to one table before money is spoken of."),
            _("Sees to it that problems of this kind have an owner before they arise."),
        ),
        expected(
            _("Keeps lawyers and letters out of the first week."),
            _("Names within a day who sits down for their own organisation."),
            _("Rings the managers of the others, and agrees the first step with them."),
            _("Helps with the first step before asking whose job it is."),
        ),
    ),
    "early": WrittenLevels(
        (
            _("Lets a problem come out by itself."),
            _("Tells their own boss, and leaves it there."),
            _("Tells those it touches within two working days."),
            _("Tells them when it is still only likely, and brings two ways to deal with it."),
            _("Thanks others for bad news in front of everybody, so that the next one comes sooner."),
        ),
        expected(
            _("Hears bad news calmly, and passes it on to the other directors within two days."),
            _("Asks each week what might go wrong, and tells the other partners."),
            _("Has the team say its doubts on Monday, and passes on what touches others."),
            _("Tells whoever it touches within two working days."),
        ),
    ),
    "share": WrittenLevels(
        (
            _("Gives nothing out without being told to."),
            _("Answers when asked."),
            _("Puts what changes the others’ work into the shared place within a week."),
            _("Asks the others what they lack, and brings it."),
            _("Opens what was kept back by habit, and settles with the others what has to stay closed."),
        ),
        expected(
            _("Decides what has to stay closed, and opens all else."),
            _("Sees to it that programmes and costs lie where every partner can open them."),
            _("Asks the other teams each month what they lack."),
            _("Puts into the shared place what changes the work of others."),
        ),
    ),
    "disagree": WrittenLevels(
        (
            _("Nods in the meeting, and objects afterwards."),
            _("Disagrees with people of their own organisation only."),
            _("Says “I see it differently” in the meeting, and why."),
            _("Asks each partner what speaks against it before anything is decided."),
            _("Changes their own mind aloud when a good reason comes up, and has the doubts written down."),
        ),
        expected(
            _("Asks for objections before a vote, and changes their own mind aloud."),
            _("Objects in the meeting, to directors too, and has the doubts written down."),
            _("Asks each in the team what speaks against it, the newest first."),
            _("Says “I see it differently”, and why."),
            of_directors=5,
        ),
    ),
    "done": WrittenLevels(
        (
            _("Lets the day pass, and waits to be asked."),
            _("Says on the day that it will be late."),
            _("Does it by the day, or names a new day before the old one has passed."),
            _("Promises only what can be done, and asks early for what it needs."),
            _("Looks with the others at what was moved twice, and takes the cause away."),
        ),
        expected(
            _("Promises little at the board, and does it by the day."),
            _("Looks each month at what was moved twice, and takes the cause away."),
            _("Begins each meeting with what became of the last one’s actions."),
            _("Does it by the day, or names a new day before."),
        ),
    ),
    "stand": WrittenLevels(
        (
            _("Says at home that it was the others’ decision."),
            _("Passes a decision on without its reasons."),
            _("Explains it at home as “we decided”, with the reasons, within two weeks."),
            _("Finds somebody at home to carry it out, and asks after it."),
            _("Defends it at home also where it goes against their own interest."),
        ),
        expected(
            _("Explains a joint decision to their own board as “we decided”, also where it costs."),
            _("Takes it to their own departments within two weeks, and finds who carries it out."),
            _("Explains it to the team with its reasons, and asks after a month how it goes."),
            _("Speaks of it as ours, and asks where the reasons are not clear."),
            of_directors=5,
        ),
    ),
    "heard": WrittenLevels(
        (
            _("Decides, and lets those affected find out."),
            _("Tells them beforehand what will be decided."),
            _("Asks them beforehand, and gives the reasons with the decision."),
            _("Shows in the decision what came from them, and answers what did not."),
            _("Asks first those who are smallest or seldom asked, and changes course for a good reason."),
        ),
        expected(
            _("Decides nothing that touches schools before they were asked."),
            _("Shows with each decision what came from those affected, and answers what did not."),
            _("Asks the smallest and the quietest first."),
            _("Asks whoever has to live with it before it is fixed."),
        ),
    ),
    "cause": WrittenLevels(
        (
            _("Looks for who did it, and keeps the e-mails."),
            _("Leaves it be once the damage is mended."),
            _("Goes through what happened step by step with those who were there."),
            _("Begins with what their own organisation would do differently."),
            _("Sees to it that what was learnt is changed everywhere, and looks again after a while."),
        ),
        expected(
            _("Asks what we would do differently, and never first who it was."),
            _("Brings the partners together within days, and has what was learnt changed everywhere."),
            _("Goes through it with those who were there, and begins with their own part."),
            _("Tells what happened as it was, their own part as well."),
        ),
    ),
}
