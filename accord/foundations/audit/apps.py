from accord.foundations.registry import Room


class AuditRoom(Room):
    name = "accord.foundations.audit"
    label = "audit"
    default = True
