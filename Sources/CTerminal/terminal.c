#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pty.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

int ct_wcwidth(uint32_t scalar) {
    static locale_t utf8;
    if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!utf8) return -1;
    locale_t before = uselocale(utf8);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}

int ct_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC | O_NONBLOCK);
}

int ct_window_size(int tty, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(tty, TIOCGWINSZ, &size) < 0) return -1;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 0;
}

int ct_set_window_size(int tty, int columns, int rows) {
    struct winsize size = { .ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows };
    return ioctl(tty, TIOCSWINSZ, &size);
}

int ct_unsent(int line) {
    int count = 0;
    return ioctl(line, TIOCOUTQ, &count) == 0 ? count : -1;
}

void ct_make_raw(struct termios *settings) {
    cfmakeraw(settings);
}

pid_t ct_spawn_on_pty(int *master, const char *path, char *const arguments[], char *const environment[],
                      int columns, int rows) {
    struct winsize size = { .ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows };
    pid_t child = forkpty(master, NULL, NULL, &size);
    if (child == 0) {
        /* Only calls that are safe after fork in a program with threads. */
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int signal_number = 1; signal_number < 32; signal_number++) signal(signal_number, SIG_DFL);
        for (int file = 3; file < 1024; file++) close(file);
        execve(path, arguments, environment);
        _exit(127);
    }
    if (child > 0) fcntl(*master, F_SETFD, FD_CLOEXEC);
    return child;
}

int ct_try_lock(int file) {
    return flock(file, LOCK_EX | LOCK_NB);
}

int64_t ct_boot_time(void) {
    struct timespec now;
    if (clock_gettime(CLOCK_BOOTTIME, &now) < 0) return -1;
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
