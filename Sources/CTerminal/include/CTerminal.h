/* What the terminal needs of the C library and Swift's overlay of it lacks: variadic calls, functions behind
   _GNU_SOURCE, and signal handlers that may run at any instant. Nothing here allocates inside a handler. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/* The C library's idea of a character's columns, by its own C.UTF-8 table; -1 when it is not printable. */
int ct_wcwidth(uint32_t scalar);

/* Two ends of a pipe that are closed on exec and do not block. 0, or -1 with errno. */
int ct_pipe(int ends[2]);

/* The terminal's size. 0, or -1 with errno; a terminal that does not know its size says 0 by 0. */
int ct_window_size(int tty, int *columns, int *rows);
/* Sets the size of a pseudo-terminal from its master end. 0, or -1 with errno. */
int ct_set_window_size(int tty, int columns, int rows);

/* The bytes that were written to a serial line and are not sent yet; -1 with errno where nobody knows. */
int ct_unsent(int line);

/* Changes `settings` to raw: every key arrives as typed, nothing is echoed, no key sends a signal. */
void ct_make_raw(struct termios *settings);

/* Starts `path` on a new pseudo-terminal of that size, with `arguments` and `environment` (both end in NULL).
   Returns its process id and the master end (closed on exec), or -1 with errno. */
pid_t ct_spawn_on_pty(int *master, const char *path, char *const arguments[], char *const environment[],
                      int columns, int rows);

/* Starts `path` as a child on the same terminal, with `arguments` and `environment` (both end in NULL); its standard
   error goes to `errors`, unless that is -1. Returns its process id, or -1 with errno. */
pid_t ct_spawn(const char *path, char *const arguments[], char *const environment[], int errors);
/* A file that can be read from once the child has ended, or -1 with errno. */
int ct_watch(pid_t child);
/* This process dies at once when `parent` does. 0, or -1 with errno (ESRCH when it is dead already). */
int ct_die_with_parent(pid_t parent);
/* What waitpid said: the exit status, or -1 and the signal. */
int ct_ended(int status, int *signal_number);

/* A file in memory that holds these bytes, to be read from its beginning; it has no name and is closed on exec.
   Its number, or -1 with errno. */
int ct_memory_file(const void *bytes, size_t length);
/* Two ends of a pipe that are closed on exec and block. 0, or -1 with errno. */
int ct_channel(int ends[2]);
/* Starts `path` away from the terminal, with `arguments` (which end in NULL) and our environment. It reads `input` and
   writes `output`, or /dev/null for -1; its errors go nowhere, and no other file of ours is open in it. It belongs to
   the process group `group`, or begins one for 0, and is killed when the thread that starts it ends.
   Its process id, or -1 with errno; a program that cannot be run ends with 127. */
pid_t ct_run(const char *path, char *const arguments[], int input, int output, pid_t group);

/* Takes an exclusive lock on an open file without waiting. 0, or -1 with errno. */
int ct_try_lock(int file);

/* Nanoseconds since boot, time asleep included (CLOCK_BOOTTIME); -1 when there is no such clock. */
int64_t ct_boot_time(void);

/* The guard: one per process. It remembers how to restore the terminal and does so on exit() and on fatal signals,
   turns TERM, HUP and WINCH into bytes on a pipe, and ignores what a person at the keyboard could send. From then on
   the process leaves no core dump.

   Returns the pipe's end to read, or -1 with errno (EBUSY when a guard is up). */
int ct_guard_begin(int tty, const struct termios *original, const void *restore, size_t length);
/* Restores the terminal and the signals as they were. Does nothing when no guard is up. */
void ct_guard_end(void);
/* The terminal is gone: ct_guard_end is not to write to it any more. */
void ct_guard_forget_terminal(void);
/* 0, or the signal (SIGTERM or SIGHUP) that asked the program to end. */
int ct_guard_end_requested(void);

#endif
