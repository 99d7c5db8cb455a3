/// The variables to decide next: a binary heap, the most active on top.
struct VariableHeap {
    private var heap: [Int32] = []
    /// Where a variable stands in `heap`; -1 when it does not.
    private var places: [Int32] = []
    private(set) var activities: [Double] = []
    private var increment = 1.0

    mutating func addVariable() {
        places.append(-1)
        activities.append(0)
        insert(Int32(places.count - 1))
    }

    /// Puts a variable (back) in.
    mutating func insert(_ variable: Int32) {
        guard places[Int(variable)] < 0 else { return }
        places[Int(variable)] = Int32(heap.count)
        heap.append(variable)
        siftUp(heap.count - 1)
    }

    /// Takes the most active variable out.
    mutating func removeFirst() -> Int32? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        places[Int(first)] = -1
        if first != last {
            heap[0] = last
            places[Int(last)] = 0
            siftDown(0)
        }
        return first
    }

    /// Makes a variable more active.
    mutating func bump(_ variable: Int32, by factor: Double = 1) {
        activities[Int(variable)] += increment * factor
        if activities[Int(variable)] > 1e100 {
            for index in activities.indices { activities[index] *= 1e-100 }
            increment *= 1e-100
        }
        if places[Int(variable)] >= 0 { siftUp(Int(places[Int(variable)])) }
    }

    /// Makes all earlier activity count less.
    mutating func decay() {
        increment /= 0.95
    }

    private mutating func siftUp(_ start: Int) {
        var place = start
        let variable = heap[place]
        let activity = activities[Int(variable)]
        while place > 0 {
            let parent = (place - 1) / 2
            guard activities[Int(heap[parent])] < activity else { break }
            heap[place] = heap[parent]
            places[Int(heap[place])] = Int32(place)
            place = parent
        }
        heap[place] = variable
        places[Int(variable)] = Int32(place)
    }

    private mutating func siftDown(_ start: Int) {
        var place = start
        let variable = heap[place]
        let activity = activities[Int(variable)]
        while true {
            var child = 2 * place + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, activities[Int(heap[child + 1])] > activities[Int(heap[child])] { child += 1 }
            guard activities[Int(heap[child])] > activity else { break }
            heap[place] = heap[child]
            places[Int(heap[place])] = Int32(place)
            place = child
        }
        heap[place] = variable
        places[Int(variable)] = Int32(place)
    }
}
