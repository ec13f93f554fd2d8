-- standards:
--   database:
--     delete_strategy: { default: soft, hard: ["*_logs"] }
-- expect: column public.orders.deleted_at
--   Table public.orders is deleted from softly and has no deleted_at, so a deleted row is lost. Add it: alter table
--   public.orders add column deleted_at timestamptz;
-- expect: column public.access_logs.deleted_at
--   Rows of public.access_logs are deleted for good, yet it has deleted_at: queries filter by it, and rows that it marks
--   are still there. Delete the rows that it marks, then drop the column, or count the table among the soft ones.
create table orders (id uuid primary key);
create table access_logs (id uuid primary key, deleted_at timestamptz);
