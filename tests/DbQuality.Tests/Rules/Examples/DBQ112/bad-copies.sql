-- An index, a trigger and a constraint, each reported once: on the parent, not on its partition or child.
-- expect: index public.events.iiiiiiiiiibbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg
-- expect: trigger public.events.ttttttttttbbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg
-- expect: constraint public.events.uuuuuuuuuubbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg
-- expect: constraint public.parents.ccccccccccbbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg
-- expect: policy public.parents.ppppppppppbbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg
create table events (at date not null, constraint uuuuuuuuuubbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggx unique (at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index iiiiiiiiiibbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggx on events (at);
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger ttttttttttbbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggx after insert on events for each row execute function note();
create table parents (a int constraint ccccccccccbbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggx check (a > 0));
create table children () inherits (parents);
create policy ppppppppppbbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggx on parents using (true);
