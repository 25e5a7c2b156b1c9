// Content addresses of the caches: XXH3, 128 bits, from Debian's libxxhash.
#include <stddef.h>
#include <xxhash.h>
