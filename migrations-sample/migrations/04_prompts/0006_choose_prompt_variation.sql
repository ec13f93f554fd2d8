create function choose_prompt_variation(template_id uuid, draw double precision default random()) returns uuid
language sql
volatile
set search_path = pg_catalog, public
as $$
    select id
    from (
        select variation.id, sum(variation.weight) over (order by variation.name) as upper_bound
        from prompt_templates template
        join prompt_variations variation
          on variation.organization_id = template.organization_id and variation.prompt_template_id = template.id
        where template.id = template_id and variation.is_active and variation.weight > 0
    ) as variation
    where upper_bound > draw
    order by upper_bound
    limit 1;
$$;

comment on function choose_prompt_variation(uuid, double precision) is
    'One of a template''s active variations, each as often as its weight says; null where it has none. A draw of 0 to below 1 may be given, for tests.';
