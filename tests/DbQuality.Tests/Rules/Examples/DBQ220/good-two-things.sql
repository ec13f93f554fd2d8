-- Tables that nothing links understand a name in their own ways.
create table matches (id uuid primary key, score integer, title text, weight numeric(8, 2));
create table surveys (id uuid primary key, score text, title text, weight text);
create table readings (id uuid primary key, score numeric(5, 2), weight integer);
create view scores as
  select m.score from matches m join surveys s on m.title = s.title;
