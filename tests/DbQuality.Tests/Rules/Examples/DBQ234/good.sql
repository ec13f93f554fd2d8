-- standards:
--   rules:
--     foreign-key-self: { exceptions: ["public.employees"] }
create table employees (id uuid primary key, manager_id uuid references employees);
create table folders (id uuid primary key);
create table folder_ancestors (folder_id uuid references folders, ancestor_id uuid references folders, primary key (folder_id, ancestor_id));
