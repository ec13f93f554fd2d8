select 1.5e3, .5, 5., 0x1F, 0o17, 0b101, 1_000.000_1, 1e-10, a[1:2], a[:n], a[lower:upper], a[1:n + 1];
select x::text::"char", f(a := 1, b => 2), json_object('k':v, 'l' : 'w'), (array[1, 2])[1];
select a=-1, b@-1, c||d, e->>'f', g#>>'{h}', i?|j, k&&l, !!m, n%2, o^2, |/ 4, p!~*q, r<@s, t*-u;
select c.relname::regclass, c.*, (c).oid, schema.table.column from pg_class c;
table tasks; values (1), (2); (select 1) union (select 2);
with insert as (select 1), "update" as materialized (delete from a returning *) select * from insert;
with moved as (delete from a returning *) insert into b select * from moved on conflict do nothing;
with recursive t(n) as (values (1) union all select n + 1 from t) search depth first by n set o update u set n = t.n from t
