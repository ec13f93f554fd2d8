-- The text that is sent to a model: the template's, or that of one of its variations, with each placeholder replaced by its value. It is
-- replaced in one pass, so a value that holds {{braces}} is text like any other.
--
-- What is still good of the given sources, in their order, as far as the limit reaches, is the value of {{context}}; where the text has
-- no such placeholder, it goes before the text.
create function render_prompt(
    template_id uuid, variable_values jsonb default '{}', variation_id uuid default null,
    source_ids uuid[] default '{}', token_limit integer default 4000)
returns text
language plpgsql
stable
set search_path = pg_catalog, public
as $$
declare
    placeholder constant text := '\{\{\s*([a-z][a-z0-9_]*)\s*\}\}';
    template prompt_templates;
    body text;
    context_text text;
    missing text;
begin
    select * into template from prompt_templates where id = template_id and deleted_at is null;
    if not found then
        raise exception 'Prompt template % is not there.', template_id using errcode = 'no_data_found';
    end if;
    body := template.body;
    if variation_id is not null then
        select variation.body into body
        from prompt_variations variation
        where variation.organization_id = template.organization_id
          and variation.prompt_template_id = template.id
          and variation.id = variation_id;
        if not found then
            raise exception 'Prompt variation % is not one of template %.', variation_id, template_id using errcode = 'no_data_found';
        end if;
    end if;

    select string_agg(format(E'%s\n%s', item.item_key, item.content), E'\n\n' order by item.place, item.item_key) into context_text
    from (
        select data.item_key, data.content, source.place,
               sum(data.token_count) over (order by source.place, data.item_key) as token_sum
        from unnest(source_ids) with ordinality as source (id, place)
        join context_data data on data.organization_id = template.organization_id and data.context_source_id = source.id
        where data.expires_at is null or data.expires_at > now()
    ) as item
    where item.token_sum <= token_limit;
    if 'context' = any (prompt_placeholders(body)) then
        variable_values := jsonb_build_object('context', coalesce(context_text, '')) || variable_values;
    elsif context_text is not null then
        variable_values := variable_values || jsonb_build_object('context', context_text);
        body := E'{{context}}\n\n' || body;
    end if;

    select string_agg(name, ', ') into missing
    from unnest(prompt_placeholders(body)) as name
    where variable_values ->> name is null;
    if missing is not null then
        raise exception 'Prompt template % lacks a value for: %', template_id, missing using errcode = 'invalid_parameter_value';
    end if;

    return (
        select string_agg(part.text || coalesce(variable_values ->> place.found[1], ''), '' order by part.number)
        from regexp_split_to_table(body, placeholder) with ordinality as part (text, number)
        left join regexp_matches(body, placeholder, 'g') with ordinality as place (found, number) on place.number = part.number);
end;
$$;

comment on function render_prompt(uuid, jsonb, uuid, uuid[], integer) is
    'A prompt with its variables replaced and context of the given sources injected, ready to be sent; refused while a value is missing.';
