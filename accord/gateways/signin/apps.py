from accord.foundations.registry import Room


class SigninRoom(Room):
    name = "accord.gateways.signin"
    label = "signin"
    default = True
