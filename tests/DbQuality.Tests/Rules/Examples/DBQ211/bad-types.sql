-- The standards name the types: varchar with and without a length.
-- standards:
--   rules:
--     varchar-length: { types: [varchar] }
-- expect: column public.users.email
-- expect: column public.users.name
create table users (id uuid primary key, email varchar(255), name varchar, note text);
