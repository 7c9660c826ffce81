from accord.foundations.registry import Room


class EngagementsRoom(Room):
    name = "accord.steps.expertise.engagements"
    label = "engagements"
    default = True
    registering = ("merging", "origins", "participants", "released", "waiting")
