#include <microhttpd.h>

// Swift cannot call variadic functions; these take no further arguments for what we ask.
static inline const union MHD_ConnectionInfo *griffie_connection_info(struct MHD_Connection *connection,
                                                                      enum MHD_ConnectionInfoType kind) {
    return MHD_get_connection_info(connection, kind);
}

static inline const union MHD_DaemonInfo *griffie_daemon_info(struct MHD_Daemon *daemon,
                                                              enum MHD_DaemonInfoType kind) {
    return MHD_get_daemon_info(daemon, kind);
}

// Seconds that the connection may be silent; 0 for as long as we let it.
static inline enum MHD_Result griffie_connection_timeout(struct MHD_Connection *connection, unsigned int seconds) {
    return MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, seconds);
}

// The response is not chunked and ends with the connection.
static inline enum MHD_Result griffie_response_ends_connection(struct MHD_Response *response) {
    return MHD_set_response_options(response, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END);
}
