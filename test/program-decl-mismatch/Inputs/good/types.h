#ifndef TYPES_H
#define TYPES_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum { RED, GREEN } color;
enum mode { READ, WRITE };
struct node;
typedef unsigned int word;
extern color ty_color;
extern word ty_words[];
struct node *ty_next(struct node *node);
int ty_compare(int (*compare)(const void *, const void *), int on);
extern int ty_wide_from_cxx;
#ifdef __cplusplus
}
#endif
#endif
