-- Works where the table is empty.
-- expect: column public.orders.note, 0002_this.sql line 1
--   Column public.orders.note must have a value and has no default, so the statement is refused where public.orders has a row. Add it without NOT NULL, fill it, and make it required in a later script: alter table public.orders add column note text;
-- expect: column public.parts.Of What, 0002_this.sql line 2
--   Column public.parts."Of What" must have a value and has no default, so the statement is refused where public.parts has a row. Add it without NOT NULL, fill it, and make it required in a later script: alter table public.parts add column "Of What" integer;
-- expect: column public.orders.second, 0002_this.sql line 3
--   Column public.orders.second must have a value and has no default, so the statement is refused where public.orders has a row. Add it without NOT NULL, fill it, and make it required in a later script: alter table public.orders add column second integer;
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table parts (id bigint, at date, primary key (id, at)) partition by range (at);
create table parts_1 partition of parts for values from ('2026-01-01') to ('2027-01-01');
-- script: 0002_this.sql
alter table orders add column note text not null;
alter table parts add column "Of What" int not null;
do $$ begin execute 'alter table orders add column second int not null, add column third int'; end $$;
