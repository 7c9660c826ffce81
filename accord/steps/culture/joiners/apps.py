from accord.foundations.registry import Room


class JoinersRoom(Room):
    name = "accord.steps.culture.joiners"
    label = "joiners"
    default = True
