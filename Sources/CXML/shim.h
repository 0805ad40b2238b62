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
