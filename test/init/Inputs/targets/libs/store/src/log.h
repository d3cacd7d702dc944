void log_key(int key);
