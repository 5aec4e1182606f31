-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema of a study. Text ids made by us, UTC milliseconds, booleans as integers, codes as in exported
-- files; nothing that PostgreSQL would not understand. A statement ends with a semicolon at the end of its line.
-- "position" keeps the order in which things were given.

create table study (
  one integer not null primary key check (one = 1),
  id text not null,
  title text not null,
  created_at bigint not null,
  demo integer not null,
  closed integer not null,
  criteria text not null,
  ask_acceptable integer not null,
  ask_loser_reason integer not null,
  loudness text not null,
  plan_seed bigint not null,
  plan_battles integer not null,
  plan_systems text not null,
  plan_annotators integer not null,
  plan_overlap double precision not null,
  plan_repeats double precision not null,
  plan_per_rater integer not null
);

create table sets (
  id text not null primary key,
  position integer not null,
  name text not null,
  version text not null,
  licence text not null,
  root text not null,
  level_base integer not null,
  loudness text not null,
  synthetic integer not null
);

create table systems (
  name text not null primary key,
  position integer not null,
  title text not null,
  group_name text not null,
  backbone text not null,
  encoder text not null,
  decoder text not null,
  licence text not null
);

create table samples (
  id text not null primary key,
  position integer not null,
  set_id text not null references sets (id),
  set_key text not null,
  split text not null,
  domain text not null,
  task text not null,
  level text not null,
  language text not null,
  instruction text not null,
  instruction_cn text not null,
  task_description text not null,
  cues_in text not null,
  cues_out text not null,
  condition text not null,
  source text not null,
  licence text not null,
  conversation text not null,
  turn integer not null,
  sound_file text not null,
  sound_sha256 text not null,
  sound_state text not null,
  extra text not null
);
create index samples_of_set on samples (set_id);

create table responses (
  id text not null primary key,
  position integer not null,
  sample text not null references samples (id),
  system text not null references systems (name),
  transcript text not null,
  latency_ms integer not null,
  sound_file text not null,
  sound_sha256 text not null,
  sound_state text not null,
  extra text not null
);
create index responses_to_sample on responses (sample);
create index responses_of_system on responses (system);

create table battles (
  id text not null primary key,
  position integer not null,
  sample text not null references samples (id),
  a text not null references responses (id),
  b text not null references responses (id),
  propensity double precision
);
create index battles_of_sample on battles (sample);
create index battles_of_a on battles (a);
create index battles_of_b on battles (b);

create table raters (
  id text not null primary key,
  position integer not null,
  kind text not null,
  synthetic integer not null
);

create table plan_items (
  rater text not null references raters (id),
  position integer not null,
  battle text not null references battles (id),
  trial integer not null,
  first_seat text not null,
  kind text not null,
  primary key (rater, position)
);

-- Events: rows are only ever added. A winner is one of the two responses of the battle; judge_status is null for people.
create table verdicts (
  event text not null primary key,
  battle text not null references battles (id),
  rater text not null references raters (id),
  trial text not null,
  outcome text not null,
  winner text,
  presented_first text,
  alignment text not null,
  expressiveness text not null,
  quality text not null,
  acceptable_a integer,
  acceptable_b integer,
  broken_a text not null,
  broken_b text not null,
  skip text not null,
  loser_reason text not null,
  gate text not null,
  note text not null,
  withdrawn integer not null,
  gold integer not null,
  trap integer not null,
  training integer not null,
  demo integer not null,
  blind integer not null,
  revision_of text,
  session text not null,
  sequence integer not null,
  started_at bigint not null,
  committed_at bigint not null,
  plays_instruction integer not null,
  plays_a integer not null,
  plays_b integer not null,
  heard_instruction double precision not null,
  heard_a double precision not null,
  heard_b double precision not null,
  gain_a_db double precision not null,
  gain_b_db double precision not null,
  loudness text not null,
  device text not null,
  active_ms bigint not null,
  judge_status text,
  judge_model text,
  judge_model_version text,
  judge_prompt_version text,
  judge_latency_ms bigint,
  judge_cost double precision,
  judge_raw text,
  app_version text not null,
  check ((outcome = 'won') = (winner is not null))
);
create index verdicts_in_time on verdicts (committed_at, event);
