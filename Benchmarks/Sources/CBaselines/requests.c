#include "CBaselines.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_at_once = 64 };

// Stores what arrives where a caller could read it.
struct sink {
    char bytes[65536];
    size_t size;
};

struct raw_requests {
    CURLM *multi;
    struct curl_slist *fields;
    int width;
    CURL *handles[most_at_once];
    struct sink sinks[most_at_once];
};

static size_t receive(char *bytes, size_t size, size_t count, void *context) {
    struct sink *sink = context;
    size_t fitting = sizeof sink->bytes - sink->size < count ? sizeof sink->bytes - sink->size : count;
    memcpy(sink->bytes + sink->size, bytes, fitting);
    sink->size += fitting;
    return size * fitting;
}

static CURL *new_handle(const char *url, struct curl_slist *fields, struct sink *sink) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, fields);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "raw");
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 300000L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, sink);
    return easy;
}

raw_requests *raw_requests_open(const char *url, const char *authorization, int width) {
    if (width < 1 || width > most_at_once) return NULL;
    raw_requests *requests = calloc(1, sizeof *requests);
    char field[1024];
    snprintf(field, sizeof field, "Authorization: %s", authorization);
    requests->fields = curl_slist_append(curl_slist_append(NULL, field), "Accept: application/xml, text/xml");
    requests->width = width;
    requests->multi = width > 1 ? curl_multi_init() : NULL;
    for (int i = 0; i < width; i++) requests->handles[i] = new_handle(url, requests->fields, &requests->sinks[i]);
    return requests;
}

static long run_easy(raw_requests *requests, int count) {
    long received = 0;
    for (int i = 0; i < count; i++) {
        requests->sinks[0].size = 0;
        if (curl_easy_perform(requests->handles[0]) != CURLE_OK) return -1;
        received += (long)requests->sinks[0].size;
    }
    return received;
}

static int place_of(raw_requests *requests, CURL *easy) {
    int place = 0;
    while (requests->handles[place] != easy) place++;
    return place;
}

static long run_multi(raw_requests *requests, int count) {
    long received = 0;
    int begun = 0, done = 0, running = 0;
    for (; begun < requests->width && begun < count; begun++) {
        requests->sinks[begun].size = 0;
        curl_multi_add_handle(requests->multi, requests->handles[begun]);
    }
    while (done < count) {
        curl_multi_perform(requests->multi, &running);
        int left;
        for (CURLMsg *message; (message = curl_multi_info_read(requests->multi, &left));) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *easy = message->easy_handle;
            if (message->data.result != CURLE_OK) return -1;
            struct sink *sink = &requests->sinks[place_of(requests, easy)];
            received += (long)sink->size;
            done++;
            curl_multi_remove_handle(requests->multi, easy);
            if (begun == count) continue;
            begun++;
            sink->size = 0;
            curl_multi_add_handle(requests->multi, easy);
        }
        if (done < count) curl_multi_poll(requests->multi, NULL, 0, 1000, NULL);
    }
    return received;
}

long raw_requests_run(raw_requests *requests, int count) {
    return requests->multi ? run_multi(requests, count) : run_easy(requests, count);
}
