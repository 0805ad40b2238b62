#include "CBaselines.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

static atomic_bool is_counting;
static atomic_long asked_for;

void allocations_begin(void) {
    atomic_store(&asked_for, 0);
    atomic_store(&is_counting, true);
}

long allocations_end(void) {
    atomic_store(&is_counting, false);
#if defined(__GLIBC__)
    return atomic_load(&asked_for);
#else
    return -1;
#endif
}

#if defined(__GLIBC__)

// A program may replace glibc's functions, which stay available under these names.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

// The flag keeps threads that are being timed from contending for the counter.
static void note(void) {
    if (atomic_load_explicit(&is_counting, memory_order_relaxed)) {
        atomic_fetch_add_explicit(&asked_for, 1, memory_order_relaxed);
    }
}

void *malloc(size_t size) {
    note();
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    note();
    return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
    note();
    return __libc_realloc(block, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    note();
    *block = __libc_memalign(alignment, size);
    return *block == NULL ? ENOMEM : 0;
}

#endif
