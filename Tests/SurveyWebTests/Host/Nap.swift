import Foundation

/// Lets others run for a moment.
func nap() { Thread.sleep(forTimeInterval: 0.001) }
