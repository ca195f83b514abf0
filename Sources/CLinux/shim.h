#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/file.h>
#include <spawn.h>
/* Extensions that the importer's own copy of spawn.h leaves out. */
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
