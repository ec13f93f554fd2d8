-- What the tests assert with, in the schema of temporary objects. A test fails with the error code of ASSERT (P0004) and nothing
-- else, so that a test which itself is wrong is not taken for one that found something.
create function pg_temp.is_true(condition boolean, what text) returns void
language plpgsql
as $$
begin
    if condition is not true then
        raise exception 'Not so: %', what using errcode = 'assert_failure';
    end if;
end;
$$;

create function pg_temp.is_equal(actual anycompatible, expected anycompatible, what text) returns void
language plpgsql
as $$
begin
    if actual is distinct from expected then
        raise exception '%: % instead of %', what, coalesce(actual::text, 'null'), coalesce(expected::text, 'null')
            using errcode = 'assert_failure';
    end if;
end;
$$;

create function pg_temp.is_refused(statement text, state text, what text) returns void
language plpgsql
as $$
declare
    found_state   text := '00000';
    found_message text := 'it was accepted';
begin
    begin
        execute statement;
        -- Constraints that are deferred speak now, not at the end of a transaction that never commits.
        set constraints all immediate;
    exception when others then
        found_state := sqlstate;
        found_message := sqlerrm;
    end;
    set constraints all deferred;
    if found_state <> state then
        raise exception '% should be refused with %, but: % %', what, state, found_state, found_message using errcode = 'assert_failure';
    end if;
end;
$$;

-- For breaking a function: its definition with one text in place of another.
create function pg_temp.change(signature regprocedure, old_text text, new_text text) returns void
language plpgsql
as $$
declare
    definition text := pg_get_functiondef(signature);
begin
    if position(old_text in definition) = 0 then
        raise exception '% does not contain: %', signature, old_text;
    end if;
    execute replace(definition, old_text, new_text);
end;
$$;

-- Short names for the fixtures' keys: key('a1') is 00000000-0000-0000-0000-0000000000a1.
create function pg_temp.key(name text) returns uuid
language sql
immutable
as $$
    select lpad(name, 32, '0')::uuid;
$$;

-- For breaking a view: its definition, as pg_get_viewdef() writes it, with one text in place of another.
create function pg_temp.change_view(name regclass, old_text text, new_text text) returns void
language plpgsql
as $$
declare
    definition text := pg_get_viewdef(name);
    found_text text := old_text;
begin
    -- From PostgreSQL 16 on, columns of the only relation of a query are printed without its name.
    if position(found_text in definition) = 0 then
        found_text := regexp_replace(old_text, '\m[a-z_]+\.', '', 'g');
    end if;
    if position(found_text in definition) = 0 then
        raise exception '% does not contain: %', name, old_text;
    end if;
    execute format('create or replace view %s as %s', name, replace(definition, found_text, new_text));
end;
$$;

-- SQL that changes the rows of tenant a in a table.
create function pg_temp.changing(table_name regclass, changes text) returns text
language sql
as $$
    select format('update %s set %s where organization_id = pg_temp.key(''a0'')', table_name, changes);
$$;

-- SQL that inserts a copy of a row of tenant a, with keys of its own, and with some columns changed.
create function pg_temp.copying(table_name regclass, changes jsonb default '{}') returns text
language sql
as $$
    select format(
        'insert into %s (%s) select %s from jsonb_populate_record(null::%s,
             (select to_jsonb(t) from %s t where organization_id = pg_temp.key(''a0'') order by id limit 1) || %L)',
        table_name, string_agg(quote_ident(attname), ', ' order by attnum), string_agg(quote_ident(attname), ', ' order by attnum),
        table_name, table_name, changes)
    from pg_attribute
    where attrelid = table_name and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('id', 'public_id');
$$;
