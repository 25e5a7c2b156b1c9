// Stems of Russian and English words: Snowball's algorithms, from Debian's libstemmer.
#include <libstemmer.h>
