drop function analyzed_files(uuid);
