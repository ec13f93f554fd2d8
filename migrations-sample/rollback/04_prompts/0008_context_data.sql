drop table context_data;
