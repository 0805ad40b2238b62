#include <zlib.h>

// A macro, which Swift does not import; 31 is the largest window, and gzip's header and trailer around it.
static inline int rms_gzip_init(z_stream *_Nonnull stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
