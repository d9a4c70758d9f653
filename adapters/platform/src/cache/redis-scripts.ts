/**
 * The scripts of the shared level. A *stamp* is a random text kept for a kind or a tag. A value is stored with the stamps
 * of its kind and tags and is there only while they are the same; to drop a stamp is to forget all that carries it, in one
 * step, however many they are. A *lease* is the right to store what one is about to compute; whoever invalidates a key takes
 * its lease away. Both are safe where Redis drops keys for want of memory: what is gone makes a value missing, never old.
 */

/**
 * KEYS lease, kind's stamp, tags' stamps; ARGV token, lease ms, stamp ms, fresh stamp. Returns acquired, stamps. A lease names
 * its stamps: one of stamps that were dropped since is worth nothing, and nobody waits for its holder.
 */
export const ACQUIRE = `
local answer = {0}
local line = ''
for k = 2, #KEYS do
  redis.call('SET', KEYS[k], ARGV[4], 'NX', 'PX', ARGV[3])
  answer[k] = redis.call('GET', KEYS[k])
  line = line .. ' ' .. answer[k]
end
local held = redis.call('GET', KEYS[1])
if not held or string.sub(held, -#line) ~= line then
  redis.call('SET', KEYS[1], ARGV[1] .. line, 'PX', ARGV[2])
  answer[1] = 1
end
return answer`

/** KEYS value, lease, stamps; ARGV lease as acquired, ttl ms, stamp ms, body, stamps as acquired. Returns whether it was stored. */
export const STORE = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[2])
local line = ''
for k = 3, #KEYS do
  if redis.call('GET', KEYS[k]) ~= ARGV[k + 2] then return 0 end
  redis.call('PEXPIRE', KEYS[k], ARGV[3])
  line = line .. ' ' .. ARGV[k + 2]
end
local time = redis.call('TIME')
local ends = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2])
redis.call('SET', KEYS[1], ends .. line .. '\\n' .. ARGV[4], 'PX', ARGV[2])
return 1`

/** KEYS value, lease, stamps; ARGV channel, message, ttl ms, stamp ms, body, fresh stamp. Stores whatever was there. */
export const PUT = `
local line = ''
for k = 3, #KEYS do
  redis.call('SET', KEYS[k], ARGV[6], 'NX', 'PX', ARGV[4])
  redis.call('PEXPIRE', KEYS[k], ARGV[4])
  line = line .. ' ' .. redis.call('GET', KEYS[k])
end
local time = redis.call('TIME')
local ends = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[3])
redis.call('SET', KEYS[1], ends .. line .. '\\n' .. ARGV[5], 'PX', ARGV[3])
redis.call('DEL', KEYS[2])
redis.call('PUBLISH', ARGV[1], ARGV[2])
return 1`

/** KEYS values and leases, or a stamp: what is gone makes all that carries it missing. ARGV channel, message. */
export const DROP = `
redis.call('DEL', unpack(KEYS))
redis.call('PUBLISH', ARGV[1], ARGV[2])
return 1`

/** KEYS lease; ARGV lease as acquired, lease ms; 0 ms gives the lease back. */
export const KEEP_LEASE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then return redis.call('DEL', KEYS[1]) end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`
