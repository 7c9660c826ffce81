import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('cascade', '0001_briefings_and_recipients'), ('cascade', '0002_names_go_after_a_year')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Cascade',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('subject_kind', models.CharField(blank=True, max_length=40)),
                ('subject_id', models.UUIDField(null=True)),
                ('title', models.CharField(max_length=160)),
                ('words', models.TextField(blank=True)),
                ('days_each', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('open', 'under way'), ('ended', 'ended'), ('superseded', 'superseded')], default='open', max_length=10)),
                ('started_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('started_on', models.DateField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-started_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('subject_id',), name='cascade_subject_goes_down_once'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('state', 'open')), models.Q(('ended_at__isnull', False), ('state__in', ('ended', 'superseded'))), _connector='OR'), name='cascade_ended_has_a_moment'), models.CheckConstraint(condition=models.Q(('days_each__gte', 2), ('days_each__lte', 60)), name='cascade_days_within_reason')],
            },
        ),
        migrations.CreateModel(
            name='Briefing',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('level', models.PositiveSmallIntegerField()),
                ('passed_up', models.TextField(blank=True)),
                ('due', models.DateField()),
                ('given_on', models.DateField(null=True)),
                ('asked', models.TextField(blank=True)),
                ('statement', models.TextField(blank=True)),
                ('stated_at', models.DateTimeField(null=True)),
                ('answer', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('letters', models.PositiveSmallIntegerField(default=0)),
                ('letter_on', models.DateField(null=True)),
                ('above', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='below', to='cascade.briefing')),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('given_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('leader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.team')),
                ('cascade', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='briefings', to='cascade.cascade')),
            ],
            options={
                'ordering': ('level', 'team__name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('cascade', 'team'), name='cascade_team_briefed_once'), models.UniqueConstraint(condition=models.Q(('team', None)), fields=('cascade', 'organisation'), name='cascade_organisation_briefed_once'), models.CheckConstraint(condition=models.Q(models.Q(('organisation__isnull', False), ('team', None)), models.Q(('organisation', None), ('team__isnull', False)), _connector='OR'), name='cascade_briefing_is_of_a_team_or_an_organisation'), models.CheckConstraint(condition=models.Q(models.Q(('statement', ''), _negated=True), ('answer', ''), _connector='OR'), name='cascade_answer_needs_a_statement'), models.CheckConstraint(condition=models.Q(('given_on__isnull', False), ('statement', ''), _connector='OR'), name='cascade_statement_needs_a_briefing')],
            },
        ),
        migrations.CreateModel(
            name='Code',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tier', models.CharField(choices=[('director', 'director'), ('senior_manager', 'senior manager'), ('manager', 'manager'), ('everyone', 'everyone')], max_length=16)),
                ('code_hash', models.CharField(max_length=64, unique=True)),
                ('used_on', models.DateField(null=True)),
                ('briefing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='codes', to='cascade.briefing')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Recipient',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tier', models.CharField(choices=[('director', 'director'), ('senior_manager', 'senior manager'), ('manager', 'manager'), ('everyone', 'everyone')], max_length=16)),
                ('entered_on', models.DateField()),
                ('briefed_on', models.DateField(null=True)),
                ('acknowledged_on', models.DateField(null=True)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('letters', models.PositiveSmallIntegerField(default=0)),
                ('letter_on', models.DateField(null=True)),
                ('briefed_in', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='heard_by', to='cascade.briefing')),
                ('briefing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recipients', to='cascade.briefing')),
                ('cascade', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recipients', to='cascade.cascade')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('cascade', 'person'), name='cascade_person_counts_once'), models.CheckConstraint(condition=models.Q(models.Q(('briefed_in', None), ('briefed_on', None)), models.Q(('briefed_in__isnull', False), ('briefed_on__isnull', False)), _connector='OR'), name='cascade_briefed_somewhere_on_a_day')],
            },
        ),
    ]
