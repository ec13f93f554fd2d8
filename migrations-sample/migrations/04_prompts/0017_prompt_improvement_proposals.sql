-- What users' ratings say about the templates in use. A wording or a model counts from five ratings on, scored as
-- calculate_prompt_effectiveness() does. Proposed are
--     the variation  that scores best, where the one with most weight scores five points less or worse
--     the model      that costs least for an execution, where it scores at most five points less than the template's
create view prompt_improvement_proposals as
with rated as (
    select template.id as prompt_template_id, template.organization_id, template.name as template_name, template.model as template_model,
           execution.prompt_variation_id, execution.model, execution.cost_usd, feedback.rating
    from prompt_templates template
    join prompt_executions execution
      on execution.organization_id = template.organization_id and execution.prompt_template_id = template.id
    join prompt_feedback feedback
      on feedback.organization_id = execution.organization_id and feedback.prompt_execution_id = execution.id
    where template.organization_id in (select visible_organization_ids())
      and template.is_current
      and template.deleted_at is null
),
scored_variations as (
    select rated.prompt_template_id, rated.organization_id, rated.template_name, variation.name, variation.weight,
           round(avg(rated.cost_usd), 6) as cost_usd,
           count(*) as rating_count,
           round(100 * (sum((rated.rating - 1) / 4.0) + 2 * 0.5) / (count(*) + 2), 2) as score
    from rated
    join prompt_variations variation
      on variation.organization_id = rated.organization_id and variation.id = rated.prompt_variation_id and variation.is_active
    group by rated.prompt_template_id, rated.organization_id, rated.template_name, variation.id
    having count(*) >= 5
),
scored_models as (
    select prompt_template_id, organization_id, template_name, model, model = template_model as is_current,
           round(avg(cost_usd), 6) as cost_usd,
           count(*) as rating_count,
           round(100 * (sum((rating - 1) / 4.0) + 2 * 0.5) / (count(*) + 2), 2) as score
    from rated
    group by prompt_template_id, organization_id, template_name, template_model, model
    having count(*) >= 5
)
select 'variation' as proposal_kind,
       favourite.prompt_template_id, favourite.organization_id, favourite.template_name,
       favourite.name as current_choice, favourite.score as current_score, favourite.cost_usd as current_cost_usd,
       best.name as proposed_choice, best.score as proposed_score, best.cost_usd as proposed_cost_usd,
       format('%s scores %s of 100 by %s ratings, %s with most weight %s by %s: give %s the weight.', best.name, best.score, best.rating_count,
              favourite.name, favourite.score, favourite.rating_count, best.name) as reason
from (
    select distinct on (prompt_template_id) * from scored_variations order by prompt_template_id, weight desc, name
) as favourite
join (
    select distinct on (prompt_template_id) * from scored_variations order by prompt_template_id, score desc, name
) as best
  on best.prompt_template_id = favourite.prompt_template_id and best.score >= favourite.score + 5
union all
select 'model',
       used.prompt_template_id, used.organization_id, used.template_name,
       used.model, used.score, used.cost_usd,
       cheapest.model, cheapest.score, cheapest.cost_usd,
       format('%s costs %s USD an execution and scores %s of 100, %s costs %s and scores %s: try %s.', cheapest.model, cheapest.cost_usd,
              cheapest.score, used.model, used.cost_usd, used.score, cheapest.model)
from scored_models used
cross join lateral (
    select other.*
    from scored_models other
    where other.prompt_template_id = used.prompt_template_id
      and other.cost_usd < used.cost_usd
      and other.score >= used.score - 5
    order by other.cost_usd, other.score desc, other.model
    limit 1
) as cheapest
where used.is_current;

do $$
begin
    if current_setting('server_version_num')::integer >= 150000 then
        alter view prompt_improvement_proposals set (security_invoker = true);
    end if;
end;
$$;

grant select on prompt_improvement_proposals to app_user;

comment on view prompt_improvement_proposals is
    'For each template in use, the variation that users like better and the model that does as well for less.';
