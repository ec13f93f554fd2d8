-- Types whose values are known to keep their meaning in the required one, and one that people must decide about.
-- standards:
--   database:
--     required_columns:
--       - created_at: timestamptz
--       - title: text
--       - author_id: uuid
-- expect: column public.notes.created_at
-- expect: column public.notes.title
-- expect: column public.notes.author_id
create table notes (
  id uuid primary key,
  created_at timestamp not null default now(),
  title varchar(200) not null,
  author_id bigint not null
);
