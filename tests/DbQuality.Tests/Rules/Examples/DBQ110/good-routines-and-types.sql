-- Functions, procedures, types and domains may have some of the words; a table may not.
create function "left"(word text) returns text language sql as 'select word';
create procedure "right"() language sql as 'select 1';
create type "full" as enum ('a');
create domain "inner" as text;
