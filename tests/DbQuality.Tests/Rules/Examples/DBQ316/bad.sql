-- standards:
--   rules:
--     hash-or-opclass-mismatch: { like_columns: ["public.users.*"] }
-- expect: index public.bookings.idx_bookings_during
--   Index public.idx_bookings_during cannot serve @> and && on during, so such a search reads all of public.bookings. Add
--   one that can: create index concurrently on public.bookings using gist (during);
-- expect: index public.bookings.idx_bookings_days
--   Index public.idx_bookings_days cannot serve @> and && on days, so such a search reads all of public.bookings. Add one
--   that can: create index concurrently on public.bookings using gist (days);
-- expect: index public.products.idx_products_tags
--   Index public.idx_products_tags cannot serve @> and && on tags, so such a search reads all of public.products. Add one
--   that can: create index concurrently on public.products using gin (tags);
-- expect: index public.users.idx_users_name
--   Index public.idx_users_name cannot serve LIKE on name, so such a search reads all of public.users. Add one that can:
--   create index concurrently on public.users (name text_pattern_ops);
-- expect: index public.users.idx_users_email
--   Index public.idx_users_email cannot serve LIKE on email, so such a search reads all of public.users. Add one that can:
--   create index concurrently on public.users (email varchar_pattern_ops);
create table bookings (id uuid primary key, during tstzrange not null, days int4multirange);
create index idx_bookings_during on bookings (during);
create index idx_bookings_days on bookings using hash (days);

create table products (id uuid primary key, tags text[]);
create index idx_products_tags on products using hash (tags);

create table users (id uuid primary key, name text collate "en-x-icu", email varchar(100) collate "en-x-icu");
create index idx_users_name on users (name);
create index idx_users_email on users using hash (email);
