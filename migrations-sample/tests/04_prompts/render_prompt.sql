-- A prompt is rendered in one pass, with what is still good of the given sources, as far as the limit reaches.
-- breaks: select pg_temp.change('render_prompt(uuid, jsonb, uuid, uuid[], integer)', 'data.expires_at > now()', 'true')
-- breaks: select pg_temp.change('render_prompt(uuid, jsonb, uuid, uuid[], integer)', 'item.token_sum <= token_limit', 'true')
-- breaks: select pg_temp.change('render_prompt(uuid, jsonb, uuid, uuid[], integer)', 'if missing is not null then', 'if false then')
-- breaks: select pg_temp.change('render_prompt(uuid, jsonb, uuid, uuid[], integer)', 'and variation.prompt_template_id = template.id', '')
-- breaks: select pg_temp.change('render_prompt(uuid, jsonb, uuid, uuid[], integer)', 'data.organization_id = template.organization_id and', '')
-- breaks: select pg_temp.change('render_prompt(uuid, jsonb, uuid, uuid[], integer)', 'order by part.number', 'order by part.number desc')
select pg_temp.is_equal(
    render_prompt(pg_temp.key('a60'), '{"code": "{{language}}", "language": "C#"}'), 'Review {{language}} in C#.', 'the template''s text');
select pg_temp.is_equal(
    render_prompt(pg_temp.key('a60'), '{"code": "x"}', pg_temp.key('a62')), 'Review x in one line.', 'a variation''s text');
select pg_temp.is_refused(
    $$select render_prompt(pg_temp.key('a60'), '{"code": "x"}')$$, '22023', 'a prompt without a value for each placeholder');
select pg_temp.is_refused(
    $$select render_prompt(pg_temp.key('a60'), '{"code": "x", "language": "C#"}', pg_temp.key('b61'))$$, 'P0002', 'another tenant''s variation');
insert into prompt_templates (id, organization_id, name, body, model) values (pg_temp.key('a69'), pg_temp.key('a0'), 'Other', 'x', 'large');
select pg_temp.is_refused(
    $$select render_prompt(pg_temp.key('a69'), '{"code": "x"}', pg_temp.key('a62'))$$, 'P0002', 'another template''s variation');
select pg_temp.is_refused($$select render_prompt(pg_temp.key('a99'))$$, 'P0002', 'a template that is not there');

insert into context_data (organization_id, context_source_id, item_key, content, token_count, expires_at) values
    (pg_temp.key('a0'), pg_temp.key('a63'), 'A.md', 'First.', 10, now() + interval '1 day'),
    (pg_temp.key('a0'), pg_temp.key('a63'), 'OLD.md', 'Over.', 10, now() - interval '1 day'),
    (pg_temp.key('a0'), pg_temp.key('a63'), 'Z.md', 'Too long.', 5000, now() + interval '1 day');
update context_data set token_count = 10 where id = pg_temp.key('a64');
select pg_temp.is_equal(
    render_prompt(pg_temp.key('a60'), '{"code": "x"}', pg_temp.key('a62'), array[pg_temp.key('b63'), pg_temp.key('a63')]),
    E'A.md\nFirst.\n\nREADME.md\nA harbour.\n\nReview x in one line.', 'context before the text');
update prompt_templates set variables = '{code,context}', body = 'Know: {{ context }} Review {{code}}.' where id = pg_temp.key('a60');
select pg_temp.is_equal(
    render_prompt(pg_temp.key('a60'), '{"code": "x"}', source_ids => array[pg_temp.key('a63')], token_limit => 10),
    E'Know: A.md\nFirst. Review x.', 'context in its place, up to the limit');
select pg_temp.is_equal(render_prompt(pg_temp.key('a60'), '{"code": "x"}'), 'Know:  Review x.', 'no context');
