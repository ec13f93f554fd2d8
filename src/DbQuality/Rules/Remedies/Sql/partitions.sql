    for part in
      with recursive parts (id) as (
        select {table}::regclass::oid
        union
        select inhrelid from pg_inherits join parts on inhparent = parts.id
      )
      select parts.id::regclass from parts join pg_class on pg_class.oid = parts.id where relkind = 'r'
    loop
{batches}
    end loop;
