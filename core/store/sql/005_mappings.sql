-- SPDX-License-Identifier: GPL-3.0-or-later
-- How tables of verdicts were read: which column is what. header and mapping are JSON.

create table mappings (
  header text not null primary key,
  mapping text not null,
  file text not null,
  used_at bigint not null
);
