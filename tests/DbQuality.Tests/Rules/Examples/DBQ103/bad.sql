-- expect: column public.users.active
--   Boolean column public.users.active does not start with is_ or has_, so a query does not read as a question with a yes or
--   no. Rename it: alter table public.users rename column active to is_active;
-- expect: column public.users.newsletter_flag
--   Boolean column public.users.newsletter_flag does not start with is_ or has_, so a query does not read as a question with
--   a yes or no. Rename it: alter table public.users rename column newsletter_flag to is_newsletter;
create domain consent as boolean;

create table users (
  id uuid primary key,
  active boolean not null default true,
  newsletter_flag consent
);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.origins is 'Made up for the example.';
