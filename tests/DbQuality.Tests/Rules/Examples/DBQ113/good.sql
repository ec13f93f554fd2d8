-- Two only, of several types, with gaps, and numbers that mean something else.
create table customers (
  id uuid primary key, line1 text, line2 text, a1 text, a2 int, a3 date, b1 text, b3 text, b4 text, sha256 text, sha384 text, sha512 text, utf8 text
);
create table children () inherits (customers);
create view numbers as select 1 as n1, 2 as n2, 3 as n3;
