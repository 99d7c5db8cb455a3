/// The sign in the browser's tab: a door that stands open above its threshold.
enum Icon {
    static let picture = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b3d82"/>\
        <path d="M9 25V7h9v18" fill="none" stroke="#fff" stroke-width="2.5"/><path d="M18 7l6 3v18l-6-3z" fill="#fff"/>\
        <path d="M5 25h13" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>
        """
}
