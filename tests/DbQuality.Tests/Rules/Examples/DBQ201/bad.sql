-- standards:
--   database:
--     required_columns:
--       - id: uuid
--       - created_at: timestamptz
--       - { column: deleted_at, type: timestamptz, nullable: true, tables: ["user_*"] }
-- expect: column public.orders.created_at
--   Table public.orders lacks the required column created_at, so whatever relies on it cannot work with this table.
--   Add it: alter table public.orders add column if not exists created_at timestamp with time zone not null default now();
-- expect: column public.user_notes.id
--   Column public.user_notes.id is bigint; the standards require uuid, which shared code relies on.
--   No change to that type is known to keep what the values mean: decide how they are turned into it, and in which deployment the application follows.
-- expect: column public.user_notes.created_at
--   Column public.user_notes.created_at may be null; the standards require a value in every row.
--   Change it: update public.user_notes set created_at = now() where created_at is null; alter table public.user_notes alter column created_at set default now(), alter column created_at set not null;
-- expect: column public.user_notes.deleted_at
--   Column public.user_notes.deleted_at is not null; the standards let it be null, and a row without a value cannot be
--   stored. Change it: alter table public.user_notes alter column deleted_at drop not null;
-- left: DBQ201 column public.user_notes.id
--   No change to that type is known to keep what the values mean: decide how they are turned into it, and in which deployment the application follows.
create table orders (
  id uuid primary key
);

create table user_notes (
  id bigint primary key,
  created_at timestamptz,
  deleted_at timestamptz not null
);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id uuid primary key, title text not null);
alter table public.orders add column origin_id uuid not null references public.origins;
create index on public.orders (origin_id);
comment on table public.user_notes is 'Made up for the example.';
alter table public.user_notes add column origin_id uuid not null references public.origins;
create index on public.user_notes (origin_id);
comment on table public.origins is 'Made up for the example.';
