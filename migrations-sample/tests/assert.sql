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
begin
    if position(old_text in definition) = 0 then
        raise exception '% does not contain: %', name, old_text;
    end if;
    execute format('create or replace view %s as %s', name, replace(definition, old_text, new_text));
end;
$$;
