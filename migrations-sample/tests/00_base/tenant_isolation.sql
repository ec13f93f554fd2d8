-- A tenant sees its own rows in every table that has an organization_id, all of them and no others, and writes none for another.
-- breaks: create policy tasks_of_everybody on tasks using (true)
-- breaks: drop policy tasks_tenant on tasks
-- breaks: alter policy projects_tenant on projects with check (true)
-- breaks: alter policy organizations_tenant on organizations using (true)
-- breaks: select pg_temp.change('current_organization_id()', 'app.organization_id', 'app.other')
-- breaks: grant select on task_execution_logs_before_2027 to app_user
create temp table tenant_tables as
select c.oid as table_oid, c.oid::regclass::text as table_name, c.relkind, 0::bigint as row_count, null::jsonb as sample
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace;
grant select on tenant_tables to app_user;

-- What there is, seen by one who sees everything.
do $$
declare
    tenant_table record;
    others       bigint;
begin
    for tenant_table in select * from tenant_tables loop
        execute format(
            'update tenant_tables set row_count = found.rows, sample = found.sample
             from (select count(*) as rows, (array_agg(to_jsonb(t)))[1] as sample from %s t where organization_id = pg_temp.key(''a0'')) found
             where table_oid = %L', tenant_table.table_name, tenant_table.table_oid);
        execute format('select count(*) from %s where organization_id <> pg_temp.key(''a0'')', tenant_table.table_name) into others;
        perform pg_temp.is_true(
            others > 0 and (select row_count > 0 from tenant_tables where table_oid = tenant_table.table_oid),
            format('tests/fixtures has rows of both tenants for %s', tenant_table.table_name));
    end loop;
end;
$$;

set local role app_user;
select set_config('app.organization_id', pg_temp.key('a0')::text, true);

do $$
declare
    tenant_table record;
    seen         bigint;
    column_list  text;
begin
    perform pg_temp.is_equal(
        (select string_agg(slug, ' ') from organizations), 'organization-a', 'organizations that tenant a sees');
    for tenant_table in select * from tenant_tables order by table_name loop
        execute format('select count(*) from %s', tenant_table.table_name) into seen;
        perform pg_temp.is_equal(seen, tenant_table.row_count, format('rows that tenant a sees in %s', tenant_table.table_name));

        select string_agg(quote_ident(attname), ', ' order by attnum) into column_list
        from pg_attribute
        where attrelid = tenant_table.table_oid and attnum > 0 and not attisdropped and attgenerated = '';
        perform pg_temp.is_refused(
            format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, %L)',
                   tenant_table.table_name, column_list, column_list, tenant_table.table_name,
                   tenant_table.sample || jsonb_build_object('organization_id', pg_temp.key('b0'))),
            '42501', format('a row of tenant b in %s', tenant_table.table_name));
        perform pg_temp.is_refused(
            format('update %s set organization_id = pg_temp.key(''b0'')', tenant_table.table_name),
            '42501', format('giving rows of %s to tenant b', tenant_table.table_name));
    end loop;

    -- Partitions have no policies of their own, so nobody may read around their parent.
    perform pg_temp.is_equal(
        (select string_agg(oid::regclass::text, ' ') from pg_class
         where relispartition and relkind = 'r' and relnamespace = 'public'::regnamespace
           and has_table_privilege(oid, 'select, insert, update, delete')),
        null, 'partitions that can be used directly');
end;
$$;

-- Who does not say for whom it works sees nothing.
select set_config('app.organization_id', '', true);

do $$
declare
    tenant_table record;
    seen         bigint;
begin
    perform pg_temp.is_equal((select count(*) from organizations), 0, 'organizations without a tenant');
    for tenant_table in select * from tenant_tables order by table_name loop
        execute format('select count(*) from %s', tenant_table.table_name) into seen;
        perform pg_temp.is_equal(seen, 0, format('rows of %s without a tenant', tenant_table.table_name));
    end loop;
end;
$$;
