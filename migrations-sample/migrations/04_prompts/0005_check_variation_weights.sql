-- The weights of a template's active variations add up to 1 at commit; in between they may be anything.
--
-- Two transactions that each add variations would each see a right sum without the other. So the check changes the
-- template's row: in read committed the second one waits, then sees what the first has committed; in repeatable read, whose
-- snapshot would still be the old one, it ends with a serialization failure. A lock alone would not do for that.
--
-- It runs with the owner's rights, as a sum over the rows that a policy lets through would say nothing if the tenant of the
-- transaction has changed by the time of the commit.
create function check_variation_weights() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
    template_id uuid;
    weight_sum numeric;
begin
    -- In order of their ids, so that two transactions do not wait for each other.
    for template_id in
        select distinct changed.id
        from unnest(array[case when tg_op <> 'INSERT' then old.prompt_template_id end,
                          case when tg_op <> 'DELETE' then new.prompt_template_id end]) as changed (id)
        where changed.id is not null
        order by changed.id
    loop
        update prompt_templates set updated_at = now() where id = template_id;
        select sum(variation.weight) into weight_sum
        from prompt_templates template
        join prompt_variations variation
          on variation.organization_id = template.organization_id and variation.prompt_template_id = template.id
        where template.id = template_id and variation.is_active;

        if weight_sum <> 1 then
            raise exception 'The weights of the active variations of prompt template % add up to %, not to 1.', template_id, weight_sum
                using errcode = 'check_violation',
                      hint = 'Change all of them in one transaction. Thirds are 0.3334, 0.3333 and 0.3333.';
        end if;
    end loop;
    return null;
end;
$$;

revoke execute on function check_variation_weights() from public;

comment on function check_variation_weights() is
    'Trigger function: at commit, the weights of a template''s active variations add up to 1. A template without any is fine.';

set lock_timeout = '5s';
create constraint trigger prompt_variations_check_weights
    after insert or delete or update of prompt_template_id, weight, is_active on prompt_variations
    deferrable initially deferred
    for each row execute function check_variation_weights();
reset lock_timeout;
