/// The type-level name of a decision on a registration.
enum Decision {}
