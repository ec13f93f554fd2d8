-- The one that differs from the rest of its schema.
-- standards:
--   database:
--     run_as: superuser
--     roles: [billing_owner, somebody]
-- expect: domain public.email
--   Domain public.email belongs to somebody and not to billing_owner, so migrations that run as billing_owner cannot alter it.
--   Hand it over: alter domain public.email owner to billing_owner;
create table customers (id uuid primary key);
alter table customers owner to billing_owner;
create materialized view totals as select 1 as one;
alter materialized view totals owner to billing_owner;
create domain email as text;
alter domain email owner to somebody;
