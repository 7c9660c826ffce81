from accord.foundations.registry import Room


class PracticalitiesRoom(Room):
    name = "accord.steps.practicalities"
    label = "practicalities"
    default = True
