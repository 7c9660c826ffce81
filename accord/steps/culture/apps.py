from accord.foundations.registry import Room


class CultureRoom(Room):
    name = "accord.steps.culture"
    label = "culture"
    default = True
