-- expect: table public.readings
--   The order of the columns of public.readings wastes 14 bytes in every row. When it is next made anew, put those of fixed
--   length first, in this order: value, taken_at, device, channel, is_valid, is_checked.
create table readings (
  is_valid boolean,
  value double precision,
  is_checked boolean,
  taken_at timestamptz,
  note text,
  channel smallint,
  device integer
);
