#ifndef APP_H
#define APP_H
void app_note(int code);
#endif
