#ifdef __cplusplus
extern "C" {
#endif
int page_sum(int a);
int page_half(int a);
extern int page_state;
int page_less(int a);
int page_read(int n);
#ifdef __cplusplus
}
#endif
