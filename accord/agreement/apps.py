from accord.foundations.registry import Room


class AgreementRoom(Room):
    name = "accord.agreement"
    label = "agreement"
    default = True
    registering = ("dates", "waiting")
