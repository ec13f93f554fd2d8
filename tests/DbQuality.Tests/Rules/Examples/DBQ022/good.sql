-- dbquality:ignore DBQ202 nobody refers to a visit
create table visits (page text not null);
