-- Identifiers that may be shown to people: prj_4f1c09b2d7a84e6fa3d1. The prefix tells what it names; the rest
-- is 80 random bits, so that nobody can count or guess another organization's rows.
create function generate_public_id(prefix text) returns text
language sql
volatile
set search_path = pg_catalog
as $$
    select prefix || '_' || left(replace(gen_random_uuid()::text, '-', ''), 12)
                         || right(replace(gen_random_uuid()::text, '-', ''), 8);
$$;

comment on function generate_public_id(text) is 'A random identifier with a prefix that names the kind of row.';
