-- standards:
--   rules:
--     float-for-money: { words: [stake] }
-- expect: column public.bets.stake
create table bets (id uuid primary key, stake real, price real);
