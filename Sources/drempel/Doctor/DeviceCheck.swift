/// One thing that is looked at on a device: its properties are the facts, so that tests can make them up.
protocol DeviceCheck: Sendable {
    /// What the facts mean: at least one finding.
    var findings: [Finding] { get }
}
