"""The demo's questionnaire in Polish, by the words that are translated."""

BEHAVIOURS = {
    "We put what pupils and schools gain before what one of us gains.": (
        "Korzyść uczniów i szkół stawiamy ponad korzyść jednego z nas."
    ),
    "We solve a problem together before we ask whose contract it falls under.": (
        "Rozwiązujemy problem razem, zanim zapytamy, czyjej umowy dotyczy."
    ),
    "We tell each other about problems while there is still time to act.": (
        "Mówimy sobie o problemach, gdy można jeszcze coś zrobić."
    ),
    "We share what the others need to know before they have to ask.": (
        "Przekazujemy innym to, co muszą wiedzieć, zanim będą musieli zapytać."
    ),
    "We say so when we disagree, whoever is in the room.": (
        "Mówimy, że się nie zgadzamy, bez względu na to, kto jest w pokoju."
    ),
    "We do what we said we would do, by the day we said.": (
        "Robimy to, co obiecaliśmy, w dniu, który obiecaliśmy."
    ),
    "We stand by joint decisions in our own organisation.": (
        "We własnej organizacji trzymamy się wspólnych decyzji."
    ),
    "We hear the people affected before we decide, and tell them our reasons.": (
        "Zanim zdecydujemy, słuchamy tych, których to dotyczy, i podajemy im powody."
    ),
    "When something goes wrong, we look for the cause and not for somebody to blame.": (
        "Gdy coś pójdzie źle, szukamy przyczyny, a nie winnego."
    ),
}
CORE_EIGHT = {
    "People in this partnership act on the values we agreed.": (
        "Ludzie w tym partnerstwie postępują zgodnie z wartościami, które uzgodniliśmy."
    ),
    "Our leaders do what they ask of others.": "Nasi przełożeni robią to, czego oczekują od innych.",
    "We talk openly about how well we work together.": "Mówimy otwarcie o tym, jak nam się współpracuje.",
    "My manager and I talk about what my work does for the partnership.": (
        "Rozmawiam z przełożonym o tym, co moja praca daje partnerstwu."
    ),
    "We keep the promises made when this partnership began.": (
        "Dotrzymujemy obietnic złożonych na początku partnerstwa."
    ),
    "We find our own way of working, rather than follow one partner.": (
        "Szukamy własnego sposobu pracy, zamiast naśladować jednego partnera."
    ),
    "Places, systems and tools make it easy to work with the other partners.": (
        "Miejsca, systemy i narzędzia ułatwiają pracę z innymi partnerami."
    ),
    "When we are stuck, we get help from outside that moves us on.": (
        "Gdy utkniemy, dostajemy z zewnątrz pomoc, która pozwala iść dalej."
    ),
}
TRUST = {
    "The other partners do what they said they would do.": "Inni partnerzy robią to, co zapowiedzieli.",
    "When something goes wrong, the other partners tell us themselves.": (
        "Gdy coś pójdzie źle, inni partnerzy sami nam o tym mówią."
    ),
    "I can speak openly with people of the other partners.": (
        "Mogę otwarcie rozmawiać z ludźmi innych partnerów."
    ),
    "We do again what another partner has done already, to be sure of it.": (
        "Robimy jeszcze raz to, co inny partner już zrobił, żeby mieć pewność."
    ),
    "Could you say more? What happened?": "Co się stało? Czy może Pan lub Pani napisać więcej?",
    "What is one thing that would make working together easier?": ("Jaka jedna rzecz ułatwiłaby współpracę?"),
    "Think of the last three months.": "Proszę pomyśleć o ostatnich trzech miesiącach.",
}
AROUND = {
    "Shared purpose, Openness, Keeping our word": "Wspólny cel, otwartość, dotrzymywanie słowa",
    "Fairness": "Uczciwość",
    "The partnership as a whole": "Partnerstwo jako całość",
    "The partnership as a whole, continued": "Partnerstwo jako całość, ciąg dalszy",
    "Trust": "Zaufanie",
    "How often do you see this in the partnership?": "Jak często widać to w partnerstwie?",
    "Never": "Nigdy",
    "Seldom": "Rzadko",
    "Now and then": "Czasami",
    "Often": "Często",
    "Nearly always": "Prawie zawsze",
    "I would rather not say": "Wolę nie odpowiadać",
}
POLISH = BEHAVIOURS | CORE_EIGHT | TRUST | AROUND
