#pragma once

#include <stdbool.h>
#include <stddef.h>

// A server on loopback, in a process of its own, that answers every request with the same bytes. It ends with its
// parent. Returns its port, or -1.
int loopback_start(const void *_Nonnull answer, size_t size);

// libcurl as C uses it: so many exchanges under way at a time; a single one is the easy interface with one handle.
typedef struct raw_requests raw_requests;
raw_requests *_Nullable raw_requests_open(const char *_Nonnull url, const char *_Nonnull authorization, int width);

// Makes requests; returns how many bytes of bodies arrived, or -1.
long raw_requests_run(raw_requests *_Nonnull requests, int count);

// Counts the blocks of memory that the whole program asks for; -1 where they can't be counted.
void allocations_begin(void);
long allocations_end(void);
