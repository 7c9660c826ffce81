import accord.mechanisms.rounds.ballot.models
import accord.mechanisms.rounds.ballot.rules
import django.db.models.deletion
import django.db.models.expressions
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('ballot', '0001_initial'), ('ballot', '0002_key_copies_and_restorations'), ('ballot', '0003_invitation_team'), ('ballot', '0004_places'), ('ballot', '0005_comments_to_questions'), ('ballot', '0006_comments_leave'), ('ballot', '0007_hats_and_reminders'), ('ballot', '0008_groups_of_raters')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('questionnaires', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='BoxItem',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=accord.mechanisms.rounds.ballot.models.random_id, editable=False, primary_key=True, serialize=False)),
                ('round_id', models.UUIDField(db_index=True)),
                ('ciphertext', models.BinaryField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=accord.mechanisms.rounds.ballot.models.random_id, editable=False, primary_key=True, serialize=False)),
                ('round_id', models.UUIDField(db_index=True)),
                ('place', models.CharField(max_length=64, unique=True)),
                ('ciphertext', models.BinaryField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Receipt',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=accord.mechanisms.rounds.ballot.models.random_id, editable=False, primary_key=True, serialize=False)),
                ('round_id', models.UUIDField(db_index=True)),
                ('words', models.CharField(max_length=80)),
            ],
            options={
                'ordering': ('words',),
            },
        ),
        migrations.CreateModel(
            name='Destruction',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('destroyed_at', models.DateTimeField()),
                ('copies', models.JSONField(default=list)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('-destroyed_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Hat',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tier', models.CharField(blank=True, choices=[('director', 'director'), ('senior_manager', 'senior manager'), ('manager', 'manager'), ('everyone', 'everyone')], max_length=16)),
                ('people', models.PositiveIntegerField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.team')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='KeyCopy',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=100, unique=True)),
                ('sha256', models.CharField(max_length=64)),
                ('recovery_key', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('made_at', 'name'),
            },
        ),
        migrations.CreateModel(
            name='Restoration',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('taken_at', models.DateTimeField()),
                ('outcome', models.CharField(choices=[(accord.mechanisms.rounds.ballot.rules.Outcome['GOES_ON'], accord.mechanisms.rounds.ballot.rules.Outcome['GOES_ON']), (accord.mechanisms.rounds.ballot.rules.Outcome['MAY_HAVE_CLOSED'], accord.mechanisms.rounds.ballot.rules.Outcome['MAY_HAVE_CLOSED']), (accord.mechanisms.rounds.ballot.rules.Outcome['KEYS_DESTROYED'], accord.mechanisms.rounds.ballot.rules.Outcome['KEYS_DESTROYED']), (accord.mechanisms.rounds.ballot.rules.Outcome['WITHOUT_KEYS'], accord.mechanisms.rounds.ballot.rules.Outcome['WITHOUT_KEYS'])], max_length=16)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='RoundKey',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('public_key', models.BinaryField(max_length=32)),
                ('close_refused', models.BooleanField(default=False)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='CardsForAll',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('round', 'organisation'), name='ballot_cards_for_all_once')],
            },
        ),
        migrations.CreateModel(
            name='DailyParticipation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('at_least', models.PositiveIntegerField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('day', 'id'),
                'constraints': [models.UniqueConstraint(fields=('round', 'organisation', 'day'), name='ballot_participation_once_a_day'), models.CheckConstraint(condition=models.Q(('at_least', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('at_least'), '/', models.Value(5)), '*', models.Value(5)))), name='ballot_participation_in_steps_of_five')],
            },
        ),
        migrations.CreateModel(
            name='Card',
            fields=[
                ('id', models.UUIDField(default=accord.mechanisms.rounds.ballot.models.random_id, editable=False, primary_key=True, serialize=False)),
                ('code_hash', models.CharField(max_length=64, unique=True)),
                ('responded', models.BooleanField(default=False)),
                ('used_from', models.CharField(blank=True, max_length=64)),
                ('replaced', models.BooleanField(default=False)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('hat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ballot.hat')),
            ],
            options={
                'ordering': ('code_hash',),
                'constraints': [models.CheckConstraint(condition=models.Q(('used_from', ''), ('responded', True), _connector='OR'), name='ballot_card_used_from_a_phone')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tier', models.CharField(choices=[('director', 'director'), ('senior_manager', 'senior manager'), ('manager', 'manager'), ('everyone', 'everyone')], max_length=16)),
                ('group', models.CharField(blank=True, max_length=48)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('responded', models.BooleanField(default=False)),
                ('by_card', models.BooleanField(default=False)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.team')),
            ],
            options={
                'ordering': ('id',),
                'indexes': [models.Index(fields=['partnership', 'round', 'organisation', 'tier', 'team'], name='ballot_invitation_place')],
                'constraints': [models.UniqueConstraint(fields=('round', 'person'), name='ballot_one_invitation_each'), models.CheckConstraint(condition=models.Q(('by_card', False), ('responded', False), _connector='OR'), name='ballot_by_card_or_by_link')],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('sent_at', models.DateTimeField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('number',),
                'constraints': [models.UniqueConstraint(fields=('round', 'number'), name='ballot_reminder_once'), models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 3)), name='ballot_reminders_three_at_most')],
            },
        ),
    ]
