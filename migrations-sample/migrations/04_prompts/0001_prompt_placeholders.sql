-- The placeholders of a prompt: {{name}}, in order, each once.
create function prompt_placeholders(body text) returns text[]
language sql
immutable
set search_path = pg_catalog
as $$
    select coalesce(array_agg(name order by first_place), '{}')
    from (
        select found[1] as name, min(place) as first_place
        from regexp_matches(body, '\{\{\s*([a-z][a-z0-9_]*)\s*\}\}', 'g') with ordinality as placeholder (found, place)
        group by found[1]
    ) as names;
$$;

comment on function prompt_placeholders(text) is 'The names of the placeholders {{name}} in a prompt, in the order of their first use.';
