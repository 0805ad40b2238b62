import Measuring
import RMSClient

// How close a bulk job comes to the time that the rate limit alone would take, and how often RMS refuses a call.

print("Simulated: 1,000 calls. The ratio is the shortest possible time by the time that was taken.")
Table.begin()
for job in SimulatedJob.all { job.compare() }

print("\nReal: 12 calls of inventory.updateInventory to a mock with 300 ms and the documented limit.")
Table.begin()
try await RealJob.compare()

print("\nMemory: a night of calls on the simulated clock.")
Table.begin()
try LongNight.measure()
