-- expect: constraint public.readings.readings_pkey
--   The primary key of public.readings has 4 columns; the standards allow 3. Every reference repeats and every join
--   compares all of them. Give the table a key of its own, and make site, device, channel, "At" unique.
create table readings (site integer, device integer, channel integer, "At" timestamptz, primary key (site, device, channel, "At"));
