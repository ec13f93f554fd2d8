-- Shows every organization to the owner who has named none, as repository_quality_overview does.
create or replace view prompt_effectiveness_overview as
select template.id as prompt_template_id,
       template.organization_id,
       template.name,
       template.version,
       template.is_current,
       execution.execution_count,
       execution.success_ratio,
       execution.average_latency_ms,
       execution.total_tokens,
       execution.total_cost_usd,
       calculate_prompt_effectiveness(template.id) as effectiveness_score
from prompt_templates template
cross join lateral (
    select count(*) as execution_count,
           round(count(*) filter (where status = 'succeeded')
                 / nullif(count(*) filter (where status in ('succeeded', 'failed')), 0)::numeric, 4) as success_ratio,
           round(avg(latency_ms)) as average_latency_ms,
           coalesce(sum(input_tokens::bigint + output_tokens), 0) as total_tokens,
           coalesce(sum(cost_usd), 0) as total_cost_usd
    from prompt_executions
    where organization_id = template.organization_id and prompt_template_id = template.id
) as execution
where template.organization_id in (select visible_organization_ids())
  and template.deleted_at is null;

do $$
begin
    if current_setting('server_version_num')::integer >= 150000 then
        alter view prompt_effectiveness_overview set (security_invoker = true);
    end if;
end;
$$;

comment on view prompt_effectiveness_overview is
    'The prompt templates of the current organization, or of all for the owner, each version with its use, cost and effectiveness.';
