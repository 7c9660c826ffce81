import accord.foundations.clock
import accord.partnership.rules
import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('partnership', '0001_initial'), ('partnership', '0002_import'), ('partnership', '0003_import_written_later'), ('partnership', '0004_erased_person'), ('partnership', '0005_team_closed_and_namesakes'), ('partnership', '0006_whom_a_second_factor_is_asked_of'), ('partnership', '0007_what_partners_agree_on'), ('partnership', '0008_ends_of_engagements_and_interests'), ('partnership', '0009_records_made_one'), ('partnership', '0010_year_of_the_partnership'), ('partnership', '0011_how_people_are_found')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Partnership',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('noun', models.CharField(default='partnership', max_length=40)),
                ('phase', models.CharField(choices=[('procurement', 'procurement'), ('transition', 'transition'), ('operational', 'operational'), ('closing', 'closing')], default='procurement', max_length=12)),
                ('phase_since', models.DateField()),
                ('time_zone', models.CharField(default='Europe/London', max_length=60)),
                ('brand_colour', models.CharField(default='#1d5f55', max_length=7)),
                ('minimum', models.PositiveSmallIntegerField(default=5)),
                ('cuts', models.JSONField(default=accord.partnership.rules.every_cut)),
                ('year_from', models.PositiveSmallIntegerField(default=1)),
                ('founded_at', models.DateTimeField(default=accord.foundations.clock.now)),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('minimum__gte', 5)), name='partnership_minimum_never_lower'), models.CheckConstraint(condition=models.Q(('year_from__gte', 1), ('year_from__lte', 12)), name='partnership_year_has_a_month')],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('short_name', models.CharField(max_length=30)),
                ('letter', models.CharField(max_length=2)),
                ('signs', models.BooleanField(default=True)),
                ('until', models.DateField(null=True)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('second_factor', models.CharField(choices=[('offices', 'whoever signs, or is steward or administrator'), ('everyone', 'everyone'), ('nobody', 'nobody')], default='offices', max_length=8)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('position', 'name'),
                'constraints': [models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('name'), name='partnership_organisation_name_once'), models.UniqueConstraint(fields=('partnership', 'letter'), name='partnership_organisation_letter_once')],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('given_name', models.CharField(blank=True, max_length=80)),
                ('family_name', models.CharField(max_length=80)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('staff_number', models.CharField(blank=True, max_length=40)),
                ('erased_at', models.DateTimeField(null=True)),
                ('former_ids', models.JSONField(default=list)),
                ('employer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('family_name', 'given_name', 'id'),
                'indexes': [models.Index(fields=['partnership', 'family_name', 'given_name', 'id'], name='partnership_person_by_name')],
                'constraints': [models.CheckConstraint(condition=models.Q(('erased_at', None), models.Q(('email', ''), ('family_name', ''), ('given_name', ''), ('staff_number', '')), _connector='OR'), name='partnership_erased_person_is_empty'), models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('email'), condition=models.Q(('email', ''), _negated=True), name='partnership_person_email_once'), models.UniqueConstraint(condition=models.Q(('staff_number', ''), _negated=True), fields=('employer', 'staff_number'), name='partnership_person_staff_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Namesakes',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('first', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.person')),
                ('second', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('first', 'second'), name='partnership_namesakes_once')],
            },
        ),
        migrations.CreateModel(
            name='Mandate',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('deputy', models.BooleanField(default=False)),
                ('unconfirmed_since', models.DateTimeField(null=True)),
                ('since', models.DateField()),
                ('until', models.DateField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mandates', to='partnership.person')),
            ],
            options={
                'ordering': ('organisation', 'deputy', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('until', None)), fields=('person', 'organisation'), name='partnership_mandate_once')],
            },
        ),
        migrations.CreateModel(
            name='Listing',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('listed', models.BooleanField(default=True)),
                ('shows_address', models.BooleanField(default=False)),
                ('reach', models.CharField(blank=True, max_length=120)),
                ('ask_about', models.CharField(blank=True, max_length=160)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='listing', to='partnership.person')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Interest',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('what', models.CharField(max_length=200)),
                ('since', models.DateField()),
                ('until', models.DateField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interests', to='partnership.person')),
            ],
            options={
                'ordering': ('since', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='partnership_interest_ends_after_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='Import',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('uploaded_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('expires_at', models.DateTimeField(db_index=True)),
                ('state', models.CharField(choices=[('uploaded', 'uploaded'), ('matched', 'columns chosen'), ('confirmed', 'confirmed, to be written'), ('done', 'done')], default='uploaded', max_length=9)),
                ('file_name', models.CharField(blank=True, max_length=200)),
                ('sheet', models.JSONField()),
                ('heading_row', models.PositiveIntegerField()),
                ('columns', models.JSONField()),
                ('seen', models.CharField(blank=True, max_length=64)),
                ('choices', models.JSONField(default=dict)),
                ('writing_since', models.DateTimeField(null=True)),
                ('hindrance', models.CharField(blank=True, max_length=300)),
                ('outcome', models.JSONField(default=dict)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('-uploaded_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Appointment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('office', models.CharField(choices=[('steward', 'steward'), ('administrator', 'administrator'), ('facilitator', 'facilitator'), ('trusted_person', 'trusted person'), ('board_member', 'board member'), ('programme_officer', 'programme officer')], max_length=20)),
                ('since', models.DateField()),
                ('until', models.DateField(null=True)),
                ('areas', models.JSONField(default=list)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='appointments', to='partnership.person')),
            ],
            options={
                'ordering': ('office', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('office', 'facilitator'), _negated=True), ('until__isnull', False), _connector='OR'), name='partnership_engagement_has_an_end')],
            },
        ),
        migrations.CreateModel(
            name='Team',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('closed_on', models.DateField(null=True)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='teams', to='partnership.organisation')),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='partnership.team')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.UniqueConstraint(models.F('organisation'), django.db.models.functions.text.Lower('name'), condition=models.Q(('closed_on', None)), name='partnership_team_name_once'), models.UniqueConstraint(models.F('partnership'), django.db.models.functions.text.Lower('name'), condition=models.Q(('closed_on', None), ('organisation', None)), name='partnership_joint_team_name_once')],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tier', models.CharField(choices=[('director', 'director'), ('senior_manager', 'senior manager'), ('manager', 'manager'), ('everyone', 'everyone')], default='everyone', max_length=16)),
                ('role', models.CharField(blank=True, max_length=120)),
                ('main', models.BooleanField(default=True)),
                ('since', models.DateField()),
                ('until', models.DateField(null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('manager', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reports', to='partnership.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to='partnership.person')),
                ('team', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='partnership.team')),
            ],
            options={
                'ordering': ('-main', 'since', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('main', True), ('until', None)), fields=('person',), name='partnership_one_main_assignment'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='partnership_assignment_ends_after_it_starts')],
            },
        ),
    ]
