import accord.foundations.clock
import accord.standards.rules
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('standards', '0001_initial'), ('standards', '0002_clauses_and_levels'), ('standards', '0003_one_draft_at_a_time'), ('standards', '0004_levels_from_a_file'), ('standards', '0005_words_saved_by_themselves')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Behaviour',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('thread', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('template_key', models.CharField(blank=True, editable=False, max_length=60)),
                ('behaviour', models.CharField(max_length=200)),
                ('seen', models.TextField(blank=True)),
                ('not_seen', models.TextField(blank=True)),
                ('standard', models.CharField(blank=True, max_length=300)),
                ('levels_brought', models.JSONField(blank=True, default=dict)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('position', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Charter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('title', models.CharField(max_length=160)),
                ('version', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[(accord.standards.rules.CharterState['DRAFT'], accord.standards.rules.CharterState['DRAFT']), (accord.standards.rules.CharterState['PROPOSED'], accord.standards.rules.CharterState['PROPOSED']), (accord.standards.rules.CharterState['IN_FORCE'], accord.standards.rules.CharterState['IN_FORCE']), (accord.standards.rules.CharterState['SUPERSEDED'], accord.standards.rules.CharterState['SUPERSEDED'])], default=accord.standards.rules.CharterState['DRAFT'], max_length=10)),
                ('drafted_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('text_hash', models.CharField(blank=True, max_length=64)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-version',),
                'constraints': [models.UniqueConstraint(fields=('partnership', 'version'), name='standards_charter_version_once'), models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('partnership',), name='standards_one_charter_in_force'), models.UniqueConstraint(condition=models.Q(('state__in', [accord.standards.rules.CharterState['DRAFT'], accord.standards.rules.CharterState['PROPOSED']])), fields=('partnership',), name='standards_one_charter_written')],
            },
        ),
        migrations.CreateModel(
            name='Annex',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[(accord.standards.rules.CharterState['DRAFT'], accord.standards.rules.CharterState['DRAFT']), (accord.standards.rules.CharterState['PROPOSED'], accord.standards.rules.CharterState['PROPOSED']), (accord.standards.rules.CharterState['IN_FORCE'], accord.standards.rules.CharterState['IN_FORCE']), (accord.standards.rules.CharterState['SUPERSEDED'], accord.standards.rules.CharterState['SUPERSEDED'])], default=accord.standards.rules.CharterState['DRAFT'], max_length=10)),
                ('drafted_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('text_hash', models.CharField(blank=True, max_length=64)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('charter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='annexes', to='standards.charter')),
            ],
            options={
                'ordering': ('-number',),
                'constraints': [models.UniqueConstraint(fields=('charter', 'number'), name='standards_annex_number_once'), models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('charter',), name='standards_one_annex_in_force'), models.UniqueConstraint(condition=models.Q(('state__in', [accord.standards.rules.CharterState['DRAFT'], accord.standards.rules.CharterState['PROPOSED']])), fields=('charter',), name='standards_one_annex_written')],
            },
        ),
        migrations.CreateModel(
            name='FormerWording',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('clause_id', models.UUIDField()),
                ('revision', models.PositiveIntegerField()),
                ('words', models.JSONField()),
                ('replaced_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('quietly', models.BooleanField(default=False)),
                ('passing', models.BooleanField(default=False)),
                ('charter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_wordings', to='standards.charter')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('replaced_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('-revision',),
                'constraints': [models.UniqueConstraint(fields=('clause_id', 'revision'), name='standards_revision_once')],
            },
        ),
        migrations.CreateModel(
            name='Ladder',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('levels', models.JSONField(default=list)),
                ('tiers', models.JSONField(default=dict)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('typed_at', models.DateTimeField(null=True)),
                ('annex', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ladders', to='standards.annex')),
                ('behaviour', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ladders', to='standards.behaviour')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('typed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('behaviour__value__position', 'behaviour__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('annex', 'behaviour'), name='standards_ladder_once')],
            },
        ),
        migrations.CreateModel(
            name='Value',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('name', models.CharField(max_length=80)),
                ('meaning', models.CharField(blank=True, max_length=300)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('charter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='values', to='standards.charter')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('position', 'id'),
            },
        ),
        migrations.AddField(
            model_name='behaviour',
            name='value',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='behaviours', to='standards.value'),
        ),
    ]
