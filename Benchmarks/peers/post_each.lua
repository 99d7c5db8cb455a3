-- For wrk with one thread: posts each line of a file once, PATH then a space then the form, and tells the rate.
--
--   wrk -t1 -c64 -d60s -s post_each.lua http://127.0.0.1:8080 -- FORMS STATUS
--
-- Counted are the answers with that status. When as many came as there are forms, the clock stops; what is asked after
-- the last form is a page that does not exist, until wrk ends.
local ffi = require("ffi")
ffi.cdef [[
typedef struct { long seconds, nanoseconds; } moment;
int clock_gettime(int clock, moment *time);
]]

local function now()
    local time = ffi.new("moment")
    ffi.C.clock_gettime(1, time)
    return tonumber(time.seconds) + tonumber(time.nanoseconds) / 1e9
end

local poster

function setup(thread)
    poster = thread
end

local forms, next_form, wanted, start = {}, 0, 0, nil
answered, others, took, other_status = 0, 0, 0, 0

function init(arguments)
    wanted = tonumber(arguments[2])
    for line in io.lines(arguments[1]) do
        local path, form = line:match("^(%S+) (%S*)$")
        forms[#forms + 1] = wrk.format(
            "POST", path, { ["Host"] = "localhost", ["Content-Type"] = "application/x-www-form-urlencoded" }, form)
    end
    after = wrk.format("GET", "/there/is/no/such/page", { ["Host"] = "localhost" })
end

-- wrk looks at the first request before it begins.
local is_looked_at = false

function request()
    if not is_looked_at then
        is_looked_at = true
        return forms[1]
    end
    if not start then start = now() end
    next_form = next_form + 1
    return forms[next_form] or after
end

function response(status)
    if status == wanted then
        answered = answered + 1
        if answered == #forms then
            took = now() - start
            wrk.thread:stop()
        end
    elseif next_form <= #forms then
        others = others + 1
        other_status = status
    end
end

function done(summary)
    local errors = summary.errors
    print(string.format(
        "posted %d in %.6f s, refused %d (%d), failed %d", poster:get("answered"), poster:get("took"),
        poster:get("others"), poster:get("other_status"), errors.connect + errors.read + errors.write + errors.timeout))
end
