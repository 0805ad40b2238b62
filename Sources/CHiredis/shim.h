// Installed in a folder of its own, which pkg-config of some versions adds to the search path itself.
#if __has_include(<hiredis/hiredis.h>)
#include <hiredis/hiredis.h>
#else
#include <hiredis.h>
#endif
