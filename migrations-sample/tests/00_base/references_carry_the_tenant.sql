-- A row cannot refer to another tenant's row: foreign keys see through row level security, so each carries the tenant itself.
-- breaks: alter table tasks drop constraint fk_tasks_projects,
--     add constraint fk_tasks_projects foreign key (project_id) references projects (id)
select pg_temp.is_equal(
    (select string_agg(k.conrelid::regclass || '.' || k.conname, ' ' order by k.conname)
     from pg_constraint k
     join pg_attribute mine on mine.attrelid = k.conrelid and mine.attname = 'organization_id'
     join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attname = 'organization_id'
     where k.contype = 'f'
       and not exists (
           select from unnest(k.conkey, k.confkey) as pair (mine, theirs)
           where pair.mine = mine.attnum and pair.theirs = theirs.attnum)),
    null, 'foreign keys between tenant tables that do not carry the tenant');

select pg_temp.is_refused(
    'insert into tasks (organization_id, project_id, title) values (pg_temp.key(''a0''), pg_temp.key(''b2''), ''In a project of b'')',
    '23503', 'a task in another tenant''s project');
