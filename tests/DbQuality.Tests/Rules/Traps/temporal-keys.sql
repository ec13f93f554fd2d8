-- WITHOUT OVERLAPS and PERIOD: the range is a part of the key, and GiST serves it.
-- postgres: 18
-- expect: DBQ301 constraint public.shop_offers.shop_offers_price_id_valid_at_fkey, line 2
create table shop_prices (id bigint not null, valid_at daterange not null, amount numeric(10, 2) not null, primary key (id, valid_at without overlaps));
create table shop_offers (id bigint not null, price_id bigint not null, valid_at daterange not null, primary key (id, valid_at without overlaps), foreign key (price_id, period valid_at) references shop_prices (id, period valid_at));
create table shop_sales (id bigint generated always as identity primary key, price_id bigint not null, valid_at daterange not null, foreign key (price_id, period valid_at) references shop_prices (id, period valid_at));
create index shop_sales_price_id_idx on shop_sales (price_id);
