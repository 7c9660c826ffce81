"""What the demo's partnership itself wrote of its questionnaire, in Welsh; Accord brings the rest along."""

WELSH = {
    "We put what pupils and schools gain before what one of us gains.": (
        "Rydym yn rhoi budd disgyblion ac ysgolion o flaen budd un ohonom ni."
    ),
    "We solve a problem together before we ask whose contract it falls under.": (
        "Rydym yn datrys problem gyda’n gilydd cyn gofyn o dan gontract pwy y mae’n dod."
    ),
    "We tell each other about problems while there is still time to act.": (
        "Rydym yn dweud wrth ein gilydd am broblemau tra bo amser i wneud rhywbeth."
    ),
    "We share what the others need to know before they have to ask.": (
        "Rydym yn rhannu’r hyn y mae angen i’r lleill ei wybod cyn iddynt orfod gofyn."
    ),
    "We say so when we disagree, whoever is in the room.": (
        "Rydym yn dweud pan fyddwn yn anghytuno, pwy bynnag sydd yn yr ystafell."
    ),
    "We do what we said we would do, by the day we said.": (
        "Rydym yn gwneud yr hyn y dywedwyd y byddem yn ei wneud, erbyn y diwrnod a addawyd."
    ),
    "We stand by joint decisions in our own organisation.": (
        "Rydym yn cadw at benderfyniadau ar y cyd yn ein sefydliad ein hunain."
    ),
    "We hear the people affected before we decide, and tell them our reasons.": (
        "Rydym yn gwrando ar y bobl dan sylw cyn penderfynu, ac yn dweud wrthynt beth yw ein rhesymau."
    ),
    "When something goes wrong, we look for the cause and not for somebody to blame.": (
        "Pan fydd rhywbeth yn mynd o’i le, rydym yn chwilio am yr achos ac nid am rywun i’w feio."
    ),
    "Shared purpose, Openness, Keeping our word": "Pwrpas cyffredin, Bod yn agored, Cadw ein gair",
    "Fairness": "Tegwch",
    "What is one thing that would make working together easier?": (
        "Beth yw un peth a fyddai’n ei gwneud yn haws cydweithio?"
    ),
    "Think of the last three months.": "Meddyliwch am y tri mis diwethaf.",
}
