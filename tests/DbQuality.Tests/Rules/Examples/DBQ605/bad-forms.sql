-- With a new column, a primary key, in a DO block, on a partitioned table, through a domain, a key that makes its column required.
-- expect: constraint public.lines.lines_order_id_fkey, 0002_this.sql line 1
-- expect: constraint public.notes.notes_pkey, 0002_this.sql line 2
-- expect: constraint public.The Lines.The Lines_a_check, 0002_this.sql line 3
-- expect: column public.parts.a, 0002_this.sql line 4
-- expect: table public.bills, 0002_this.sql line 5
-- expect: column public.keyed.id, 0002_this.sql line 7
-- script: 0001_before.sql
create domain amount as numeric;
create table orders (id bigint primary key);
create table lines (id bigint primary key);
create table notes (id bigint, body text);
create table "The Lines" (a int);
create table parts (id bigint, at date, a int, primary key (id, at)) partition by range (at);
create table parts_1 partition of parts for values from ('2026-01-01') to ('2027-01-01');
create table bills (id bigint primary key, total amount);
create table keyed (id bigint);
-- script: 0002_this.sql
alter table lines add column order_id bigint references orders;
alter table notes add primary key (id);
do $$ begin alter table "The Lines" add check (a > 0); end $$;
alter table parts alter column a set not null;
alter domain amount add check (value > 0);
create unique index concurrently keyed_id on keyed (id);
alter table keyed add primary key using index keyed_id;
