-- Values that make no sense are refused.
-- breaks: drop index idx_context_sources_organization_id_name
-- breaks: alter table prompt_templates drop constraint prompt_templates_version_positive
-- breaks: drop index idx_prompt_templates_organization_id_name_version
-- breaks: alter table prompt_variations drop constraint prompt_variations_weight_range
-- breaks: alter table prompt_variations drop constraint prompt_variations_prompt_template_id_name_key
-- breaks: alter table context_sources drop constraint context_sources_time_to_live_positive
-- breaks: alter table context_sources drop constraint context_sources_repository_named
-- breaks: alter table context_data drop constraint context_data_token_count_not_negative
-- breaks: alter table context_data drop constraint context_data_context_source_id_item_key_key
-- breaks: alter table prompt_executions drop constraint prompt_executions_not_negative
-- breaks: alter table prompt_executions drop constraint prompt_executions_times_in_order
select pg_temp.is_refused(pg_temp.changing('prompt_templates', 'version = 0'), '23514', 'a version before the first');
select pg_temp.is_refused(pg_temp.copying('prompt_templates', '{"is_current": false}'), '23505', 'a version twice');
select pg_temp.is_refused(pg_temp.changing('prompt_variations', 'weight = -0.5, is_active = false'), '23514', 'a weight below zero');
select pg_temp.is_refused(pg_temp.copying('prompt_variations', '{"is_active": false}'), '23505', 'a variation twice');
select pg_temp.is_refused(pg_temp.changing('context_sources', $$time_to_live = '0'$$), '23514', 'content that expires at once');
select pg_temp.is_refused(pg_temp.changing('context_sources', 'repository_id = null'), '23514', 'a repository that is not named');
select pg_temp.is_refused(pg_temp.copying('context_sources'), '23505', 'a source twice');
select pg_temp.is_refused(pg_temp.changing('context_data', 'token_count = -1'), '23514', 'less than no token');
select pg_temp.is_refused(pg_temp.copying('context_data'), '23505', 'an item twice');
select pg_temp.is_refused(pg_temp.changing('prompt_executions', 'cost_usd = -1'), '23514', 'a negative price');
select pg_temp.is_refused(
    pg_temp.changing('prompt_executions', $$started_at = now(), finished_at = now() - interval '1 second'$$), '23514', 'an end before the start');
