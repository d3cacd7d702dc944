#pragma once
#ifdef __cplusplus
extern "C"
#endif
int page_read(int page);
#ifdef __cplusplus
namespace store
{
struct Page {
	int number;
	int read() const;
};
} // namespace store
#endif
