-- Lower case, letters of other languages, a reserved word (another rule's), and what only the schema's keepers name.
create table städte (id uuid primary key, größe int, _note text, price$ numeric(12, 2), "user" text);
create unique index "Städte by size" on städte (größe);
alter table städte enable row level security;
create policy "Anyone reads" on städte for select using (true);
