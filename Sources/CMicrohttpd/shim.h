#include <microhttpd.h>

// Swift cannot call variadic functions; these take no further arguments for what we ask.

// What a daemon is started with; `context` comes back in every callback.
struct griffie_daemon {
    unsigned int flags;
    uint16_t port;
    const struct sockaddr *address;
    MHD_AccessHandlerCallback access;
    MHD_RequestCompletedCallback completed;
    void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
    MHD_NotifyConnectionCallback connected;
    void *context;
    // Bytes for the head of one request.
    size_t connection_memory;
    unsigned int connections;
    // 0 for no limit.
    unsigned int connections_per_address;
    unsigned int idle_seconds;
};

static inline struct MHD_Daemon *griffie_start_daemon(const struct griffie_daemon *start) {
    return MHD_start_daemon(start->flags, start->port, NULL, NULL, start->access, start->context,
                            MHD_OPTION_SOCK_ADDR, start->address,
                            MHD_OPTION_NOTIFY_COMPLETED, start->completed, start->context,
                            MHD_OPTION_URI_LOG_CALLBACK, start->target, start->context,
                            MHD_OPTION_NOTIFY_CONNECTION, start->connected, start->context,
                            MHD_OPTION_CONNECTION_MEMORY_LIMIT, start->connection_memory,
                            MHD_OPTION_CONNECTION_LIMIT, start->connections,
                            MHD_OPTION_PER_IP_CONNECTION_LIMIT, start->connections_per_address,
                            MHD_OPTION_CONNECTION_TIMEOUT, start->idle_seconds,
                            MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1,
                            MHD_OPTION_END);
}

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
