#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* A person at the keyboard, or the shell that started us, must not be able to stop the kiosk with these. */
static const int ignored[] = { SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE };
static const int reported[] = { SIGTERM, SIGHUP, SIGWINCH };
static const int fatal[] = { SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS };

static struct {
    volatile sig_atomic_t is_up;
    volatile sig_atomic_t has_terminal;
    volatile sig_atomic_t end_requested;
    int tty;
    int pipe[2];
    struct termios original;
    char restore[256];
    size_t length;
    struct sigaction before[NSIG];
} guard = { .pipe = { -1, -1 } };

/* Where a handler runs when the stack itself is what failed. */
static char alternate_stack[64 * 1024];

/* Safe in a signal handler. A terminal that takes nothing is left after a while rather than waited for. */
static void restore_terminal(void) {
    if (!guard.has_terminal) return;
    guard.has_terminal = 0;
    size_t written = 0;
    for (int turns = 0; written < guard.length && turns < 20; turns++) {
        struct pollfd room = { .fd = guard.tty, .events = POLLOUT };
        if (poll(&room, 1, 50) <= 0 || !(room.revents & POLLOUT)) continue;
        ssize_t count = write(guard.tty, guard.restore + written, guard.length - written);
        if (count > 0) written += (size_t)count;
        else if (errno != EINTR && errno != EAGAIN) break;
    }
    tcsetattr(guard.tty, TCSANOW, &guard.original);
}

static void report(int number) {
    int saved = errno;
    if (number != SIGWINCH) guard.end_requested = number;
    char byte = (char)number;
    ssize_t unused = write(guard.pipe[1], &byte, 1);
    (void)unused;
    errno = saved;
}

static void die(int number) {
    restore_terminal();
    /* Straight to the system's own action, never to the Swift runtime's: on a terminal that one prints a backtrace and
       lets whoever stands there look into memory. */
    signal(number, SIG_DFL);
    raise(number);
}

static void at_exit(void) {
    ct_guard_end();
}

static void handle(const int *numbers, size_t count, void (*handler)(int), int flags) {
    for (size_t i = 0; i < count; i++) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = handler;
        action.sa_flags = flags;
        sigemptyset(&action.sa_mask);
        sigaction(numbers[i], &action, &guard.before[numbers[i]]);
    }
}

static void give_back(const int *numbers, size_t count) {
    for (size_t i = 0; i < count; i++) sigaction(numbers[i], &guard.before[numbers[i]], NULL);
}

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

int ct_guard_begin(int tty, const struct termios *original, const void *restore, size_t length) {
    static int registered;
    if (guard.is_up) { errno = EBUSY; return -1; }
    if (length > sizeof guard.restore) { errno = EINVAL; return -1; }
    if (guard.pipe[0] < 0 && ct_pipe(guard.pipe) < 0) return -1;
    if (!registered && atexit(at_exit) == 0) registered = 1;
    char stale[64];
    while (read(guard.pipe[0], stale, sizeof stale) > 0) {}
    guard.tty = tty;
    guard.original = *original;
    memcpy(guard.restore, restore, length);
    guard.length = length;
    guard.end_requested = 0;
    guard.has_terminal = 1;
    guard.is_up = 1;
    /* A core dump would put answers on a disk. One byte, since a limit of zero does not hold for dumps to a program. */
    struct rlimit no_core = { 1, 1 };
    setrlimit(RLIMIT_CORE, &no_core);
    stack_t stack = { .ss_sp = alternate_stack, .ss_size = sizeof alternate_stack };
    sigaltstack(&stack, NULL);
    handle(ignored, LENGTH(ignored), SIG_IGN, 0);
    /* Without SA_RESTART: a write that a stuck terminal holds must end when the program is asked to end. */
    handle(reported, LENGTH(reported), report, 0);
    handle(fatal, LENGTH(fatal), die, SA_ONSTACK | SA_NODEFER);
    return guard.pipe[0];
}

void ct_guard_end(void) {
    if (!guard.is_up) return;
    guard.is_up = 0;
    /* First the terminal, while the signals that could interrupt this are still ours. */
    restore_terminal();
    give_back(fatal, LENGTH(fatal));
    give_back(reported, LENGTH(reported));
    give_back(ignored, LENGTH(ignored));
}

void ct_guard_forget_terminal(void) {
    guard.has_terminal = 0;
}

int ct_guard_end_requested(void) {
    return guard.end_requested;
}
