#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

pid_t ct_spawn(const char *path, char *const arguments[], char *const environment[], int errors) {
    posix_spawn_file_actions_t files;
    int failure = posix_spawn_file_actions_init(&files);
    if (failure) { errno = failure; return -1; }
    pid_t child = -1;
    if (errors >= 0) failure = posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
    if (!failure) failure = posix_spawn(&child, path, &files, NULL, arguments, environment);
    posix_spawn_file_actions_destroy(&files);
    if (failure) { errno = failure; return -1; }
    return child;
}

int ct_watch(pid_t child) {
    /* Closed on exec by itself. */
    return (int)syscall(SYS_pidfd_open, child, 0);
}

int ct_die_with_parent(pid_t parent) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0) return -1;
    /* It may have died before this was asked for. */
    if (getppid() != parent) { errno = ESRCH; return -1; }
    return 0;
}

int ct_ended(int status, int *signal_number) {
    *signal_number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
