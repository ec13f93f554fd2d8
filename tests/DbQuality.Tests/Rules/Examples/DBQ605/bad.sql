-- Each form that reads the table or builds an index under the lock.
-- expect: constraint public.lines.lines_order_id_fkey, 0002_this.sql line 1
--   Foreign key lines_order_id_fkey is tested on every row of public.lines while nobody can write to it or to the table that it refers to. Add it for new rows alone, and test the others in a later script, which keeps nobody out: alter table public.lines add constraint lines_order_id_fkey foreign key (order_id) references orders not valid; alter table public.lines validate constraint lines_order_id_fkey;
-- expect: constraint public.lines.lines_pieces_check, 0002_this.sql line 2
--   Check lines_pieces_check is tested on every row of public.lines while nobody can read or write it. Add it for new rows alone, and test the others in a later script, which keeps nobody out: alter table public.lines add constraint lines_pieces_check CHECK ((pieces > 0)) not valid; alter table public.lines validate constraint lines_pieces_check;
-- expect: constraint public.lines.lines_code_key, 0002_this.sql line 3
--   Constraint lines_code_key builds its index while nobody can read or write public.lines. Build the index concurrently, in a script without a transaction, and then use it: create unique index concurrently lines_code_key on public.lines (code); alter table public.lines add constraint lines_code_key unique using index lines_code_key;
-- expect: column public.lines.pieces, 0002_this.sql line 4
--   Every row of public.lines is read for a null in pieces while nobody can read or write it. Prove it with a check beforehand, in scripts of their own, which the server then takes for it: alter table public.lines add constraint lines_pieces_not_null check (pieces is not null) not valid; alter table public.lines validate constraint lines_pieces_not_null; alter table public.lines alter column pieces set not null; alter table public.lines drop constraint lines_pieces_not_null;
-- expect: constraint public.lines.lines_during_excl, 0002_this.sql line 5
--   Exclusion constraint lines_during_excl builds its index while nobody can read or write public.lines, and has no other way: add it while nobody needs the table, or to a new table that takes its place.
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table lines (id bigint primary key, order_id bigint, pieces int, code text, during int4range);
-- script: 0002_this.sql
alter table lines add foreign key (order_id) references orders;
alter table lines add check (pieces > 0);
alter table lines add unique (code);
alter table lines alter column pieces set not null;
alter table lines add exclude using gist (during with &&);
-- script: 0003_later.sql
set lock_timeout = '2s';
alter table lines drop constraint lines_order_id_fkey;
