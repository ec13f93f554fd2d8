-- A new version of a template is numbered after the newest, is the only current one, and leaves the older ones as they were.
-- Every placeholder is declared.
-- breaks: select pg_temp.change('create_prompt_template_version(uuid,text,text[])', 'max(version) + 1', 'max(version) + 2')
-- breaks: select pg_temp.change('create_prompt_template_version(uuid,text,text[])', 'new_body, new_variables', 'new_body, template.variables')
-- breaks: drop index idx_prompt_templates_current
-- breaks: drop index idx_prompt_templates_organization_id_name_version;
--     create unique index on prompt_templates (organization_id, name, version)
-- breaks: alter table prompt_templates drop constraint prompt_templates_variables_declared
-- breaks: select pg_temp.change('prompt_placeholders(text)', 'order by first_place', 'order by name')
-- breaks: select pg_temp.change('prompt_placeholders(text)', '\s*', '')
select pg_temp.is_equal(
    prompt_placeholders('{{b}} {{ a }} {{b}} {c} {{D}} {{e1_f}}'), array['b', 'a', 'e1_f'], 'placeholders');
select pg_temp.is_equal(prompt_placeholders('none'), '{}', 'no placeholders');

create temp table made as select create_prompt_template_version(pg_temp.key('a60'), 'Look at {{code}}.', '{code}') as id;
-- From the first version again: the new one follows the newest all the same.
select create_prompt_template_version(pg_temp.key('a60'), 'Judge {{code}}.', '{code}');
select pg_temp.is_equal(
    (select string_agg(format('%s %s %s %s', version, is_current, body, variables), ', ' order by version)
     from prompt_templates where organization_id = pg_temp.key('a0')),
    '1 f Review {{code}} in {{language}}. {code,language}, 2 f Look at {{code}}. {code}, 3 t Judge {{code}}. {code}', 'versions of a');
select pg_temp.is_equal((select version from prompt_templates where id = (select id from made)), 2, 'the id that was returned');
select pg_temp.is_equal(
    (select count(*) from prompt_templates where organization_id = pg_temp.key('b0') and is_current), 1, 'the template of b');

select pg_temp.is_refused('update prompt_templates set is_current = true', '23505', 'two current versions');
select pg_temp.is_refused('update prompt_templates set body = ''{{unknown}}''', '23514', 'a placeholder that is not declared');
select pg_temp.is_refused(
    'select create_prompt_template_version(pg_temp.key(''a99''), ''x'', ''{}'')', 'P0002', 'a template that is not there');

-- A name is free again once all its versions are deleted.
do $$
begin
    update prompt_templates set deleted_at = now() where organization_id = pg_temp.key('a0');
    insert into prompt_templates (organization_id, name, body, model) values (pg_temp.key('a0'), 'Review', 'x', 'large');
exception when unique_violation then
    perform pg_temp.is_true(false, 'the name is free again: ' || sqlerrm);
end;
$$;
