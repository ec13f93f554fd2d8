-- Types that hold less than before.
-- expect: column public.samples.a, 0002_this.sql line 2
--   Column public.samples.a is narrowed from bigint to integer: larger values are refused. Look at its values first, and keep them
--   in the wider column until they are proven to fit: alter table public.samples add column a_new integer;
-- expect: column public.samples.b, 0002_this.sql line 2
-- expect: column public.samples.c, 0002_this.sql line 2
-- expect: column public.samples.d, 0002_this.sql line 2
-- expect: column public.samples.e, 0002_this.sql line 2
-- script: 0001_before.sql
create table samples (a bigint, b numeric(10, 4), c timestamptz, d text, e timestamp(6), f varchar(10), g integer, h numeric(6, 2));
-- script: 0002_this.sql
set lock_timeout = '1s';
alter table samples alter a type int, alter b type numeric(10, 2), alter c type date, alter d type varchar(20), alter e type timestamp(0),
  alter f type text, alter g type bigint, alter h type numeric(8, 2);
