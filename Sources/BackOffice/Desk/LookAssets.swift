internal import Doors
internal import Look

/// The files that belong to the pages.
enum LookAssets {
    static let all = LookFile.all.map { Asset(path: $0.path, contentType: $0.contentType, bytes: $0.bytes) }
}
