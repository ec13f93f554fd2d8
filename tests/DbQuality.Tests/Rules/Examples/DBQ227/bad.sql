-- standards:
--   rules:
--     natural-key: off
-- expect: column public.companies.tax_number
--   Column public.companies.tax_number of the primary key is public.tax_number: every foreign key and index repeats the
--   text and compares it by collation. Make the key a number or a uuid, and this column unique.
-- expect: column public.texts.Language
--   Column public.texts."Language" of the primary key is character(2): every foreign key and index repeats the text and
--   compares it by collation. Make the key a number or a uuid, and this column unique.
create domain tax_number as varchar(20);
create table companies (tax_number tax_number primary key);
create table texts (id uuid, "Language" char(2), primary key (id, "Language"));
