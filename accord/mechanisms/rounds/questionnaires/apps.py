from accord.foundations.registry import Room


class QuestionnairesRoom(Room):
    name = "accord.mechanisms.rounds.questionnaires"
    label = "questionnaires"
    default = True
    registering = ("announcing", "dates", "merging")
