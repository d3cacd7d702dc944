#include <stddef.h>
struct stream;
struct ops {
	int (*read)(struct stream *stream);
	int (*sync)(struct stream *stream);
	int (*hint)(struct stream *stream);
	int (*close)(struct stream *stream);
};
struct stream {
	const struct ops *ops;
	int at;
};
static int step(struct stream *stream) { return ++stream->at; }
static int stay(struct stream *stream) { return stream->at; }
static const struct ops file_ops = {step, stay, stay, stay};
static const struct ops pipe_ops = {
	.read = stay,
	.sync = NULL,
	.hint = NULL,
	.close = stay,
};
void stream_file(struct stream *stream) { stream->ops = &file_ops; }
void stream_pipe(struct stream *stream) { stream->ops = &pipe_ops; }
int stream_read(struct stream *stream) { return stream->ops->read(stream); }
int stream_sync(struct stream *stream) { return stream->ops->sync(stream); }
int stream_hint(struct stream *stream)
{
	if (stream->ops->hint != NULL)
		return stream->ops->hint(stream);
	return 0;
}
