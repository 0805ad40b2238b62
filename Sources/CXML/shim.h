#include <errno.h>
#include <iconv.h>
#include <libxml/xmlversion.h>
// If libxml2 was built with ICU, its headers include ICU's, which clash with the copy inside Foundation. Only members
// of a struct that we never read depend on this.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>

// `xmlFree` is a global variable that holds a function; Swift 6 does not allow reading shared mutable variables.
static inline void rms_xml_free(void *_Nullable memory) {
    xmlFree(memory);
}

static void rms_xml_ignore(void *_Nullable context, const void *_Nullable error) {
    (void)context;
    (void)error;
}

// Encoding failures are not reported to any parser: unless the thread has an error handler, libxml2 prints pieces of
// the document to standard error. The thread's previous handler is restored.
static inline xmlDocPtr _Nullable rms_xml_read(const char *_Nullable bytes, int count, const char *_Nullable encoding,
                                               int options) {
    xmlStructuredErrorFunc before = xmlStructuredError;
    void *beforeContext = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)rms_xml_ignore);
    xmlDocPtr document = xmlReadMemory(bytes, count, NULL, encoding, options);
    xmlSetStructuredErrorFunc(beforeContext, before);
    return document;
}

// Returns `errno` to distinguish failures, because Swift would read it too late. Some systems declare the input as
// const, some do not.
static inline int rms_iconv(iconv_t _Nonnull conversion,
                            const char *_Nullable *_Nonnull input, size_t *_Nonnull inputLeft,
                            char *_Nullable *_Nonnull output, size_t *_Nonnull outputLeft) {
    return iconv(conversion, (char **)input, inputLeft, output, outputLeft) == (size_t)-1 ? errno : 0;
}

// `iconv_open` returns `(iconv_t)-1` for an unknown encoding.
static inline iconv_t _Nullable rms_iconv_open(const char *_Nonnull encoding) {
    iconv_t conversion = iconv_open("UTF-8", encoding);
    return conversion == (iconv_t)-1 ? NULL : conversion;
}
