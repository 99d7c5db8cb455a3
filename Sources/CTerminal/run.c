#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

int ct_memory_file(const void *bytes, size_t length) {
    int file = memfd_create("text", MFD_CLOEXEC);
    if (file < 0) return -1;
    const char *next = bytes;
    while (length > 0) {
        ssize_t count = write(file, next, length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) { close(file); return -1; }
        next += count;
        length -= (size_t)count;
    }
    if (lseek(file, 0, SEEK_SET) < 0) { close(file); return -1; }
    return file;
}

int ct_channel(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

/* Only calls that are safe after fork in a program with threads. */
static void become(const char *path, char *const arguments[], int input, int output, pid_t group, pid_t parent) {
    if (setpgid(0, group) < 0) setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    /* The parent may have died before that. */
    if (getppid() != parent) _exit(127);
    int null = open("/dev/null", O_RDWR);
    if (null < 0) _exit(127);
    /* Copies first: either file may be one of the numbers that are about to be replaced. */
    int from = fcntl(input < 0 ? null : input, F_DUPFD, 3);
    int to = fcntl(output < 0 ? null : output, F_DUPFD, 3);
    if (dup2(from, 0) < 0 || dup2(to, 1) < 0 || dup2(null, 2) < 0) _exit(127);
    if (close_range(3, ~0U, 0) < 0) {
        for (int file = 3; file < 1024; file++) close(file);
    }
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execv(path, arguments);
    _exit(127);
}

pid_t ct_run(const char *path, char *const arguments[], int input, int output, pid_t group) {
    sigset_t all, before;
    sigfillset(&all);
    /* No handler of ours may run in the child. */
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t parent = getpid(), child = fork();
    if (child == 0) become(path, arguments, input, output, group, parent);
    int code = errno;
    if (child > 0) setpgid(child, group);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = code;
    return child;
}
