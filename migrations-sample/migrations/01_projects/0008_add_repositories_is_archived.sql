-- A column added later: not null with a constant default touches no row (the default is kept in the catalog), so the lock
-- is held for a moment only. Where somebody else holds the table, the migration gives up instead of blocking all who come after.
set lock_timeout = '5s';
alter table repositories add column is_archived boolean not null default false;
reset lock_timeout;

comment on column repositories.is_archived is 'Whether the provider holds it read-only.';
