"""Accounts: who can sign in, which codes were asked for, and where somebody is signed in. No role."""

import hashlib
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils.translation import gettext as _

from accord.foundations import clock


class Accounts(BaseUserManager["Account"]):
    """Accounts have no password: whoever signs in proves the address, or, in the demo, picks a persona."""

    def with_address(self, email: str) -> "Account":
        """Return the account of an address, made on first use."""
        account, _made = self.get_or_create(email=email.lower())
        return account


class Account(AbstractBaseUser):
    """Somebody who can sign in. Holds no role and no password.

    language: the one its holder chose, "" for what the browser asks for.
    wrong, wrong_since: second factors that were tried and did not fit, and since when they are counted.
    """

    password = None  # type: ignore[assignment]  # how Django leaves a field of its own out
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField(unique=True)
    language = models.CharField(max_length=10, blank=True)
    wrong = models.PositiveSmallIntegerField(default=0)
    wrong_since = models.DateTimeField(default=clock.now)

    USERNAME_FIELD = "email"
    objects = Accounts()

    def __str__(self) -> str:
        return self.email


class Code(models.Model):
    """Somebody asked for a code to be sent to an address, which may be anybody's or nobody's.

    known: asked for in a browser in which this address has signed in before; counted apart from all others.
    The digits stand nowhere: they follow from `id` and the site key, while the letter is written and while
    they are compared (`codes`).
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    address = models.EmailField()
    known = models.BooleanField(default=False)
    asked_at = models.DateTimeField(default=clock.now)
    tries = models.PositiveSmallIntegerField(default=0)
    spent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=("address", "asked_at"), name="signin_code_address")]

    def __str__(self) -> str:
        return str(self.id)


class Session(AbstractBaseSession):
    """A browser in which somebody is signed in, or on the way to it.

    browser: what it says it is, in three words ("Firefox on Windows"): no address of a machine is kept.
    """

    account = models.ForeignKey(Account, models.CASCADE, null=True, related_name="sessions")
    began_at = models.DateTimeField(default=clock.now)
    seen_at = models.DateTimeField(default=clock.now)
    browser = models.CharField(max_length=60, blank=True)

    @property
    def called(self) -> str:
        """What its owner's pages and files say of it, in the language that is spoken."""
        return self.browser or _("A browser")

    @property
    def mark(self) -> str:
        """What its owner's pages call it; the key itself is for the browser that holds it."""
        return hashlib.sha256(self.session_key.encode()).hexdigest()[:20]


class FirstStart(models.Model):
    """The one row says that the code of the first start is spent."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    spent_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return str(self.spent_at)
