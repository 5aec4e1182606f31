-- SPDX-License-Identifier: GPL-3.0-or-later
-- The study in which an event was given, where a file brought it from another one; null: this study.

alter table verdicts add column study text;
alter table marks add column study text;
