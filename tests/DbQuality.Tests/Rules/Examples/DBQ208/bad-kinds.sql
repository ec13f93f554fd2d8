-- The narrower side is changed, of numbers and of texts; where neither is, the referencing one.
-- expect: constraint public.t_numeric.t_numeric_ref_fkey
--   Foreign key t_numeric_ref_fkey compares different types: public.t_numeric.ref is numeric(5,0), public.exact.id is numeric(8,0). A value that one side can hold fails on the other, and joins may pass over indexes. Change one: alter table public.t_numeric alter column ref type numeric(8,0);
-- expect: constraint public.t_open.t_open_ref_fkey
--   Foreign key t_open_ref_fkey compares different types: public.t_open.ref is numeric, public.exact_too.id is numeric(8,0). A value that one side can hold fails on the other, and joins may pass over indexes. Change one: alter table public.exact_too alter column id type numeric;
-- expect: constraint public.t_small.t_small_ref_fkey
--   Foreign key t_small_ref_fkey compares different types: public.t_small.ref is smallint, public.numbers.id is integer. A value that one side can hold fails on the other, and joins may pass over indexes. Change one: alter table public.t_small alter column ref type integer;
-- expect: constraint public.t_text.t_text_ref_fkey
--   Foreign key t_text_ref_fkey compares different types: public.t_text.ref is text, public.names.id is character varying(20). A value that one side can hold fails on the other, and joins may pass over indexes. Change one: alter table public.names alter column id type text;
create table exact (id numeric(8, 0) primary key);
create table t_numeric (ref numeric(5, 0) references exact);
create table exact_too (id numeric(8, 0) primary key);
create table t_open (ref numeric references exact_too);
create table numbers (id integer primary key);
create table t_small (ref smallint references numbers);
create table names (id varchar(20) primary key);
create table t_text (ref text references names);
