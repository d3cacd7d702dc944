#ifndef STORE_H
#define STORE_H
struct wal;
enum mode { READ, WRITE };
struct wal *st_wal(enum mode mode);
int st_get(int key);
#endif
