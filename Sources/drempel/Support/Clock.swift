import Glibc
import SurveyCore

/// The device's clock, looked at as coarsely as the archive allows.
enum Clock {
    static var halfDay: HalfDay {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return HalfDay(secondsSince1970: time.tv_sec)
    }
}
