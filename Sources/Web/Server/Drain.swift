internal import CMicrohttpd

/// How far stopping is.
struct Drain {
    /// Until then, in monotonic milliseconds, what is under way may finish.
    let graceEnd: Int64
    /// Grace is over: everything was cancelled and answered 503.
    var isForced = false
    /// Until then those last answers may leave.
    var lastCall: Int64 = .max
}

extension Engine {
    /// Whether the daemon may be stopped: asked to, and nothing is suspended any more.
    var isDrained: Bool {
        guard let drain else { return false }
        if underWay == 0 { return true }
        return now >= drain.lastCall && !exchanges.values.contains(where: \.isSuspended)
    }

    /// When grace is over, cancels what is under way and answers it 503.
    func hurryDrain() {
        guard let current = drain, !current.isForced, now >= current.graceEnd else { return }
        drain?.isForced = true
        drain?.lastCall = now + 2_000
        // First the answers, so that no worker's own comes before them.
        for exchange in exchanges.values where exchange.phase == .working {
            guard let ticket = exchange.ticket, let answer = failureAnswer(503, ticket.request.head) else { continue }
            _ = ticket.give(.whole(answer))
        }
        for exchange in exchanges.values {
            if let ticket = exchange.ticket { workforce.cancel(ticket) }
            exchange.pipe?.abandon()
            resume(exchange)
        }
    }
}
