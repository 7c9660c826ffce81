"""An account is an address that can sign in; what it may do follows from people's assignments."""

from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class Accounts(BaseUserManager["Account"]):
    """Accounts have no password: whoever signs in proves the address, or, in the demo, picks a persona."""

    def with_address(self, email: str) -> "Account":
        """Return the account of an address, made on first use."""
        account, _made = self.get_or_create(email=email.lower())
        return account


class Account(AbstractBaseUser):
    """Somebody who can sign in. Holds no role."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField(unique=True)

    USERNAME_FIELD = "email"
    objects = Accounts()

    def __str__(self) -> str:
        return self.email
