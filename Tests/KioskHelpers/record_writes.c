/* Preloaded into the kiosk: writes down, in order and with their bytes, all calls that change files below $RECORD_FOLDER
   or make them durable, and the moments at which $RECORD_MARK goes to a terminal. From that record the tests rebuild what a
   power cut may have left.

   A record is appended to $RECORD_LOG in one call, so that several processes share it:
   kind (1 byte), length of path, offset, length of data (8 bytes each, native order), path, data.
   Kinds: C created, W written, T truncated (offset is the size), R renamed (data is the new path), L linked (likewise),
   U unlinked, S synced, M marked.

   What a mapping changes is not seen: SQLite maps its index of the log only, and makes that anew after a start. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static int log_file = -1;
static const char *folder, *mark;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("RECORD_LOG");
    folder = getenv("RECORD_FOLDER");
    mark = getenv("RECORD_MARK");
    if (path && folder) log_file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) {
    return log_file >= 0 && path && strncmp(path, folder, strlen(folder)) == 0;
}

static void record(char kind, const char *path, uint64_t offset, const void *data, uint64_t length) {
    int saved = errno;
    uint64_t head[3] = { path ? strlen(path) : 0, offset, length };
    struct iovec parts[4] = {
        { &kind, 1 }, { head, sizeof head }, { (void *)path, head[0] }, { (void *)data, length },
    };
    if (REAL(writev)(log_file, parts, 4) != (ssize_t)(1 + sizeof head + head[0] + length)) abort();
    errno = saved;
}

/* The path of an open file, if it is one of ours. */
static const char *path_of(int file, char *path) {
    char link[64];
    if (log_file < 0) return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return NULL;
    path[length] = 0;
    return is_ours(path) ? path : NULL;
}

/* Paths are absolute in the record, whatever the program says. */
static const char *absolute(const char *path, char *buffer) {
    if (log_file < 0) return NULL;
    if (path[0] == '/') return path;
    if (!getcwd(buffer, PATH_MAX)) return NULL;
    strncat(buffer, "/", PATH_MAX - strlen(buffer) - 1);
    strncat(buffer, path, PATH_MAX - strlen(buffer) - 1);
    return buffer;
}

/* Writing. The record follows the call: what the call did not do is not written down, and no other process of the kiosk
   writes to the same file at that moment, since SQLite holds its lock. */

static void written(int file, uint64_t offset, const void *data, ssize_t count) {
    char path[PATH_MAX];
    if (count > 0 && path_of(file, path)) record('W', path, offset, data, (uint64_t)count);
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) {
    ssize_t count = REAL(pwrite)(file, data, length, offset);
    written(file, (uint64_t)offset, data, count);
    return count;
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
    ssize_t count = REAL(pwrite64)(file, data, length, offset);
    written(file, (uint64_t)offset, data, count);
    return count;
}

ssize_t write(int file, const void *data, size_t length) {
    char path[PATH_MAX];
    int is_recorded = path_of(file, path) != NULL;
    ssize_t count = REAL(write)(file, data, length);
    if (log_file < 0 || count <= 0) return count;
    if (is_recorded) record('W', path, (uint64_t)(lseek(file, 0, SEEK_CUR) - count), data, (uint64_t)count);
    else if (mark && memmem(data, (size_t)count, mark, strlen(mark)) && isatty(file)) record('M', NULL, 0, NULL, 0);
    return count;
}

ssize_t writev(int file, const struct iovec *parts, int number) {
    char path[PATH_MAX];
    /* Nothing of ours uses it; if that changes, this must be written. */
    if (path_of(file, path)) abort();
    return REAL(writev)(file, parts, number);
}

int ftruncate(int file, off_t size) {
    char path[PATH_MAX];
    int result = REAL(ftruncate)(file, size);
    if (result == 0 && path_of(file, path)) record('T', path, (uint64_t)size, NULL, 0);
    return result;
}

int ftruncate64(int file, off64_t size) {
    char path[PATH_MAX];
    int result = REAL(ftruncate64)(file, size);
    if (result == 0 && path_of(file, path)) record('T', path, (uint64_t)size, NULL, 0);
    return result;
}

/* Making durable. */

int fsync(int file) {
    char path[PATH_MAX];
    int result = REAL(fsync)(file);
    if (result == 0 && path_of(file, path)) record('S', path, 0, NULL, 0);
    return result;
}

int fdatasync(int file) {
    char path[PATH_MAX];
    int result = REAL(fdatasync)(file);
    if (result == 0 && path_of(file, path)) record('S', path, 0, NULL, 0);
    return result;
}

/* Names. */

static int opened(int file, const char *path, int flags, int was_there) {
    char buffer[PATH_MAX];
    if (file < 0 || log_file < 0) return file;
    const char *whole = path_of(file, buffer);
    if (!whole) return file;
    if ((flags & O_CREAT) && !was_there) record('C', whole, 0, NULL, 0);
    else if (flags & O_TRUNC) record('T', whole, 0, NULL, 0);
    (void)path;
    return file;
}

#define OPEN(name) \
int name(const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    int was_there = access(path, F_OK) == 0; \
    return opened(REAL(name)(path, flags, mode), path, flags, was_there); \
}

OPEN(open)
OPEN(open64)

#define OPEN_AT(name) \
int name(int place, const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    int was_there = faccessat(place, path, F_OK, 0) == 0; \
    return opened(REAL(name)(place, path, flags, mode), path, flags, was_there); \
}

OPEN_AT(openat)
OPEN_AT(openat64)

#define NAMES(name, kind) \
int name(const char *from, const char *to) { \
    char a[PATH_MAX], b[PATH_MAX]; \
    int result = REAL(name)(from, to); \
    const char *old = absolute(from, a), *new = absolute(to, b); \
    if (result == 0 && is_ours(new)) record(kind, old, 0, new, strlen(new)); \
    return result; \
}

NAMES(rename, 'R')
NAMES(link, 'L')

int unlink(const char *path) {
    char buffer[PATH_MAX];
    int result = REAL(unlink)(path);
    const char *whole = absolute(path, buffer);
    if (result == 0 && is_ours(whole)) record('U', whole, 0, NULL, 0);
    return result;
}
