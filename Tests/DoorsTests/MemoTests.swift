import Doors
import Synchronization
import Testing

@Suite struct MemoTests {
    @Test("a memo answers as its function does, asks it once for each key, and forgets when it is full")
    func answers() {
        let asked = Mutex<[Int]>([])
        let square = Memo<Int, Int, Never>(capacity: 3) { number in
            asked.withLock { $0.append(number) }
            return number * number
        }
        for number in [1, 2, 1, 3, 2, 1] { #expect(square(number) == number * number) }
        #expect(asked.withLock(\.self) == [1, 2, 3])
        #expect(square(4) == 16 && square(1) == 1)
        #expect(asked.withLock(\.self) == [1, 2, 3, 4, 1], "four do not fit in three, so the first was forgotten")
    }
}
