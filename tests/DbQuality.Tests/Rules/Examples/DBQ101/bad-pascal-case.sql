-- standards:
--   database:
--     naming:
--       tables: PascalCase
-- expect: table public.order_lines
create table order_lines (id uuid primary key);
create table "OrderNotes" (id uuid primary key);
-- rest:
comment on table public.order_lines is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.order_lines add column origin_id bigint not null references public.origins;
create index on public.order_lines (origin_id);
comment on table public."OrderNotes" is 'Made up for the example.';
alter table public."OrderNotes" add column origin_id bigint not null references public.origins;
create index on public."OrderNotes" (origin_id);
comment on table public.origins is 'Made up for the example.';
