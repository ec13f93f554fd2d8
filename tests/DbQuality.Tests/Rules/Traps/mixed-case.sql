-- Quoted and reserved names, once each, and SQL that quotes them.
-- expect: DBQ101 table Sales.Order, line 2
-- expect: DBQ101 table Sales.OrderLine, line 3
-- expect: DBQ101 table public.shop_ünïcode, line 6
-- expect: DBQ102 column Sales.Order.Total Amount, line 2
-- expect: DBQ102 column Sales.OrderLine.Id, line 3
-- expect: DBQ102 column Sales.OrderLine.OrderId, line 3
-- expect: DBQ105 table Sales.Order, line 2
-- expect: DBQ105 table Sales.OrderLine, line 3
-- expect: DBQ107 function Sales.Close("Id" bigint), line 4
-- expect: DBQ110 column Sales.Order.select, line 2
-- expect: DBQ110 column Sales.Order.user, line 2
-- expect: DBQ111 type Sales.Mood, line 5
-- expect: DBQ115 schema Sales, line 1
-- expect: DBQ117 type Sales.Mood, line 5
-- expect: DBQ222 table Sales.Order, line 2
-- expect: DBQ236 type Sales.Mood, line 5
-- expect: DBQ301 constraint Sales.OrderLine.OrderLine_OrderId_fkey, line 3
-- expect: DBQ411 function Sales.Close("Id" bigint), line 4
-- expect: DBQ502 function Sales.Close("Id" bigint), line 4
-- expect: DBQ506 type Sales.Mood, line 5
create schema "Sales";
create table "Sales"."Order" (id bigint generated always as identity primary key, "user" text, "Total Amount" numeric(10, 2), "select" int);
create table "Sales"."OrderLine" ("Id" bigint generated always as identity primary key, "OrderId" bigint not null references "Sales"."Order");
create function "Sales"."Close"("Id" bigint) returns void language sql as $$ update "Sales"."Order" set "user" = null where id = $1 $$;
create type "Sales"."Mood" as enum ('Good', 'Bad');
create table shop_ünïcode (id bigint generated always as identity primary key, größe int);
