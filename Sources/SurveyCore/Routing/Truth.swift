/// A truth value of Kleene's strong three-valued logic (S. C. Kleene, *Introduction to Metamathematics*, 1952, § 64).
public enum Truth: Sendable, Hashable {
    case no, open, yes

    public init(_ value: Bool) {
        self = value ? .yes : .no
    }

    public static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .yes: .no
        case .no: .yes
        case .open: .open
        }
    }

    public static func && (a: Truth, b: @autoclosure () -> Truth) -> Truth {
        switch a {
        case .no: .no
        case .yes: b()
        case .open: b() == .no ? .no : .open
        }
    }

    public static func || (a: Truth, b: @autoclosure () -> Truth) -> Truth {
        !(!a && !b())
    }
}

extension Condition {
    /// The condition's value for `answers`.
    ///
    /// A comparison about a question without a substantive answer is open; a test of a state never is.
    public func value(for answers: Answers, mode: Mode) -> Truth {
        switch self {
        case .question(let id, let test): test.value(for: answers[id])
        case .mode(let wanted): Truth(wanted == mode)
        case .not(let inner): !inner.value(for: answers, mode: mode)
        case .and(let parts): parts.reduce(.yes) { $0 && $1.value(for: answers, mode: mode) }
        case .or(let parts): parts.reduce(.no) { $0 || $1.value(for: answers, mode: mode) }
        }
    }
}

extension Condition.Test {
    /// The test's value for one question's answer; `nil` is a question that was not routed.
    public func value(for answer: Answer?) -> Truth {
        switch self {
        case .state(let state): return Truth(answer?.state == state)
        case .isOneOf(let options): return Self.single(answer).map { Truth(options.contains($0)) } ?? .open
        case .isNoneOf(let options): return Self.single(answer).map { Truth(!options.contains($0)) } ?? .open
        case .compares(let order, let bound):
            guard case .number(let value)? = answer else { return .open }
            return Truth(order.holds(value, bound))
        case .includes(let options):
            switch answer {
            case .choices(let set)?: return Truth(options.contains(where: set.contains))
            case .deck(let cards)?:
                // The disjunction over cards: each is yes, no, or open when it has no substantive answer.
                return options.reduce(.no) { truth, card in
                    truth
                        || {
                            switch cards[card] {
                            case .yes?: .yes
                            case .no?: .no
                            case .nonAnswer?, nil: .open
                            }
                        }()
                }
            case .choice?, .derived?, .number?, .nonAnswer?, nil: return .open
            }
        }
    }

    private static func single(_ answer: Answer?) -> OptionID? {
        switch answer {
        case .choice(let option)?, .derived(let option)?: option
        case .number(let point)?: OptionID(String(point))
        case .choices?, .deck?, .nonAnswer?, nil: nil
        }
    }
}

extension Condition.Order {
    /// Whether `value` stands in this order to `bound`.
    public func holds(_ value: Int, _ bound: Int) -> Bool {
        switch self {
        case .moreThan: value > bound
        case .lessThan: value < bound
        case .atLeast: value >= bound
        case .atMost: value <= bound
        }
    }
}
