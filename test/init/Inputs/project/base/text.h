#ifndef TEXT_H
#define TEXT_H
int text_length(const char *text);
#endif
