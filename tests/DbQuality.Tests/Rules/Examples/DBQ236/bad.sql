-- expect: type public.order_status
--   Type public.order_status is an enum: a label can never be removed, and nothing else can be said of one. Use a lookup
--   table and a foreign key.
create type order_status as enum ('open', 'closed');
