-- A template that was used is not edited, as its executions and their feedback belong to its text: it gets a new version.
create function create_prompt_template_version(template_id uuid, new_body text, new_variables text[]) returns uuid
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    template prompt_templates;
    new_id uuid;
begin
    select * into template
    from prompt_templates
    where id = template_id and deleted_at is null;
    if not found then
        raise exception 'Prompt template % is not there.', template_id using errcode = 'no_data_found';
    end if;

    -- Two callers take turns, so that they do not give out the same number.
    perform from prompt_templates
    where organization_id = template.organization_id and name = template.name and deleted_at is null
    order by version
    for no key update;

    update prompt_templates
    set is_current = false
    where organization_id = template.organization_id and name = template.name and is_current and deleted_at is null;

    insert into prompt_templates (organization_id, name, version, description, body, variables, model, parameters)
    select template.organization_id, template.name, max(version) + 1, template.description,
           new_body, new_variables, template.model, template.parameters
    from prompt_templates
    where organization_id = template.organization_id and name = template.name and deleted_at is null
    returning id into new_id;
    return new_id;
end;
$$;

comment on function create_prompt_template_version(uuid, text, text[]) is
    'Adds a version to a prompt template, whichever of its versions is given, makes it the current one, and returns its id.';
