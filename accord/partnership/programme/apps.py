from accord.foundations.registry import Room


class ProgrammeRoom(Room):
    name = "accord.partnership.programme"
    label = "programme"
    default = True
    registering = ("dates",)
