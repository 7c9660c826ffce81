from accord.foundations.registry import Room


class ExpertiseRoom(Room):
    name = "accord.steps.expertise"
    label = "expertise"
    default = True
