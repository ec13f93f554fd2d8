-- standards:
--   rules:
--     varchar-length: { exceptions: [iban, "public.countries.*"] }
create table accounts (id uuid primary key, iban varchar(34) not null);
create table countries (code varchar(2) primary key);
