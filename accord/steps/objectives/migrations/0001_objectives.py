import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('goals', '0001_until_november_2026'),
        ('partnership', '0001_until_november_2026'),
        ('standards', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Appraisal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('levels', models.BooleanField(default=False)),
                ('mid_year_on', models.DateField(null=True)),
                ('year_end_on', models.DateField(null=True)),
                ('organisation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Objective',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('account', models.TextField(blank=True)),
                ('accounted_at', models.DateTimeField(null=True)),
                ('agrees_with', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='partnership.person')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='goals.year')),
            ],
            options={
                'ordering': ('begun_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('year', 'person', 'organisation'), name='objectives_one_a_year_and_place')],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('asked_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('words', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('declined_at', models.DateTimeField(null=True)),
                ('letters', models.PositiveSmallIntegerField(default=0)),
                ('letter_on', models.DateField(null=True)),
                ('colleague', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='objectives.objective')),
            ],
            options={
                'ordering': ('asked_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('objective', 'colleague'), name='objectives_asked_once'), models.CheckConstraint(condition=models.Q(models.Q(('answered_at', None), ('words', '')), models.Q(models.Q(('words', ''), _negated=True), ('answered_at__isnull', False), ('declined_at', None)), _connector='OR'), name='objectives_note_answered_or_declined')],
            },
        ),
        migrations.CreateModel(
            name='Assessment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('mid_year', 'in mid-year'), ('handover', 'on handing over'), ('year_end', 'at the end of the year')], max_length=9)),
                ('words', models.TextField()),
                ('met', models.CharField(blank=True, choices=[('not_yet', 'not yet as agreed'), ('as_agreed', 'as agreed'), ('beyond', 'beyond what was agreed')], max_length=9)),
                ('next_step', models.CharField(blank=True, max_length=300)),
                ('written_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('planned_at', models.DateTimeField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('manager', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assessments', to='objectives.objective')),
            ],
            options={
                'ordering': ('written_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('objective', 'manager', 'kind'), name='objectives_assessed_once_by_each'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='objectives_assessed_in_words'), models.CheckConstraint(condition=models.Q(('confirmed_at', None), ('kind', 'year_end'), _connector='OR'), name='objectives_confirmed_at_the_end')],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('about', models.CharField(choices=[('write', 'an objective that is to be written'), ('agree', 'an objective that is to be agreed to'), ('assess', 'a contribution that is to be assessed')], max_length=6)),
                ('letters', models.PositiveSmallIntegerField(default=0)),
                ('letter_on', models.DateField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.person')),
                ('year', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='goals.year')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('year', 'person', 'about'), name='objectives_one_reminder')],
            },
        ),
        migrations.CreateModel(
            name='Seen',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.CharField(max_length=500)),
                ('happened_on', models.DateField()),
                ('key', models.CharField(blank=True, max_length=120)),
                ('noted_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('shared_at', models.DateTimeField(null=True)),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seen', to='objectives.objective')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-happened_on', '-noted_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('key', ''), _negated=True), fields=('objective', 'key'), name='objectives_taken_once')],
            },
        ),
        migrations.CreateModel(
            name='Wording',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sentence', models.CharField(max_length=300)),
                ('told', models.CharField(max_length=300)),
                ('by', models.CharField(choices=[('person', 'person'), ('manager', 'manager')], max_length=7)),
                ('written_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('person_agreed_at', models.DateTimeField(null=True)),
                ('manager_agreed_at', models.DateTimeField(null=True)),
                ('behaviour', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.behaviour')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='goals.goal')),
                ('manager', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('objective', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wordings', to='objectives.objective')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-written_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('person_agreed_at', None), ('manager_agreed_at', None), _connector='OR'), fields=('objective',), name='objectives_one_wording_waits'), models.CheckConstraint(condition=models.Q(('manager_agreed_at', None), ('manager__isnull', False), _connector='OR'), name='objectives_agreed_with_somebody')],
            },
        ),
    ]
