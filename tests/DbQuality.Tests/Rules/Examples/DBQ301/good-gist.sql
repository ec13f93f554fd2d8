-- GiST compares scalars with the extension btree_gist.
-- standards:
--   database:
--     extensions: [btree_gist]
create table rooms (id integer primary key);

create table bookings (
  id uuid primary key,
  room_id integer not null references rooms,
  during tstzrange not null,
  exclude using gist (room_id with =, during with &&)
);
