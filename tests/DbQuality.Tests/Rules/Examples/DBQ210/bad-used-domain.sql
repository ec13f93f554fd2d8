-- With a column of the domain, PostgreSQL 17 and before lock the table while they validate.
-- expect: domain public.share
create domain share as numeric;
create table owners (id uuid primary key, part share);
alter domain share add constraint share_least check (value >= 0) not valid;
