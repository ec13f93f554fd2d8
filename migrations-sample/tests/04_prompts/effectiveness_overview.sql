-- One row for each version of the tenant's own templates, with its use, cost and effectiveness: also for a reader whom row level
-- security does not hold, as the view's owner is on PostgreSQL 14.
-- breaks: select pg_temp.change_view('prompt_effectiveness_overview', '(template.organization_id IN ( SELECT visible_organization_ids() AS visible_organization_ids)) AND', '')
-- breaks: select pg_temp.change_view('prompt_effectiveness_overview', ' AND (template.deleted_at IS NULL)', '')
-- breaks: select pg_temp.change_view('prompt_effectiveness_overview', 'calculate_prompt_effectiveness(template.id)', '0::numeric')
-- breaks: select pg_temp.change_view('prompt_effectiveness_overview', 'prompt_executions.prompt_template_id = template.id', 'true')
insert into prompt_templates (organization_id, name, body, model, deleted_at) values
    (pg_temp.key('a0'), 'Gone', 'x', 'large', now()), (pg_temp.key('a0'), 'New', 'x', 'large', null);
create function pg_temp.overview() returns text
language sql
as $$
    select string_agg(
        format('%s executions %s success %s latency %s tokens %s cost %s score %s', name, execution_count, success_ratio,
               average_latency_ms, total_tokens, trim_scale(total_cost_usd), effectiveness_score),
        ', ' order by name)
    from prompt_effectiveness_overview;
$$;
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
set local role app_user;
select pg_temp.is_equal(
    pg_temp.overview(),
    'New executions 0 success  latency  tokens 0 cost 0 score , Review executions 2 success 0.5000 latency 500 tokens 220 cost 0.015 score 66.67',
    'seen by the application');
reset role;
select pg_temp.is_equal(
    pg_temp.overview(),
    'New executions 0 success  latency  tokens 0 cost 0 score , Review executions 2 success 0.5000 latency 500 tokens 220 cost 0.015 score 66.67',
    'seen by one whom no policy holds');

-- The owner who has named no organization sees all of them.
set local app.organization_id = '';
select pg_temp.is_equal((select count(*) from prompt_effectiveness_overview), 3, 'seen by the owner');
