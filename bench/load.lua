-- With bodies in LOAD_FILE, one a line: sends them in turn by POST, each from another client, as a proxy would say it.
local bodies, clients = {}, 0
for line in io.lines(os.getenv("LOAD_FILE")) do bodies[#bodies + 1] = line end

if #bodies > 0 then
  local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
  request = function()
    clients = clients + 1
    headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(clients / 65536) % 256, math.floor(clients / 256) % 256, clients % 256)
    return wrk.format("POST", nil, headers, bodies[1 + clients % #bodies])
  end
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('\n{"requests":%d,"microseconds":%d,"failed":%d,"p50":%.3f,"p95":%.3f,"p99":%.3f}\n', summary.requests, summary.duration,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
