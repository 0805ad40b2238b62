#include <errno.h>
#include <iconv.h>
#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU, its headers pull in ICU's, which clash with the copy inside Foundation. Only
// members of a struct that we never look into depend on this.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>

// `xmlFree` is a variable that holds a function; Swift 6 does not let shared variables be read.
static inline void rms_xml_free(void *_Nullable memory) {
    xmlFree(memory);
}

// Tells failures apart by `errno`, which Swift reads too late; some systems declare the input as const, some do not.
static inline int rms_iconv(iconv_t _Nonnull conversion,
                            const char *_Nullable *_Nonnull input, size_t *_Nonnull inputLeft,
                            char *_Nullable *_Nonnull output, size_t *_Nonnull outputLeft) {
    return iconv(conversion, (char **)input, inputLeft, output, outputLeft) == (size_t)-1 ? errno : 0;
}

// `(iconv_t)-1` is how it says that an encoding is not known.
static inline iconv_t _Nullable rms_iconv_open(const char *_Nonnull encoding) {
    iconv_t conversion = iconv_open("UTF-8", encoding);
    return conversion == (iconv_t)-1 ? NULL : conversion;
}
