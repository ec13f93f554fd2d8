
listen_addresses = ''
fsync = off
full_page_writes = off
shared_buffers = 32MB
max_connections = 40
max_prepared_transactions = 10
dynamic_shared_memory_type = mmap
log_min_messages = panic
