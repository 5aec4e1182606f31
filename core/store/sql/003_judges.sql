-- SPDX-License-Identifier: GPL-3.0-or-later
-- Automatic judges. All rows are only ever added. A key is nowhere: config is a judge file, which cannot hold one.

-- Saved anew under the same id when the name, the pace or the price changes; the last one saved holds.
create table judges (
  event text not null primary key,
  id text not null,
  rater text not null,
  config text not null,
  prompt_version text not null,
  prompt text not null,
  saved_at bigint not null
);

create table judge_runs (
  id text not null primary key,
  judge text not null,
  prompt_version text not null,
  choice text not null,
  items integer not null,
  started_at bigint not null
);

-- A run without a row here is open and can be resumed.
create table judge_run_ends (
  run text not null primary key references judge_runs (id),
  ended_as text not null,
  ended_at bigint not null
);

-- What a judge is asked once: stored before the first request. trial: ab or ba, as in verdicts.
create table judge_items (
  judge text not null,
  prompt_version text not null,
  battle text not null references battles (id),
  trial text not null,
  run text not null references judge_runs (id),
  added_at bigint not null,
  primary key (judge, prompt_version, battle, trial)
);

-- Events: each request and what became of it; number 0 where none was sent. An ok answer names its verdict, which is
-- stored in the same transaction.
create table judge_tries (
  event text not null primary key,
  judge text not null,
  prompt_version text not null,
  battle text not null,
  trial text not null,
  run text not null references judge_runs (id),
  number integer not null,
  status text not null,
  is_last integer not null,
  http_status integer not null,
  detail text not null,
  raw text not null,
  model_version text not null,
  latency_ms bigint not null,
  audio_tokens bigint not null,
  text_tokens bigint not null,
  out_tokens bigint not null,
  audio_seconds double precision not null,
  cost double precision not null,
  verdict text references verdicts (event),
  started_at bigint not null,
  ended_at bigint not null,
  foreign key (judge, prompt_version, battle, trial) references judge_items (judge, prompt_version, battle, trial),
  check ((status = 'ok') = (verdict is not null))
);
create index judge_tries_of_item on judge_tries (judge, prompt_version, battle, trial);
create index judge_tries_of_run on judge_tries (run);
