-- Makes the partitions of a table that is partitioned by month, ahead of time: a scheduler calls it every day, as the
-- owner of the table. What exists is left alone. No migration makes a partition named after a date, so that the
-- schema is the same whenever it is built; until its month is made, a row goes to the default partition, and making the
-- month moves it.
create function create_month_partitions(parent regclass, first_month date, month_count integer) returns integer
language plpgsql
set search_path = pg_catalog, public
-- The bounds are midnights of one time zone, whoever calls.
set timezone = 'UTC'
as $$
declare
    key_column        name;
    column_list       text;
    schema_name       name;
    parent_name       name;
    default_partition regclass;
    partition_name    name;
    month_start       timestamptz;
    month_end         timestamptz;
    made              integer := 0;
begin
    select n.nspname, c.relname, nullif(p.partdefid, 0)::regclass, a.attname
    into schema_name, parent_name, default_partition, key_column
    from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
    where p.partrelid = parent and p.partstrat = 'r' and p.partnatts = 1 and a.atttypid = 'timestamptz'::regtype;
    if not found then
        raise exception 'Table % is not partitioned by range of one timestamptz column.', parent
            using errcode = 'wrong_object_type';
    end if;

    -- A generated column cannot be given a value.
    select string_agg(quote_ident(attname), ', ' order by attnum) into column_list
    from pg_attribute
    where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '';

    -- Two schedulers take turns; readers and writers do not wait.
    execute format('lock table only %s in share update exclusive mode', parent);

    for month_number in 0 .. month_count - 1 loop
        month_start := date_trunc('month', first_month::timestamptz) + make_interval(months => month_number);
        month_end := month_start + interval '1 month';
        partition_name := parent_name || to_char(month_start, '_YYYY_MM');
        continue when to_regclass(format('%I.%I', schema_name, partition_name)) is not null;
        -- A partition of more than a month may hold it already, as after a table was partitioned late.
        continue when exists (
            select from pg_inherits i
            join pg_class c on c.oid = i.inhrelid
            where i.inhparent = parent
              and pg_get_expr(c.relpartbound, c.oid) like 'FOR VALUES FROM (MINVALUE) TO %'
              and substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''(.*)''\)')::timestamptz >= month_end);

        execute format('create table %I.%I (like %s including defaults including generated including constraints)',
                       schema_name, partition_name, parent);
        if default_partition is not null then
            execute format(
                'with moved as (delete from %s where %I >= %L and %I < %L returning %s) insert into %I.%I (%s) select * from moved',
                default_partition, key_column, month_start, key_column, month_end, column_list,
                schema_name, partition_name, column_list);
        end if;
        execute format('alter table %s attach partition %I.%I for values from (%L) to (%L)',
                       parent, schema_name, partition_name, month_start, month_end);
        -- Its rows are read through the parent only; nothing is granted here.
        execute format('alter table %I.%I enable row level security', schema_name, partition_name);
        made := made + 1;
    end loop;
    return made;
end;
$$;

comment on function create_month_partitions(regclass, date, integer) is
    'Makes the missing partitions of so many months from a month on, moves their rows out of the default partition, and says how many it made.';
