-- What serial stands for, written out.
-- expect: column public.tickets.id
create sequence ticket_numbers;
create table tickets (id integer primary key default nextval('ticket_numbers'));
alter sequence ticket_numbers owned by tickets.id;
