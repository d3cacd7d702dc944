#include <stdlib.h>
struct blob {
	int users, size;
};
struct box {
	struct blob *blob;
};
struct blob *blob_get(struct blob *b);
void blob_put(struct blob *b);
int size_wrong(struct blob *b);
int size_right(struct blob *b);
void box_set(struct box *box, struct blob *b);
struct blob *blob_same(struct blob *b);
struct blob *blob_get(struct blob *b)
{
	b->users++;
	return b;
}
void blob_put(struct blob *b)
{
	if (--b->users == 0)
		free(b);
}
int size_wrong(struct blob *b)
{
	struct blob *held = blob_get(b);

	return held->size;
}
int size_right(struct blob *b)
{
	struct blob *held = blob_get(b);
	int size = held->size;

	blob_put(held);
	return size;
}
void box_set(struct box *box, struct blob *b)
{
	box->blob = blob_get(b);
}
struct blob *blob_same(struct blob *b)
{
	return blob_get(b);
}
