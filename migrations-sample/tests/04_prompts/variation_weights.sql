-- The weights of a template's active variations add up to 1 at commit, for every template that a transaction touched, and
-- whichever tenant it works for by then. In between they may be anything.
-- breaks: drop trigger prompt_variations_check_weights on prompt_variations
-- breaks: select pg_temp.change('check_variation_weights()', 'and variation.is_active', '')
-- breaks: select pg_temp.change('check_variation_weights()', '<> 1', '> 1')
-- breaks: select pg_temp.change('check_variation_weights()', 'tg_op <> ''INSERT''', 'false')
-- breaks: select pg_temp.change('check_variation_weights()', 'tg_op <> ''DELETE''', 'false')
-- breaks: alter function check_variation_weights() security invoker
-- breaks: drop trigger prompt_variations_check_weights on prompt_variations; create constraint trigger prompt_variations_check_weights
--     after insert or delete or update of weight on prompt_variations
--     deferrable initially deferred for each row execute function check_variation_weights()
-- breaks: drop trigger prompt_variations_check_weights on prompt_variations; create constraint trigger prompt_variations_check_weights
--     after insert or delete or update of prompt_template_id, weight, is_active on prompt_variations
--     for each row execute function check_variation_weights()
insert into prompt_templates (id, organization_id, name, body, model) values
    (pg_temp.key('a69'), pg_temp.key('a0'), 'Other', 'Hello.', 'large');

create function pg_temp.variation(template text, variation text, weight numeric, is_active boolean) returns text
language sql
as $$
    select format(
        'insert into prompt_variations (organization_id, prompt_template_id, name, body, weight, is_active)
         values (pg_temp.key(''a0''), %L, %L, ''x'', %L, %L)', pg_temp.key(template), variation, weight, is_active);
$$;
select pg_temp.is_refused(pg_temp.variation('a60', 'Third', 0.25, true), '23514', 'more than 1');
select pg_temp.is_refused(pg_temp.variation('a69', 'First', 0.25, true), '23514', 'less than 1');
select pg_temp.is_refused('delete from prompt_variations where name = ''Only''', '00000', 'no variation at all');
update prompt_executions set prompt_variation_id = null;
select pg_temp.is_refused('delete from prompt_variations where name = ''Long''', '23514', 'one deleted');
select pg_temp.is_refused('update prompt_variations set weight = 0.5 where name = ''Long''', '23514', 'a changed weight');
select pg_temp.is_refused('update prompt_variations set is_active = false where name = ''Long''', '23514', 'one taken out');
select pg_temp.is_refused(
    'insert into prompt_templates (id, organization_id, name, body, model) values (pg_temp.key(''a68''), pg_temp.key(''a0''), ''Third'', ''x'', ''large'');
     update prompt_variations set prompt_template_id = pg_temp.key(''a68'') where name = ''Long''', '23514', 'one moved to another template');

do $$
begin
    -- Wrong in between, right at the end.
    update prompt_variations set weight = 1 where name = 'Long';
    update prompt_variations set weight = 0 where name = 'Short';
    execute pg_temp.variation('a60', 'Inactive', 0.9, false);
    execute pg_temp.variation('a69', 'First', 0.3333, true);
    execute pg_temp.variation('a69', 'Second', 0.3333, true);
    execute pg_temp.variation('a69', 'Third', 0.3334, true);
    set constraints all immediate;
    set constraints all deferred;
exception when check_violation then
    perform pg_temp.is_true(false, 'what is right at the end is taken: ' || sqlerrm);
end;
$$;

-- The tenant of the transaction changes before the check: it sees the rows all the same.
do $$
begin
    set local role app_user;
    perform set_config('app.organization_id', pg_temp.key('a0')::text, true);
    update prompt_variations set weight = 0.5 where name = 'Long';
    perform set_config('app.organization_id', pg_temp.key('b0')::text, true);
    perform pg_temp.is_refused('select 1', '23514', 'a wrong sum that the tenant at the end cannot see');
    update prompt_variations set weight = 0.5 where false;
end;
$$;
