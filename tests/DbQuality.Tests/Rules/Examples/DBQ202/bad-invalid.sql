-- A unique index that is not valid proves nothing. (The example marks it by hand.)
-- standards:
--   database:
--     run_as: superuser
-- expect: table public.codes
--   Table public.codes has no primary key. Rows cannot be updated or replicated reliably. Add one: alter table public.codes add column id bigint generated always as identity primary key;
create table codes (code text not null);
create unique index codes_code_idx on codes (code);
update pg_index set indisvalid = false where indexrelid = 'codes_code_idx'::regclass;
