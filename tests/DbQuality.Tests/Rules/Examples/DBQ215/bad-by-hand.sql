-- What serial stands for, written out.
-- expect: column public.tickets.id
create sequence ticket_numbers;
create table tickets (id bigint primary key default nextval('ticket_numbers'));
alter sequence ticket_numbers owned by tickets.id;
-- rest:
comment on table public.tickets is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.tickets add column origin_id bigint not null references public.origins;
create index on public.tickets (origin_id);
comment on table public.origins is 'Made up for the example.';
