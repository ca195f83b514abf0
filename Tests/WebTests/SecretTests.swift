import Testing
import Web

@Suite struct SecretTests {
    @Test("SHA-256 of the standard's examples")
    func digest() {
        #expect(Secret.hex(Secret.sha256([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            Secret.hex(Secret.sha256(Array("abc".utf8)))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("HMAC-SHA-256 of RFC 4231, cases 1, 2, 6 and an empty key")
    func hmac() {
        #expect(
            Secret.hex(Secret.hmacSHA256(key: [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8)))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        #expect(
            Secret.hex(Secret.hmacSHA256(key: Array("Jefe".utf8), Array("what do ya want for nothing?".utf8)))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        #expect(
            Secret.hex(
                Secret.hmacSHA256(
                    key: [UInt8](repeating: 0xAA, count: 131),
                    Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)))
                == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
        #expect(
            Secret.hex(Secret.hmacSHA256(key: [], []))
                == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }

    @Test("tokens are long, plain and never the same")
    func tokens() {
        let tokens = (0..<200).map { _ in Secret.token() }
        #expect(Set(tokens).count == 200)
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        #expect(tokens.allSatisfy { $0.count == 43 && $0.allSatisfy(plain.contains) })
        #expect(Secret.random(bytes: 0).isEmpty && Secret.random(bytes: 1_000).count == 1_000)
    }

    @Test("base64url of RFC 4648's examples")
    func base64url() {
        let examples = [
            "": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "fooba": "Zm9vYmE", "foobar": "Zm9vYmFy",
        ]
        for (text, encoded) in examples { #expect(Secret.base64url(Array(text.utf8)) == encoded) }
        #expect(Secret.base64url([0xFB, 0xFF]) == "-_8")
    }

    @Test("secrets are compared whole")
    func equality() {
        #expect(Secret.equal([1, 2, 3], [1, 2, 3]) && Secret.equal("", ""))
        for other: [UInt8] in [[1, 2, 4], [0, 2, 3], [1, 2], [1, 2, 3, 0], []] {
            #expect(!Secret.equal([1, 2, 3], other))
        }
        #expect(Secret.equal("é", "é") && !Secret.equal("\u{E9}", "e\u{301}"))
    }

    @Test("comparing takes as long for an early difference as for a late one")
    func constantTime() {
        let secret = [UInt8](repeating: 7, count: 400_000)
        var early = secret
        var late = secret
        early[0] = 8
        late[secret.count - 1] = 8
        func time(_ other: [UInt8]) -> Duration {
            (0..<9).map { _ in ContinuousClock().measure { _ = Secret.equal(secret, other) } }.min() ?? .zero
        }
        let ratio = time(early) / time(late)
        // A comparison that stops at the first difference would be a hundred thousand times as quick; a busy machine
        // explains a factor of some.
        #expect(ratio > 0.05 && ratio < 20)
    }
}
