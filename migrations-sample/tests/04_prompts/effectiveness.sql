-- Effectiveness goes from 0 to 100 with the ratings, and few of them do not carry it to an end.
-- breaks: select pg_temp.change('calculate_prompt_effectiveness(uuid,uuid)', '+ 2 * 0.5', '')
-- breaks: select pg_temp.change('calculate_prompt_effectiveness(uuid,uuid)', '(feedback.rating - 1)', 'feedback.rating')
-- breaks: select pg_temp.change('calculate_prompt_effectiveness(uuid,uuid)', 'and (variation_id is null or execution.prompt_variation_id = variation_id)', '')
-- breaks: select pg_temp.change('calculate_prompt_effectiveness(uuid,uuid)', 'where template.id = template_id', 'where true')
-- breaks: alter table prompt_feedback drop constraint prompt_feedback_rating_range
-- breaks: alter table prompt_feedback drop constraint prompt_feedback_prompt_execution_id_user_id_key
select pg_temp.is_equal(calculate_prompt_effectiveness(pg_temp.key('a60')), 66.67, 'one best rating');
select pg_temp.is_equal(calculate_prompt_effectiveness(pg_temp.key('b60')), 33.33, 'one worst rating');
select pg_temp.is_equal(calculate_prompt_effectiveness(pg_temp.key('a99')), null, 'no rating');

insert into prompt_feedback (organization_id, prompt_execution_id, user_id, rating) values
    (pg_temp.key('a0'), pg_temp.key('a66'), pg_temp.key('a1'), 1);
select pg_temp.is_equal(calculate_prompt_effectiveness(pg_temp.key('a60')), 50.00, 'a best and a worst one');
select pg_temp.is_equal(calculate_prompt_effectiveness(pg_temp.key('a60'), pg_temp.key('a61')), 66.67, 'of the variation with the best one');

insert into prompt_executions (id, organization_id, prompt_template_id, model)
select lpad(to_hex(3584 + number), 32, '0')::uuid, pg_temp.key('b0'), pg_temp.key('b60'), 'large' from generate_series(1, 500) as number;
insert into prompt_feedback (organization_id, prompt_execution_id, user_id, rating)
select organization_id, id, pg_temp.key('b1'), 1 from prompt_executions where id between pg_temp.key('e01') and pg_temp.key('fff');
select pg_temp.is_equal(calculate_prompt_effectiveness(pg_temp.key('b60')), 0.20, 'hundreds of worst ones');
update prompt_feedback set rating = 5;
select pg_temp.is_equal(calculate_prompt_effectiveness(pg_temp.key('b60')), 99.80, 'hundreds of best ones');

select pg_temp.is_refused('update prompt_feedback set rating = 6', '23514', 'a rating above 5');
select pg_temp.is_refused('update prompt_feedback set rating = 0', '23514', 'a rating below 1');
select pg_temp.is_refused(
    'insert into prompt_feedback (organization_id, prompt_execution_id, user_id, rating)
     values (pg_temp.key(''a0''), pg_temp.key(''a65''), pg_temp.key(''a1''), 5)', '23505', 'a second opinion of one user');
