extension HiddenSystem {
    mutating func companions(of figure: Int, hidden: [Bool], allowed: [Bool], knowingRules: Bool) -> [Int] {
        var prices = prices ?? PriceSystem(system)
        // Held once, so that its large tableau is not copied.
        self.prices = nil
        defer { self.prices = prices }
        let value = system.cells[figure].value
        var enough: (cells: [Int], weight: Double)?
        var some: (cells: [Int], weight: Double)?
        var tried: [Int] = []
        for distance in [threshold + 1, threshold + 1 - value, (threshold + 1) / 2]
        where distance > 0 && !tried.contains(distance) {
            tried.append(distance)
            // Downwards it only helps where there are that many, or where nothing helped upwards.
            for up in [true, false] where up || value >= distance || some == nil {
                let offer = prices.offer(
                    figure, up: up, distance: distance, hidden: hidden, allowed: allowed, weights: weights)
                guard !offer.cells.isEmpty else { continue }
                let weight = offer.cells.reduce(0) { $0 + weights[$1] }
                if weight / offer.distance < some?.weight ?? .infinity {
                    some = (offer.cells, weight / offer.distance)
                }
                guard weight < enough?.weight ?? .infinity else { continue }
                var more = hidden
                for cell in offer.cells { more[cell] = true }
                if certificate(for: figure, hidden: more, knowingRules: knowingRules) != nil {
                    enough = (offer.cells, weight)
                }
            }
        }
        return (enough ?? some)?.cells ?? []
    }
}
