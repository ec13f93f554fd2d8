drop table file_analysis;
