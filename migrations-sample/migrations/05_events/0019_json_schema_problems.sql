-- The part of JSON Schema that tells what a payload looks like: types, values, required members, members, items, lengths, bounds and
-- patterns. What is not in it, such as $ref or oneOf, is refused where a schema is stored and never passed over in silence.
create function is_known_json_schema(schema jsonb) returns boolean
language plpgsql
immutable
strict
set search_path = pg_catalog, public
as $$
begin
    return case jsonb_typeof(schema)
        when 'boolean' then true
        when 'object' then not exists (
            select
            from jsonb_each(schema) as keyword (name, value)
            where not case
                when keyword.name in (
                    'type', 'enum', 'const', 'required', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern',
                    '$schema', '$id', '$comment', 'title', 'description', 'default', 'examples') then true
                when keyword.name = 'properties' then not exists (
                    select from jsonb_each(keyword.value) as member (name, value) where not is_known_json_schema(member.value))
                when keyword.name in ('items', 'additionalProperties') then is_known_json_schema(keyword.value)
                else false
                end)
        else false
    end;
end;
$$;

comment on function is_known_json_schema(jsonb) is 'Whether json_schema_problems() knows every keyword of a JSON schema; null without one.';

create function json_schema_problems(document jsonb, schema jsonb, place text default '$') returns text[]
language plpgsql
immutable
strict
set search_path = pg_catalog, public
as $$
declare
    kind     constant text := jsonb_typeof(document);
    problems text[] := '{}';
    keyword  text;
    wanted   jsonb;
    part     record;
begin
    if jsonb_typeof(schema) = 'boolean' then
        return case when schema::boolean then problems else array[format('%s is not allowed', place)] end;
    end if;

    for keyword, wanted in select entry.key, entry.value from jsonb_each(schema) as entry order by entry.key collate "C" loop
        if keyword = 'type' and not exists (
            select
            from jsonb_array_elements_text(case jsonb_typeof(wanted) when 'array' then wanted else jsonb_build_array(wanted) end) as allowed (type)
            where allowed.type = kind or (allowed.type = 'integer' and kind = 'number' and (document #>> '{}')::numeric % 1 = 0))
        then
            problems := problems || format('%s is of type %s, not %s', place, kind, wanted #>> '{}');
        elsif keyword = 'enum' and not exists (select from jsonb_array_elements(wanted) as allowed (value) where allowed.value = document)
              or keyword = 'const' and document <> wanted then
            problems := problems || format('%s is %s, not %s', place, document, wanted);
        elsif keyword = 'minimum' and kind = 'number' and document < wanted or keyword = 'maximum' and kind = 'number' and document > wanted then
            problems := problems || format('%s is %s, beyond the %s of %s', place, document, keyword, wanted);
        elsif keyword = 'minLength' and kind = 'string' and char_length(document #>> '{}') < wanted::integer
              or keyword = 'maxLength' and kind = 'string' and char_length(document #>> '{}') > wanted::integer then
            problems := problems || format('%s is %s characters long, beyond the %s of %s', place, char_length(document #>> '{}'), keyword, wanted);
        elsif keyword = 'pattern' and kind = 'string' and document #>> '{}' !~ (wanted #>> '{}') then
            problems := problems || format('%s does not match %s', place, wanted #>> '{}');
        elsif keyword = 'required' and kind = 'object' then
            for part in select * from jsonb_array_elements_text(wanted) as member (name) loop
                if not document ? part.name then
                    problems := problems || format('%s.%s is missing', place, part.name);
                end if;
            end loop;
        elsif keyword = 'properties' and kind = 'object' then
            for part in select * from jsonb_each(wanted) as member (name, schema) loop
                -- Null where the document has no such member: strict, so null, and no problem.
                problems := problems || coalesce(json_schema_problems(document -> part.name, part.schema, format('%s.%s', place, part.name)), '{}');
            end loop;
        elsif keyword = 'additionalProperties' and kind = 'object' then
            for part in select * from jsonb_each(document - array(select jsonb_object_keys(schema -> 'properties'))) as member (name, value) loop
                problems := problems || json_schema_problems(part.value, wanted, format('%s.%s', place, part.name));
            end loop;
        elsif keyword = 'items' and kind = 'array' then
            for part in select * from jsonb_array_elements(document) with ordinality as item (value, number) loop
                problems := problems || json_schema_problems(part.value, wanted, format('%s[%s]', place, part.number - 1));
            end loop;
        end if;
    end loop;
    return problems;
end;
$$;

comment on function json_schema_problems(jsonb, jsonb, text) is
    'What of a document does not fit a JSON schema, each with its place; empty where it fits, null without a schema.';
