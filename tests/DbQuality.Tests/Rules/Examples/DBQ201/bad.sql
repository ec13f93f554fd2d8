-- standards:
--   database:
--     required_columns:
--       - id: uuid
--       - created_at: timestamptz
--       - { column: deleted_at, type: timestamptz, nullable: true, tables: ["user_*"] }
-- expect: column public.orders.created_at
--   Table public.orders lacks the required column created_at, so whatever relies on it cannot work with this table. Add it:
--   alter table public.orders add column created_at timestamp with time zone not null default now();
-- expect: column public.user_notes.id
--   Column public.user_notes.id is bigint; the standards require uuid, which shared code relies on. Change it: alter table
--   public.user_notes alter column id type uuid using id::text::uuid;
-- expect: column public.user_notes.created_at
--   Column public.user_notes.created_at may be null; the standards require a value in every row. Change it: alter table
--   public.user_notes alter column created_at set not null;
-- expect: column public.user_notes.deleted_at
--   Column public.user_notes.deleted_at is not null; the standards let it be null, and a row without a value cannot be
--   stored. Change it: alter table public.user_notes alter column deleted_at drop not null;
create table orders (
  id uuid primary key
);

create table user_notes (
  id bigint primary key,
  created_at timestamptz,
  deleted_at timestamptz not null
);
