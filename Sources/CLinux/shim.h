// What Swift cannot call by itself: prctl takes a variable number of arguments.
#include <sys/prctl.h>

// Makes orphaned descendants children of this process (prctl(2), PR_SET_CHILD_SUBREAPER); 0 when
// it worked.
static inline int adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }
