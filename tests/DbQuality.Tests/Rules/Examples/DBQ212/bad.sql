-- expect: column public.countries.code
--   Column public.countries.code is character(2): shorter values are filled up with spaces, which comparisons ignore and
--   patterns do not. Change it: alter table public.countries alter column code type text, add check (char_length(code) <=
--   2);
-- expect: column public.countries.flag
--   Column public.countries.flag is character(1): shorter values are filled up with spaces, which comparisons ignore and
--   patterns do not. Change it: alter table public.countries alter column flag type text, add check (char_length(flag) <=
--   1);
-- expect: column public.countries.old_codes
--   Column public.countries.old_codes is character(2)[]: shorter values are filled up with spaces, which comparisons ignore
--   and patterns do not. Change it: alter table public.countries alter column old_codes type text[];
-- expect: column public.countries.currency
--   Column public.countries.currency is public.currency_code: shorter values are filled up with spaces, which comparisons
--   ignore and patterns do not. Its domain is made of character(3): use a domain over another type.
create domain currency_code as char(3);

create table countries (
  code char(2) primary key,
  flag char,
  old_codes char(2)[],
  currency currency_code
);
