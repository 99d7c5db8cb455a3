import Glibc

/// One line from standard input that a terminal does not show.
enum SecretLine {
    /// Asks for it where somebody sits at a terminal; else reads it as it comes.
    ///
    /// - Parameter what: what is asked for, in the words of errors.
    /// - Throws: `Failure` when there is none.
    static func ask(_ prompt: String, for what: String) throws -> String {
        var before = termios()
        let hides = tcgetattr(STDIN_FILENO, &before) == 0
        if hides {
            var silent = before
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
            // Only now: whoever answers at once is not seen either.
            Console.write(Array(prompt.utf8), to: STDERR_FILENO)
        }
        defer {
            if hides {
                tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
                Console.write([10], to: STDERR_FILENO)
            }
        }
        guard let line = readLine() else { throw Failure(.usage, "No \(what) was given. Nothing was changed.") }
        return line
    }
}
