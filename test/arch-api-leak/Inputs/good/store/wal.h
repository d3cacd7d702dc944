#pragma once
struct wal { long lsn; };
typedef struct wal wal_t;
