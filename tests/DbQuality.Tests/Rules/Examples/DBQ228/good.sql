create table readings (site integer, device integer, channel integer, at timestamptz, primary key (site, device, channel, at)) partition by range (at);
create table seats (hall integer, row_number integer, seat integer, primary key (hall, row_number, seat));
