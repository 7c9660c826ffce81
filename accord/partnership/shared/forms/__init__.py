"""What somebody would have instead: a form for each setting, each saying what it wants as a `Wanted`."""

from accord.partnership.shared.forms.base import WantedForm
from accord.partnership.shared.forms.brand import BrandForm
from accord.partnership.shared.forms.ending import EndingForm
from accord.partnership.shared.forms.facilitator import FacilitatorForm
from accord.partnership.shared.forms.outsiders import ProgrammeOfficerForm, TrustedPersonForm
from accord.partnership.shared.forms.partners import BesideForm, JoiningForm, LeavingForm, RemovalForm
from accord.partnership.shared.forms.showing import CutsForm, MinimumForm
from accord.partnership.shared.forms.steward import AdministratorForm, StewardForm
from accord.partnership.shared.forms.year import YearForm
from accord.partnership.shared.rules import Setting

__all__ = ["FORMS"]

FORMS: dict[Setting, type[WantedForm]] = {
    Setting.STEWARD: StewardForm,
    Setting.MINIMUM: MinimumForm,
    Setting.CUTS: CutsForm,
    Setting.BRAND: BrandForm,
    Setting.YEAR: YearForm,
    Setting.FACILITATOR: FacilitatorForm,
    Setting.TRUSTED_PERSON: TrustedPersonForm,
    Setting.PROGRAMME_OFFICER: ProgrammeOfficerForm,
    Setting.ADMINISTRATOR: AdministratorForm,
    Setting.ENDING: EndingForm,
    Setting.JOINING: JoiningForm,
    Setting.BESIDE: BesideForm,
    Setting.LEAVING: LeavingForm,
    Setting.REMOVAL: RemovalForm,
}
