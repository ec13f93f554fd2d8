-- Bits, times of day, and each way of numbers; the last ones lose nothing.
-- expect: column public.samples.a, 0002_this.sql line 1
-- expect: column public.samples.b, 0002_this.sql line 1
--   Column public.samples.b is narrowed from timestamp without time zone to time without time zone: the date is lost. Look at its values first, and keep them in the wider column until they are proven to fit: alter table public.samples add column b_new time without time zone;
-- expect: column public.samples.c, 0002_this.sql line 1
-- expect: column public.samples.d, 0002_this.sql line 1
-- expect: column public.samples.e, 0002_this.sql line 1
-- expect: column public.samples.f, 0002_this.sql line 1
-- script: 0001_before.sql
create table samples (a bit varying(10), b timestamp, c numeric, d numeric(10, 2), e double precision, f real, g bit varying(5), h numeric(5, 2), i timestamp(3), j integer);
-- script: 0002_this.sql
alter table samples alter a type bit varying(5), alter b type time, alter c type numeric(5, 2), alter d type numeric(8, 2), alter e type real, alter f type integer,
  alter g type bit varying(10), alter h type numeric, alter i type timestamp(6), alter j type real;
