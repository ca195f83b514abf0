// The same feature set as CLinux: two views of fd_set in one program do not compile.
#define _GNU_SOURCE
#include <microhttpd.h>
