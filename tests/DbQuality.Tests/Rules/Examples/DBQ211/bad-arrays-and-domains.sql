-- An array, a domain, an array of a domain, a key that the table is partitioned by; a partition and a child table repeat nothing.
-- expect: column public.a.tags
-- expect: column public.a.code
-- expect: column public.a.codes
-- expect: column public.parts.region
create domain short_code as varchar(8) check (value <> '');
create domain shorter_code as short_code;
create table a (id uuid primary key, tags varchar(20)[], code shorter_code, codes short_code[]);
create table b () inherits (a);
create table parts (id uuid, region varchar(2), primary key (id, region)) partition by list (region);
create table parts_eu partition of parts for values in ('eu');
