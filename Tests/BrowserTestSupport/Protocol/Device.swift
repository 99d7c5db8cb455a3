/// The kind of device that a page is shown on.
package struct Device: Sendable, Hashable {
    /// CSS pixels.
    package var width: Int
    package var height: Int
    /// Device pixels to a CSS pixel.
    package var scale: Double
    /// It is touched; else it has a mouse.
    package var isTouched: Bool

    package init(width: Int, height: Int, scale: Double = 1, isTouched: Bool) {
        self.width = width
        self.height = height
        self.scale = scale
        self.isTouched = isTouched
    }

    package static let phone = Device(width: 390, height: 844, isTouched: true)
    /// The narrowest that WCAG asks for.
    package static let narrow = Device(width: 320, height: 568, isTouched: true)
    package static let desktop = Device(width: 1280, height: 800, isTouched: false)
    /// A desktop window of 1280×1024 at 400 %: so many CSS pixels are left.
    package static let magnified = Device(width: 320, height: 256, scale: 4, isTouched: false)
}

/// The colours that a person asks of pages.
package enum ColourScheme: String, Sendable, CaseIterable { case light, dark }
