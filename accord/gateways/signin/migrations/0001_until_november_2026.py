import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('signin', '0001_initial'), ('signin', '0002_sign_in_for_real'), ('signin', '0003_sessions_of_before'), ('signin', '0004_codes_of_known_browsers')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Account',
            fields=[
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254, unique=True)),
                ('wrong', models.PositiveSmallIntegerField(default=0)),
                ('wrong_since', models.DateTimeField(default=accord.foundations.clock.now)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FirstStart',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('spent_at', models.DateTimeField(default=accord.foundations.clock.now)),
            ],
        ),
        migrations.CreateModel(
            name='Code',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('address', models.EmailField(max_length=254)),
                ('known', models.BooleanField(default=False)),
                ('asked_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('spent_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['address', 'asked_at'], name='signin_code_address')],
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('began_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('seen_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('browser', models.CharField(blank=True, max_length=60)),
                ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
                'abstract': False,
            },
        ),
    ]
