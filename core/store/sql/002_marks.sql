-- SPDX-License-Identifier: GPL-3.0-or-later
-- Quality marks of samples, known answers, and the settings that go with them.

alter table study add column quality_rule text not null default 'unanimity';
alter table study add column quality_reviewers integer not null default 4;
alter table study add column quality_hide_level integer not null default 0;
alter table study add column audit_seed bigint not null default 1;
alter table study add column audit_per_level integer not null default 25;
alter table study add column plan_quotas text not null default '{}';
alter table study add column plan_gold double precision not null default 0;
alter table study add column plan_training integer not null default 0;
alter table study add column break_after_minutes integer not null default 25;
alter table study add column sound_check integer not null default 1;
alter table study add column flag_fast_seconds double precision not null default 4;
alter table study add column flag_one_sided double precision not null default 0.7;
alter table study add column flag_flat double precision not null default 0.9;
alter table study add column flag_gold_accuracy double precision not null default 0.7;
alter table study add column pack_rater text not null default '';
alter table study add column pack_secret text not null default '';

create table known_answers (
  battle text not null primary key references battles (id),
  position integer not null,
  winner text not null references responses (id),
  kind text not null,
  reason text not null,
  reason_cn text not null
);

-- Events: rows are only ever added. level_right and tone_right are answers of the audit.
create table marks (
  event text not null primary key,
  sample text not null references samples (id),
  reviewer text not null references raters (id),
  round text not null,
  mark text not null,
  reasons text not null,
  level_proposed text not null,
  level_said text not null,
  text_corrected text not null,
  span_from_ms bigint not null,
  span_to_ms bigint not null,
  level_right integer,
  tone_right integer,
  note text not null,
  withdrawn integer not null,
  demo integer not null,
  blind integer not null,
  revision_of text,
  session text not null,
  sequence integer not null,
  started_at bigint not null,
  committed_at bigint not null,
  plays integer not null,
  heard double precision not null,
  gain_db double precision not null,
  loudness text not null,
  device text not null,
  active_ms bigint not null,
  app_version text not null
);
create index marks_of_sample on marks (sample);
create index marks_in_time on marks (committed_at, event);
