-- UNIQUE NULLS NOT DISTINCT means what a nullable unique column is suspected not to mean.
-- postgres: 15
-- expect: DBQ222 table public.shop_codes, line 1
-- expect: DBQ311 index public.shop_codes.shop_codes_other_key, line 1
create table shop_codes (id bigint generated always as identity primary key, code text, other text, unique nulls not distinct (code), unique (other));
create unique index shop_codes_code_other_idx on shop_codes (code, other) nulls not distinct;
