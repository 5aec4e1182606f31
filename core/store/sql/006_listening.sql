-- SPDX-License-Identifier: GPL-3.0-or-later
-- How loud: tasks whose level is part of the answer, and whether annotators may change the volume between two breaks.

alter table study add column raw_tasks text not null default '[]';
alter table study add column lock_volume integer not null default 0;
