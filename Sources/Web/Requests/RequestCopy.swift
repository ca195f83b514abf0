extension Request {
    /// The same request as if its browser had sent this cookie too.
    package func adding(cookie name: String, _ value: String) -> Request {
        let copy = RequestHead(
            method: method, path: path, segments: segments, query: query,
            headers: headers + [("Cookie", "\(name)=\(value)")], remoteAddress: remoteAddress, isTLS: isTLS, id: id)
        return Request(head: copy, body: body, cancellation: cancellation)
    }
}
