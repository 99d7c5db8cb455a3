import Glibc
import SurveyCore

/// The device's clock. Only half-days are ever stored.
enum Clock {
    static var halfDay: HalfDay { HalfDay(secondsSince1970: secondsSince1970) }

    /// For what must know the hour and keeps nothing of it.
    static var secondsSince1970: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec
    }
}
