/// Figures in the text format of Prometheus: of the process, and of errors by class. Nothing in them is of a survey, a
/// session, a page or a person.
enum MetricsText {
    /// - Parameter started: when the server did, in seconds since 1970.
    static func page(_ process: ProcessFigures, started: Int, errors: [(name: String, count: Int)]) -> String {
        var text = ""
        func add(_ name: String, _ type: String, _ help: String, _ value: String?) {
            guard let value else { return }
            text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n\(name) \(value)\n"
        }
        add(
            "process_cpu_seconds_total", "counter", "Time on a processor, in seconds.",
            process.processorSeconds.map { "\($0)" })
        add(
            "process_resident_memory_bytes", "gauge", "Memory in use, in bytes.", process.residentBytes.map(String.init)
        )
        add(
            "process_virtual_memory_bytes", "gauge", "Addresses in use, in bytes.",
            process.virtualBytes.map(String.init))
        add("process_open_fds", "gauge", "Open files and connections.", process.openFiles.map(String.init))
        add("process_max_fds", "gauge", "How many there may be.", process.maximumFiles.map(String.init))
        add("process_threads", "gauge", "Threads.", process.threads.map(String.init))
        add(
            "process_start_time_seconds", "gauge", "When the process started, in seconds since 1970.",
            "\(started)")
        text +=
            "# HELP drempel_errors_total What was refused or failed, by class.\n# TYPE drempel_errors_total counter\n"
        for error in errors { text += "drempel_errors_total{class=\"\(error.name)\"} \(error.count)\n" }
        return text
    }
}
