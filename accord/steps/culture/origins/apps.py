from accord.foundations.registry import Room


class OriginsRoom(Room):
    name = "accord.steps.culture.origins"
    label = "origins"
    default = True
