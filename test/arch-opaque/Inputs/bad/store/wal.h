#ifndef WAL_H
#define WAL_H
#ifdef __cplusplus
extern "C" {
#endif
struct wal { long lsn; struct { int a; } in; };
typedef struct wal wal_t;
typedef struct { int used; } page_t;
#define WAL_LSN(wal) ((wal)->lsn)
long wal_position(const struct wal *wal);
struct wal *wal_open(void);
#ifdef __cplusplus
}
class Cursor
{
      public:
	int at = 0;
	int next();
};
#endif
#endif
