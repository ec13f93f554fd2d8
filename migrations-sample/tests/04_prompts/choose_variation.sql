-- Each active variation is chosen as often as its weight says.
-- breaks: select pg_temp.change('choose_prompt_variation(uuid,double precision)', 'upper_bound > draw', 'upper_bound >= draw')
-- breaks: select pg_temp.change('choose_prompt_variation(uuid,double precision)', 'and variation.is_active', '')
-- breaks: select pg_temp.change('choose_prompt_variation(uuid,double precision)', 'order by upper_bound', 'order by upper_bound desc')
-- breaks: select pg_temp.change('choose_prompt_variation(uuid,double precision)', 'DEFAULT random()', 'DEFAULT 0')
insert into prompt_variations (organization_id, prompt_template_id, name, body, weight, is_active) values
    (pg_temp.key('a0'), pg_temp.key('a60'), 'Inactive', 'x', 1, false);
select pg_temp.is_equal(
    (select string_agg(format('%s %s', draw, name), ', ' order by draw)
     from unnest('{0, 0.2499, 0.25, 0.9999}'::double precision[]) as draw
     left join prompt_variations on id = choose_prompt_variation(pg_temp.key('a60'), draw)),
    '0 Long, 0.2499 Long, 0.25 Short, 0.9999 Short', 'chosen by draw');
select pg_temp.is_equal(choose_prompt_variation(pg_temp.key('a99'), 0), null, 'of a template without any');
-- 2^-100 is the chance that 1000 draws miss the rarer one.
select pg_temp.is_equal(
    (select count(distinct choose_prompt_variation(pg_temp.key('a60'))) from generate_series(1, 1000)), 2, 'chosen without a draw');
