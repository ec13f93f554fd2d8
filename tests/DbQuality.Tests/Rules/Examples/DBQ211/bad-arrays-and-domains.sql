-- An array, a domain, an array of a domain, a key that the table is partitioned by; a partition and a child table repeat nothing.
-- expect: column public.a.tags
-- expect: column public.a.code
-- expect: column public.a.codes
-- expect: column public.parts.region
-- left: DBQ237 domain public.short_code
-- left: DBQ211 column public.a.code
--   Its domain is made of character varying(8): decide what the domain should be, or give the column a type without one.
-- left: DBQ211 column public.a.codes
--   Its domain is made of character varying(8): decide what the domain should be, or give the column a type without one.
-- left: DBQ211 column public.a.tags
--   Every partition or child table would need the second column, its trigger and its indexes: decide whether a new table is easier, and change it by hand.
-- left: DBQ238 table public.b
-- left: DBQ211 column public.parts.region
--   The table is partitioned by it: make a new partitioned table with the right type, and move the partitions' rows.
create domain short_code as varchar(8) check (value <> '');
create domain shorter_code as short_code;
create table a (id uuid primary key, tags varchar(20)[], code shorter_code, codes short_code[]);
create table b () inherits (a);
create table parts (id uuid, region varchar(2), primary key (id, region)) partition by list (region);
create table parts_eu partition of parts for values in ('eu');
-- rest:
comment on table public.a is 'Made up for the example.';
alter table public.a add column title text not null;
comment on table public.b is 'Made up for the example.';
alter table public.b add primary key (id);
comment on table public.parts is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.parts add column origin_id bigint not null references public.origins;
create index on public.parts (origin_id);
comment on table public.origins is 'Made up for the example.';
