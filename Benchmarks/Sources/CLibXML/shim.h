#include <libxml/xmlversion.h>
// See the root package's shim: ICU's headers clash with Foundation's copy.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
