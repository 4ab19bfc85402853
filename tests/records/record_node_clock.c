/*
 * A virtual clock for Node's own event loop, preloaded into its process: what libuv and V8 read as the time stands still,
 * and where libuv's main thread would sleep in epoll, the time it would have slept passes at once. Everything else,
 * from libuv's phases to the lists of timers, is Node's own.
 *
 * `fchmod(1000001, micros)` moves the clock on: it is how a program on this clock computes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define EPOCH_SECONDS 1700000000LL
#define MOVE 1000001

static volatile long long now_us;

static void fill(struct timespec *out, long long seconds) {
    out->tv_sec = seconds + now_us / 1000000;
    out->tv_nsec = now_us % 1000000 * 1000;
}

int clock_gettime(clockid_t clock, struct timespec *out) {
    if (clock == CLOCK_PROCESS_CPUTIME_ID || clock == CLOCK_THREAD_CPUTIME_ID)
        return syscall(SYS_clock_gettime, clock, out);
    /* The monotonic clock begins at a second, as one of zero means "never" to some. */
    fill(out, clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE ? EPOCH_SECONDS : 1);
    return 0;
}

int gettimeofday(struct timeval *restrict out, void *restrict zone) {
    struct timespec time;
    (void)zone;
    fill(&time, EPOCH_SECONDS);
    out->tv_sec = time.tv_sec;
    out->tv_usec = time.tv_nsec / 1000;
    return 0;
}

int fchmod(int file, mode_t mode) {
    if (file != MOVE) return syscall(SYS_fchmod, file, mode);
    now_us += mode;
    return 0;
}

int epoll_pwait(int epoll, struct epoll_event *events, int most, int timeout, const sigset_t *mask) {
    int is_main = getpid() == (int)syscall(SYS_gettid);
    if (!is_main || timeout <= 0) return syscall(SYS_epoll_pwait, epoll, events, most, timeout, mask, 8);
    int found = syscall(SYS_epoll_pwait, epoll, events, most, 0, mask, 8);
    if (found == 0) now_us += timeout * 1000LL;
    return found;
}

int epoll_wait(int epoll, struct epoll_event *events, int most, int timeout) {
    return epoll_pwait(epoll, events, most, timeout, NULL);
}
