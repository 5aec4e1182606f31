-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether annotators may see how clips are spoken.

alter table study add column show_prosody integer not null default 0;
