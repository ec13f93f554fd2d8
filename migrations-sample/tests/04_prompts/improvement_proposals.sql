-- The variation that is liked better, and the model that does as well for less, once enough people have said so.
-- breaks: select pg_temp.change_view('prompt_improvement_proposals', '(count(*) >= 5)', '(count(*) >= 50)')
-- breaks: select pg_temp.change_view('prompt_improvement_proposals', '(template.organization_id IN ( SELECT visible_organization_ids() AS visible_organization_ids))', 'true')
-- breaks: select pg_temp.change_view('prompt_improvement_proposals', 'template.is_current', 'true')
-- breaks: select pg_temp.change_view('prompt_improvement_proposals', '(other.cost_usd < used.cost_usd)', 'true')
-- breaks: select pg_temp.change_view('prompt_improvement_proposals', '(other.score >= (used.score - (5)::numeric))', 'true')
insert into prompt_executions (organization_id, prompt_template_id, prompt_variation_id, user_id, model, status, cost_usd, input_tokens)
select pg_temp.key(made.tenant || '0'), pg_temp.key(made.tenant || '60'), pg_temp.key(made.variation), pg_temp.key(made.tenant || '1'), made.model,
       'succeeded', made.cost, made.rating
from (values
    ('a', 'a61', 'large', 0.04, 5), ('a', 'a62', 'large', 0.04, 3), ('a', 'a61', 'small', 0.01, 5), ('a', 'a62', 'small', 0.01, 3),
    ('a', 'a62', 'tiny', 0.001, 1), ('a', null, 'huge', 0.4, 5), ('b', null, 'large', 0.04, 1), ('b', null, 'small', 0.01, 5)) as made (tenant, variation, model, cost, rating)
cross join generate_series(1, 5);
insert into prompt_feedback (organization_id, prompt_execution_id, user_id, rating)
select organization_id, id, user_id, input_tokens
from prompt_executions
where input_tokens <= 5;
-- A version that is not in use gets no proposal, nor does one that works with the cheapest model already.
insert into prompt_templates (id, organization_id, name, version, is_current, body, model) values
    (pg_temp.key('a69'), pg_temp.key('a0'), 'Review', 2, false, 'Old.', 'large'),
    (pg_temp.key('a68'), pg_temp.key('a0'), 'Thrift', 1, true, 'Cheap.', 'small');
with used as (
    insert into prompt_executions (organization_id, prompt_template_id, user_id, model, cost_usd)
    select pg_temp.key('a0'), pg_temp.key(template), pg_temp.key('a1'), model, cost
    from (values ('a69', 'large', 1), ('a69', 'small', 0.1), ('a68', 'large', 1), ('a68', 'small', 0.1)) as model (template, model, cost)
    cross join generate_series(1, 5)
    returning organization_id, id, user_id)
insert into prompt_feedback (organization_id, prompt_execution_id, user_id, rating)
select organization_id, id, user_id, 3 from used;
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
select pg_temp.is_equal(
    (select string_agg(format('%s: %s instead of %s, %s instead of %s, %s instead of %s', proposal_kind, proposed_choice, current_choice, proposed_score,
                              current_score, proposed_cost_usd, current_cost_usd), ', ' order by proposal_kind)
     from prompt_improvement_proposals),
    'model: small instead of large, 70.83 instead of 73.08, 0.010000 instead of 0.037273, variation: Long instead of Short, 92.31'
    ' instead of 35.29, 0.023636 instead of 0.017000', 'proposals');
