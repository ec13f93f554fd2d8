-- A wider varchar has its indexes in the files of the old ones, whatever becomes of them in a later script.
-- script: 0001_crates.sql
create table crates (id uuid primary key, word varchar(20), state varchar(10));
create index crates_word_idx on crates (word);
create index crates_state_idx on crates (state);
-- script: 0002_wider.sql
alter table crates alter column word type varchar(40), alter column state type text;
-- script: 0003_gone.sql
-- dbquality:transaction none
drop index concurrently crates_state_idx;
