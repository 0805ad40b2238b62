#include <curl/curl.h>

// Swift can't call variadic functions: one inline function for each argument type.

static inline CURLcode rms_easy_set_long(CURL *_Nonnull easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode rms_easy_set_size(CURL *_Nonnull easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode rms_easy_set_string(CURL *_Nonnull easy, CURLoption option, const char *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode rms_easy_set_pointer(CURL *_Nonnull easy, CURLoption option, void *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode rms_easy_set_list(CURL *_Nonnull easy, CURLoption option, struct curl_slist *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode rms_easy_set_callback(CURL *_Nonnull easy, CURLoption option,
                                             size_t (*_Nullable value)(char *_Nullable, size_t, size_t,
                                                                       void *_Nullable)) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode rms_easy_get_long(CURL *_Nonnull easy, CURLINFO info, long *_Nonnull value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode rms_easy_get_pointer(CURL *_Nonnull easy, CURLINFO info, void *_Nullable *_Nonnull value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLMcode rms_multi_set_long(CURLM *_Nonnull multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

static inline CURLMcode rms_multi_set_pointer(CURLM *_Nonnull multi, CURLMoption option, void *_Nullable value) {
    return curl_multi_setopt(multi, option, value);
}

static inline CURLMcode rms_multi_set_socket_callback(CURLM *_Nonnull multi,
                                                      int (*_Nullable value)(CURL *_Nullable, curl_socket_t, int,
                                                                             void *_Nullable, void *_Nullable)) {
    return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, value);
}

// The option that takes protocol names was added in 7.85, which deprecated the one that it replaces.
static inline CURLcode rms_easy_allow_http_only(CURL *_Nonnull easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
    return curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    return curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

// The callback runs each time a request is about to be sent on a connection, which is already open by then, including
// tunnel and TLS. Added in libcurl 7.80; returns whether this libcurl has it.
static inline _Bool rms_easy_set_prerequest(CURL *_Nonnull easy,
                                            int (*_Nonnull value)(void *_Nullable, char *_Nullable, char *_Nullable,
                                                                  int, int)) {
#if LIBCURL_VERSION_NUM >= 0x075000
    return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, value) == CURLE_OK;
#else
    return 0;
#endif
}

static inline void rms_easy_set_prerequest_data(CURL *_Nonnull easy, void *_Nullable value) {
#if LIBCURL_VERSION_NUM >= 0x075000
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, value);
#endif
}

// Continue (0) and abort (1), under names of our own because older headers lack them.
static const int rms_prerequest_ok = 0;
static const int rms_prerequest_abort = 1;

// Since 7.87: don't wait for an abandoned name lookup, which would block every other exchange.
static inline void rms_easy_set_quick_exit(CURL *_Nonnull easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
}

// Since 7.80: limit the lifetime of a connection that is always busy, so that a change of addresses is noticed.
static inline void rms_easy_set_lifetime(CURL *_Nonnull easy, long seconds) {
#if LIBCURL_VERSION_NUM >= 0x075000
    curl_easy_setopt(easy, CURLOPT_MAXLIFETIME_CONN, seconds);
#endif
}

// The version of the library at run time, which may be newer than these headers.
static inline unsigned int rms_curl_version(void) {
    return curl_version_info(CURLVERSION_NOW)->version_num;
}

// The result of a message is in a union, which Swift imports as raw storage.
static inline CURLcode rms_message_result(const CURLMsg *_Nonnull message) {
    return message->data.result;
}

// Macros with casts, which Swift does not import.
static const size_t rms_write_pause = CURL_WRITEFUNC_PAUSE;
static const size_t rms_read_abort = CURL_READFUNC_ABORT;
static const curl_socket_t rms_socket_timeout = CURL_SOCKET_TIMEOUT;
