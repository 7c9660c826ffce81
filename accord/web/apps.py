from accord.foundations.registry import Room


class WebRoom(Room):
    name = "accord.web"
    label = "web"
    default = True
