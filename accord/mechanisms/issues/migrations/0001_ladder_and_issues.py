import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('standards', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Issue',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('title', models.CharField(max_length=160)),
                ('what', models.TextField()),
                ('raised_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('state', models.CharField(choices=[('open', 'open'), ('settled', 'settled')], default='open', max_length=8)),
                ('settled_at', models.DateTimeField(null=True)),
                ('lesson', models.TextField(blank=True)),
                ('behaviour', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.behaviour')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('raised_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('raised_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('partnership', 'number'), name='issues_number_once'), models.CheckConstraint(condition=models.Q(models.Q(('lesson', ''), ('settled_at', None), ('state', 'open')), models.Q(('settled_at__isnull', False), ('state', 'settled'), models.Q(('lesson', ''), _negated=True)), _connector='OR'), name='issues_settled_has_a_lesson')],
            },
        ),
        migrations.CreateModel(
            name='Ladder',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('in_force_since', models.DateTimeField(null=True)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('proposed', 'before the partners'), ('in_force', 'agreed'), ('superseded', 'replaced')], default='draft', max_length=10)),
                ('begun_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-begun_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ('draft', 'proposed'))), fields=('partnership',), name='issues_one_ladder_coming'), models.UniqueConstraint(condition=models.Q(('state', 'in_force')), fields=('partnership',), name='issues_one_ladder_in_force')],
            },
        ),
        migrations.CreateModel(
            name='Rung',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=80)),
                ('days', models.PositiveSmallIntegerField()),
                ('names', models.JSONField(default=dict)),
                ('ladder', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rungs', to='issues.ladder')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('position',),
                'constraints': [models.UniqueConstraint(fields=('ladder', 'position'), name='issues_rung_has_its_place'), models.CheckConstraint(condition=models.Q(('days__gte', 1), ('days__lte', 60)), name='issues_rung_has_a_clock')],
            },
        ),
        migrations.CreateModel(
            name='Holder',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.person')),
                ('rung', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='holders', to='issues.rung')),
            ],
            options={
                'ordering': ('organisation__position', 'person__family_name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('rung', 'organisation', 'person'), name='issues_stands_on_a_rung_once')],
            },
        ),
        migrations.CreateModel(
            name='Stay',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('arrived_on', models.DateField()),
                ('due', models.DateField()),
                ('left', models.CharField(blank=True, choices=[('passed_up', 'passed up'), ('settled', 'settled')], max_length=10)),
                ('left_on', models.DateField(null=True)),
                ('left_because', models.TextField(blank=True)),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stays', to='issues.issue')),
                ('left_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('rung', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='issues.rung')),
            ],
            options={
                'ordering': ('rung__position',),
                'constraints': [models.UniqueConstraint(fields=('issue', 'rung'), name='issues_on_a_rung_once'), models.UniqueConstraint(condition=models.Q(('left', '')), fields=('issue',), name='issues_on_one_rung_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('left', ''), ('left_because', ''), ('left_by', None), ('left_on', None)), models.Q(('left_by__isnull', False), ('left_on__isnull', False), models.Q(('left_because', ''), _negated=True)), _connector='OR'), name='issues_leaves_a_rung_with_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField()),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('stay', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='issues.stay')),
            ],
            options={
                'ordering': ('at', 'id'),
            },
        ),
    ]
