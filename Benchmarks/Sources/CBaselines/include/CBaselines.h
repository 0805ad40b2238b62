#pragma once

#include <stdbool.h>
#include <stddef.h>

// A server on loopback, in its own process, that answers every request with the same bytes. It ends with its parent.
// Returns its port, or -1.
int loopback_start(const void *_Nonnull answer, size_t size);

// libcurl as C uses it, with `width` concurrent exchanges; a width of 1 uses the easy interface with one handle.
typedef struct raw_requests raw_requests;
raw_requests *_Nullable raw_requests_open(const char *_Nonnull url, const char *_Nonnull authorization, int width);

// Makes requests; returns the number of body bytes received, or -1.
long raw_requests_run(raw_requests *_Nonnull requests, int count);

// Counts the memory blocks that the whole program allocates; -1 where they can't be counted.
void allocations_begin(void);
long allocations_end(void);
