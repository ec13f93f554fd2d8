-- The mean rating, from 0 for nothing but 1s to 100 for nothing but 5s. Two neutral votes are counted in, so that a template
-- that one person praised does not stand above one that a hundred people liked.
create function calculate_prompt_effectiveness(template_id uuid, variation_id uuid default null) returns numeric
language sql
stable
set search_path = pg_catalog, public
as $$
    select round(100 * (sum((feedback.rating - 1) / 4.0) + 2 * 0.5) / (count(*) + 2), 2)
    from prompt_templates template
    join prompt_executions execution
      on execution.organization_id = template.organization_id and execution.prompt_template_id = template.id
    join prompt_feedback feedback
      on feedback.organization_id = execution.organization_id and feedback.prompt_execution_id = execution.id
    where template.id = template_id
      and (variation_id is null or execution.prompt_variation_id = variation_id);
$$;

comment on function calculate_prompt_effectiveness(uuid, uuid) is
    'Effectiveness of a template, or of one of its variations, by users'' feedback, 0 to 100; null without any.';
