-- Handed to another role, one by one.
-- standards:
--   database:
--     run_as: superuser
--     roles: [billing_owner, somebody]
--   rules:
--     owner-mixed: { owner: billing_owner }
-- expect: table public.invoices
--   Table public.invoices belongs to somebody and not to billing_owner, so migrations that run as billing_owner cannot alter it.
--   Hand it over: alter table public.invoices owner to billing_owner;
-- expect: function public.Total(a integer)
--   Function public."Total"(a integer) belongs to somebody and not to billing_owner, so migrations that run as billing_owner cannot alter it.
--   Hand it over: alter function public."Total"(a integer) owner to billing_owner;
create table customers (id serial primary key);
alter table customers owner to billing_owner;
create table invoices (id uuid primary key);
alter table invoices owner to somebody;
create function "Total"(a int) returns int language sql as 'select a';
alter function "Total"(int) owner to somebody;
